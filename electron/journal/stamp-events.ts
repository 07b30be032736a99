import { SIGNING_KINDS } from '../../shared/domain/event-payloads.ts';
import type { Actor, EventDraft, StoredEvent } from '../../shared/domain/events.ts';
import type { DeviceId, UnitId } from '../../shared/domain/ids.ts';
import { toEventId } from '../../shared/domain/ids.ts';
import { computeEventHash } from '../../shared/journal/hash-event.ts';
import { advanceHybridTime, compareHybridTime } from '../../shared/journal/hybrid-time.ts';
import { EVENT_SCHEMA_VERSION } from '../../shared/journal/stored-event.ts';
import type { HybridTime } from '../../shared/domain/events.ts';
import { toEpochMs, toIsoInstant } from '../../shared/lib/instant.ts';
import { makeUuidV7 } from '../../shared/lib/uuid.ts';
import type { DeviceKey } from '../device/device-key.ts';
import type { RandomSource } from '../secrets/random-source.ts';
import { toPosition } from './journal-position.ts';
import type { JournalPosition } from './journal-position.ts';

/** Who and what stamps: everything in an event that does not come from a decision. */
export type Stamp = {
  readonly actor: Actor;
  readonly unitId: UnitId;
  readonly deviceId: DeviceId;
  readonly key: DeviceKey;
  readonly random: RandomSource;
  readonly nowMs: number;
  /** The latest hybrid time that was seen from others. */
  readonly seenHlc: HybridTime;
};

/**
 * How far the wall clock may stand behind the last fact before it is recorded as set back: one second. Time services nudge a
 * clock by less all day long, and a fact for each of these would bury the ones that matter.
 */
export const CLOCK_JUMP_TOLERANCE_MS = 1_000;

/** Turns drafts into the events that continue a journal. A clock that was set back is a fact of its own, before them (A.5b 7). */
export function stampEvents(
  position: JournalPosition,
  drafts: readonly EventDraft[],
  stamp: Stamp,
): readonly StoredEvent[] {
  const events: StoredEvent[] = [];
  let last =
    compareHybridTime(stamp.seenHlc, position.hlc) > 0 ? { ...position, hlc: stamp.seenHlc } : position;
  for (const draft of [...listClockFacts(position, stamp.nowMs), ...drafts]) {
    const event = stampEvent(last, draft, stamp);
    events.push(event);
    last = toPosition(event);
  }
  return events;
}

function listClockFacts(position: JournalPosition, nowMs: number): readonly EventDraft[] {
  if (position.wallTime === null) return [];
  const behindMs = toEpochMs(position.wallTime) - nowMs;
  if (behindMs <= CLOCK_JUMP_TOLERANCE_MS) return [];
  return [{ kind: 'clock-jumped', entryId: null, payload: { lastWallTime: position.wallTime, behindMs } }];
}

function stampEvent(last: JournalPosition, draft: EventDraft, stamp: Stamp): StoredEvent {
  const unsealed = {
    id: toEventId(makeUuidV7(stamp.nowMs, stamp.random.bytes(10))),
    entryId: draft.entryId,
    unitId: stamp.unitId,
    deviceId: stamp.deviceId,
    installationId: last.installationId,
    seq: last.seq + 1,
    hlc: advanceHybridTime(last.hlc, stamp.nowMs),
    wallTime: toIsoInstant(stamp.nowMs),
    actor: stamp.actor,
    kind: draft.kind,
    schemaVersion: EVENT_SCHEMA_VERSION,
    payload: draft.payload,
    prevHash: last.hash,
    keyId: stamp.key.keyId,
  };
  const hash = computeEventHash(unsealed);
  return { ...unsealed, hash, signature: SIGNING_KINDS.includes(draft.kind) ? stamp.key.sign(hash) : null };
}
