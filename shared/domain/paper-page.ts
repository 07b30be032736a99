import { HANDWRITTEN_MARK, isFromPaper } from './book-page.ts';
import type { Entry, Evidence } from './entry.ts';
import { listStandingEvidence } from './guard-evidence.ts';

/**
 * BOOK-5: what a page says that was taken over from the paper book: the words that were typed in, else the sign of handwriting, where a
 * photograph shows it. Nothing where there is neither, which is refused as every page without words is.
 */
export function composePaperWords(typed: string, photoCount: number): string {
  return typed.trim() === '' && photoCount > 0 ? HANDWRITTEN_MARK : typed;
}

/** Photographs and scans of the paper page that stand, in the order of attaching (BOOK-5, EVI-1). */
export function listPaperPhotos(entry: Entry): readonly Evidence[] {
  return listStandingEvidence(entry).filter(({ purpose }) => purpose === 'paper-page');
}

/** A page of the paper book that nobody has photographed yet. */
export function lacksPhoto(entry: Entry): boolean {
  return isFromPaper(entry.page) && listPaperPhotos(entry).length === 0;
}
