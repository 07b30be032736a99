import { isUntranscribed } from './book-page.ts';
import { findFirst } from './check-values.ts';
import { findCorrection } from './correctable.ts';
import type { DecideContext } from './decide-context.ts';
import type { Entry } from './entry.ts';
import { needsRole } from './guards.ts';
import { refusal } from './refusal.ts';
import type { Refusal } from './refusal.ts';

/**
 * BOOK-4, BANK-29: who reads the book turns an opinion into an entry of the register, once. What is ink alone is written down first: the
 * register has words (BANK-09).
 */
export function guardEnterInRegister(entry: Entry, context: DecideContext): Refusal | null {
  const { jobs } = context.policy;
  return findFirst(
    entry.book === 'opinion-book' ? null : refusal('not-in-the-book', {}, 'BOOK-4'),
    needsRole(context, [jobs.manager, jobs.unitHead], 'BANK-29'),
    findRegisterEntry(entry) === null ? null : refusal('already-done', {}, 'BOOK-4'),
    isUntranscribed(readContent(entry)) ? refusal('handwriting-unread', {}, 'BANK-09') : null,
  );
}

/** The entry of the register that came of an opinion, as its link names it. */
export function findRegisterEntry({ links }: Pick<Entry, 'links'>): Entry['links'][number] | null {
  return links.find(({ relation }) => relation === 'opinion') ?? null;
}

/** The words of an entry as they read now: written down or corrected since, as corrected last (NUM-4). */
export function readContent(entry: Entry): string {
  return findCorrection(entry, entry.received.eventId, 'content') ?? entry.content;
}
