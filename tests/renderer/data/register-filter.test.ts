import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { OpenedBranchStore } from '../../../renderer/data/open-branch-store.ts';
import { EVERYTHING, isSameFilter, toIndexedFilter } from '../../../renderer/data/register-filter.ts';
import type { RegisterFilter } from '../../../renderer/data/register-filter.ts';
import type { RecordEntryCommand } from '../../../shared/domain/commands.ts';
import { computeSoonEndMs } from '../../../shared/domain/due-soon.ts';
import { toEpochMs, toIsoInstant } from '../../../shared/lib/instant.ts';
import { buildRecordCommand, buildReplyCommand } from '../../support/build-command.ts';
import { createBranchHarness } from '../../support/branch-store-harness.ts';
import type { BranchHarness } from '../../support/branch-store-harness.ts';
import { LI } from '../../support/sample-people.ts';

const FIRST_PAGE = { offset: 0, limit: 50 };

describe('the register, filtered', () => {
  let harness: BranchHarness;
  let store: OpenedBranchStore;

  beforeEach(async () => {
    harness = createBranchHarness();
    store = await harness.open();
  });
  afterEach(() => harness.closeAll());

  async function record(command: Partial<RecordEntryCommand> = {}) {
    const saved = await store.recordEntry(buildRecordCommand(command), 'receiver');
    if (!saved.ok) throw new Error(saved.error.reason);
    return saved.value;
  }

  async function list(filter: Partial<RegisterFilter>, page = FIRST_PAGE, from = store) {
    const { rows, total } = await from.listEntries({ ...EVERYTHING, ...filter }, page);
    return { numbers: rows.map(({ number }) => number.slice(-2)), total };
  }

  it('[ADM-5] keeps one kind', async () => {
    await record();
    await record({ entryKind: 'praise' });

    expect(await list({ entryKind: 'praise' })).toEqual({ numbers: ['02'], total: 1 });
    expect(await list({ entryKind: 'enquiry' })).toEqual({ numbers: [], total: 0 });
  });

  it('[ADM-5] keeps one severity', async () => {
    await record();
    const { rows } = await store.listEntries(EVERYTHING, FIRST_PAGE);
    const severity = rows[0]!.severity;

    expect(await list({ severity })).toEqual({ numbers: ['01'], total: 1 });
    expect((await list({ severity: severity === 'major' ? 'general' : 'major' })).total).toBe(0);
  });

  it('[ADM-5] keeps what waits for the jobs of whoever looks, and what they have themselves', async () => {
    const { entryId } = await record();
    await record();
    await store.executeCommand(entryId, { type: 'hand-over', note: '' }, 'receiver');
    const manager = await harness.open(LI);
    await manager.executeCommand(entryId, { type: 'take-over' }, 'complaint-manager');
    const rows = (await manager.listEntries(EVERYTHING, FIRST_PAGE)).rows;
    const mine = (is: (row: (typeof rows)[number]) => boolean) =>
      rows.filter(is).map(({ number }) => number.slice(-2));

    const waiting = await list({ whose: 'waiting' }, FIRST_PAGE, manager);
    const owned = await list({ whose: 'owned' }, FIRST_PAGE, manager);

    expect(waiting.numbers).toEqual(mine((row) => row.waitingFor === 'complaint-manager'));
    expect(owned.numbers).toEqual(mine((row) => row.ownerId === LI.id));
    expect([waiting.total, owned.numbers]).toEqual([1, ['01']]);
  });

  it('[ADM-5] keeps what was answered and waits for a signature', async () => {
    const { entryId } = await record();
    await record();
    const replied = await store.executeCommand(entryId, buildReplyCommand(), 'receiver');
    const row = (await store.listEntries(EVERYTHING, FIRST_PAGE)).rows.find(({ id }) => id === entryId);

    expect([replied.ok, row?.status]).toEqual([true, 'replied']);
    expect(await list({ status: 'answered' })).toEqual({ numbers: ['01'], total: 1 });
  });

  it('[ADM-5] keeps what falls due soon until the due time itself, and what is overdue from then on', async () => {
    await record();
    const rows = (await store.listEntries(EVERYTHING, FIRST_PAGE)).rows;
    const dueMs = toEpochMs(rows.find(({ number }) => number.endsWith('01'))!.dueAt!);
    const standAt = (ms: number) => harness.clock.advance(ms - toEpochMs(store.now()));
    const at = async () => [(await list({ due: 'soon' })).numbers, (await list({ due: 'overdue' })).numbers];

    standAt(dueMs - 60_000);
    expect(await at()).toEqual([['01'], []]);
    standAt(dueMs);
    expect(await at()).toEqual([['01'], []]);
    standAt(dueMs + 1);
    expect(await at()).toEqual([[], ['01']]);
  });

  it('[ADM-5] overdue asked together with a kind is the same as by index alone', async () => {
    await record();
    harness.clock.advance(400 * 24 * 3_600_000);

    expect(await list({ due: 'overdue' })).toEqual({ numbers: ['01'], total: 1 });
    expect(await list({ due: 'overdue', entryKind: 'complaint' })).toEqual({ numbers: ['01'], total: 1 });
    expect(await list({ due: 'overdue', entryKind: 'praise' })).toEqual({ numbers: [], total: 0 });
  });

  it('[ADM-5] a period takes in both of its days, by the wall of the branch', async () => {
    const receivedAt = [
      '2026-11-01T15:59:59.999Z', // 23:59:59.999 on the 1st
      '2026-11-01T16:00:00.000Z', // 00:00 on the 2nd
      '2026-11-03T15:59:59.999Z', // the last moment of the 3rd
      '2026-11-03T16:00:00.000Z', // 00:00 on the 4th
    ];
    harness.clock.advance(Math.max(0, Date.parse('2026-11-05T00:00:00.000Z') - toEpochMs(store.now())));
    for (const at of receivedAt)
      await record({ receivedAt: toIsoInstant(Date.parse(at)), lateReason: '补录' });
    const numbers = async (receivedFrom: string, receivedTo: string) =>
      (await list({ receivedFrom, receivedTo })).numbers.toSorted().map(Number);
    const first = Math.min(...(await numbers('', '')));

    expect(await numbers('2026-11-02', '2026-11-03')).toEqual([first + 1, first + 2]);
    expect(await numbers('2026-11-02', '')).toEqual([first + 1, first + 2, first + 3]);
    expect(await numbers('', '2026-11-01')).toEqual([first]);
    expect(await numbers('2026-11-03', '2026-11-02')).toEqual([]);
  });

  it('[ADM-5] answers any page of it with the whole total, newest first, together with words', async () => {
    for (let index = 0; index < 5; index += 1) await record({ content: `第${String(index)}次吞卡` });
    await record({ entryKind: 'praise', content: '吞卡后处理及时' });

    expect(await list({ entryKind: 'complaint' }, { offset: 1, limit: 2 })).toEqual({
      numbers: ['04', '03'],
      total: 5,
    });
    expect(await list({ entryKind: 'complaint', text: '吞卡' }, { offset: 4, limit: 2 })).toEqual({
      numbers: ['01'],
      total: 5,
    });
  });

  it('opens no more rows than are shown, whatever is asked', async () => {
    for (let index = 0; index < 6; index += 1) await record();
    await list({ entryKind: 'complaint' });
    const opened: string[] = [];
    const { codec } = store.core;
    const open = codec.open.bind(codec);
    Object.assign(store.core, {
      codec: {
        ...codec,
        open: async (place: string, body: never) => {
          opened.push(place);
          return await open(place, body);
        },
      },
    });

    await list({ entryKind: 'complaint' }, { offset: 2, limit: 2 });

    expect(opened.length).toBe(2);
  });

  it('asks the indexes alone for what they know, and the search for the rest', () => {
    const indexed = (filter: Partial<RegisterFilter>) => toIndexedFilter({ ...EVERYTHING, ...filter });

    expect(indexed({ status: 'open', channel: 'phone', text: ' ' })).toEqual({
      status: 'open',
      channel: 'phone',
      isOverdueOnly: false,
    });
    expect(indexed({ due: 'overdue' })).toEqual({ status: 'all', channel: 'all', isOverdueOnly: true });
    for (const filter of [
      { text: '卡' },
      { status: 'answered' },
      { due: 'soon' },
      { entryKind: 'praise' },
      { severity: 'major' },
      { whose: 'owned' },
      { receivedTo: '2026-11-01' },
    ] as const) {
      expect([filter, indexed(filter)]).toEqual([filter, null]);
    }
    expect(isSameFilter({ ...EVERYTHING, text: ' 卡' }, { ...EVERYTHING, text: '卡 ' })).toBe(true);
  });

  it('soon is the rest of the day, and four hours when the day has fewer left', () => {
    const soonEnd = (at: string) => toIsoInstant(computeSoonEndMs(toIsoInstant(Date.parse(at))));

    expect(soonEnd('2026-11-02T01:00:00.000Z')).toBe('2026-11-02T16:00:00.000Z');
    expect(soonEnd('2026-11-02T14:00:00.000Z')).toBe('2026-11-02T18:00:00.000Z');
  });
});
