import type { EventKind, EventPayload } from '../../../shared/domain/event-payloads.ts';
import type { JournalEvent } from '../../../shared/domain/events.ts';
import {
  toDeviceId,
  toEntryId,
  toEventId,
  toInstallationId,
  toPackId,
  toPersonId,
  toUnitId,
} from '../../../shared/domain/ids.ts';
import type { Sha256Hex } from '../../../shared/domain/ids.ts';
import { NO_DETAILS } from '../../../shared/domain/payload-shapes.ts';
import { EVENT_SCHEMA_VERSION } from '../../../shared/journal/stored-event.ts';
import { GENESIS_HASH, computeEventHash } from '../../../shared/journal/hash-event.ts';
import type { UnsealedEvent } from '../../../shared/journal/hash-event.ts';
import { toIsoInstant } from '../../../shared/lib/instant.ts';

/** Sunday 2026-11-22 10:00 in Shanghai. */
export const BASE_MS = Date.parse('2026-11-22T02:00:00.000Z');
export const INSTALLATION_ID = toInstallationId('0199a000-0000-7000-8000-000000000001');
export const ENTRY_ID = toEntryId('0199a000-0000-7000-8000-00000000e001');

/** A UUID v7 that ends in a number, for readable fixtures. */
export function uuidOf(number: number): string {
  return `0199a000-0000-7000-8000-${number.toString(16).padStart(12, '0')}`;
}

export const RECEIVED: EventPayload<'entry-received'> = {
  unitId: toUnitId('unit-hb01'),
  book: 'register',
  entryKind: 'complaint',
  channel: 'phone',
  number: 'HB01-2026110042',
  packId: toPackId('bank-branch'),
  packVersion: 1,
  happenedAt: null,
  receivedAt: toIsoInstant(BASE_MS),
  lateReason: '',
  customer: { isAnonymous: false, name: '张先生', phone: '13900000000', otherContact: '' },
  content: '理财产品赎回延迟，要求赔偿损失。',
  place: '',
  against: '',
  demand: { text: '赔偿 2,000 元', remedy: 'compensation', amountFen: 200_000 },
  wasRestated: true,
  details: NO_DETAILS,
  ownerLevel: 1,
};

/** A valid, sealed event; give what the test is about. `prevHash` is that of a first event. */
export function buildEvent<Kind extends EventKind>(
  kind: Kind,
  payload: EventPayload<Kind>,
  overrides: Partial<Omit<UnsealedEvent, 'kind' | 'payload'>> = {},
): JournalEvent<Kind> {
  const seq = overrides.seq ?? 1;
  const unsealed = {
    id: toEventId(uuidOf(seq)),
    entryId: ENTRY_ID,
    unitId: toUnitId('unit-hb01'),
    deviceId: toDeviceId('device-1'),
    installationId: INSTALLATION_ID,
    seq,
    hlc: { ms: BASE_MS + seq * 1000, counter: 0 },
    wallTime: toIsoInstant(BASE_MS + seq * 1000),
    actor: { personId: toPersonId('p-wang'), name: '王晓梅', role: 'receiver' as const },
    kind,
    schemaVersion: EVENT_SCHEMA_VERSION,
    payload,
    prevHash: GENESIS_HASH,
    keyId: 'device-1',
    ...overrides,
  };
  const hash = computeEventHash(unsealed as UnsealedEvent);
  return { ...unsealed, hash, signature: null } as unknown as JournalEvent<Kind>;
}

/** A journal of some events: one entry received, then notes on its progress. */
export function buildJournal(length: number): readonly JournalEvent[] {
  const events: JournalEvent[] = [];
  let prevHash: Sha256Hex = GENESIS_HASH;
  for (let seq = 1; seq <= length; seq += 1) {
    const event =
      seq === 1
        ? buildEvent('entry-received', RECEIVED, { seq, prevHash })
        : buildEvent('progress-noted', { text: `第 ${seq} 次跟进` }, { seq, prevHash });
    events.push(event);
    prevHash = event.hash;
  }
  return events;
}
