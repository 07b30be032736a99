import { z } from 'zod';

import type { Brand } from '../lib/brand.ts';
import type { CalendarSource, WorkingCalendar } from './calendar.ts';

const localDate = z.iso.date();

/** One year as head office announces it: all legal holidays and all make-up working days, not a difference to anything. */
const officeYearSchema = z
  .strictObject({
    year: z.int().min(2000).max(2999),
    holidays: z.array(localDate).min(1).max(60),
    makeUpWorkdays: z.array(localDate).max(30),
  })
  .refine(({ year, holidays, makeUpWorkdays }) => {
    const days = [...holidays, ...makeUpWorkdays];
    return days.every((on) => on.startsWith(`${year}-`)) && new Set(days).size === days.length;
  }, 'days-of-another-year-or-twice');

/**
 * A calendar of head office (DUE-2), for the years it names. Whoever reads one from a file or the line verifies its signature over
 * exactly these bytes first; what arrives here is trusted.
 */
export const officeCalendarSchema = z
  .strictObject({
    /** Grows with each calendar; of two for one year the higher holds. */
    version: z.int().min(1),
    issuedOn: localDate,
    years: z.array(officeYearSchema).min(1),
  })
  .refine(({ years }) => new Set(years.map(({ year }) => year)).size === years.length, 'year-twice');
export type OfficeCalendar = z.infer<typeof officeCalendarSchema>;

/** A calendar whose signature was verified against head office's key (`acceptPolicy`); the type is the proof. */
export type VerifiedCalendar = Brand<OfficeCalendar, 'VerifiedCalendar'>;

/**
 * The calendar with head office's years laid over it. A year is replaced as a whole, so a holiday that was taken back is gone; for each
 * year the highest version holds, in whatever order the calendars came.
 */
export function withOfficeCalendars(
  base: WorkingCalendar,
  calendars: readonly OfficeCalendar[],
): WorkingCalendar {
  return calendars.reduce(layOver, base);
}

function layOver(base: WorkingCalendar, calendar: OfficeCalendar): WorkingCalendar {
  const { version } = calendar;
  const newer = calendar.years.filter(({ year }) => version > findVersion(base, year));
  const years = newer.map(({ year }) => year);
  const isKept = (on: string) => !years.includes(Number(on.slice(0, 4)));
  const sources: readonly CalendarSource[] = [
    ...base.sources.filter(({ year }) => !years.includes(year)),
    ...years.map((year) => ({ year, source: 'head-office' as const, version })),
  ];
  return {
    years: sources.map(({ year }) => year).toSorted((a, b) => a - b),
    sources: sources.toSorted((a, b) => a.year - b.year),
    holidays: new Set([...[...base.holidays].filter(isKept), ...newer.flatMap(({ holidays }) => holidays)]),
    makeUpWorkdays: new Set([
      ...[...base.makeUpWorkdays].filter(isKept),
      ...newer.flatMap(({ makeUpWorkdays }) => makeUpWorkdays),
    ]),
  };
}

function findVersion(base: WorkingCalendar, year: number): number {
  return base.sources.find((each) => each.year === year)?.version ?? 0;
}
