import type { TFunction } from 'i18next';

import { toEpochMs } from '../../shared/lib/instant.ts';
import type { IsoInstant } from '../../shared/lib/instant.ts';

/** Branches keep the wall time of China; a register does not follow the time zone of a PC (A.5 rule 1). */
export const BRANCH_TIME_ZONE = 'Asia/Shanghai';
/** Offset of {@link BRANCH_TIME_ZONE}, which has no daylight saving since 1991. */
const OFFSET_MS = 8 * 3_600_000;

/** Wall-clock parts of an instant at the branch, as text with leading zeros. */
export type WallParts = {
  readonly year: string;
  readonly month: string;
  readonly day: string;
  readonly time: string;
};

/** The wall clock at the branch. */
export function toWallParts(instant: IsoInstant): WallParts {
  const wall = new Date(toEpochMs(instant) + OFFSET_MS).toISOString();
  return {
    year: wall.slice(0, 4),
    month: wall.slice(5, 7),
    day: wall.slice(8, 10),
    time: wall.slice(11, 16),
  };
}

/** Calendar date at the branch, `YYYY-MM-DD`: what the working calendar is asked with. */
export function toWallDate(instant: IsoInstant): string {
  const { year, month, day } = toWallParts(instant);
  return `${year}-${month}-${day}`;
}

/** Date as a letter would write it: `2026年11月22日`, `22 Nov 2026`. */
export function formatDate(instant: IsoInstant, t: TFunction): string {
  const { year, month, day } = toWallParts(instant);
  return t('common:date', { year, month: t(`common:month.${Number(month)}`), day: Number(day) });
}

/** Date and time: `2026年11月22日 14:05`. */
export function formatDateTime(instant: IsoInstant, t: TFunction): string {
  return `${formatDate(instant, t)} ${toWallParts(instant).time}`;
}

/** For a column: `11-22 14:05`, with the year in front when it is not the year of `now`. */
export function formatShortDateTime(instant: IsoInstant, now: IsoInstant): string {
  const { year, month, day, time } = toWallParts(instant);
  const date = `${month}-${day} ${time}`;
  return year === toWallParts(now).year ? date : `${year}-${date}`;
}

/** Day of the week, 0 for Sunday: the key of `common:weekday`. */
export function toWeekday(instant: IsoInstant): number {
  return new Date(toEpochMs(instant) + OFFSET_MS).getUTCDay();
}
