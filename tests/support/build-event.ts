import type { EventKind, EventPayload } from '../../shared/domain/event-payloads.ts';
import type { Actor, JournalEvent, StoredEvent } from '../../shared/domain/events.ts';
import { toDeviceId, toEntryId, toEventId, toInstallationId, toPackId } from '../../shared/domain/ids.ts';
import type { EntryId } from '../../shared/domain/ids.ts';
import { NO_DETAILS } from '../../shared/domain/payload-shapes.ts';
import { EVENT_SCHEMA_VERSION } from '../../shared/journal/stored-event.ts';
import { computeEventHash, GENESIS_HASH } from '../../shared/journal/hash-event.ts';
import { toIsoInstant } from '../../shared/lib/instant.ts';
import { makeUuidV7 } from '../../shared/lib/uuid.ts';
import { TEST_START_MS } from './fake-clock.ts';
import { TEST_UNIT, WANG } from './sample-people.ts';

/** A UUID of version 7 that is the same for the same number. */
export function makeTestUuid(number: number, atMs: number = TEST_START_MS): string {
  const random = new Uint8Array(10);
  new DataView(random.buffer).setUint32(6, number);
  return makeUuidV7(atMs, random);
}

export const TEST_ACTOR: Actor = { personId: WANG.id, name: WANG.name, role: 'receiver' };

type EventParts<Kind extends EventKind> = Partial<Omit<JournalEvent, 'kind' | 'payload'>> & {
  readonly kind: Kind;
  readonly payload: EventPayload<Kind>;
};

/** A valid event with its own hash; override what the test is about. */
export function buildEvent<Kind extends EventKind>(parts: EventParts<Kind>): StoredEvent {
  const seq = parts.seq ?? 1;
  const ms = TEST_START_MS + seq * 1_000;
  const unsealed = {
    id: toEventId(makeTestUuid(seq)),
    entryId: toEntryId(makeTestUuid(900_000)),
    unitId: TEST_UNIT.id,
    deviceId: toDeviceId('device-1'),
    installationId: toInstallationId('installation-1'),
    hlc: { ms, counter: 0 },
    wallTime: toIsoInstant(ms),
    actor: TEST_ACTOR,
    schemaVersion: EVENT_SCHEMA_VERSION,
    prevHash: GENESIS_HASH,
    keyId: 'key-1',
    ...parts,
    seq,
  };
  return {
    ...unsealed,
    hash: computeEventHash(unsealed as StoredEvent),
    signature: null,
  } as StoredEvent;
}

/** Payload of an intake by telephone. */
export function buildReceivedPayload(
  overrides: Partial<EventPayload<'entry-received'>> = {},
): EventPayload<'entry-received'> {
  return {
    unitId: TEST_UNIT.id,
    book: 'register',
    entryKind: 'complaint',
    channel: 'phone',
    number: 'HB01-202611-0001',
    packId: toPackId('bank-branch'),
    packVersion: 1,
    happenedAt: null,
    receivedAt: toIsoInstant(TEST_START_MS),
    lateReason: '',
    customer: { isAnonymous: false, name: '赵国强', phone: '13800000001', otherContact: '' },
    content: '自动取款机吞卡，两天没有答复。',
    place: '大厅自动取款机',
    against: '',
    demand: { text: '', remedy: null, amountFen: null },
    wasRestated: true,
    details: NO_DETAILS,
    ownerLevel: 1,
    ...overrides,
  };
}

/** The intake of an entry as a stored event. */
export function buildEntry(
  overrides: Partial<EventPayload<'entry-received'>> = {},
  envelope: { readonly entryId?: EntryId; readonly seq?: number } = {},
): StoredEvent {
  return buildEvent({
    kind: 'entry-received',
    payload: buildReceivedPayload(overrides),
    ...envelope,
  });
}
