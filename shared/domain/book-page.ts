import { z } from 'zod';

import { inkSchema } from './ink.ts';

/** Who wrote the page: the customer at the kiosk, the customer on paper (typed in afterwards), or somebody of the staff. */
export const PAGE_WRITERS = ['customer-kiosk', 'customer-paper', 'staff'] as const;
export type PageWriter = (typeof PAGE_WRITERS)[number];

/** The page of the opinion book that an entry stands on (BOOK-2, BOOK-5). */
export const bookPageSchema = z.object({
  /** The volume: the letter of the device whose book it is, empty for the unit's first. A book is bound, so each device has its own. */
  volume: z.string().regex(/^[A-Z]{0,3}$/),
  /** From 1, without gaps, per unit and volume; never begun anew with a month or a year. */
  pageNumber: z.int().min(1),
  writtenBy: z.enum(PAGE_WRITERS),
  /** The words as they were written by hand, where they were. */
  ink: inkSchema.nullable(),
  signatureInk: inkSchema.nullable(),
});
export type BookPage = z.infer<typeof bookPageSchema>;

/** What somebody who writes a page says of it; its number is not theirs to say. */
export type PageDraft = Pick<BookPage, 'writtenBy' | 'ink' | 'signatureInk'>;

/** A page that the book's own form did not write: an intake by staff, for a customer who dictated it. */
export const PLAIN_PAGE: PageDraft = { writtenBy: 'staff', ink: null, signatureInk: null };

/**
 * Stands where the words would, when a page was written by hand alone. A sign and no sentence: facts hold no text of ours, and no
 * language. Screens show the ink instead; whoever reads it writes the words down by a correction, which names this as what stood there.
 */
export const HANDWRITTEN_MARK = '✍';

/** The page's words are ink that nobody has written down yet. */
export function isUntranscribed(content: string): boolean {
  return content.trim() === HANDWRITTEN_MARK;
}

/** The original is a sheet of paper, which stays at the counter (BOOK-5). */
export function isFromPaper(page: { readonly writtenBy: PageWriter | null } | null): boolean {
  return page?.writtenBy === 'customer-paper';
}

/** The key under which a volume's last page is counted, beside the serials of official numbers; no number's period looks like it. */
export function toPageKey(volume: string): string {
  return `opinion-book/${volume}`;
}

/** The page after the last one of this device's book: gap-free as long as the journal is. */
export function composeNextPage(
  draft: PageDraft,
  volume: string,
  lastSerials: Readonly<Record<string, number>>,
): BookPage {
  return { ...draft, volume, pageNumber: (lastSerials[toPageKey(volume)] ?? 0) + 1 };
}
