import year2025 from 'chinese-days/dist/years/2025.json' with { type: 'json' };
import year2026 from 'chinese-days/dist/years/2026.json' with { type: 'json' };

/**
 * Legal holidays and make-up working days (调休) as the State Council announced them, by the package chinese-days.
 *
 * The package's plain tables, 2 kB a year, and not its code: that parses dates in the time zone of the machine and asks for
 * today, which a rule must not depend on. The only file that knows the package. A new year is one line here when it
 * is announced, every November.
 */
export const CHINA_YEARS: readonly {
  readonly year: number;
  readonly holidays: readonly string[];
  readonly makeUpWorkdays: readonly string[];
}[] = [
  { year: 2025, holidays: Object.keys(year2025.holidays), makeUpWorkdays: Object.keys(year2025.workdays) },
  { year: 2026, holidays: Object.keys(year2026.holidays), makeUpWorkdays: Object.keys(year2026.workdays) },
];
