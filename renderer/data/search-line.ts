import type { Entry } from '../../shared/domain/entry.ts';
import type { EntryId } from '../../shared/domain/ids.ts';
import { CHANNELS, ENTRY_STATUSES } from '../../shared/domain/vocabulary.ts';
import type { Channel, EntryStatus } from '../../shared/domain/vocabulary.ts';
import type { PolicyPack } from '../../shared/policy/schema.ts';
import { normaliseText, selectDigits } from './search-text.ts';
import { toNumberKey } from './to-rows.ts';

/** What of an entry can be searched. */
export type SearchLine = {
  readonly id: EntryId;
  readonly numberKey: string;
  readonly text: string;
  readonly phone: string;
  readonly name: string;
  readonly status: EntryStatus;
  readonly channel: Channel;
};

export function toSearchLine(policy: PolicyPack, entry: Entry): SearchLine {
  const { customer, demand } = entry;
  const phone = selectDigits(customer.phone);
  const parts = [
    entry.number,
    customer.name,
    customer.phone,
    phone,
    customer.otherContact,
    entry.content,
    entry.place,
    entry.against,
    demand.text,
  ];
  return {
    id: entry.id,
    numberKey: toNumberKey(policy, entry.number),
    text: normaliseText(parts.join('\n')),
    phone,
    name: customer.isAnonymous ? '' : normaliseText(customer.name),
    // The word of the vocabulary itself: each row that is read brings a copy of its own, 100,000 times over.
    status: ENTRY_STATUSES.find((status) => status === entry.status) ?? entry.status,
    channel: CHANNELS.find((channel) => channel === entry.channel) ?? entry.channel,
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
