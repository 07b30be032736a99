import type { WorkingCalendar } from '../../shared/domain/calendar.ts';
import { classifyDay } from '../../shared/domain/working-calendar.ts';
import { toEpochMs, toIsoInstant } from '../../shared/lib/instant.ts';
import type { IsoInstant } from '../../shared/lib/instant.ts';
import { toWallDate } from './format-instant.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
/** Beyond this the distance is told in calendar days: nobody counts working days over two months. */
const LONGEST_COUNT_DAYS = 62;

/** How far away a due time is, in the unit a person would say it in. `key` is under `common:distance`. */
export type Distance = {
  readonly key: 'minutes' | 'hours' | 'workingDays' | 'days';
  readonly count: number;
  readonly isPast: boolean;
};

function countWorkingDays(from: IsoInstant, to: IsoInstant, calendar: WorkingCalendar): number {
  let counted = 0;
  const last = toWallDate(to);
  for (let step = 1; step <= LONGEST_COUNT_DAYS; step += 1) {
    const date = toWallDate(toIsoInstant(toEpochMs(from) + step * DAY_MS));
    if (date > last) break;
    if (classifyDay(calendar, date).isCounted) counted += 1;
  }
  return counted;
}

/**
 * The distance in words: minutes below one hour, hours within the day, then days.
 *
 * Ahead of now it counts working days when a calendar is given (that is what the clock counts); behind
 * now it counts calendar days, because a customer waits on Sundays too.
 */
export function describeDistance(
  dueAt: IsoInstant,
  now: IsoInstant,
  calendar: WorkingCalendar | null,
): Distance {
  const left = toEpochMs(dueAt) - toEpochMs(now);
  const isPast = left < 0;
  const span = Math.abs(left);
  if (span < HOUR_MS) return { key: 'minutes', count: Math.max(1, Math.round(span / MINUTE_MS)), isPast };
  if (toWallDate(dueAt) === toWallDate(now) || span < DAY_MS / 2) {
    return { key: 'hours', count: Math.round(span / HOUR_MS), isPast };
  }
  const days = Math.max(
    1,
    Math.round((Date.parse(toWallDate(dueAt)) - Date.parse(toWallDate(now))) / DAY_MS) * (isPast ? -1 : 1),
  );
  if (isPast || calendar === null || days > LONGEST_COUNT_DAYS) return { key: 'days', count: days, isPast };
  const workingDays = countWorkingDays(now, dueAt, calendar);
  return workingDays === 0
    ? { key: 'days', count: days, isPast }
    : { key: 'workingDays', count: workingDays, isPast };
}
