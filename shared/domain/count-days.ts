import type { WorkingCalendar } from './calendar.ts';
import type { DeadlineStep } from './deadline.ts';
import { addDays, toWeekday } from './local-time.ts';
import { classifyDay } from './working-calendar.ts';
import type { DayClass } from './working-calendar.ts';

/** The day a count ends on, and each day it went over, in order. */
export type DayCount = { readonly on: string; readonly because: readonly DeadlineStep[] };

/** The local date `amount` calendar days after the start day, which is not counted and holidays do not move (A.5 rules 3, 5). */
export function countCalendarDays(startOn: string, amount: number): DayCount {
  const because = [namedDay('start-day-not-counted', startOn)];
  for (let n = 1; n <= amount; n += 1) because.push(countedDay('counts-day', addDays(startOn, n), n));
  return { on: addDays(startOn, amount), because };
}

/**
 * The local date `amount` working days after the start day, which is not counted (A.5 rules 3, 4).
 *
 * Always ends on a counted day. A year without a calendar is counted by weekends and said so once (rule 6).
 */
export function countWorkingDays(startOn: string, amount: number, calendar: WorkingCalendar): DayCount {
  const because = [namedDay('start-day-not-counted', startOn)];
  const missingYears = new Set<string>();
  let on = startOn;
  for (let n = 0; n < amount;) {
    on = addDays(on, 1);
    const day = classifyDay(calendar, on);
    const year = on.slice(0, 4);
    if (!day.isKnownYear && !missingYears.has(year)) because.push(missingYear(year));
    if (!day.isKnownYear) missingYears.add(year);
    if (day.isCounted) n += 1;
    because.push(describeDay(day, on, n));
  }
  return { on, because };
}

/** The first counted day from `fromOn` on, itself included, and the days that were passed over. */
export function findBusinessDay(fromOn: string, calendar: WorkingCalendar): DayCount {
  const because: DeadlineStep[] = [];
  const missingYears = new Set<string>();
  for (let on = fromOn; ; on = addDays(on, 1)) {
    const day = classifyDay(calendar, on);
    const year = on.slice(0, 4);
    if (!day.isKnownYear && !missingYears.has(year)) because.push(missingYear(year));
    if (!day.isKnownYear) missingYears.add(year);
    if (day.isCounted) return { on, because };
    because.push(describeDay(day, on, 0));
  }
}

function describeDay(day: DayClass, on: string, n: number): DeadlineStep {
  switch (day.kind) {
    case 'workday':
      return countedDay('counts-day', on, n);
    case 'make-up-workday':
      return countedDay('counts-make-up-day', on, n);
    case 'holiday':
      return namedDay('skips-holiday', on);
    case 'weekend':
      return namedDay('skips-weekend', on);
  }
}

function countedDay(step: 'counts-day' | 'counts-make-up-day', on: string, n: number): DeadlineStep {
  return { step, params: { on, weekday: toWeekday(on), n } };
}

function namedDay(
  step: 'start-day-not-counted' | 'skips-holiday' | 'skips-weekend',
  on: string,
): DeadlineStep {
  return { step, params: { on, weekday: toWeekday(on) } };
}

function missingYear(year: string): DeadlineStep {
  return { step: 'calendar-missing', params: { year: Number(year) } };
}
