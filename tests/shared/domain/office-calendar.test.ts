// DUE-2: the yearly update of head office.
import { describe, expect, it } from 'vitest';

import { countWorkingDays } from '../../../shared/domain/count-days.ts';
import { officeCalendarSchema, withOfficeCalendars } from '../../../shared/domain/office-calendar.ts';
import type { OfficeCalendar } from '../../../shared/domain/office-calendar.ts';
import { classifyDay, loadChinaCalendar } from '../../../shared/domain/working-calendar.ts';

const BASE = loadChinaCalendar();

function buildOffice(version: number, ...years: OfficeCalendar['years']): OfficeCalendar {
  return officeCalendarSchema.parse({ version, issuedOn: '2026-11-10', years });
}

const NEW_YEAR = { year: 2027, holidays: ['2027-01-01'], makeUpWorkdays: [] };
const LONG_NEW_YEAR = {
  year: 2027,
  holidays: ['2027-01-01', '2027-01-04'],
  makeUpWorkdays: ['2027-01-09'],
};

describe('[DUE-2] withOfficeCalendars', () => {
  it('adds a year: it counts, and warns no more', () => {
    const before = countWorkingDays('2026-12-31', 1, BASE);
    expect(before.because.map(({ step }) => step)).toContain('calendar-missing');
    const calendar = withOfficeCalendars(BASE, [buildOffice(1, NEW_YEAR)]);
    const after = countWorkingDays('2026-12-31', 1, calendar);
    expect({ on: after.on, steps: after.because.map(({ step }) => step) }).toEqual({
      on: '2027-01-04',
      steps: ['start-day-not-counted', 'skips-holiday', 'skips-weekend', 'skips-weekend', 'counts-day'],
    });
  });

  it('says of each year where it comes from', () => {
    const calendar = withOfficeCalendars(BASE, [buildOffice(3, NEW_YEAR)]);
    expect(calendar.years).toEqual([2025, 2026, 2027]);
    expect(calendar.sources).toEqual([
      { year: 2025, source: 'built-in', version: 0 },
      { year: 2026, source: 'built-in', version: 0 },
      { year: 2027, source: 'head-office', version: 3 },
    ]);
  });

  it('replaces a year as a whole, and leaves the others', () => {
    const year2026 = { year: 2026, holidays: ['2026-10-01'], makeUpWorkdays: [] };
    const calendar = withOfficeCalendars(BASE, [buildOffice(1, year2026)]);
    expect(classifyDay(calendar, '2026-10-01').kind).toBe('holiday');
    expect(classifyDay(calendar, '2026-10-02').kind).toBe('workday');
    expect(classifyDay(calendar, '2026-10-10').kind).toBe('weekend');
    expect(classifyDay(calendar, '2025-10-02').kind).toBe('holiday');
  });

  it.each([
    ['in order', [buildOffice(1, NEW_YEAR), buildOffice(2, LONG_NEW_YEAR)]],
    ['out of order', [buildOffice(2, LONG_NEW_YEAR), buildOffice(1, NEW_YEAR)]],
  ])('the highest version of a year holds, read %s', (_, calendars) => {
    const calendar = withOfficeCalendars(BASE, calendars);
    expect(classifyDay(calendar, '2027-01-04').kind).toBe('holiday');
    expect(classifyDay(calendar, '2027-01-09').kind).toBe('make-up-workday');
    expect(calendar.sources.at(-1)).toEqual({ year: 2027, source: 'head-office', version: 2 });
  });

  it('without any is the shipped one', () => {
    expect(withOfficeCalendars(BASE, [])).toEqual(BASE);
  });
});

describe('officeCalendarSchema', () => {
  it.each([
    ['a day of another year', { ...NEW_YEAR, holidays: ['2026-12-31'] }],
    ['a day that is holiday and working day', { ...NEW_YEAR, makeUpWorkdays: ['2027-01-01'] }],
    ['a year without holidays', { ...NEW_YEAR, holidays: [] }],
    ['what is no date', { ...NEW_YEAR, holidays: ['2027-02-30'] }],
  ])('refuses %s', (_, year) => {
    const value = { version: 1, issuedOn: '2026-11-10', years: [year] };
    expect(officeCalendarSchema.safeParse(value).success).toBe(false);
  });

  it('refuses a year twice', () => {
    const value = { version: 1, issuedOn: '2026-11-10', years: [NEW_YEAR, NEW_YEAR] };
    expect(officeCalendarSchema.safeParse(value).success).toBe(false);
  });
});
