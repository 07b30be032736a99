import { DEVICE_KINDS, EVENT_PAYLOADS } from '../domain/event-payloads.ts';
import type { EventKind } from '../domain/event-payloads.ts';
import type { JournalEvent, StoredEvent } from '../domain/events.ts';
import { refusal } from '../domain/refusal.ts';
import type { Refusal } from '../domain/refusal.ts';
import { upcastEvent } from '../domain/upcast-event.ts';
import { ROLES } from '../domain/vocabulary.ts';
import { isCanonicalJsonValue } from '../lib/canonical-json.ts';
import { fail, ok } from '../lib/result.ts';
import type { Result } from '../lib/result.ts';
import { wireEventSchema } from '../protocol/messages.ts';
import type { WireEvent } from '../protocol/messages.ts';

/** The version of payloads that this application writes. Older ones are upcast on reading, newer ones kept as they are. */
export const EVENT_SCHEMA_VERSION = 2;

/**
 * The only door through which an event from a file, the working store or the wire comes in.
 *
 * Gives back **the value it was given**, not a parsed copy: the hash covers fields that this version does not know, at any
 * depth, and a copy without them would no longer verify. A kind or version of a newer application is kept as it
 * came; a known kind with a payload that is not its own is refused `malformed-event`.
 */
export function parseStoredEvent(value: unknown): Result<StoredEvent, Refusal> {
  const envelope = wireEventSchema.safeParse(value);
  if (!envelope.success) return malformed(envelope.error.issues[0]?.path, null);
  if (!isCanonicalJsonValue(value)) return malformed(['payload'], envelope.data.kind);
  const event = value as StoredEvent;
  if (!isKnownEvent(event)) return ok(event);
  return parseKnownEvent(event, envelope.data);
}

function parseKnownEvent(event: JournalEvent, envelope: WireEvent): Result<StoredEvent, Refusal> {
  // A payload that is no object has nothing to be filled in and is refused as it is.
  const isObject = typeof envelope.payload === 'object' && envelope.payload !== null;
  const payload = EVENT_PAYLOADS[event.kind].safeParse(
    isObject ? upcastEvent(event).payload : envelope.payload,
  );
  if (!payload.success) return malformed(['payload', ...(payload.error.issues[0]?.path ?? [])], event.kind);
  const isOfDevice = DEVICE_KINDS.includes(event.kind);
  if (isOfDevice !== (event.entryId === null)) return malformed(['entryId'], event.kind);
  return ok(event);
}

/**
 * Whether this version understands an event: its kind, its version and the job its actor acted in. Everything else is
 * shown as recorded by a newer version and left alone. Says nothing of the payload, which {@link parseStoredEvent} has checked.
 */
export function isKnownEvent(event: StoredEvent): event is JournalEvent {
  return (
    isKnownKind(event.kind) &&
    event.schemaVersion <= EVENT_SCHEMA_VERSION &&
    (ROLES as readonly string[]).includes(event.actor.role)
  );
}

function isKnownKind(kind: string): kind is EventKind {
  // Not `in`: a kind named `constructor` is not known.
  return Object.hasOwn(EVENT_PAYLOADS, kind);
}

/** Names the field that is wrong, never its value: that may be personal data. */
function malformed(path: readonly PropertyKey[] | undefined, kind: string | null): Result<never, Refusal> {
  return fail(refusal('malformed-event', { field: (path ?? []).map(String).join('.'), kind }));
}
