import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { EVERYTHING } from '../../../renderer/data/register-filter.ts';
import { RecordedInJournalOnlyFault } from '../../../renderer/data/store-faults.ts';
import { refusal } from '../../../shared/domain/refusal.ts';
import { fail } from '../../../shared/lib/result.ts';
import { buildRecordCommand } from '../../support/build-command.ts';
import { createBranchHarness, makeFakeIdb } from '../../support/branch-store-harness.ts';
import type { BranchHarness } from '../../support/branch-store-harness.ts';

const ALL = EVERYTHING;

describe('saveDecision', () => {
  let harness: BranchHarness;

  beforeEach(() => {
    harness = createBranchHarness();
  });
  afterEach(() => harness.closeAll());

  type Store = Awaited<ReturnType<BranchHarness['open']>>;
  const record = () => buildRecordCommand();

  it('[F10] takes the fact from the journal when the transaction aborts, and still calls it saved', async () => {
    const store = await harness.open();
    let aborts = 1;
    store.core.db.events.hook('creating', () => {
      if (aborts > 0) {
        aborts -= 1;
        throw new Error('disk');
      }
    });

    const saved = await store.recordEntry(record(), 'receiver');

    expect(saved.ok).toBe(true);
    expect(aborts).toBe(0);
    expect((await store.listEntries(ALL, { offset: 0, limit: 10 })).total).toBe(1);
    expect(await store.core.db.events.count()).toBe(1);
  });

  it('[F18] leaves nothing torn when the store takes nothing at all, says where the fact is, and restores it at the next start', async () => {
    const store = await harness.open();
    store.core.db.summaries.hook('creating', () => {
      throw new Error('disk');
    });

    await expect(store.recordEntry(record(), 'receiver')).rejects.toBeInstanceOf(RecordedInJournalOnlyFault);
    expect(await store.core.db.events.count()).toBe(0);
    expect(await store.core.db.entries.count()).toBe(0);
    expect((await store.getCounters()).total).toBe(0);
    store.close();

    const again = await harness.open();
    expect(again.startReport).toMatchObject({ eventsRestored: 1, wasRepaired: true });
    expect((await again.getCounters()).total).toBe(1);
  });

  it('[F18] writes nothing to the store when the journal refuses', async () => {
    const store = await harness.open();
    harness.desktop.fake.journal.beforeAppend = () => fail(refusal('journal-damaged'));

    const refused = await store.recordEntry(record(), 'receiver');

    expect(!refused.ok && refused.error.reason).toBe('journal-damaged');
    expect((await store.getCounters()).total).toBe(0);
  });

  it('decides from memory: a save after a save reads neither serials nor counters', async () => {
    const store = await harness.open();
    await store.recordEntry(record(), 'receiver');
    const reads: string[] = [];
    for (const table of [store.core.db.serials, store.core.db.counters]) {
      table.hook('reading', (row: unknown) => {
        reads.push(table.name);
        return row;
      });
    }

    const saved = await store.recordEntry(record(), 'receiver');

    expect(saved.ok && saved.value.number).toBe('HB01-2026110002');
    expect(reads).toEqual([]);
    // The hooks do hear whoever reads.
    await Promise.all([store.core.db.serials.toArray(), store.core.db.counters.toArray()]);
    expect(new Set(reads)).toEqual(new Set(['serials', 'counters']));
    expect((await store.checkEverything()).wasRepaired).toBe(false);
  });

  it('[NUM-1] counts rightly on a memory that another window has outdated without a word', async () => {
    const first = await harness.open();
    const second = await harness.open();
    await first.recordEntry(record(), 'receiver');
    const outdated = first.core.memory.recall();

    await second.recordEntry(record(), 'receiver');
    first.core.memory.remember(outdated!);
    const third = await first.recordEntry(record(), 'receiver');

    expect(third.ok && third.value.number).toBe('HB01-2026110003');
    expect((await first.getCounters()).total).toBe(3);
    expect((await first.checkEverything()).wasRepaired).toBe(false);
  });

  it('[F14] writes nothing into a store under repair, and is saved once the repair is over', async () => {
    const store = await harness.open();
    await store.recordEntry(record(), 'receiver');
    const { core } = store;
    const state = await core.db.meta.get('state');
    const repair = Promise.withResolvers<undefined>();
    const held = core.lock.hold(async () => {
      await core.db.meta.put({ ...state!, isRepairing: true });
      await repair.promise;
      await core.db.meta.put({ ...state!, isRepairing: false });
    });
    let isSaved = false;

    const saving = store.recordEntry(record(), 'receiver').finally(() => {
      isSaved = true;
    });
    await expect.poll(() => harness.desktop.fake.journal.events.length).toBe(2);
    await core.db.events.count();
    expect(isSaved).toBe(false);
    expect(await core.db.events.count()).toBe(1);
    repair.resolve(undefined);

    expect((await saving).ok).toBe(true);
    await held;
    expect(await core.db.events.count()).toBe(2);
    expect((await store.checkEverything()).wasRepaired).toBe(false);
  });

  it('[F14] goes on from a fact that a repair took from the journal beyond the head it was begun on', async () => {
    const store = await harness.open();
    await store.recordEntry(record(), 'receiver');
    const { core } = store;
    const state = (await core.db.meta.get('state'))!;
    await core.db.meta.put({ ...state, journal: { ...state.journal, seq: 0 } });
    core.memory.forget();

    const saved = await store.recordEntry(record(), 'receiver');

    expect(saved.ok && saved.value.number).toBe('HB01-2026110002');
    expect((await core.db.meta.get('state'))?.journal.seq).toBe(2);
  });

  it.each([
    ['one database', false],
    ['a database each', true],
  ])(
    '[NUM-1] gives unique numbers without gaps to 50 savings at once from two windows on %s',
    async (_name, isApart) => {
      const first = await harness.open();
      const second = await harness.open(undefined, isApart ? { idb: makeFakeIdb() } : {});

      const outcomes = await Promise.all(
        Array.from({ length: 50 }, async (_, index) => saveUntilTaken(index % 2 === 0 ? first : second)),
      );

      expect(outcomes.toSorted()).toEqual(
        Array.from({ length: 50 }, (_, index) => `HB01-202611${String(index + 1).padStart(4, '0')}`),
      );
      expect(harness.desktop.fake.journal.events.map(({ seq }) => seq)).toEqual(
        Array.from({ length: 50 }, (_, index) => index + 1),
      );
      await first.recordEntry(record(), 'receiver');
      expect((await first.getCounters()).total).toBe(51);
      expect((await first.checkEverything()).wasRepaired).toBe(false);
    },
  );

  /** What a person does who is told that somebody was faster: saves again. */
  async function saveUntilTaken(store: Store): Promise<string> {
    for (;;) {
      const saved = await store.recordEntry(record(), 'receiver');
      if (saved.ok) return saved.value.number;
      if (saved.error.reason !== 'journal-moved') throw new Error(saved.error.reason);
    }
  }
});
