import type { KioskPage } from '../../../shared/bridge/kiosk-api.ts';
import { isUntranscribed } from '../../../shared/domain/book-page.ts';
import { findCorrection } from '../../../shared/domain/correctable.ts';
import type { Deadline } from '../../../shared/domain/deadline.ts';
import type { Entry } from '../../../shared/domain/entry.ts';
import { readContent } from '../../../shared/domain/guard-enter-in-register.ts';
import { maskPersonalData } from '../../../shared/domain/mask-personal-data.ts';
import { findFinalReply } from '../../../shared/domain/open-escalation.ts';

/**
 * A page as the next customer reads it (BOOK-2): words with personal data masked, what was answered in the book, and the seal under it.
 *
 * Field by field, so that a field that is added to an entry one day does not appear in the hall by itself. Ink stays behind: a hand cannot
 * be masked. `staffNames` are masked in the words; the seal names its signer, as the book in the hall does.
 */
export function toKioskPage(
  entry: Entry,
  deadlines: readonly Deadline[],
  staffNames: readonly string[],
): KioskPage {
  const mask = (text: string) => maskPersonalData(text, { names: [entry.customer.name, ...staffNames] });
  const content = readContent(entry);
  const written = entry.replies.filter(({ mode }) => mode === 'in-book');
  const final = findFinalReply(entry);
  const seal = entry.signOffs.findLast(({ isSuperseded }) => !isSuperseded) ?? null;
  return {
    volume: entry.page?.volume ?? '',
    pageNumber: entry.page?.pageNumber ?? null,
    writtenBy: entry.page?.writtenBy ?? null,
    writtenAt: entry.receivedAt,
    entryKind: entry.entryKind,
    text: isUntranscribed(content) ? null : mask(content),
    replies: written.map(({ eventId, content: reply, at, isInterim }) => ({
      text: mask(findCorrection(entry, eventId, 'content') ?? reply),
      at,
      isInterim,
    })),
    isAnsweredElsewhere: final !== null && !written.some(({ isInterim }) => !isInterim),
    seal: seal === null ? null : { name: seal.actor.name, role: seal.role, at: seal.at },
    dueAt: final === null ? findDue(deadlines) : null,
  };
}

function findDue(deadlines: readonly Deadline[]): KioskPage['dueAt'] {
  const running = deadlines.filter(({ state }) => ['running', 'due-soon', 'overdue'].includes(state));
  return running.map(({ dueAt }) => dueAt).toSorted()[0] ?? null;
}
