import { toCanonicalJson } from '../lib/canonical-json.ts';
import { sha256Hex } from '../lib/sha256.ts';
import type { EventPayload } from './event-payloads.ts';
import type { Actor } from './events.ts';
import type { Sha256Hex, UnitId } from './ids.ts';
import type { Book } from './vocabulary.ts';
import type { IsoInstant } from '../lib/instant.ts';

/** How a day's page stands. `added`: something was added after its last signature. */
export const PAGE_STATES = ['unsigned', 'signed', 'added'] as const;
export type PageState = (typeof PAGE_STATES)[number];

/** A day with lines, as its month sees it. `signedDigest` is of the last signature that holds. */
export type PageDay = {
  readonly on: string;
  readonly count: number;
  readonly state: PageState;
  readonly signedDigest: Sha256Hex | null;
};

/** The month's page: the signed pages of its days, one line each (SIG-2). */
export type MonthPage = {
  readonly unitId: UnitId;
  readonly book: Book;
  /** `2026-11`. */
  readonly month: string;
  readonly days: EventPayload<'month-page-signed'>['days'];
  readonly digest: Sha256Hex;
};

export type MonthPageSignature = EventPayload<'month-page-signed'> & {
  readonly actor: Actor;
  readonly at: IsoInstant;
};

const MONTH_PAGE_VERSION = 1;

/** The month's page of the days that are signed; days that are not are left out, and keep it from being signed. */
export function composeMonthPage(
  { unitId, book, month }: Pick<MonthPage, 'unitId' | 'book' | 'month'>,
  days: readonly PageDay[],
): MonthPage {
  const signed = days.flatMap(({ on, count, signedDigest }) =>
    signedDigest === null || !on.startsWith(`${month}-`) ? [] : [{ on, count, digest: signedDigest }],
  );
  const ordered = signed.toSorted((one, other) => (one.on < other.on ? -1 : 1));
  return {
    unitId,
    book,
    month,
    days: ordered,
    digest: computeMonthDigest({ unitId, book, month, days: ordered }),
  };
}

/** What the signature of a month's page covers. */
export function computeMonthDigest({ unitId, book, month, days }: Omit<MonthPage, 'digest'>): Sha256Hex {
  return sha256Hex(toCanonicalJson({ version: MONTH_PAGE_VERSION, unitId, book, month, days: [...days] }));
}
