import { randomUUID } from 'node:crypto';

import { describe, expect, it } from 'vitest';

import type { EventDraft, StoredEvent } from '../../../shared/domain/events.ts';
import { toEntryId, toSha256Hex } from '../../../shared/domain/ids.ts';
import { appendToLog, computeLogRoot, emptyLog } from '../../../shared/journal/merkle-log.ts';
import { toHeadSigningText } from '../../../shared/journal/head.ts';
import { readRefusal } from '../support/simulated-device.ts';
import type { SimulatedDevice } from '../support/simulated-device.ts';
import type { TestHeadOffice } from '../support/test-head-office.ts';

const outcomes = (reply: { results: readonly { outcome: string }[] }): readonly string[] =>
  reply.results.map((result) => result.outcome);

/** What can be wrong with one event although it stands at the right place of the journal. */
const POISONS: readonly (readonly [string, string, (device: SimulatedDevice) => void])[] = [
  [
    'a payload that is not its kind’s',
    'malformed-event',
    (device) =>
      device.append({ kind: 'progress-noted', entryId: toEntryId(randomUUID()), payload: { text: '' } }),
  ],
  [
    'a fact that only head office writes',
    'head-office-only',
    (device) => {
      const escalationId = randomUUID() as Extract<
        EventDraft,
        { kind: 'escalation-acknowledged' }
      >['payload']['escalationId'];
      device.append({
        kind: 'escalation-acknowledged',
        entryId: toEntryId(randomUUID()),
        payload: { escalationId },
      });
    },
  ],
  [
    'somebody acting in a job of head office',
    'head-office-only',
    (device) => noteProgress(device, { actor: { personId: 'p-li', name: '李建国', role: 'hq-officer' } }),
  ],
  ['another unit', 'foreign-unit', (device) => noteProgress(device, { unitId: 'unit-of-another' })],
  ['another device', 'unknown-device', (device) => noteProgress(device, { deviceId: 'f'.repeat(64) })],
  [
    'an envelope with a text for its time',
    'malformed-event',
    (device) => noteProgress(device, { hlc: 'now' }),
  ],
  [
    'a number of another unit',
    'foreign-unit',
    (device) => device.recordEntry({ number: 'XX99-202611-0001' }),
  ],
  [
    'an altered content under the old hash',
    'broken-chain',
    (device) => {
      const event = noteProgress(device);
      device.events[device.events.length - 1] = { ...event, payload: { text: 'altered' } } as StoredEvent;
    },
  ],
  ['a sign-off without its signature', 'bad-signature', (device) => signOff(device)],
  ['a month’s page without its signature', 'bad-signature', (device) => signMonth(device)],
  [
    'a wrong signature of its own',
    'bad-signature',
    (device) => {
      const event = noteProgress(device);
      const signature = device.sign('something else');
      device.events[device.events.length - 1] = { ...event, signature };
    },
  ],
];

function signOff(device: SimulatedDevice): StoredEvent {
  const payload = { digest: toSha256Hex('ab'.repeat(32)), role: 'branch-head', note: '' } as const;
  return device.append({ kind: 'signed-off', entryId: toEntryId(randomUUID()), payload });
}

function signMonth(device: SimulatedDevice): StoredEvent {
  const digest = toSha256Hex('cd'.repeat(32));
  const days = [{ on: '2026-11-23', count: 1, digest }];
  const payload = {
    book: 'register',
    month: '2026-11',
    days,
    digest,
    role: 'branch-head',
    note: '',
  } as const;
  return device.append({ kind: 'month-page-signed', entryId: null, payload });
}

function noteProgress(device: SimulatedDevice, change: Readonly<Record<string, unknown>> = {}): StoredEvent {
  const entryId = toEntryId(randomUUID());
  return device.append({ kind: 'progress-noted', entryId, payload: { text: '跟进中' } }, change);
}

/** Push: exactly-once effect, contiguous acknowledgement, poison set aside (F01–F04, F26, F42). */
export function describePush(getHeadOffice: () => TestHeadOffice): void {
  describe('push', () => {
    it('takes a journal, acknowledges its head and tells size and root of the log', async () => {
      const device = await getHeadOffice().startBranch();
      device.recordEntry();
      device.recordEntry();
      const reply = await device.push();
      expect(outcomes(reply)).toEqual(['accepted', 'accepted']);
      expect(reply.acknowledged).toEqual({
        installationId: device.installationId,
        seq: 2,
        hash: device.headHash,
      });
      const log = device.events.reduce((grown, event) => appendToLog(grown, event.hash), emptyLog());
      expect(reply.log).toMatchObject({ logSize: 2, logRoot: computeLogRoot(log) });
    });

    it('[F01] [F02] a batch that is sent again is answered as duplicate and changes nothing', async () => {
      const device = await getHeadOffice().startBranch();
      device.recordEntry();
      device.recordEntry();
      const first = await device.push();
      const second = await device.push();
      expect(outcomes(second)).toEqual(['duplicate', 'duplicate']);
      expect(second.acknowledged).toEqual(first.acknowledged);
      expect(second.log.logRoot).toBe(first.log.logRoot);
      expect(await device.pullAll({ includeOwn: true })).toHaveLength(2);
    });

    it('[F01] of ten parallel pushes of one batch each event is stored once', async () => {
      const device = await getHeadOffice().startBranch();
      for (let index = 0; index < 5; index += 1) device.recordEntry();
      const replies = await Promise.all(Array.from({ length: 10 }, () => pushInOrder(device)));
      expect(new Set(replies.flatMap((reply) => (reply === null ? [] : [reply.acknowledged.seq])))).toEqual(
        new Set([5]),
      );
      expect(await device.pullAll({ includeOwn: true })).toHaveLength(5);
    });

    it('[F02] goes on after a lost acknowledgement with a batch that overlaps', async () => {
      const device = await getHeadOffice().startBranch();
      device.recordEntry();
      device.recordEntry();
      await device.push();
      device.recordEntry();
      const reply = await device.push();
      expect(outcomes(reply)).toEqual(['duplicate', 'duplicate', 'accepted']);
      expect(reply.acknowledged.seq).toBe(3);
    });

    it('[F03] defers what lies beyond a gap, and takes it when the gap is filled', async () => {
      const device = await getHeadOffice().startBranch();
      for (let index = 0; index < 4; index += 1) device.recordEntry();
      await device.push(device.events.slice(0, 1));
      const beyond = await device.push(device.events.slice(2));
      expect(beyond.results.map(({ outcome, reason }) => [outcome, reason])).toEqual([
        ['deferred', 'sequence-gap'],
        ['deferred', 'sequence-gap'],
      ]);
      expect(beyond.acknowledged.seq).toBe(1);
      const filled = await device.push(device.events.slice(1));
      expect(outcomes(filled)).toEqual(['accepted', 'accepted', 'accepted']);
      expect(filled.acknowledged.seq).toBe(4);
    });

    it('[F26] refuses a fork, overwrites nothing, and takes the facts under a new installation', async () => {
      const office = getHeadOffice();
      const device = await office.startBranch();
      device.recordEntry();
      device.recordEntry();
      const kept = await device.push();
      device.events.splice(1);
      const entryId = device.recordEntry();
      device.append({ kind: 'progress-noted', entryId, payload: { text: '分叉' } });
      const forked = await device.push();
      expect(forked.results.map(({ outcome, reason }) => [outcome, reason])).toEqual([
        ['duplicate', null],
        ['refused', 'sequence-fork'],
        ['refused', 'sequence-fork'],
      ]);
      expect(forked.acknowledged).toEqual(kept.acknowledged);
      expect(forked.log.logSize).toBe(2);
      expect(await countRefused(office, device)).toBe(2);
      device.openNewInstallation();
      device.recordEntry();
      expect(outcomes(await device.push())).toEqual(['accepted']);
    });

    it('refuses a journal under the installation of another device', async () => {
      const office = getHeadOffice();
      const unitId = await office.makeUnit();
      const [device, other] = [await office.enrolDevice(unitId), await office.enrolDevice(unitId)];
      device.recordEntry();
      await device.push();
      other.installationId = device.installationId;
      other.recordEntry();
      const answer = await other.tryPush(other.events);
      expect(readRefusal(answer)).toEqual({ status: 409, reason: 'sequence-fork' });
    });

    it('refuses a head that another key signed, or that is not the last event', async () => {
      const office = getHeadOffice();
      const [device, other] = [await office.startBranch(), await office.startBranch()];
      device.recordEntry();
      device.recordEntry();
      const head = {
        installationId: device.installationId,
        seq: 2,
        hash: device.headHash,
        keyId: device.deviceId,
      };
      const forged = { head: { ...head, signature: other.sign(toHeadSigningText(head)) } };
      expect(readRefusal(await device.tryPush(device.events, forged)).reason).toBe('bad-signature');
      const early = { head: { ...head, signature: device.sign(toHeadSigningText(head)) } };
      expect(readRefusal(await device.tryPush(device.events.slice(0, 1), early)).reason).toBe(
        'bad-signature',
      );
      expect(await device.pullAll({ includeOwn: true })).toHaveLength(0);
    });

    it.each(POISONS)('[F04] sets %s aside as %s at each place of a batch', async (_name, reason, spoil) => {
      const office = getHeadOffice();
      for (let place = 0; place < 5; place += 1) {
        const device = await office.startBranch();
        for (let index = 0; index < 5; index += 1) {
          if (index === place) spoil(device);
          else device.recordEntry();
        }
        const reply = await device.push();
        const expected = Array.from({ length: 5 }, (_, index) => (index === place ? reason : null));
        expect(reply.results.map((result) => result.reason)).toEqual(expected);
        expect(reply.acknowledged).toMatchObject({ seq: 5, hash: device.headHash });
        expect(reply.log.logSize).toBe(4);
        expect(await countRefused(office, device)).toBe(1);
        const again = await device.push();
        expect(again.results.map((result) => result.reason)).toEqual(expected);
        expect(again.log).toMatchObject({ logSize: 4, logRoot: reply.log.logRoot });
      }
    });

    it('[F42] an id that the unit already holds is set aside', async () => {
      const device = await getHeadOffice().startBranch();
      device.recordEntry();
      const { id } = device.events[0]!;
      noteProgress(device, { id });
      expect((await device.push()).results.map(({ reason }) => reason)).toEqual([null, 'malformed-event']);
    });

    it('keeps a fact of a newer application word for word, with fields it does not know', async () => {
      const device = await getHeadOffice().startBranch();
      const draft = { kind: 'kind-of-2030', entryId: null, payload: { deep: { field: [1, null] } } };
      const added = { colour: 'blue', actor: { personId: 'p', name: 'n', role: 'robot', shift: 3 } };
      const event = device.append(draft as unknown as EventDraft, added);
      expect(outcomes(await device.push())).toEqual(['accepted']);
      const [pulled] = await device.pullAll({ includeOwn: true });
      expect(pulled?.event.hash).toBe(event.hash);
      const answer = await device.send(
        await device.composeRequest('/v1/pull', {
          protocolVersion: 1,
          after: 0,
          limit: 1,
          exceptInstallation: null,
        }),
      );
      const raw: { events: { event: unknown }[] } = JSON.parse(answer.text);
      expect(raw.events[0]?.event).toEqual(JSON.parse(JSON.stringify(event)));
    });

    it.each([
      ['NUL in a text', { text: 'a\u0000b' }],
      ['a lone surrogate', { text: 'a\ud800b' }],
      ['two hundred thousand characters', { text: '字'.repeat(200_000) }],
    ])('[F42] survives %s', async (_name, payload) => {
      const device = await getHeadOffice().startBranch();
      const event = noteProgress(device);
      device.events[0] = { ...event, payload } as StoredEvent;
      device.recordEntry();
      const reply = await device.push();
      expect(outcomes(reply)).toEqual(['refused', 'accepted']);
    });

    it('takes an empty batch as a sign of life', async () => {
      const device = await getHeadOffice().startBranch();
      expect((await device.push([])).acknowledged.seq).toBe(0);
    });
  });
}

/** A push whose counter may arrive out of order is refused as a replay; that is lawful here, the effect is what counts. */
async function pushInOrder(
  device: SimulatedDevice,
): Promise<Awaited<ReturnType<SimulatedDevice['push']>> | null> {
  try {
    return await device.push();
  } catch (error) {
    if (error instanceof Error && error.message.includes('replayed-request')) return null;
    throw error;
  }
}

async function countRefused(office: TestHeadOffice, device: SimulatedDevice): Promise<number> {
  const { count } = await office.database.db
    .selectFrom('refused_events')
    .select((select) => select.fn.countAll<string>().as('count'))
    .where('unit_id', '=', device.unitId)
    .executeTakeFirstOrThrow();
  return Number(count);
}
