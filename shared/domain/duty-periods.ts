import type { DutyRule } from '../policy/schema.ts';
import { addDays, toWeekday } from './local-time.ts';

/** One turn of a duty: the days on which it may be done, and the days it is about. Dates are local, both ends included. */
export type DutyPeriod = {
  /** Names the turn in the journal: `2026-03-02`, `2026-W10`, `2026-03`, `2026`. */
  readonly periodKey: string;
  readonly fromOn: string;
  /** As the policy says, before a holiday moves it. */
  readonly dueOn: string;
  readonly coversFromOn: string;
  readonly coversToOn: string;
};

type Window<Cycle extends DutyRule['window']['cycle']> = Extract<
  DutyRule['window'],
  { readonly cycle: Cycle }
>;

/** The turns of a duty near a day: those whose window a holiday could still keep open on it, and the present one. */
export function listPeriods(window: DutyRule['window'], on: string): readonly DutyPeriod[] {
  switch (window.cycle) {
    case 'daily':
      return [{ periodKey: on, fromOn: on, dueOn: on, coversFromOn: on, coversToOn: on }];
    case 'weekly':
      return [-21, -14, -7, 0].map((days) => toWeek(window, toMonday(addDays(on, days))));
    case 'monthly':
      return [-1, 0].map((months) => toMonth(window, addMonths(on.slice(0, 7), months)));
    case 'half-yearly':
      return listYears(on).flatMap((year) => window.months.map((month) => toHalfYear(window, year, month)));
    case 'yearly':
      return listYears(on).map((year) => toYear(window, year));
  }
}

/** HOTEL-19: the week it is about runs from Monday to Sunday; it is delivered in it or in the next one. */
function toWeek({ fromWeekday, dueWeekday, isDueNextWeek }: Window<'weekly'>, monday: string): DutyPeriod {
  return {
    periodKey: toWeekKey(monday),
    fromOn: addDays(monday, fromWeekday - 1),
    dueOn: addDays(monday, dueWeekday - 1 + (isDueNextWeek ? 7 : 0)),
    coversFromOn: monday,
    coversToOn: addDays(monday, 6),
  };
}

/** What is due on the last day of a month is about that month (QS-11); what is due earlier, about the month before (HOTEL-20). */
function toMonth({ fromDay, dueDay }: Window<'monthly'>, month: string): DutyPeriod {
  const covered = dueDay === null ? month : addMonths(month, -1);
  return {
    periodKey: month,
    fromOn: toDayOf(month, fromDay),
    dueOn: dueDay === null ? toLastDay(month) : toDayOf(month, dueDay),
    coversFromOn: `${covered}-01`,
    coversToOn: toLastDay(covered),
  };
}

/** C-51: the report of June is about December to May, the one of December about June to November. */
function toHalfYear(
  { months, fromDay, dueDay }: Window<'half-yearly'>,
  year: number,
  month: number,
): DutyPeriod {
  const key = toMonthKey(year, month);
  const before = months.filter((each) => each < month);
  const previous =
    before.length > 0 ? toMonthKey(year, Math.max(...before)) : toMonthKey(year - 1, Math.max(...months));
  return {
    periodKey: key,
    fromOn: toDayOf(key, fromDay),
    dueOn: toDayOf(key, dueDay),
    coversFromOn: `${previous}-01`,
    coversToOn: addDays(`${key}-01`, -1),
  };
}

function toYear({ month, fromDay, dueDay }: Window<'yearly'>, year: number): DutyPeriod {
  const key = toMonthKey(year, month);
  const name = key.slice(0, 4);
  return {
    periodKey: name,
    fromOn: toDayOf(key, fromDay),
    dueOn: toDayOf(key, dueDay),
    coversFromOn: `${name}-01-01`,
    coversToOn: `${name}-12-31`,
  };
}

function listYears(on: string): readonly number[] {
  const year = Number(on.slice(0, 4));
  return [year - 1, year];
}

function toMonday(on: string): string {
  return addDays(on, -((toWeekday(on) + 6) % 7));
}

/** ISO 8601: a week belongs to the year of its Thursday. */
function toWeekKey(monday: string): string {
  const thursday = addDays(monday, 3);
  const year = thursday.slice(0, 4);
  let week = 1;
  for (let on = addDays(thursday, -7); on.startsWith(year) && on < thursday; on = addDays(on, -7)) week += 1;
  return `${year}-W${String(week).padStart(2, '0')}`;
}

function toMonthKey(year: number, month: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`;
}

function addMonths(month: string, months: number): string {
  const index = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + months;
  return toMonthKey(Math.floor(index / 12), (index % 12) + 1);
}

/** The last day of a month, `2026-02` gives `2026-02-28`. */
export function toLastDay(month: string): string {
  return addDays(`${addMonths(month, 1)}-01`, -1);
}

/** A day of the month, or its last where the month is shorter. */
function toDayOf(month: string, day: number): string {
  const last = toLastDay(month);
  const on = `${month}-${String(day).padStart(2, '0')}`;
  return on < last ? on : last;
}
