/** What a day is for counting (DUE-2). */
export type DayKind = 'workday' | 'weekend' | 'holiday' | 'make-up-workday';

/** Where the days of a year come from: shipped with the application, or announced by head office in a signed calendar (DUE-2). */
export type CalendarSource = {
  readonly year: number;
  readonly source: 'built-in' | 'head-office';
  /** Of head office's calendars; 0 for what is shipped. */
  readonly version: number;
};

/**
 * The legal holidays and make-up working days (调休) a unit counts by.
 *
 * Dates are local, Asia/Shanghai, `YYYY-MM-DD`. A year that is not in `years` is counted by weekends only, and
 * every result that touches it says so (A.5 rule 6).
 */
export type WorkingCalendar = {
  readonly years: readonly number[];
  /** Where each year's days come from, so that a screen and a print can say which calendar counted. */
  readonly sources: readonly CalendarSource[];
  readonly holidays: ReadonlySet<string>;
  readonly makeUpWorkdays: ReadonlySet<string>;
};
