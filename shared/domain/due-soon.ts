import { toEpochMs } from '../lib/instant.ts';
import type { IsoInstant } from '../lib/instant.ts';
import { toEndOfDay, toLocalTime } from './local-time.ts';

/** A list knows no deadline state: what falls due today, or within this time, is shown as soon. */
const SOON_MS = 4 * 3_600_000;

/** Until when a due time counts as soon in a list, that moment not included; milliseconds since the epoch. */
export function computeSoonEndMs(now: IsoInstant): number {
  return Math.max(toEpochMs(now) + SOON_MS, toEpochMs(toEndOfDay(toLocalTime(now).on)) + 1);
}
