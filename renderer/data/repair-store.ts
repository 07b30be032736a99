import type { JournalHead } from '../../shared/bridge/desktop-api.ts';
import type { StoredEvent } from '../../shared/domain/events.ts';
import type { EntryId, EventId, InstallationId } from '../../shared/domain/ids.ts';
import { BULK_PAGE } from './catch-up.ts';
import type { EntryRow, StateRow, SummaryRow } from './branch-rows.ts';
import { computeSerials } from './commit-events.ts';
import { applyToCounters, EMPTY_COUNTERS } from './entry-counters.ts';
import { requireValue } from './require-value.ts';
import { scanEvents, scanProjections } from './scan-store.ts';
import { applyToWitness, EMPTY_WITNESS, isSameWitness, toggleInSetDigest } from './set-digest.ts';
import type { TableWitness } from './set-digest.ts';
import { makeEmptyState } from './store-core.ts';
import type { StoreCore } from './store-core.ts';
import { fromEventRow, toEventRow, toProjectedRows } from './to-rows.ts';

export type RepairResult = {
  readonly eventsRestored: number;
  readonly projectionsRebuilt: number;
  /** Facts of others are missing, which this journal does not have: the feed is read again from its start. */
  readonly isPullingAgain: boolean;
};

/**
 * Makes the working store equal to what journal and remaining rows say, whatever it was before.
 *
 * Order: mark (so that a killed repair starts again), take out unsound facts, put back the journals', fold everything again,
 * then counters, serials and witnesses with the mark removed in one strict transaction. Sound facts that the journal does not have
 * are kept: they came from others, or outlived a journal that lost its tail. Call it holding the store's lock.
 */
export async function repairStore(core: StoreCore, head: JournalHead): Promise<RepairResult> {
  const before = await markRepairing(core, head);
  const sound = await removeUnsoundEvents(core);
  const eventsRestored = await restoreFromJournals(core, head, sound);
  const projectionsRebuilt = await rebuildProjections(core);
  const isPullingAgain = await finishRepair(core, head, before);
  core.memory.forget();
  core.onCommit('all');
  return { eventsRestored, projectionsRebuilt, isPullingAgain };
}

/**
 * Folds all entries and lists anew from the facts that are there: after an application that folds them otherwise. Marked as a repair
 * while it goes on, so that a killed one starts again. Call it holding the store's lock, with a store that has caught up with the journal.
 */
export async function refoldStore(core: StoreCore, head: JournalHead): Promise<void> {
  const before = await markRepairing(core, head);
  await rebuildProjections(core);
  await finishRepair(core, head, before);
  core.memory.forget();
  core.onCommit('all');
}

/** The state as it was before the mark. */
async function markRepairing(core: StoreCore, head: JournalHead): Promise<StateRow | undefined> {
  const { meta, searchBlocks } = core.db;
  return await core.db.transaction('rw', [meta, searchBlocks], async () => {
    const before = await meta.get('state');
    await meta.put({ ...(before ?? makeEmptyState(head.installationId)), isRepairing: true });
    // What a repair writes bears no revision, by which the search would find it.
    await searchBlocks.clear();
    return before;
  });
}

async function removeUnsoundEvents(core: StoreCore): Promise<ReadonlySet<EventId>> {
  const sound = new Set<EventId>();
  const unsound: EventId[] = [];
  for await (const chunk of scanEvents(core)) {
    for (const { row, isSound } of chunk) {
      if (isSound) sound.add(row.id);
      else unsound.push(row.id);
    }
  }
  await core.bulk.events.bulkDelete(unsound);
  return sound;
}

/**
 * Puts back what this device's journals hold: the one that is written to, and the retired ones before it. Without these a
 * store that is lost after a journal was retired would lose entries, and issue their numbers again (NUM-1).
 */
async function restoreFromJournals(
  core: StoreCore,
  head: JournalHead,
  sound: ReadonlySet<EventId>,
): Promise<number> {
  const retired = requireValue('journal.listRetired', await core.desktop.journal.listRetired({}));
  let restored = 0;
  for (const { installationId } of [...retired, head]) {
    restored += await restoreFromJournal(core, installationId, sound);
  }
  return restored;
}

async function restoreFromJournal(
  core: StoreCore,
  installationId: InstallationId,
  sound: ReadonlySet<EventId>,
): Promise<number> {
  let restored = 0;
  let afterSeq = 0;
  for (;;) {
    const page: readonly StoredEvent[] = requireValue(
      'journal.read',
      await core.desktop.journal.read({ installationId, afterSeq, limit: BULK_PAGE }),
    );
    const last = page.at(-1);
    if (last === undefined) return restored;
    const missing = page.filter(({ id }) => !sound.has(id));
    const rows = await Promise.all(missing.map(async (event) => await toEventRow(core.codec, event, null)));
    await core.bulk.events.bulkPut(rows);
    restored += rows.length;
    afterSeq = last.seq;
  }
}

async function rebuildProjections(core: StoreCore): Promise<number> {
  let rebuilt = 0;
  for await (const chunk of scanProjections(core)) {
    const unsound = chunk.filter(({ isSound }) => !isSound);
    const gone = unsound.filter(({ projection }) => projection === null).map(({ entryId }) => entryId);
    const { bulk, codec, rules } = core;
    const rows = await Promise.all(
      unsound.flatMap(({ projection, facts }) =>
        projection === null ? [] : [toProjectedRows(codec, rules.policy, projection, facts)],
      ),
    );
    await bulk.transaction('rw', [bulk.entries, bulk.summaries], async () => {
      await bulk.entries.bulkDelete(gone);
      await bulk.summaries.bulkDelete(gone);
      await bulk.entries.bulkPut(rows.map(({ entry }) => entry));
      await bulk.summaries.bulkPut(rows.map(({ summary }) => summary));
    });
    rebuilt += unsound.length;
  }
  return rebuilt;
}

/** Counts everything anew; answers whether the feed has to be read again. */
async function finishRepair(
  core: StoreCore,
  head: JournalHead,
  before: StateRow | undefined,
): Promise<boolean> {
  const { db } = core;
  let events: TableWitness = EMPTY_WITNESS;
  let ownEvents: TableWitness = EMPTY_WITNESS;
  const serials = new Map<string, number>();
  for await (const chunk of scanEvents(core)) {
    const rows = chunk.map(({ row }) => row);
    const own = rows.filter((row) => row.installationId === head.installationId);
    events = addHashes(events, rows);
    ownEvents = addHashes(ownEvents, own);
    const opened = await Promise.all(rows.map(async (row) => await fromEventRow(core.codec, row)));
    for (const { key, last } of computeSerials(opened, core.rules.policy)) {
      serials.set(key, Math.max(last, serials.get(key) ?? 0));
    }
  }
  const lists = await db.summaries.toArray();
  const isPullingAgain = !hasAllForeignEvents(before, events, ownEvents, head);
  const empty = makeEmptyState(head.installationId);
  const state: StateRow = {
    ...empty,
    revision: (before?.revision ?? 0) + 1,
    // Also where the journal lost its tail: the next decision is taken on the journal as it is.
    journal: { installationId: head.installationId, seq: head.seq, hash: head.hash },
    checkpoint: isPullingAgain || before === undefined ? empty.checkpoint : before.checkpoint,
    events,
    ownEvents,
    entries: await computeEntriesWitness(core),
    summaries: addHashes(
      EMPTY_WITNESS,
      lists.map(({ bodyHash }) => ({ hash: bodyHash })),
    ),
  };
  await db.transaction('rw', [db.counters, db.serials, db.meta], async () => {
    const revision = (await db.counters.get('entries'))?.revision ?? 0;
    await db.counters.put(
      applyToCounters(
        { ...EMPTY_COUNTERS, revision },
        lists.map((after: SummaryRow) => ({ before: null, after })),
      ),
    );
    await db.serials.clear();
    await db.serials.bulkPut([...serials].map(([key, last]) => ({ key, last })));
    await db.meta.put(state);
  });
  return isPullingAgain;
}

async function computeEntriesWitness(core: StoreCore): Promise<TableWitness> {
  let witness = EMPTY_WITNESS;
  let after: EntryId | '' = '';
  for (;;) {
    const rows: EntryRow[] = await core.db.entries.where(':id').above(after).limit(BULK_PAGE).toArray();
    const last = rows.at(-1);
    if (last === undefined) return witness;
    witness = addHashes(
      witness,
      rows.map(({ bodyHash }) => ({ hash: bodyHash })),
    );
    after = last.entryId;
  }
}

function addHashes(
  witness: TableWitness,
  rows: readonly { readonly hash: TableWitness['digest'] }[],
): TableWitness {
  return applyToWitness(
    witness,
    rows.map(({ hash }) => ({ before: null, after: hash })),
  );
}

/** What others wrote is whole when its witness, all facts without the own ones, is the one that was kept. */
function hasAllForeignEvents(
  before: StateRow | undefined,
  events: TableWitness,
  ownEvents: TableWitness,
  head: JournalHead,
): boolean {
  if (before === undefined) return false;
  if (before.isRepairing || before.journal.installationId !== head.installationId) return false;
  return isSameWitness(subtract(before.events, before.ownEvents), subtract(events, ownEvents));
}

function subtract(all: TableWitness, part: TableWitness): TableWitness {
  return {
    count: all.count - part.count,
    digest: toggleInSetDigest(all.digest, part.digest),
  };
}
