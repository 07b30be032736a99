import { isKnownEvent } from '../journal/stored-event.ts';
import { computeContentDigest } from './content-digest.ts';
import type { EventKind, EventPayload } from './event-payloads.ts';
import type { Actor, StoredEvent } from './events.ts';
import type { EventId } from './ids.ts';
import type { DayPage, PageEntry, PageRow } from './register-page.ts';
import { computeDayDigest, foldSignedRow, listLaterFacts } from './register-page.ts';
import type { IsoInstant } from '../lib/instant.ts';
import type { MonthPageSignature } from './month-page.ts';
import type { Book } from './vocabulary.ts';

/** A signature of a day's page, as its fact says. */
export type DayPageSignature = EventPayload<'day-page-signed'> & {
  readonly eventId: EventId;
  readonly actor: Actor;
  readonly at: IsoInstant;
};

/**
 * How a line of a signed page compares with the facts at hand. `purged`: its words were lawfully blanked (T20), so the figures alone are left.
 * `missing`: a fact that it names is not here.
 */
export const PAGE_ROW_STATES = ['intact', 'purged', 'missing', 'changed'] as const;
export type PageRowState = (typeof PAGE_ROW_STATES)[number];

export type PageCheck = {
  /** The digest of the signature is that of its own lines, and every line is intact or lawfully purged. */
  readonly isIntact: boolean;
  readonly rows: readonly { readonly row: PageRow; readonly state: PageRowState }[];
};

/**
 * Facts that change what a page said, rather than carry the matter on: they stand beside the line as additions, and the page waits for
 * another signature over them (SIG-2, NUM-4).
 */
export const PAGE_ADDITION_KINDS: readonly EventKind[] = [
  'corrected',
  'number-voided',
  'merged',
  'entry-received',
];

/** Compares a signed page with the facts: what it names is folded again, and must give the content that was signed. */
export function checkDayPage(
  signature: DayPageSignature,
  unitId: DayPage['unitId'],
  entries: readonly PageEntry[],
): PageCheck {
  const { book, on, rows, digest } = signature;
  const byId = new Map(entries.map((each) => [each.entry.id, each]));
  const checked = rows.map((row) => ({ row, state: checkRow(row, byId.get(row.entryId)) }));
  const isOwnDigest = computeDayDigest({ unitId, book, on, rows }) === digest;
  const isIntact = isOwnDigest && checked.every(({ state }) => state === 'intact' || state === 'purged');
  return { isIntact, rows: checked };
}

function checkRow(row: PageRow, found: PageEntry | undefined): PageRowState {
  if (found === undefined) return 'missing';
  if (found.entry.status === 'purged') return 'purged';
  const signed = foldSignedRow(row, found.events);
  if (signed === null) return 'missing';
  return signed.number === row.number && computeContentDigest(signed) === row.digest ? 'intact' : 'changed';
}

/** The additions that the last signature does not cover: corrections, void numbers, merges, and lines that came from another device. */
export function listPageAdditions(
  signature: Pick<DayPageSignature, 'rows'>,
  page: Pick<DayPage, 'rows'>,
  entries: readonly PageEntry[],
): readonly StoredEvent[] {
  const signed = new Map(signature.rows.map((row) => [row.entryId, row]));
  const onPage = new Set(page.rows.map(({ entryId }) => entryId));
  return entries
    .filter(({ entry }) => onPage.has(entry.id))
    .flatMap(({ entry, events }) => {
      const row = signed.get(entry.id);
      const later = row === undefined ? events : listLaterFacts(row, events);
      return later.filter(({ kind }) => (PAGE_ADDITION_KINDS as readonly string[]).includes(kind));
    });
}

/** The signatures of a book's days, oldest first as the facts are given. */
export function listDayPageSignatures(
  events: readonly StoredEvent[],
  book: Book,
): readonly DayPageSignature[] {
  return events.flatMap((event) =>
    isKnownEvent(event) && event.kind === 'day-page-signed' && event.payload.book === book
      ? [{ ...event.payload, eventId: event.id, actor: event.actor, at: event.wallTime }]
      : [],
  );
}

/** The signatures of a book's months, oldest first as the facts are given. */
export function listMonthPageSignatures(
  events: readonly StoredEvent[],
  book: Book,
): readonly MonthPageSignature[] {
  return events.flatMap((event) =>
    isKnownEvent(event) && event.kind === 'month-page-signed' && event.payload.book === book
      ? [{ ...event.payload, actor: event.actor, at: event.wallTime }]
      : [],
  );
}
