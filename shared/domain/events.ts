import type { IsoInstant } from '../lib/instant.ts';
import type { EventKind, EventPayload } from './event-payloads.ts';
import type { DeviceId, EntryId, EventId, InstallationId, PersonId, Sha256Hex, UnitId } from './ids.ts';
import type { Role } from './vocabulary.ts';

/** Who acted: the person and the job they acted in. Stamped by the shell from the session, never taken from a screen. */
export type Actor = { readonly personId: PersonId; readonly name: string; readonly role: Role };

/** Hybrid logical time: physical milliseconds that never run behind what was seen, and a counter within one millisecond. */
export type HybridTime = { readonly ms: number; readonly counter: number };

/** What a rule returns: a fact that is not yet in a journal. */
export type EventDraft<Kind extends EventKind = EventKind> = Kind extends EventKind
  ? { readonly kind: Kind; readonly entryId: EntryId | null; readonly payload: EventPayload<Kind> }
  : never;

/** The fields every event has from version 1 (reliability 2.4); names in the journal are these names. */
export type EventEnvelope = {
  readonly id: EventId;
  readonly entryId: EntryId | null;
  readonly unitId: UnitId;
  readonly deviceId: DeviceId;
  readonly installationId: InstallationId;
  /** From 1, without gaps, per installation. */
  readonly seq: number;
  readonly hlc: HybridTime;
  /** The wall clock as the device claimed it. */
  readonly wallTime: IsoInstant;
  readonly actor: Actor;
  readonly schemaVersion: number;
  /** Hash of the previous event of the same installation; 64 zeros for the first. */
  readonly prevHash: Sha256Hex;
  /** SHA-256 over the RFC 8785 form of all fields but `hash` and `signature`. */
  readonly hash: Sha256Hex;
  /** Which key signs this installation's head. */
  readonly keyId: string;
  /** Ed25519 over `hash`, base64url; present on sign-offs, null otherwise (the head signature of a push covers the rest). */
  readonly signature: string | null;
};

/** A fact in a journal, of a kind this version knows. */
export type JournalEvent<Kind extends EventKind = EventKind> = Kind extends EventKind
  ? EventEnvelope & { readonly kind: Kind; readonly payload: EventPayload<Kind> }
  : never;

/** A fact of a kind, or a version, that a newer application wrote: kept, passed on, shown as such, never dropped. */
export type ForeignEvent = EventEnvelope & { readonly kind: string; readonly payload: unknown };

/** Any fact as stored. Use `isKnownEvent` to narrow. */
export type StoredEvent = JournalEvent | ForeignEvent;
