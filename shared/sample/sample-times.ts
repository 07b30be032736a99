import { addMinutes, fromLocalTime, toLocalTime, toWeekday } from '../domain/local-time.ts';
import { toEpochMs, toIsoInstant } from '../lib/instant.ts';
import type { IsoInstant } from '../lib/instant.ts';

/** Entries in a sample branch: a year of a quiet house, so that every list has more than a screen. */
export const SAMPLE_ENTRY_COUNT = 72;
/** How many of them came in within the last days, where matters are still open. */
const RECENT_COUNT = 24;
const RECENT_DAYS = 12;
const YEAR_DAYS = 364;

const DAY_MS = 86_400_000;

/** When the intake with this number was received: spread over the year, denser in the last days, at opening hours of a weekday. */
export function computeSampleTime(index: number, now: IsoInstant): IsoInstant {
  const olderCount = SAMPLE_ENTRY_COUNT - RECENT_COUNT;
  const daysAgo =
    index < olderCount
      ? YEAR_DAYS - Math.floor((index * (YEAR_DAYS - RECENT_DAYS - 6)) / olderCount)
      : RECENT_DAYS - Math.floor(((index - olderCount) * (RECENT_DAYS + 1)) / RECENT_COUNT);
  const day = toLocalTime(toIsoInstant(toEpochMs(now) - daysAgo * DAY_MS)).on;
  const hour = 9 + (index % 6);
  const time = `${String(hour).padStart(2, '0')}:${String((index * 13) % 60).padStart(2, '0')}`;
  const at = skipWeekend(fromLocalTime({ on: day, time }));
  // What came in today came in before now, each a little later than the one before.
  const latest = addMinutes(now, -5 * (SAMPLE_ENTRY_COUNT - index) - 60);
  return at < latest ? at : latest;
}

/** Whether it came in within the days in which matters are still open. */
export function isRecentSample(index: number): boolean {
  return index >= SAMPLE_ENTRY_COUNT - RECENT_COUNT;
}

/** A working moment that many minutes later: what would fall on a weekend is done on the Friday before it. */
function skipWeekend(at: IsoInstant): IsoInstant {
  const weekday = toWeekday(toLocalTime(at).on);
  const back = weekday === 6 ? 1 : weekday === 0 ? 2 : 0;
  return toIsoInstant(toEpochMs(at) - back * DAY_MS);
}
