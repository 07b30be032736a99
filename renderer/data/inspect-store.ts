import type { JournalHead } from '../../shared/bridge/desktop-api.ts';
import type { CounterRow, EventRow, StateRow } from './branch-rows.ts';
import { computeTotal } from './entry-counters.ts';
import { requireValue } from './require-value.ts';
import type { StoreCore } from './store-core.ts';

/** What can be wrong with a working store, as an event and a report name it. */
export const STORE_FINDINGS = [
  'store-emptied',
  'repair-interrupted',
  'installation-changed',
  'journal-behind',
  'rows-missing',
  'rows-altered',
] as const;
export type StoreFinding = (typeof STORE_FINDINGS)[number];

/**
 * Up to this many facts, all rows are counted at start (about 10 microseconds each); beyond, the check in the background does,
 * so that no start takes longer because the register is longer.
 */
const COUNT_AT_START_LIMIT = 200;

/** Facts of the journal that are looked up one by one at start, spread evenly: what a lost file takes, it takes in stretches. */
const START_PROBES = 16;

/** What the look at the start found, and the state it was taken of. */
export type StartInspection = { readonly finding: StoreFinding | null; readonly state: StateRow | undefined };

/**
 * The quick look at every start: witness against journal head, counts of a small store, probes of a large one.
 *
 * Never relies on "open succeeded" or on `dataLoss`: a damaged IndexedDB opens silently emptied or with part of its rows
 * (reliability 0.1, 0.2).
 */
export async function inspectAtStart(core: StoreCore, head: JournalHead): Promise<StartInspection> {
  const { db } = core;
  const { state, counters, probes } = await db.transaction(
    'r',
    [db.meta, db.counters, db.events, db.entries, db.summaries],
    async () => {
      const [foundState, foundCounters, foundProbes] = await Promise.all([
        db.meta.get('state'),
        db.counters.get('entries'),
        probe(core, head),
      ]);
      return { state: foundState, counters: foundCounters, probes: foundProbes };
    },
  );
  if (state === undefined) return { finding: await inspectWithoutState(core, head), state };
  const isMissing = async () =>
    isCountWrong(state, counters) ||
    isProbeMissing(state, head, probes) ||
    (await isSmallStoreShort(core, state));
  const finding = findMismatch(state, head) ?? ((await isMissing()) ? 'rows-missing' : null);
  return { finding, state };
}

async function inspectWithoutState(core: StoreCore, head: JournalHead): Promise<StoreFinding | null> {
  if (head.seq > 0 || (await core.db.events.count()) > 0) return 'store-emptied';
  // The newest journal may be empty because an older one was retired: what that one holds is not new.
  const retired = requireValue('journal.listRetired', await core.desktop.journal.listRetired({}));
  return retired.some(({ seq }) => seq > 0) ? 'store-emptied' : null;
}

function findMismatch(state: StateRow, head: JournalHead): StoreFinding | null {
  if (state.isRepairing) return 'repair-interrupted';
  if (state.journal.installationId !== head.installationId) return 'installation-changed';
  if (head.seq < state.journal.seq) return 'journal-behind';
  if (head.seq === state.journal.seq && head.hash !== state.journal.hash) return 'journal-behind';
  return null;
}

function isCountWrong(state: StateRow, counters: CounterRow | undefined): boolean {
  const counted = counters === undefined ? 0 : computeTotal(counters, { status: 'all', channel: 'all' });
  return counted !== state.summaries.count || state.ownEvents.count < state.journal.seq;
}

type Probes = {
  readonly seqs: readonly number[];
  /** How many rows each of `seqs` has: one, unless it is lost. */
  readonly counts: readonly number[];
  readonly newest: EventRow | undefined;
  readonly hasEntries: boolean;
  readonly hasSummaries: boolean;
};

/** All asked for at once: as a loop over an index, the sixteen were sixteen times there and back. */
async function probe({ db }: StoreCore, { installationId, seq }: JournalHead): Promise<Probes> {
  const seqs = Array.from({ length: START_PROBES }, (_, index) =>
    Math.max(1, Math.round((seq * (index + 1)) / START_PROBES)),
  );
  const of = (each: number) => db.events.where('[installationId+seq]').equals([installationId, each]);
  const [counts, newest, entries, summaries] = await Promise.all([
    Promise.all(seqs.map(async (each) => await of(each).count())),
    of(seq).first(),
    db.entries.limit(1).primaryKeys(),
    db.summaries.limit(1).primaryKeys(),
  ]);
  return { seqs, counts, newest, hasEntries: entries.length > 0, hasSummaries: summaries.length > 0 };
}

function isProbeMissing(state: StateRow, head: JournalHead, probes: Probes): boolean {
  if (state.entries.count > 0 && !probes.hasEntries) return true;
  if (state.summaries.count > 0 && !probes.hasSummaries) return true;
  const { seq, hash } = state.journal;
  // Facts beyond the store's own are what it has yet to take in.
  if (probes.seqs.some((each, index) => each <= seq && probes.counts[index] === 0)) return seq > 0;
  return seq > 0 && seq === head.seq && probes.newest?.hash !== hash;
}

async function isSmallStoreShort({ db }: StoreCore, state: StateRow): Promise<boolean> {
  if (state.events.count > COUNT_AT_START_LIMIT) return false;
  const [events, entries, summaries] = await Promise.all([
    db.events.count(),
    db.entries.count(),
    db.summaries.count(),
  ]);
  return (
    events !== state.events.count || entries !== state.entries.count || summaries !== state.summaries.count
  );
}
