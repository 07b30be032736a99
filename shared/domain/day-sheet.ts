import { checkDayPage, listPageAdditions } from './check-page.ts';
import type { DayPageSignature, PageCheck } from './check-page.ts';
import type { Entry } from './entry.ts';
import type { StoredEvent } from './events.ts';
import type { PageState } from './month-page.ts';
import { composeDayPage, foldSignedRow, listLaterFacts } from './register-page.ts';
import type { DayPage, PageEntry } from './register-page.ts';

/** One line of a page as it is read: what was signed where it was, what stands there now, and what came after the first signature. */
export type SheetLine = {
  /** As the first signature that holds has it; without one, as it stands now. */
  readonly signed: Entry;
  readonly now: Entry;
  /** What was written on the entry after that signature, oldest first. */
  readonly later: readonly StoredEvent[];
  /** It came after the page was signed, from another device. */
  readonly isAdded: boolean;
};

/** A page of the register with its signatures, as the head and an auditor read it. */
export type DaySheet = {
  readonly page: DayPage;
  readonly state: PageState;
  readonly lines: readonly SheetLine[];
  /** Oldest first, each compared with the facts. */
  readonly signatures: readonly (DayPageSignature & { readonly check: PageCheck })[];
  /** What was added since the last signature that holds, and waits for another. */
  readonly additions: readonly StoredEvent[];
};

/**
 * A day's page from its entries and its signatures. A signature that does not agree with the facts counts for nothing and stays visible:
 * the page then waits for a signature again.
 */
export function composeDaySheet(
  key: Pick<DayPage, 'unitId' | 'book' | 'on'>,
  entries: readonly PageEntry[],
  signatures: readonly DayPageSignature[],
): DaySheet {
  const page = composeDayPage(key, entries);
  const checked = signatures
    .filter(({ book, on }) => book === key.book && on === key.on)
    .map((signature) => ({ ...signature, check: checkDayPage(signature, key.unitId, entries) }));
  const holding = checked.filter(({ check }) => check.isIntact);
  const last = holding.at(-1);
  const additions = last === undefined ? [] : listPageAdditions(last, page, entries);
  const byId = new Map(entries.map((each) => [each.entry.id, each]));
  const lines = page.rows.flatMap(({ entryId }) => {
    const found = byId.get(entryId);
    return found === undefined ? [] : [toLine(found, holding)];
  });
  return { page, state: computeState(last, additions), lines, signatures: checked, additions };
}

function computeState(last: DayPageSignature | undefined, additions: readonly StoredEvent[]): PageState {
  if (last === undefined) return 'unsigned';
  return additions.length === 0 ? 'signed' : 'added';
}

function toLine({ entry, events }: PageEntry, holding: readonly DayPageSignature[]): SheetLine {
  const [first] = holding;
  const row = holding.flatMap(({ rows }) => rows).find(({ entryId }) => entryId === entry.id);
  if (row === undefined) return { signed: entry, now: entry, later: [], isAdded: first !== undefined };
  return {
    signed: foldSignedRow(row, events) ?? entry,
    now: entry,
    later: listLaterFacts(row, events),
    isAdded: !(first?.rows.includes(row) ?? false),
  };
}
