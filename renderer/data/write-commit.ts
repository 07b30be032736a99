import type { BranchDatabase } from './branch-database.ts';
import type { CounterRow, EntryRow, EventRow, SerialRow, StateRow, SummaryRow } from './branch-rows.ts';
import type { CommitRequest, StoredFacts } from './commit-events.ts';
import { applyToCounters, EMPTY_COUNTERS } from './entry-counters.ts';
import type { Projection } from './project-entry.ts';
import { applyToWitness, isSameWitness } from './set-digest.ts';
import { makeEmptyState } from './store-core.ts';
import type { StoreCore } from './store-core.ts';
import { StoreUnderRepairFault } from './store-faults.ts';
import type { StoreSnapshot } from './store-memory.ts';
import type { ProjectedRows } from './to-rows.ts';

/** Somebody else changed the same rows between preparing and writing. */
export class StalePreparationFault extends Error {
  override readonly name = 'StalePreparationFault';
}

/** A commit whose hashing, folding and sealing is done: what remains is to compare and to write. */
export type PreparedCommit = {
  /** What state, counters and serials were when it was read what this replaces; null when that is not known. */
  readonly basis: StoreSnapshot | null;
  readonly eventRows: readonly EventRow[];
  /** Facts among the asked ones that are there already. */
  readonly present: readonly EventRow[];
  /** Those of them that now get a position in the feed. */
  readonly positioned: readonly EventRow[];
  readonly projections: readonly Projection[];
  readonly rows: readonly ProjectedRows[];
  /** What each of `rows` replaces, in the same order, as it was read. */
  readonly before: readonly StoredFacts[];
  readonly serials: readonly SerialRow[];
};

type Replaced = { readonly entry: EntryRow | null; readonly summary: SummaryRow | null };

/** The rows that change with every commit, whatever entries it touches. */
type Heads = {
  readonly state: StateRow;
  readonly counters: CounterRow;
  /** The changed ones. */
  readonly serials: readonly SerialRow[];
};

/**
 * Writes what was prepared on a snapshot that was read before, without waiting for any read: all writes are asked for at
 * once, beside one read of the state's revision, and the transaction is aborted when that is another one.
 * Returns the snapshot as it is afterwards.
 */
export async function writeOnBasis(
  core: StoreCore,
  request: CommitRequest,
  prepared: PreparedCommit,
  basis: StoreSnapshot,
): Promise<StoreSnapshot> {
  const heads = computeHeads(core, request, prepared, { ...basis, replaced: prepared.before });
  const db = selectDatabase(core, request);
  await transact(db, async () => {
    const [found] = await Promise.all([db.meta.get('state'), writeRows(db, prepared, heads)]);
    assertWritable(request, found);
    if (!isSameRevision(found, basis.state)) throw new StalePreparationFault('The store changed meanwhile');
  });
  const changed = new Set(heads.serials.map(({ key }) => key));
  const serials = [...basis.serials.filter(({ key }) => !changed.has(key)), ...heads.serials];
  return { state: heads.state, counters: heads.counters, serials };
}

/** Writes what was prepared after reading, in the same transaction, what it replaces; compares by entry, not by store. */
export async function writeAfterReading(
  core: StoreCore,
  request: CommitRequest,
  prepared: PreparedCommit,
): Promise<void> {
  const db = selectDatabase(core, request);
  const entryIds = prepared.rows.map(({ entryId }) => entryId);
  await transact(db, async () => {
    const [found, counters, entryRows, summaryRows, serialRows] = await Promise.all([
      db.meta.get('state'),
      db.counters.get('entries'),
      db.entries.bulkGet(entryIds),
      db.summaries.bulkGet(entryIds),
      db.serials.bulkGet(prepared.serials.map(({ key }) => key)),
    ]);
    assertWritable(request, found);
    assertUnchanged(prepared, entryRows);
    const heads = computeHeads(core, request, prepared, {
      state: found ?? makeEmptyState(core.device.installationId),
      counters: counters ?? EMPTY_COUNTERS,
      serials: serialRows.filter((row) => row !== undefined),
      replaced: entryIds.map((_, index) => ({
        entry: entryRows[index] ?? null,
        summary: summaryRows[index] ?? null,
      })),
    });
    await writeRows(db, prepared, heads);
  });
}

function selectDatabase(core: StoreCore, { durability }: CommitRequest): BranchDatabase {
  return durability === 'strict' ? core.db : core.bulk;
}

async function transact(db: BranchDatabase, task: () => Promise<void>): Promise<void> {
  const { events, entries, summaries, counters, serials, meta } = db;
  await db.transaction('rw', [events, entries, summaries, counters, serials, meta], task);
}

function assertWritable({ lock }: CommitRequest, found: StateRow | undefined): void {
  if (lock === 'free' && found?.isRepairing === true) throw new StoreUnderRepairFault();
}

/** A revision alone could come again in a store that was emptied and filled anew; the witness cannot. */
function isSameRevision(found: StateRow | undefined, basis: StateRow): boolean {
  return (
    found !== undefined &&
    (found.revision ?? 0) === (basis.revision ?? 0) &&
    isSameWitness(found.events, basis.events)
  );
}

function assertUnchanged(prepared: PreparedCommit, entryRows: readonly (EntryRow | undefined)[]): void {
  for (const [index, { entryId }] of prepared.rows.entries()) {
    const expected = prepared.before[index]?.entry?.facts ?? null;
    const actual = entryRows[index]?.facts ?? null;
    const isSame =
      expected === null || actual === null ? expected === actual : isSameWitness(expected, actual);
    if (!isSame) throw new StalePreparationFault(`Entry [${entryId}] changed meanwhile`);
  }
}

function computeHeads(
  core: StoreCore,
  request: CommitRequest,
  prepared: PreparedCommit,
  before: StoreSnapshot & { readonly replaced: readonly Replaced[] },
): Heads {
  const { rows } = prepared;
  const { state, replaced } = before;
  const { installationId } = core.device;
  const own = prepared.eventRows.filter((row) => row.installationId === installationId);
  const toAdded = (row: EventRow) => ({ before: null, after: row.hash });
  const lastOf = new Map(before.serials.map(({ key, last }) => [key, last]));
  return {
    state: {
      ...state,
      revision: (state.revision ?? 0) + 1,
      journal: advanceJournal(state.journal, [...prepared.eventRows, ...prepared.present], installationId),
      checkpoint: request.checkpoint ?? state.checkpoint,
      events: applyToWitness(state.events, prepared.eventRows.map(toAdded)),
      ownEvents: applyToWitness(state.ownEvents, own.map(toAdded)),
      entries: applyToWitness(
        state.entries,
        rows.map(({ entry }, index) => ({
          before: replaced[index]?.entry?.bodyHash ?? null,
          after: entry.bodyHash,
        })),
      ),
      summaries: applyToWitness(
        state.summaries,
        rows.map(({ summary }, index) => ({
          before: replaced[index]?.summary?.bodyHash ?? null,
          after: summary.bodyHash,
        })),
      ),
    },
    counters: applyToCounters(
      before.counters,
      rows.map(({ summary }, index) => ({ before: replaced[index]?.summary ?? null, after: summary })),
    ),
    serials: prepared.serials.map(({ key, last }) => ({ key, last: Math.max(last, lastOf.get(key) ?? 0) })),
  };
}

/** Also facts that are there already count: a repair may have taken them from the journal beyond the head it was begun on. */
function advanceJournal(
  journal: StateRow['journal'],
  rows: readonly EventRow[],
  installationId: StateRow['journal']['installationId'],
): StateRow['journal'] {
  let newest = journal;
  for (const { installationId: origin, seq, hash } of rows) {
    if (origin === installationId && seq > newest.seq) newest = { installationId, seq, hash };
  }
  return newest;
}

async function writeRows(db: BranchDatabase, prepared: PreparedCommit, heads: Heads): Promise<void> {
  const { eventRows, positioned, rows } = prepared;
  const { revision = 0 } = heads.state;
  const writes: PromiseLike<unknown>[] = [db.counters.put(heads.counters), db.meta.put(heads.state)];
  if (eventRows.length > 0) writes.push(db.events.bulkAdd([...eventRows]));
  if (positioned.length > 0) writes.push(db.events.bulkPut([...positioned]));
  if (rows.length > 0) {
    writes.push(
      db.entries.bulkPut(rows.map(({ entry }) => entry)),
      db.summaries.bulkPut(rows.map(({ summary }) => ({ ...summary, revision }))),
    );
  }
  if (heads.serials.length > 0) writes.push(db.serials.bulkPut([...heads.serials]));
  await Promise.all(writes);
}
