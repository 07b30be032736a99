import { hash as digest } from 'node:crypto';

import type { StoredEvent } from '../../shared/domain/events.ts';
import { computeEventHash } from '../../shared/journal/hash-event.ts';
import { toCanonicalJson } from '../../shared/lib/canonical-json.ts';
import type { JournalPosition } from './journal-position.ts';
import type { RecordPlace, RecordSealer } from './record-sealer.ts';

/** The payload of an event's record. */
export function encodeEvent(event: StoredEvent, sealer: RecordSealer): Uint8Array {
  return sealer.seal(Buffer.from(toCanonicalJson(event), 'utf8'), event);
}

/** How much of a record's hash is checked: as the text stands, or from the event's values as everybody else computes it. */
export type HashCheck = 'text' | 'values';

/**
 * The event of a payload if it continues the journal at `position`, else null: sealed for another place, not JSON, altered, out of
 * sequence, or following another event.
 *
 * Checks what the chain needs and not the whole shape: that is `parseStoredEvent`'s work when an event is read for use.
 */
export function decodeChainedEvent(
  payload: Uint8Array,
  position: JournalPosition,
  { sealer, hashCheck }: { readonly sealer: RecordSealer; readonly hashCheck: HashCheck },
): StoredEvent | null {
  const place = { installationId: position.installationId, seq: position.seq + 1 };
  try {
    const text = openText(payload, place, sealer);
    const event = JSON.parse(text) as StoredEvent;
    const isNext =
      event.installationId === place.installationId &&
      event.seq === place.seq &&
      event.prevHash === position.hash;
    if (!isNext) return null;
    const isIntact =
      (hashCheck === 'text' && isTextHashed(text, event)) || computeEventHash(event) === event.hash;
    return isIntact ? event : null;
  } catch {
    // Whatever is thrown here (seal, JSON, canonical form) says one thing: these bytes are not the event that belongs here.
    return null;
  }
}

/** The event of a payload, unchecked. Throws when the bytes were sealed for another place or are not JSON. */
export function decodeEvent(payload: Uint8Array, place: RecordPlace, sealer: RecordSealer): StoredEvent {
  return JSON.parse(openText(payload, place, sealer)) as StoredEvent;
}

/**
 * Whether an event's hash is that of its text without the members `hash` and `signature`.
 *
 * The text is canonical JSON, so that cutting the two out gives what `computeEventHash` would write again from the
 * values, for less work (figures in docs/decisions/0005-journal-file.md). A "no" only sends the caller to
 * the full computation. A name or a text cannot imitate a member: within a string the quotes are escaped.
 */
function isTextHashed(text: string, event: StoredEvent): boolean {
  const own = `,"hash":"${event.hash}"`;
  const hashAt = text.indexOf(own);
  const signature = `,"signature":${JSON.stringify(event.signature)}`;
  const signatureAt = text.lastIndexOf(signature);
  if (hashAt === -1 || signatureAt < hashAt) return false;
  const covered =
    text.slice(0, hashAt) +
    text.slice(hashAt + own.length, signatureAt) +
    text.slice(signatureAt + signature.length);
  return digest('sha256', covered) === event.hash;
}

function openText(payload: Uint8Array, place: RecordPlace, sealer: RecordSealer): string {
  const plain = sealer.open(payload, place);
  return Buffer.from(plain.buffer, plain.byteOffset, plain.byteLength).toString('utf8');
}
