// Dexie asks no live query where it finds no IndexedDB of the platform, even when one is handed to it.
import 'fake-indexeddb/auto';

import { liveQuery } from 'dexie';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { EVERYTHING } from '../../../renderer/data/register-filter.ts';
import type { OpenedBranchStore } from '../../../renderer/data/open-branch-store.ts';
import { buildRecordCommand } from '../../support/build-command.ts';
import { createBranchHarness } from '../../support/branch-store-harness.ts';
import type { BranchHarness } from '../../support/branch-store-harness.ts';

const ALL = EVERYTHING;
const PAGE = { offset: 0, limit: 50 };

/** Each query of a screen follows what is saved, without asking again by itself. */
describe('live queries', () => {
  let harness: BranchHarness;
  let store: OpenedBranchStore;

  beforeEach(async () => {
    harness = createBranchHarness();
    store = await harness.open();
  });
  afterEach(() => harness.closeAll());

  const QUERIES: readonly (readonly [string, (of: OpenedBranchStore) => Promise<number>])[] = [
    ['the register', async (of) => (await of.listEntries(ALL, PAGE)).rows.length],
    ['a status', async (of) => (await of.listEntries({ ...ALL, status: 'registered' }, PAGE)).rows.length],
    ['a search by text', async (of) => (await of.listEntries({ ...ALL, text: '吞卡' }, PAGE)).rows.length],
    ['what waits', async (of) => (await of.listWaitingFor(['receiver'], 10)).length],
    ['what is due', async (of) => (await of.listDue(10)).length],
    ['the counters', async (of) => (await of.getCounters()).total],
  ];

  it.each(QUERIES)('shows %s again after a save', async (_name, query) => {
    const seen: number[] = [];
    const subscription = liveQuery(async () => await query(store)).subscribe((value) => seen.push(value));
    await expect.poll(() => seen).toEqual([0]);

    await store.recordEntry(buildRecordCommand(), 'receiver');

    await expect.poll(() => seen.at(-1)).toBe(1);
    subscription.unsubscribe();
  });

  it('shows an entry again when head office changes it by a pull', async () => {
    const saved = await store.recordEntry(buildRecordCommand(), 'receiver');
    const id = saved.ok ? saved.value.entryId : null;
    const colleague = createBranchHarness({
      deviceNumber: 2,
      headOffice: harness.desktop.fake.headOffice,
    });
    await store.syncNow();
    const other = await colleague.open();
    await other.syncNow();
    const seen: (number | undefined)[] = [];
    const subscription = liveQuery(
      async () => (await store.getEntryView(id!, 'receiver'))?.events.length,
    ).subscribe((count) => seen.push(count));
    await expect.poll(() => seen).toEqual([1]);

    colleague.clock.advance(60_000);
    const done = await other.executeCommand(id!, { type: 'hand-over', note: '' }, 'receiver');
    await other.syncNow();
    await store.syncNow();

    expect(done).toEqual({ ok: true, value: null });
    await expect.poll(() => seen.at(-1)).toBeGreaterThan(1);
    subscription.unsubscribe();
    colleague.closeAll();
  });
});
