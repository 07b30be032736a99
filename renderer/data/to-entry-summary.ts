import { isUntranscribed } from '../../shared/domain/book-page.ts';
import type { Deadline } from '../../shared/domain/deadline.ts';
import type { Entry, Escalation } from '../../shared/domain/entry.ts';
import { readContent } from '../../shared/domain/guard-enter-in-register.ts';
import { findOpenEscalation } from '../../shared/domain/open-escalation.ts';
import { computeWaitingFor } from '../../shared/domain/waiting-for.ts';
import type { PolicyPack } from '../../shared/policy/schema.ts';
import type { EntrySummary } from './branch-store.ts';
import { normaliseText, selectDigits } from './search-text.ts';

/** Characters of the content that a line of a list shows: two lines on a narrow screen. */
const EXCERPT_LENGTH = 80;

/** What a line of a list shows of an entry, under the policy it was received under. */
export function toEntrySummary(
  entry: Entry,
  deadlines: readonly Deadline[],
  policy: PolicyPack,
): EntrySummary {
  const due = selectEarliestRunning(deadlines);
  return {
    id: entry.id,
    number: entry.number,
    entryKind: entry.entryKind,
    channel: entry.channel,
    book: entry.book,
    page: toPlace(entry),
    status: entry.status,
    severity: entry.severity,
    receivedAt: entry.receivedAt,
    ownerId: entry.ownerId,
    ownerLevel: entry.ownerLevel,
    waitingFor: computeWaitingFor(entry, policy),
    dueAt: due?.dueAt ?? null,
    dueKey: due?.key ?? null,
    customerName: entry.customer.name,
    customerPhone: entry.customer.phone,
    isAnonymous: entry.customer.isAnonymous,
    excerpt: composeExcerpt(readWords(entry)),
    demandAmountFen: entry.demand.amountFen,
    escalationState: selectShownEscalation(entry)?.state ?? null,
    conflictCount: entry.conflicts.length,
    updatedAt: entry.updatedAt,
    searchText: composeSearchText(entry),
  };
}

function toPlace({ page }: Entry): EntrySummary['page'] {
  return page === null ? null : { volume: page.volume, pageNumber: page.pageNumber };
}

/** What a list shows and a search finds: the words as they were written; of handwriting, as somebody wrote it down. */
function readWords(entry: Entry): string {
  return isUntranscribed(entry.content) ? readContent(entry) : entry.content;
}

function composeSearchText(entry: Entry): string {
  const { number, customer, place, against, demand } = entry;
  const { name, phone, otherContact } = customer;
  const words = readWords(entry);
  const parts = [
    number,
    name,
    phone,
    selectDigits(phone),
    otherContact,
    // The sign of handwriting is no word: whoever looks for it would find every page that nobody has written down.
    isUntranscribed(words) ? '' : words,
    place,
    against,
    demand.text,
  ];
  return normaliseText(parts.join('\n'));
}

/** The escalation a list speaks of: the one under way, else the last one. */
export function selectShownEscalation(entry: Entry): Escalation | null {
  return findOpenEscalation(entry) ?? entry.escalations.at(-1) ?? null;
}

function selectEarliestRunning(deadlines: readonly Deadline[]): Deadline | null {
  const running = deadlines.filter(
    ({ state }) => state === 'running' || state === 'due-soon' || state === 'overdue',
  );
  return running.toSorted((a, b) => (a.dueAt < b.dueAt ? -1 : a.dueAt > b.dueAt ? 1 : 0))[0] ?? null;
}

function composeExcerpt(content: string): string {
  const line = content.replace(/\s+/gu, ' ').trim();
  const characters = Array.from(line.slice(0, EXCERPT_LENGTH * 2));
  return characters.slice(0, EXCERPT_LENGTH).join('');
}
