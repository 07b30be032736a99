import type { JournalHead } from '../../shared/bridge/desktop-api.ts';
import type { StateRow } from './branch-rows.ts';
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

/** Up to this many facts, all rows are counted at start (about 10 microseconds each); beyond, the check in the background does. */
const COUNT_AT_START_LIMIT = 5_000;

/** Facts of the journal that are looked up one by one at start, spread evenly: what a lost file takes, it takes in stretches. */
const START_PROBES = 16;

/**
 * The quick look at every start: witness against journal head, counts of a small store, probes of a large one.
 *
 * Never relies on "open succeeded" or on `dataLoss`: a damaged IndexedDB opens silently emptied or with part of its rows
 * (reliability 0.1, 0.2).
 */
export async function inspectAtStart(core: StoreCore, head: JournalHead): Promise<StoreFinding | null> {
  const state = await core.db.meta.get('state');
  if (state === undefined) {
    if (head.seq > 0 || (await core.db.events.count()) > 0) return 'store-emptied';
    // The newest journal may be empty because an older one was retired: what that one holds is not new.
    const retired = requireValue('journal.listRetired', await core.desktop.journal.listRetired({}));
    return retired.some(({ seq }) => seq > 0) ? 'store-emptied' : null;
  }
  if (state.isRepairing) return 'repair-interrupted';
  if (state.journal.installationId !== head.installationId) return 'installation-changed';
  if (head.seq < state.journal.seq) return 'journal-behind';
  if (head.seq === state.journal.seq && head.hash !== state.journal.hash) return 'journal-behind';
  return (await hasMissingRows(core, state)) ? 'rows-missing' : null;
}

async function hasMissingRows(core: StoreCore, state: StateRow): Promise<boolean> {
  const { db } = core;
  const counters = await db.counters.get('entries');
  const counted = counters === undefined ? 0 : computeTotal(counters, { status: 'all', channel: 'all' });
  if (counted !== state.summaries.count) return true;
  if (state.ownEvents.count < state.journal.seq) return true;
  if (state.events.count > COUNT_AT_START_LIMIT) return await isProbeMissing(core, state);
  const [events, entries, summaries] = await Promise.all([
    db.events.count(),
    db.entries.count(),
    db.summaries.count(),
  ]);
  return (
    events !== state.events.count || entries !== state.entries.count || summaries !== state.summaries.count
  );
}

async function isProbeMissing(core: StoreCore, { journal }: StateRow): Promise<boolean> {
  const seqs = Array.from({ length: START_PROBES }, (_, index) =>
    Math.max(1, Math.round((journal.seq * (index + 1)) / START_PROBES)),
  );
  const found = await core.db.events
    .where('[installationId+seq]')
    .anyOf(seqs.map((seq) => [journal.installationId, seq]))
    .toArray();
  const present = new Set(found.map(({ seq }) => seq));
  const newest = found.find(({ seq }) => seq === journal.seq);
  return journal.seq > 0 && (seqs.some((seq) => !present.has(seq)) || newest?.hash !== journal.hash);
}
