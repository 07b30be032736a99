import type { KeyObject } from 'node:crypto';

import { z } from 'zod';

import { HEAD_OFFICE_KINDS, SIGNING_KINDS } from '../../shared/domain/event-payloads.ts';
import type { StoredEvent } from '../../shared/domain/events.ts';
import { toSha256Hex } from '../../shared/domain/ids.ts';
import type { RefusalReason } from '../../shared/domain/refusal.ts';
import { HEAD_OFFICE_ROLES } from '../../shared/domain/vocabulary.ts';
import { computeEventHash } from '../../shared/journal/hash-event.ts';
import { isKnownEvent, parseStoredEvent } from '../../shared/journal/stored-event.ts';
import { NotCanonicalError, toCanonicalJson } from '../../shared/lib/canonical-json.ts';
import { isSignedBy } from '../security/ed25519.ts';

const hash = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .transform(toSha256Hex);

/** The least an event must have to be given a place in a journal: with it even a spoilt one can be answered for. */
export const chainLinkSchema = z.object({
  id: z.string().max(64),
  installationId: z.string().max(80),
  seq: z.int().min(1),
  prevHash: hash,
  hash,
});
export type ChainLink = z.infer<typeof chainLinkSchema>;

/** An event of a push with what looking at it alone has shown. */
export type ExaminedEvent = {
  readonly link: ChainLink;
  /** As it will be stored: canonical JSON, or as near as it comes. */
  readonly text: string;
  readonly kind: string;
  readonly verdict:
    | { readonly isSound: true; readonly event: StoredEvent }
    | { readonly isSound: false; readonly reason: RefusalReason };
};

/** Whose events are examined. */
export type Sender = {
  readonly unitId: string;
  readonly unitCode: string;
  readonly deviceId: string;
  readonly installationId: string;
  readonly key: KeyObject;
};

/** An event must fit on a screen's worth of paper many times over, and no more (S7). */
export const MAX_EVENT_CHARACTERS = 128 * 1024;
/** Ids and kinds go into index columns: plain ASCII. */
const PLAIN = /^[A-Za-z0-9][A-Za-z0-9:._-]*$/;

/**
 * Everything about an event that can be said without the database: pure, so it runs before the unit is locked.
 *
 * The order is from "whose is it" to "what does it say", so that a refused event is named by its worst fault.
 */
export function examineEvent(value: object, link: ChainLink, sender: Sender): ExaminedEvent {
  const text = toStoredText(value);
  const kind = 'kind' in value && typeof value.kind === 'string' && PLAIN.test(value.kind) ? value.kind : '';
  const refuse = (reason: RefusalReason): ExaminedEvent => ({
    link,
    text,
    kind,
    verdict: { isSound: false, reason },
  });
  if (kind === '' || text.length > MAX_EVENT_CHARACTERS) return refuse('malformed-event');
  const parsed = parseStoredEvent(value);
  if (!parsed.ok) return refuse('malformed-event');
  const event = parsed.value;
  const reason = findFault(event, sender);
  return reason === null ? { link, text, kind, verdict: { isSound: true, event } } : refuse(reason);
}

function findFault(event: StoredEvent, sender: Sender): RefusalReason | null {
  if (computeEventHash(event) !== event.hash) return 'broken-chain';
  if (event.unitId !== sender.unitId) return 'foreign-unit';
  if (event.deviceId !== sender.deviceId) return 'unknown-device';
  if (![event.id, event.installationId, event.entryId ?? 'none'].every((id) => PLAIN.test(id))) {
    return 'malformed-event';
  }
  if (HEAD_OFFICE_KINDS.some((kind) => kind === event.kind)) return 'head-office-only';
  if (HEAD_OFFICE_ROLES.some((role) => role === event.actor.role)) return 'head-office-only';
  // A sign-off stands on its own signature; for every other fact the signed head of the push answers.
  if ((SIGNING_KINDS as readonly string[]).includes(event.kind) && event.signature === null)
    return 'bad-signature';
  if (event.signature !== null && !isSignedBy(sender.key, event.hash, event.signature)) {
    return 'bad-signature';
  }
  return isOfOtherUnit(event, sender) ? 'foreign-unit' : null;
}

/** NUM-1: an official number begins with the code of the unit that issued it. */
function isOfOtherUnit(event: StoredEvent, sender: Sender): boolean {
  if (!isKnownEvent(event) || event.kind !== 'entry-received') return false;
  return event.payload.unitId !== sender.unitId || !event.payload.number.startsWith(sender.unitCode);
}

function toStoredText(value: object): string {
  try {
    return toCanonicalJson(value);
  } catch (error) {
    if (error instanceof NotCanonicalError) return JSON.stringify(value);
    throw error;
  }
}
