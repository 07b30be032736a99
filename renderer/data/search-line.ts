import type { EntryId } from '../../shared/domain/ids.ts';
import { CHANNELS, ENTRY_STATUSES } from '../../shared/domain/vocabulary.ts';
import type { Channel, EntryStatus } from '../../shared/domain/vocabulary.ts';
import type { SummaryRow } from './branch-rows.ts';
import type { EntrySummary } from './branch-store.ts';
import { normaliseText, selectDigits } from './search-text.ts';

/** What of an entry can be searched. */
export type SearchLine = {
  readonly id: EntryId;
  readonly numberKey: string;
  readonly text: string;
  readonly phone: string;
  readonly name: string;
  /** How the name reads, in first letters; null until a search by initials asks: reading 100,000 names costs a second, once. */
  initials: string | null;
  readonly status: EntryStatus;
  readonly channel: Channel;
};

export function toSearchLine(
  { numberKey }: Pick<SummaryRow, 'numberKey'>,
  summary: EntrySummary,
): SearchLine {
  return {
    id: summary.id,
    numberKey,
    text: summary.searchText,
    phone: selectDigits(summary.customerPhone),
    name: summary.isAnonymous ? '' : normaliseText(summary.customerName),
    initials: null,
    // The word of the vocabulary itself: each row that is read brings a copy of its own, 100,000 times over.
    status: ENTRY_STATUSES.find((status) => status === summary.status) ?? summary.status,
    channel: CHANNELS.find((channel) => channel === summary.channel) ?? summary.channel,
  };
}

type Position = Pick<SearchLine, 'id' | 'numberKey'>;

/** Newest number first; of equal numbers, which a repair of numbers is for, the order of their ids. */
export function compareNewestFirst(a: Position, b: Position): number {
  if (a.numberKey !== b.numberKey) return a.numberKey < b.numberKey ? 1 : -1;
  return a.id === b.id ? 0 : a.id < b.id ? -1 : 1;
}

/** Where a line stands, or would stand, among sorted ones. */
export function findPosition(sorted: readonly Position[], line: Position): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (compareNewestFirst(sorted[middle]!, line) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
