import { isOpen } from './applied.ts';
import { findOpinion } from './dissatisfaction.ts';
import { computeGrantedFen } from './earlier-grants.ts';
import type { Entry } from './entry.ts';
import { findFinalReply } from './open-escalation.ts';
import { findCategory } from './propose-department.ts';
import { toLocalTime } from './local-time.ts';
import type { EntryStatus } from './vocabulary.ts';

/** The local days a report is about, both included. */
export type ReportPeriod = { readonly fromOn: string; readonly toOn: string };

/** How many of each, by key; keys without any are left out. */
export type Tally = Readonly<Record<string, number>>;

/** What a form of a period counts (FIVE-12, HOTEL-19, HOTEL-20, LIQ-18, BANK-03). Amounts in fen. */
export type PeriodReport = {
  readonly received: number;
  readonly byKind: Tally;
  readonly byBook: Tally;
  readonly byChannel: Tally;
  /** By the pack's category, as judged last; `none` where it has none. */
  readonly byCategory: Tally;
  readonly bySeverity: Tally;
  readonly answered: number;
  readonly open: number;
  readonly escalated: number;
  readonly satisfied: number;
  readonly dissatisfied: number;
  readonly grantedFen: number;
};

/** Numbers that were given up, and matters that went on as another one, are counted nowhere (NUM-1, T21). */
const UNCOUNTED: readonly EntryStatus[] = ['merged', 'voided', 'purged'];

/** Whether a report of the period counts the entry: received on one of its days, by the clock of the branch. */
export function isInPeriod(
  entry: Pick<Entry, 'receivedAt' | 'status'>,
  { fromOn, toOn }: ReportPeriod,
): boolean {
  const { on } = toLocalTime(entry.receivedAt);
  return fromOn <= on && on <= toOn && !UNCOUNTED.includes(entry.status);
}

/** Counts what was received in the period, as it stands today; what else is among the entries is left out. */
export function computePeriodReport(entries: readonly Entry[], period: ReportPeriod): PeriodReport {
  const counted = entries.filter((entry) => isInPeriod(entry, period));
  const countBy = (select: (entry: Entry) => string): Tally =>
    Object.fromEntries([...Map.groupBy(counted, select)].map(([key, of]) => [key, of.length]));
  const countOf = (holds: (entry: Entry) => boolean): number => counted.filter(holds).length;
  return {
    received: counted.length,
    byKind: countBy(({ entryKind }) => entryKind),
    byBook: countBy(({ book }) => book),
    byChannel: countBy(({ channel }) => channel),
    byCategory: countBy((entry) => findCategory(entry) ?? 'none'),
    bySeverity: countBy(({ severity }) => severity),
    answered: countOf((entry) => findFinalReply(entry) !== null),
    open: countOf(isOpen),
    escalated: countOf(({ escalations }) => escalations.some(({ isOutbound }) => isOutbound)),
    satisfied: countOf((entry) => findOpinion(entry) === 'satisfied'),
    dissatisfied: countOf((entry) => findOpinion(entry) === 'dissatisfied'),
    grantedFen: counted.reduce((sum, entry) => sum + computeGrantedFen(entry), 0),
  };
}
