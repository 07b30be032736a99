import type { Outcome, Session } from '../../shared/bridge/desktop-api.ts';
import { listDayPageSignatures, listMonthPageSignatures } from '../../shared/domain/check-page.ts';
import type { DayPageSignature } from '../../shared/domain/check-page.ts';
import { composeDaySheet } from '../../shared/domain/day-sheet.ts';
import type { DaySheet } from '../../shared/domain/day-sheet.ts';
import {
  computeSignableFrom,
  decideSignDayPage,
  decideSignMonthPage,
  guardSignDayPage,
  guardSignMonthPage,
} from '../../shared/domain/decide-page.ts';
import type { SignPageCommand } from '../../shared/domain/decide-page.ts';
import { toLastDay } from '../../shared/domain/duty-periods.ts';
import { toEntryId } from '../../shared/domain/ids.ts';
import type { EntryId } from '../../shared/domain/ids.ts';
import { addDays, fromLocalTime, toLocalTime } from '../../shared/domain/local-time.ts';
import { composeMonthPage } from '../../shared/domain/month-page.ts';
import type { MonthPage, MonthPageSignature, PageDay, PageState } from '../../shared/domain/month-page.ts';
import { computePeriodReport } from '../../shared/domain/period-report.ts';
import type { PeriodReport } from '../../shared/domain/period-report.ts';
import type { PageEntry } from '../../shared/domain/register-page.ts';
import type { Refusal } from '../../shared/domain/refusal.ts';
import type { Book, Role } from '../../shared/domain/vocabulary.ts';
import { sortEvents } from '../../shared/journal/order.ts';
import { toEpochMs, toIsoInstant } from '../../shared/lib/instant.ts';
import type { IsoInstant } from '../../shared/lib/instant.ts';
import { ok } from '../../shared/lib/result.ts';
import { makeUuidV7, readUuidTime } from '../../shared/lib/uuid.ts';
import { composeContext } from './gather-context.ts';
import { saveDecision } from './save-entry.ts';
import type { Acting } from './save-entry.ts';
import type { StoreCore } from './store-core.ts';
import { fromEntryRow, fromEventRow } from './to-rows.ts';

/** A day's page of a book, with who may sign it. */
export type DayPageView = DaySheet & {
  /** From when on it can be signed. */
  readonly signableFrom: IsoInstant;
  /** Why the person may not sign it now; null where they may. */
  readonly refusal: Refusal | null;
};

/** A month of a book: its days with lines, and its own page. */
export type MonthPageView = {
  readonly page: MonthPage;
  readonly days: readonly PageDay[];
  readonly state: PageState;
  readonly signatures: readonly MonthPageSignature[];
  readonly report: PeriodReport;
  readonly signableFrom: IsoInstant;
  readonly refusal: Refusal | null;
  /** The months in which the book has lines, newest first; the present one always. */
  readonly months: readonly string[];
};

export type PageKey = { readonly book: Book; readonly on: string };
export type MonthKey = { readonly book: Book; readonly month: string };

/** Random part of the lowest id that an instant can have. */
const LOWEST = new Uint8Array(10);
const MARGIN_MS = 3_600_000;
/** Days back that the count of waiting pages looks: older ones stand in their month. */
const COUNTED_DAYS = 31;

/** The signed pages of the books, as screens ask for them. */
export type RegisterPages = {
  getDay(key: PageKey, role: Role): Promise<DayPageView>;
  getMonth(key: MonthKey, role: Role): Promise<MonthPageView>;
  /** How many days' pages wait for the head: past their close, with lines, unsigned or with additions; within the last 31 days. */
  countUnsigned(book: Book): Promise<number>;
  signDay(key: PageKey, command: SignPageCommand, role: Role): Promise<Outcome<null>>;
  signMonth(key: MonthKey, command: SignPageCommand, role: Role): Promise<Outcome<null>>;
};

/** `onSaved` is called after a signature is saved. */
export function createRegisterPages(core: StoreCore, session: Session, onSaved: () => void): RegisterPages {
  const memory: PageMemory = new Map();
  const noticing = async (saved: Promise<Outcome<null>>): Promise<Outcome<null>> => {
    const outcome = await saved;
    if (outcome.ok) onSaved();
    return outcome;
  };
  return {
    getDay: async (key, role) => await getDayPage(core, session, key, role),
    getMonth: async (key, role) => await getMonthPage(core, session, key, role),
    countUnsigned: async (book) => await countUnsignedPages(core, book, memory),
    signDay: async (key, command, role) => await noticing(signDayPage(core, { session, role }, key, command)),
    signMonth: async (key, command, role) =>
      await noticing(signMonthPage(core, { session, role }, key, command)),
  };
}

async function getDayPage(core: StoreCore, session: Session, key: PageKey, role: Role): Promise<DayPageView> {
  const sheet = await readDaySheet(core, key);
  const context = composeContext(core, session, role, []);
  return {
    ...sheet,
    signableFrom: computeSignableFrom(key.on, context),
    refusal: guardSignDayPage(sheet, context),
  };
}

async function getMonthPage(
  core: StoreCore,
  session: Session,
  key: MonthKey,
  role: Role,
): Promise<MonthPageView> {
  const month = await readMonth(core, key);
  const context = composeContext(core, session, role, []);
  return {
    ...month,
    months: await listMonths(core),
    signableFrom: computeSignableFrom(toLastDay(key.month), context),
    refusal: guardSignMonthPage(month, context),
  };
}

/** How a day's page stood when it was last looked at, and the witness of all that this follows from. */
type PageMemory = Map<string, { readonly witness: string; readonly isWaiting: boolean }>;

/**
 * Asked after every commit, so a month is not folded for it: a day is looked at again only when a fact of its entries, or of the unit, came.
 * The rows' own witnesses tell, without opening them.
 */
async function countUnsignedPages(core: StoreCore, book: Book, memory: PageMemory): Promise<number> {
  const { db } = core;
  const now = toIsoInstant(core.clock.nowMs());
  const today = toLocalTime(now).on;
  const from = toLowestId(addDays(today, -COUNTED_DAYS), 0);
  const [rows, unitFacts] = await Promise.all([
    db.entries.where(':id').aboveOrEqual(from).toArray(),
    db.events.where('entryId').equals('').count(),
  ]);
  const byDay = Map.groupBy(rows, ({ entryId }) => toLocalTime(toIsoInstant(readUuidTime(entryId))).on);
  let waiting = 0;
  for (const [on, own] of byDay) {
    if (computeSignableFrom(on, core.device) > now) continue;
    const witness = [unitFacts, ...own.map(({ facts }) => facts.digest)].join(' ');
    const known = memory.get(`${book} ${on}`);
    const isWaiting = known?.witness === witness ? known.isWaiting : await isPageWaiting(core, { book, on });
    memory.set(`${book} ${on}`, { witness, isWaiting });
    if (isWaiting) waiting += 1;
  }
  return waiting;
}

async function isPageWaiting(core: StoreCore, key: PageKey): Promise<boolean> {
  const { page, state } = await readDaySheet(core, key);
  return page.rows.length > 0 && state !== 'signed';
}

async function signDayPage(
  core: StoreCore,
  acting: Acting,
  key: PageKey,
  command: SignPageCommand,
): Promise<Outcome<null>> {
  const sheet = await readDaySheet(core, key);
  const saved = await saveDecision(core, acting, null, (_entry, context) =>
    decideSignDayPage(command, sheet, context),
  );
  return saved.ok ? ok(null) : saved;
}

async function signMonthPage(
  core: StoreCore,
  acting: Acting,
  key: MonthKey,
  command: SignPageCommand,
): Promise<Outcome<null>> {
  const month = await readMonth(core, key);
  const saved = await saveDecision(core, acting, null, (_entry, context) =>
    decideSignMonthPage(command, month, context),
  );
  return saved.ok ? ok(null) : saved;
}

async function readDaySheet(core: StoreCore, { book, on }: PageKey): Promise<DaySheet> {
  const entries = await readEntries(core, { from: on, to: on });
  const signatures = listDayPageSignatures(await readUnitFacts(core), book);
  return composeDaySheet({ unitId: core.device.unit.id, book, on }, entries, signatures);
}

async function readMonth(core: StoreCore, { book, month }: MonthKey) {
  const period = { from: `${month}-01`, to: toLastDay(month) };
  const facts = await readUnitFacts(core);
  const entries = await readEntries(core, period);
  const days = composeDays(core, book, entries, listDayPageSignatures(facts, book));
  const page = composeMonthPage({ unitId: core.device.unit.id, book, month }, days);
  const signatures = listMonthPageSignatures(facts, book).filter((each) => each.month === month);
  // One that does not fit the days counts for nothing, wherever it stands among those that do.
  const isSigned = signatures.some(({ digest }) => digest === page.digest);
  const state: PageState = signatures.length === 0 ? 'unsigned' : isSigned ? 'signed' : 'added';
  const ofBook = entries.map(({ entry }) => entry).filter((entry) => entry.book === book);
  const report = computePeriodReport(ofBook, { fromOn: '0000-01-01', toOn: '9999-12-31' });
  return { page, days, state, signatures, report };
}

/** The days with lines, oldest first, each with how its page stands. */
function composeDays(
  core: StoreCore,
  book: Book,
  entries: readonly PageEntry[],
  signatures: readonly DayPageSignature[],
): readonly PageDay[] {
  const ofBook = entries.filter(({ entry }) => entry.book === book);
  const byDay = Map.groupBy(ofBook, ({ entry }) => toLocalTime(entry.received.at).on);
  return [...byDay]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([on, own]) => {
      const sheet = composeDaySheet({ unitId: core.device.unit.id, book, on }, own, signatures);
      const signed = sheet.signatures.findLast(({ check }) => check.isIntact);
      return { on, count: own.length, state: sheet.state, signedDigest: signed?.digest ?? null };
    });
}

/**
 * What was written down on the days, with all its facts. Ids of entries begin with the time at which they were decided, a moment before the
 * journal's own time: the range is an hour wider at both ends, and the days are told by the journal.
 */
async function readEntries(
  { db, codec }: StoreCore,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<readonly PageEntry[]> {
  const rows = await db.entries
    .where(':id')
    .between(toLowestId(from, -MARGIN_MS), toLowestId(addDays(to, 1), MARGIN_MS))
    .toArray();
  const ids = rows.map(({ entryId }) => entryId);
  const eventRows = await db.events.where('entryId').anyOf(ids).toArray();
  const events = await Promise.all(eventRows.map(async (row) => await fromEventRow(codec, row)));
  const byEntry = Map.groupBy(events, ({ entryId }) => entryId);
  const entries = await Promise.all(rows.map(async (row) => await fromEntryRow(codec, row)));
  return entries
    .filter(({ received }) => {
      const { on } = toLocalTime(received.at);
      return from <= on && on <= to;
    })
    .map((entry) => ({ entry, events: sortEvents(byEntry.get(entry.id) ?? []) }));
}

async function readUnitFacts({ db, codec }: StoreCore) {
  const rows = await db.events.where('entryId').equals('').toArray();
  return sortEvents(await Promise.all(rows.map(async (row) => await fromEventRow(codec, row))));
}

/** From the first entry to now; months without lines in between are listed too, as the leaves of a bound book are. */
async function listMonths({ db, clock }: StoreCore): Promise<readonly string[]> {
  const today = toLocalTime(toIsoInstant(clock.nowMs())).on;
  const [first] = await db.entries.limit(1).primaryKeys();
  const since = first === undefined ? today : toLocalTime(toIsoInstant(readUuidTime(first))).on;
  const months: string[] = [];
  for (let on = `${today.slice(0, 7)}-01`; on.slice(0, 7) >= since.slice(0, 7); on = toFirstOfBefore(on)) {
    months.push(on.slice(0, 7));
  }
  return months;
}

function toFirstOfBefore(first: string): string {
  return `${addDays(first, -1).slice(0, 7)}-01`;
}

function toLowestId(on: string, shiftMs: number): EntryId {
  return toEntryId(makeUuidV7(toEpochMs(fromLocalTime({ on, time: '00:00' })) + shiftMs, LOWEST));
}
