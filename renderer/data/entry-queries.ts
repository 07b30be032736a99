import { Dexie } from 'dexie';
import type { Collection } from 'dexie';

import type { Session } from '../../shared/bridge/desktop-api.ts';
import type { EntryId } from '../../shared/domain/ids.ts';
import type { IsoInstant } from '../../shared/lib/instant.ts';
import type { SummaryRow } from './branch-rows.ts';
import { NO_DUE } from './branch-rows.ts';
import type { EntrySummary, RegisterFilter, WaitingFor } from './branch-store.ts';
import { computeTotal, EMPTY_COUNTERS } from './entry-counters.ts';
import { toIndexedFilter, toSearchFilter } from './register-filter.ts';
import type { IndexedFilter } from './register-filter.ts';
import type { StoreCore } from './store-core.ts';
import type { StoreReader } from './store-reader.ts';
import { fromSummaryRow } from './to-rows.ts';

export type Page = { readonly offset: number; readonly limit: number };
/** What lists are read from, and for whom. */
export type Listing = {
  readonly core: StoreCore;
  readonly reader: StoreReader;
  /** Whether the reader answers at once: before that it waits for its search to be filled. */
  readonly isSearchReady: boolean;
  readonly session: Pick<Session, 'personId' | 'roles'>;
};
export type EntryPage = { readonly rows: readonly EntrySummary[]; readonly total: number };

/**
 * Further down than this the search says which entries stand at a place. An index is walked row by row up to it, which took 1 to 3 s far
 * down 100,000 rows on a busy machine (docs/benchmarks.md, scrolling); so far, some 30 ms.
 */
const FAR_DOWN = 1_000;

/**
 * A page of the register, newest number first.
 *
 * What the indexes know (status, channel, overdue) they answer by themselves, near the top and before the search is filled. Everything else is answered
 * by the lines that the search holds in its worker: of 100,000 entries no row is opened for it, only the ids of the page come back, and
 * only their rows are read and opened here.
 */
export async function listEntries(
  { core, reader, isSearchReady, session }: Listing,
  filter: RegisterFilter,
  page: Page,
  now: IsoInstant,
): Promise<EntryPage> {
  // Read first, whatever follows: a live query then runs again after every commit.
  const counters = (await core.db.counters.get('entries')) ?? EMPTY_COUNTERS;
  const indexed = toIndexedFilter(filter);
  if (indexed === null || (isSearchReady && page.offset >= FAR_DOWN)) {
    // Wrapped, because a live query follows only promises of its own platform into what is read afterwards.
    const { ids, total } = await Promise.resolve(reader.find(toSearchFilter(filter, session, now), page));
    return { rows: await listByIds(core, ids), total };
  }
  if (indexed.isOverdueOnly) {
    return await pageOfMatching(core, await listOverdueRows(core, now), indexed, page);
  }
  const rows = await selectByIndex(core, indexed).offset(page.offset).limit(page.limit).toArray();
  return { rows: await openAll(core, rows), total: computeTotal(counters, indexed) };
}

/** Entries whose move it is, those due first in front. */
export async function listWaitingFor(
  core: StoreCore,
  waitingFor: readonly WaitingFor[],
  limit: number,
): Promise<readonly EntrySummary[]> {
  const lists = await Promise.all(
    waitingFor.map(
      async (who) =>
        await core.db.summaries
          .where('[waitingFor+dueAt]')
          .between([who, Dexie.minKey], [who, Dexie.maxKey])
          .limit(limit)
          .toArray(),
    ),
  );
  const rows = lists.flat().toSorted(compareDue).slice(0, limit);
  return await openAll(core, rows);
}

/** Open entries that have a running deadline, earliest first. */
export async function listDue(core: StoreCore, limit: number): Promise<readonly EntrySummary[]> {
  const rows = await core.db.summaries
    .where('[isOpen+dueAt]')
    .between([1, Dexie.minKey], [1, NO_DUE], true, false)
    .limit(limit)
    .toArray();
  return await openAll(core, rows);
}

/** Open entries that were escalated, last changed first. */
export async function listEscalated(core: StoreCore, limit: number): Promise<readonly EntrySummary[]> {
  const rows = await core.db.summaries
    .where('[isEscalated+updatedAt]')
    .between([1, Dexie.minKey], [1, Dexie.maxKey])
    .reverse()
    .limit(limit)
    .toArray();
  return await openAll(core, rows);
}

/** Summaries of these entries, in this order. */
export async function listByIds(core: StoreCore, ids: readonly EntryId[]): Promise<readonly EntrySummary[]> {
  return await openAll(core, await readRows(core, ids));
}

function selectByIndex(
  { db }: StoreCore,
  { status, channel }: IndexedFilter,
): Collection<SummaryRow, EntryId> {
  const newestOf = (index: string, value: string | number): Collection<SummaryRow, EntryId> =>
    db.summaries.where(index).between([value, Dexie.minKey], [value, Dexie.maxKey]).reverse();
  if (status === 'all') {
    return channel === 'all'
      ? db.summaries.orderBy('numberKey').reverse()
      : newestOf('[channel+numberKey]', channel);
  }
  const byStatus =
    status === 'open' ? newestOf('[isOpen+numberKey]', 1) : newestOf('[status+numberKey]', status);
  return channel === 'all' ? byStatus : byStatus.filter((row) => row.channel === channel);
}

async function listOverdueRows({ db }: StoreCore, now: IsoInstant): Promise<readonly SummaryRow[]> {
  const rows = await db.summaries
    .where('[isOpen+dueAt]')
    .between([1, Dexie.minKey], [1, now], true, false)
    .toArray();
  return rows.toSorted((a, b) => (a.numberKey === b.numberKey ? 0 : a.numberKey < b.numberKey ? 1 : -1));
}

async function pageOfMatching(
  core: StoreCore,
  rows: readonly SummaryRow[],
  filter: IndexedFilter,
  { offset, limit }: Page,
): Promise<EntryPage> {
  const matching = rows.filter((row) => isMatching(row, filter));
  return {
    rows: await openAll(core, matching.slice(offset, offset + limit)),
    total: matching.length,
  };
}

function isMatching(row: SummaryRow, { status, channel }: IndexedFilter): boolean {
  if (channel !== 'all' && row.channel !== channel) return false;
  if (status === 'open') return row.isOpen === 1;
  return status === 'all' || row.status === status;
}

async function readRows({ db }: StoreCore, ids: readonly EntryId[]): Promise<readonly SummaryRow[]> {
  const rows = await db.summaries.bulkGet([...ids]);
  return rows.filter((row) => row !== undefined);
}

async function openAll(core: StoreCore, rows: readonly SummaryRow[]): Promise<readonly EntrySummary[]> {
  return await Promise.all(rows.map(async (row) => await fromSummaryRow(core.codec, row)));
}

function compareDue(a: SummaryRow, b: SummaryRow): number {
  if (a.dueAt !== b.dueAt) return a.dueAt < b.dueAt ? -1 : 1;
  return a.numberKey < b.numberKey ? -1 : 1;
}
