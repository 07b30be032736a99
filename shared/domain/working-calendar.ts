import type { DayKind, WorkingCalendar } from './calendar.ts';
import { CHINA_YEARS } from './china-calendar-data.ts';
import { toWeekday } from './local-time.ts';
import { withOfficeCalendars } from './office-calendar.ts';
import type { VerifiedCalendar } from './office-calendar.ts';

const CHINA_CALENDAR: WorkingCalendar = {
  years: CHINA_YEARS.map(({ year }) => year),
  sources: CHINA_YEARS.map(({ year }) => ({ year, source: 'built-in', version: 0 })),
  holidays: new Set(CHINA_YEARS.flatMap(({ holidays }) => holidays)),
  makeUpWorkdays: new Set(CHINA_YEARS.flatMap(({ makeUpWorkdays }) => makeUpWorkdays)),
};

/**
 * The calendar of the years whose schedule has been announced: 2025 and 2026 as shipped, and over them what head office announced since
 * (DUE-2). A year that nobody announced is still counted by weekends, and says so.
 */
export function loadChinaCalendar(announced: readonly VerifiedCalendar[] = []): WorkingCalendar {
  return withOfficeCalendars(CHINA_CALENDAR, announced);
}

/** What a day is, whether a count of working days counts it, and whether its year's schedule is known at all. */
export type DayClass = { readonly kind: DayKind; readonly isCounted: boolean; readonly isKnownYear: boolean };

/**
 * What a local date, `YYYY-MM-DD`, is for counting.
 *
 * Implements A.5 rules 4 and 6: Monday to Friday without legal holidays and with make-up days; in a year that the
 * calendar does not have, weekends only. A date that stands in both lists is a working day: the make-up announcement is the more special one.
 */
export function classifyDay(calendar: WorkingCalendar, on: string): DayClass {
  const isKnownYear = calendar.years.includes(Number(on.slice(0, 4)));
  const kind = findKind(calendar, on, isKnownYear);
  return { kind, isCounted: kind === 'workday' || kind === 'make-up-workday', isKnownYear };
}

function findKind(calendar: WorkingCalendar, on: string, isKnownYear: boolean): DayKind {
  const weekday = toWeekday(on);
  const isWeekend = weekday === 0 || weekday === 6;
  if (isKnownYear && calendar.makeUpWorkdays.has(on)) return isWeekend ? 'make-up-workday' : 'workday';
  if (isKnownYear && calendar.holidays.has(on)) return 'holiday';
  return isWeekend ? 'weekend' : 'workday';
}
