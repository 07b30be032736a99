import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { EVERYTHING } from '../../../renderer/data/register-filter.ts';
import type { OpenedBranchStore } from '../../../renderer/data/open-branch-store.ts';
import { toInstallationId } from '../../../shared/domain/ids.ts';
import { toCanonicalJson } from '../../../shared/lib/canonical-json.ts';
import { buildRecordCommand, buildReplyCommand } from '../../support/build-command.ts';
import { createBranchHarness, makeFakeIdb } from '../../support/branch-store-harness.ts';
import type { BranchHarness } from '../../support/branch-store-harness.ts';

const ENTRIES = 12;

describe('reconcileAtStart', () => {
  let harness: BranchHarness;
  let whole: string;

  beforeEach(async () => {
    harness = createBranchHarness();
    const store = await harness.open();
    for (let index = 0; index < ENTRIES; index += 1) {
      const saved = await store.recordEntry(buildRecordCommand(), 'receiver');
      if (!saved.ok) throw new Error(saved.error.reason);
      if (index % 2 === 0) {
        await store.executeCommand(saved.value.entryId, { type: 'hand-over', note: '' }, 'receiver');
      } else {
        await store.executeCommand(saved.value.entryId, buildReplyCommand(), 'receiver');
      }
    }
    whole = await takeSnapshot(store);
  });
  afterEach(() => harness.closeAll());

  type Damage = (store: OpenedBranchStore) => Promise<unknown>;

  /** Damages the store as raw IndexedDB would be damaged, closes it, opens it again. */
  async function reopenAfter(damage: Damage, repair: 'on' | 'off' = 'on'): Promise<OpenedBranchStore> {
    const store = await harness.open();
    await damage(store);
    store.close();
    return await harness.open(undefined, { repair });
  }

  const DAMAGES: readonly (readonly [string, Damage])[] = [
    [
      'all tables emptied',
      async ({ core }) => await Promise.all(core.db.tables.map((table) => table.clear())),
    ],
    ['facts emptied', async ({ core }) => await core.db.events.clear()],
    ['the state row gone', async ({ core }) => await core.db.meta.clear()],
    ['projections emptied', async ({ core }) => await core.db.entries.clear()],
    ['summaries emptied', async ({ core }) => await core.db.summaries.clear()],
    ['counters emptied', async ({ core }) => await core.db.counters.clear()],
    [
      'some facts gone',
      async ({ core }) => {
        const ids = await core.db.events.toCollection().primaryKeys();
        await core.db.events.bulkDelete(ids.filter((_, index) => index % 3 === 0));
      },
    ],
    [
      'one summary gone',
      async ({ core }) => {
        const [id] = await core.db.summaries.toCollection().primaryKeys();
        await core.db.summaries.delete(id!);
      },
    ],
    [
      'the text of a fact altered',
      async ({ core }) => {
        const row = await core.db.events.toCollection().first();
        const body = row?.body as { readonly payload: object };
        await core.db.events.put({ ...row!, body: { ...body, payload: { ...body.payload, note: '改' } } });
      },
    ],
    [
      'a fact that is no fact any more',
      async ({ core }) => {
        const row = await core.db.events.toCollection().last();
        await core.db.events.put({ ...row!, body: null });
      },
    ],
    [
      'a projection altered',
      async ({ core }) => {
        const row = await core.db.entries.toCollection().first();
        await core.db.entries.put({ ...row!, body: { ...(row!.body as object), number: 'HB01-2026119999' } });
      },
    ],
    [
      'a column of a summary altered',
      async ({ core }) => {
        const row = await core.db.summaries.toCollection().first();
        await core.db.summaries.put({ ...row!, status: 'closed' });
      },
    ],
    [
      'a killed repair',
      async ({ core }) => {
        const state = await core.db.meta.get('state');
        await core.db.meta.put({ ...state!, isRepairing: true });
        await core.db.entries.clear();
      },
    ],
  ];

  it.each(DAMAGES)('[F14] [F15] repairs %s, says so, and records it', async (_name, damage) => {
    const store = await reopenAfter(damage);

    expect(store.startReport.wasRepaired).toBe(true);
    expect(await takeSnapshot(store)).toBe(whole);
    expect(harness.desktop.fake.journal.events.at(-1)?.kind).toBe('store-repaired');
    store.close();
    const again = await harness.open();
    expect(again.startReport.wasRepaired).toBe(false);
    expect((await again.checkEverything()).wasRepaired).toBe(false);
  });

  it('[F14] rebuilds a store whose database is gone altogether, and goes on with the next number', async () => {
    harness.idb = makeFakeIdb();
    const store = await harness.open();

    expect(store.startReport).toMatchObject({
      eventsRestored: harness.desktop.fake.journal.events.length - 1,
      wasRepaired: true,
    });
    expect(await takeSnapshot(store)).toBe(whole);
    const saved = await store.recordEntry(buildRecordCommand(), 'receiver');
    expect(saved.ok && saved.value.number).toBe('HB01-2026110013');
  });

  it('[NUM-1] [F13] [F14] a store lost after its journal was retired comes back whole, and no number is issued twice', async () => {
    const { journal } = harness.desktop.fake;
    const facts = journal.events.length;
    journal.retire(toInstallationId('installation-1b'));
    harness.idb = makeFakeIdb();

    const lostAtOnce = await harness.open();
    expect(lostAtOnce.startReport).toMatchObject({ eventsRestored: facts, wasRepaired: true });
    expect(await takeSnapshot(lostAtOnce)).toBe(whole);
    const first = await lostAtOnce.recordEntry(buildRecordCommand(), 'receiver');
    expect(first.ok && first.value.number).toBe('HB01-2026110013');

    harness.idb = makeFakeIdb();
    const lostAgain = await harness.open();
    const second = await lostAgain.recordEntry(buildRecordCommand(), 'receiver');
    expect(second.ok && second.value.number).toBe('HB01-2026110014');
  });

  it('negative control: without repair the same damage stays lost', async () => {
    const store = await reopenAfter(
      async ({ core }) => await Promise.all(core.db.tables.map((table) => table.clear())),
      'off',
    );

    expect(store.startReport.wasRepaired).toBe(false);
    expect((await store.listEntries(EVERYTHING, { offset: 0, limit: 50 })).rows).toEqual([]);
    expect(await store.core.db.events.count()).toBe(0);
  });

  it('[F13] keeps facts that a journal lost with its tail, and goes on recording', async () => {
    const store = await harness.open();
    const events = await store.core.db.events.count();
    store.close();
    harness.desktop.fake.journal.events.splice(-2);

    const again = await harness.open();

    expect(again.startReport.wasRepaired).toBe(true);
    expect(await again.core.db.events.count()).toBe(events + 1);
    expect((await again.recordEntry(buildRecordCommand(), 'receiver')).ok).toBe(true);
  });

  it('[F23] folds a store of an application that folded otherwise anew: nothing was damaged, and nobody is told', async () => {
    const facts = harness.desktop.fake.journal.events.length;
    const store = await reopenAfter(async ({ core }) => {
      const state = await core.db.meta.get('state');
      const row = await core.db.summaries.toCollection().first();
      const { searchText: _unknown, ...older } = row!.body as Readonly<Record<string, unknown>>;
      await core.db.summaries.put({ ...row!, body: older });
      const { projectionVersion: _version, ...olderState } = state!;
      await core.db.meta.put(olderState);
    });

    expect(store.startReport.wasRepaired).toBe(false);
    expect(await takeSnapshot(store)).toBe(whole);
    expect(harness.desktop.fake.journal.events).toHaveLength(facts);
    expect((await store.checkEverything()).wasRepaired).toBe(false);
  });

  it('is quick when nothing is wrong: reads no page of the journal', async () => {
    let reads = 0;
    const read = harness.desktop.journal.read;
    Object.assign(harness.desktop.journal, {
      read: async (request: Parameters<typeof read>[0]) => {
        reads += 1;
        return await read(request);
      },
    });

    const store = await harness.open();

    expect(reads).toBe(0);
    expect(store.startReport).toMatchObject({ eventsRestored: 0, projectionsRebuilt: 0, wasRepaired: false });
  });
});

/** Everything that a rebuild must bring back exactly, without what only counts commits. */
async function takeSnapshot(store: OpenedBranchStore): Promise<string> {
  const { db } = store.core;
  const events = (await db.events.toArray()).filter(({ entryId }) => entryId !== '');
  const { cells, waitingFor } = (await db.counters.get('entries'))!;
  return toCanonicalJson({
    events,
    entries: await db.entries.toArray(),
    // A rebuilt store came another way to the same rows.
    summaries: (await db.summaries.toArray()).map(({ revision: _revision, ...row }) => row),
    serials: await db.serials.toArray(),
    counters: { cells, waitingFor },
  });
}
