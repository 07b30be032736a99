import type { StoredEvent } from '../../shared/domain/events.ts';
import { computeEventHash } from '../../shared/journal/hash-event.ts';
import { toCanonicalJson } from '../../shared/lib/canonical-json.ts';
import type { JournalPosition } from './journal-position.ts';
import type { RecordSealer } from './record-sealer.ts';

/** The payload of an event's record. */
export function encodeEvent(event: StoredEvent, sealer: RecordSealer): Uint8Array {
  return sealer.seal(Buffer.from(toCanonicalJson(event), 'utf8'), event);
}

/**
 * The event of a payload if it continues the journal at `position`, else null: sealed for another place, not JSON, altered, out of
 * sequence, or following another event.
 *
 * Checks what the chain needs and not the whole shape: that is `parseStoredEvent`'s work when an event is read for use.
 */
export function decodeChainedEvent(
  payload: Uint8Array,
  position: JournalPosition,
  sealer: RecordSealer,
): StoredEvent | null {
  const place = { installationId: position.installationId, seq: position.seq + 1 };
  try {
    const event = decodeEvent(payload, place, sealer);
    const isNext =
      event.installationId === place.installationId &&
      event.seq === place.seq &&
      event.prevHash === position.hash;
    return isNext && computeEventHash(event) === event.hash ? event : null;
  } catch {
    // Whatever is thrown here (seal, JSON, canonical form) says one thing: these bytes are not the event that belongs here.
    return null;
  }
}

/** The event of a payload, unchecked. Throws when the bytes were sealed for another place or are not JSON. */
export function decodeEvent(
  payload: Uint8Array,
  place: { readonly installationId: string; readonly seq: number },
  sealer: RecordSealer,
): StoredEvent {
  const plain = sealer.open(payload, place);
  return JSON.parse(
    Buffer.from(plain.buffer, plain.byteOffset, plain.byteLength).toString('utf8'),
  ) as StoredEvent;
}
