/** What a day is for counting (DUE-2). */
export type DayKind = 'workday' | 'weekend' | 'holiday' | 'make-up-workday';

/**
 * The legal holidays and make-up working days (调休) a unit counts by.
 *
 * Dates are local, Asia/Shanghai, `YYYY-MM-DD`. A year that is not in `years` is counted by weekends only, and
 * every result that touches it says so (A.5 rule 6).
 */
export type WorkingCalendar = {
  readonly years: readonly number[];
  readonly holidays: ReadonlySet<string>;
  readonly makeUpWorkdays: ReadonlySet<string>;
};
