import { toCanonicalJson } from '../lib/canonical-json.ts';
import { sha256Hex } from '../lib/sha256.ts';
import { computeContentDigest } from './content-digest.ts';
import type { Entry } from './entry.ts';
import type { EventPayload } from './event-payloads.ts';
import type { StoredEvent } from './events.ts';
import { foldEntry } from './fold-entry.ts';
import type { EventId, Sha256Hex, UnitId } from './ids.ts';
import { toLocalTime } from './local-time.ts';
import type { Book } from './vocabulary.ts';

/** An entry with the facts it was folded from. */
export type PageEntry = { readonly entry: Entry; readonly events: readonly StoredEvent[] };

/** One line of a day's page as it is signed: the content, and exactly the facts it follows from. */
export type PageRow = EventPayload<'day-page-signed'>['rows'][number];

/** The page of one day of a book: what was written in it on that local day, in the order of the numbers. */
export type DayPage = {
  readonly unitId: UnitId;
  readonly book: Book;
  readonly on: string;
  readonly rows: readonly PageRow[];
  readonly digest: Sha256Hex;
};

/** Version of what a page's signature covers; a new shape gets a new number. */
const PAGE_VERSION = 1;

/**
 * The page of a day as it stands: entries written down on it, whenever they were received, like the lines of a bound book (SIG-2).
 *
 * What was written late stands on the day of writing, so a day that is over gets no new lines but from another device.
 */
export function composeDayPage(
  { unitId, book, on }: Pick<DayPage, 'unitId' | 'book' | 'on'>,
  entries: readonly PageEntry[],
): DayPage {
  const rows = entries
    .filter(({ entry }) => isOnPage(entry, { book, on }))
    .toSorted((one, other) => compareNumbers(one.entry.number, other.entry.number))
    .map(toPageRow);
  return { unitId, book, on, rows, digest: computeDayDigest({ unitId, book, on, rows }) };
}

/** Whether the entry is a line of this day's page. */
export function isOnPage(
  { book, received }: Pick<Entry, 'book' | 'received'>,
  page: Pick<DayPage, 'book' | 'on'>,
): boolean {
  return book === page.book && toLocalTime(received.at).on === page.on;
}

/** What the signature of a day's page covers: the unit, the book, the day, and each line's number, content and facts. */
export function computeDayDigest({ unitId, book, on, rows }: Omit<DayPage, 'digest'>): Sha256Hex {
  return sha256Hex(toCanonicalJson({ version: PAGE_VERSION, unitId, book, on, rows: [...rows] }));
}

/** The entry as the signer had it: folded from the facts that the line names, whatever came later. Null where one is missing. */
export function foldSignedRow({ facts }: PageRow, events: readonly StoredEvent[]): Entry | null {
  const named = new Set<EventId>(facts);
  const known = events.filter(({ id }) => named.has(id));
  return known.length === named.size ? foldEntry(known) : null;
}

/** What was written on the entry after the page was signed, oldest first as given. */
export function listLaterFacts({ facts }: PageRow, events: readonly StoredEvent[]): readonly StoredEvent[] {
  const named = new Set<EventId>(facts);
  return events.filter(({ id }) => !named.has(id));
}

function toPageRow({ entry, events }: PageEntry): PageRow {
  return {
    entryId: entry.id,
    number: entry.number,
    digest: computeContentDigest(entry),
    // In an order of their own: the same facts are the same line, however they arrived.
    facts: [...new Set(events.map(({ id }) => id))].toSorted(),
  };
}

/** `HB01-202611-0009` before `HB01-202611-0010`, and `9999` before `10000`. */
export function compareNumbers(one: string, other: string): number {
  return one.localeCompare(other, 'en', { numeric: true });
}
