import type { WorkingCalendar } from './calendar.ts';
import { dayStep } from './deadline-steps.ts';
import type { DeadlineStep } from './deadline.ts';
import { addDays } from './local-time.ts';
import { classifyDay } from './working-calendar.ts';
import type { DayClass } from './working-calendar.ts';

/** The day a count ends on, and each day it went over, in order. */
export type DayCount = { readonly on: string; readonly because: readonly DeadlineStep[] };

/** The last day of the rest that a day is part of (DUE-4), or null for a day on which the term ran. */
export type FindRestEnd = (on: string) => string | null;
const NEVER_RESTING: FindRestEnd = () => null;

/** The last day there is. A count that would pass it, on a device whose clock has gone wild, ends there. */
const LAST_DAY = '9999-12-31';

/** The local date `amount` calendar days after the start day, which is not counted and holidays do not move (A.5 rules 3, 5). */
export function countCalendarDays(
  startOn: string,
  amount: number,
  findRestEnd: FindRestEnd = NEVER_RESTING,
): DayCount {
  const because = [dayStep('start-day-not-counted', startOn)];
  let on = startOn;
  for (let n = 0; n < amount && on < LAST_DAY;) {
    on = addDays(on, 1);
    const restsUntil = findRestEnd(on);
    on = restsUntil ?? on;
    if (restsUntil === null) n += 1;
    because.push(restsUntil === null ? dayStep('counts-day', on, { n }) : dayStep('skips-rest', on));
  }
  return { on, because };
}

/**
 * The local date `amount` working days after the start day, which is not counted (A.5 rules 3, 4).
 *
 * Always ends on a counted day. A year without a calendar is counted by weekends and said so once (rule 6).
 */
export function countWorkingDays(
  startOn: string,
  amount: number,
  calendar: WorkingCalendar,
  findRestEnd: FindRestEnd = NEVER_RESTING,
): DayCount {
  const because = [dayStep('start-day-not-counted', startOn)];
  let on = startOn;
  for (let n = 0; n < amount && on < LAST_DAY;) {
    on = addDays(on, 1);
    const restsUntil = findRestEnd(on);
    on = restsUntil ?? on;
    const day = classifyDay(calendar, on);
    noteMissingYear(because, day, on);
    if (day.isCounted && restsUntil === null) n += 1;
    because.push(restsUntil === null ? describeDay(day, on, n) : dayStep('skips-rest', on));
  }
  return { on, because };
}

/** The first counted day from `fromOn` on, itself included, forwards or backwards, and the days that were passed over. */
export function findBusinessDay(fromOn: string, calendar: WorkingCalendar, direction: 1 | -1 = 1): DayCount {
  const because: DeadlineStep[] = [];
  for (let on = fromOn; ; on = addDays(on, direction)) {
    const day = classifyDay(calendar, on);
    noteMissingYear(because, day, on);
    if (day.isCounted || addDays(on, direction) === on) return { on, because };
    because.push(describeDay(day, on, 0));
  }
}

function describeDay(day: DayClass, on: string, n: number): DeadlineStep {
  switch (day.kind) {
    case 'workday':
      return dayStep('counts-day', on, { n });
    case 'make-up-workday':
      return dayStep('counts-make-up-day', on, { n });
    case 'holiday':
      return dayStep('skips-holiday', on);
    case 'weekend':
      return dayStep('skips-weekend', on);
  }
}

/** A.5 rule 6: says once of each year that its holidays are not known. */
function noteMissingYear(because: DeadlineStep[], day: DayClass, on: string): void {
  const year = Number(on.slice(0, 4));
  const isNoted = because.some(({ step, params }) => step === 'calendar-missing' && params['year'] === year);
  if (!day.isKnownYear && !isNoted) because.push({ step: 'calendar-missing', params: { year } });
}
