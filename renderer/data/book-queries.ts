import { Dexie } from 'dexie';

import { isKnownEvent } from '../../shared/journal/stored-event.ts';
import type { IsoInstant } from '../../shared/lib/instant.ts';
import type { EntrySummary } from './branch-store.ts';
import type { StoreCore } from './store-core.ts';
import { fromEventRow, fromSummaryRow } from './to-rows.ts';

/**
 * Every page of the opinion book in the order of the book: volume by volume, and what was written before the book had pages in front.
 *
 * Read as a whole: a hall fills some hundred pages in a year, and a book is leafed through from end to end.
 */
export async function listBook(core: StoreCore): Promise<readonly EntrySummary[]> {
  const rows = await core.db.summaries
    .where('[channel+numberKey]')
    .between(['opinion-book', Dexie.minKey], ['opinion-book', Dexie.maxKey])
    .toArray();
  const opened = await Promise.all(rows.map(async (row) => await fromSummaryRow(core.codec, row)));
  return opened.filter(({ book }) => book === 'opinion-book').toSorted(comparePlaces);
}

function comparePlaces(one: EntrySummary, other: EntrySummary): number {
  const [a, b] = [one.page, other.page];
  if (a === null || b === null) {
    if (a !== null) return 1;
    if (b !== null) return -1;
    return one.receivedAt < other.receivedAt ? -1 : 1;
  }
  if (a.volume !== b.volume) return a.volume < b.volume ? -1 : 1;
  return a.pageNumber - b.pageNumber;
}

/** BANK-28: the newest fact that says that the book was read. */
export async function findLastReading(
  core: StoreCore,
): Promise<{ readonly at: IsoInstant; readonly name: string } | null> {
  const keys = core.rules.policy.duties.filter(({ rule }) => rule === READING_RULE).map(({ key }) => key);
  const rows = await core.db.events.where('entryId').equals('').toArray();
  const events = await Promise.all(rows.map(async (row) => await fromEventRow(core.codec, row)));
  const readings = events.flatMap((event) =>
    isKnownEvent(event) && event.kind === 'duty-done' && keys.includes(event.payload.dutyKey)
      ? [{ at: event.wallTime, name: event.actor.name }]
      : [],
  );
  return readings.toSorted((one, other) => (one.at < other.at ? 1 : -1))[0] ?? null;
}

/** The rule that asks for reading the book: a duty of a pack that cites it is the reading. */
export const READING_RULE = 'BANK-28';
