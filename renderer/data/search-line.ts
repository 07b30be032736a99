import type { EntryId, PersonId } from '../../shared/domain/ids.ts';
import { CHANNELS, ENTRY_KINDS, ENTRY_STATUSES, SEVERITIES } from '../../shared/domain/vocabulary.ts';
import type { Channel, EntryKind, EntryStatus, Severity } from '../../shared/domain/vocabulary.ts';
import { WAITING_FOR } from '../../shared/domain/waiting-for.ts';
import type { WaitingFor } from '../../shared/domain/waiting-for.ts';
import { toEpochMs } from '../../shared/lib/instant.ts';
import type { SummaryRow } from './branch-rows.ts';
import type { EntrySummary } from './branch-store.ts';
import { normaliseText, selectDigits } from './search-text.ts';

/** What of an entry can be searched, and by what it can be narrowed down. */
export type SearchLine = {
  readonly id: EntryId;
  readonly numberKey: string;
  readonly text: string;
  readonly phone: string;
  readonly name: string;
  /** How the name reads, in first letters; null until a search by initials asks: reading 100,000 names costs a second, once. */
  initials: string | null;
  /** Where among `MatterSketches` its matter is sketched, and how many different pairs of letters it has; null until a comparison needs it. */
  sketch: { readonly at: number; readonly pairs: number } | null;
  readonly status: EntryStatus;
  readonly channel: Channel;
  readonly entryKind: EntryKind;
  readonly severity: Severity;
  readonly ownerId: PersonId;
  readonly waitingFor: WaitingFor;
  /** Milliseconds since the epoch; of the earliest running deadline, or null. */
  readonly receivedMs: number;
  readonly dueMs: number | null;
};

/** The line of an entry. `owners` are the ids met so far, so that 100,000 lines hold some dozens of them. */
export function toSearchLine(
  { numberKey }: Pick<SummaryRow, 'numberKey'>,
  summary: EntrySummary,
  owners: Map<PersonId, PersonId>,
): SearchLine {
  const { id, status, channel, entryKind, severity, ownerId, waitingFor } = summary;
  return {
    id,
    numberKey,
    text: summary.searchText,
    phone: selectDigits(summary.customerPhone),
    name: summary.isAnonymous ? '' : normaliseText(summary.customerName),
    initials: null,
    sketch: null,
    ...internWords({ status, channel, entryKind, severity, ownerId, waitingFor }, owners),
    receivedMs: toEpochMs(summary.receivedAt),
    dueMs: summary.dueAt === null ? null : toEpochMs(summary.dueAt),
  };
}

/** What of a line is a word of the vocabulary, or an id that comes again and again. */
type LineWords = Pick<SearchLine, 'status' | 'channel' | 'entryKind' | 'severity' | 'ownerId' | 'waitingFor'>;

/** The words of the vocabulary themselves, and one copy of each owner's id: what is read brings copies of its own, 100,000 times over. */
export function internWords(read: LineWords, owners: Map<PersonId, PersonId>): LineWords {
  const { ownerId } = read;
  if (!owners.has(ownerId)) owners.set(ownerId, ownerId);
  return {
    status: selectWord(ENTRY_STATUSES, read.status),
    channel: selectWord(CHANNELS, read.channel),
    entryKind: selectWord(ENTRY_KINDS, read.entryKind),
    severity: selectWord(SEVERITIES, read.severity),
    ownerId: owners.get(ownerId) ?? ownerId,
    waitingFor: selectWord(WAITING_FOR, read.waitingFor),
  };
}

function selectWord<Word extends string>(words: readonly Word[], word: Word): Word {
  return words.find((each) => each === word) ?? word;
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
