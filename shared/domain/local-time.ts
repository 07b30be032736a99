import { toEpochMs, toIsoInstant } from '../lib/instant.ts';
import type { IsoInstant } from '../lib/instant.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
/**
 * Asia/Shanghai is eight hours ahead of UTC, without daylight saving since 1991 (A.5 rule 1). Plain arithmetic instead of a time
 * zone database: it gives the same answer on every machine, whatever zone or ICU version that has.
 */
const OFFSET_MS = 8 * 60 * MINUTE_MS;

/** Four-digit years are all that {@link IsoInstant} has; a broken clock in an event ends there and not in an exception. */
const EARLIEST_MS = Date.parse('0000-01-01T00:00:00.000Z');
const LATEST_MS = Date.parse('9999-12-31T23:59:59.999Z');

function toBoundedInstant(epochMs: number): IsoInstant {
  return toIsoInstant(Math.min(Math.max(epochMs, EARLIEST_MS), LATEST_MS));
}

/** A moment on the wall of the branch: `on` is `YYYY-MM-DD`, `time` is `HH:mm`. */
export type LocalTime = { readonly on: string; readonly time: string };

/** The wall clock of the branch at an instant. */
export function toLocalTime(instant: IsoInstant): LocalTime {
  const wall = toBoundedInstant(toEpochMs(instant) + OFFSET_MS);
  return { on: wall.slice(0, 10), time: wall.slice(11, 16) };
}

/** The instant at which the branch's wall shows that date and time. */
export function fromLocalTime(local: LocalTime): IsoInstant {
  return toBoundedInstant(Date.parse(`${local.on}T${local.time}:00.000Z`) - OFFSET_MS);
}

/**
 * The last moment of a local date, 23:59:59.999.
 *
 * A due time of "24:00 of day N" is this and not the next midnight: it is still on day N, so every screen, print and export that
 * formats it names the day the rule names. Nothing is lost, because instants here have no finer unit and a due time is inclusive.
 */
export function toEndOfDay(on: string): IsoInstant {
  return toBoundedInstant(Date.parse(`${on}T00:00:00.000Z`) - OFFSET_MS + DAY_MS - 1);
}

/** The local date some days later; negative for earlier. */
export function addDays(on: string, days: number): string {
  return toBoundedInstant(Date.parse(`${on}T00:00:00.000Z`) + days * DAY_MS).slice(0, 10);
}

/** The instant some minutes later. */
export function addMinutes(instant: IsoInstant, minutes: number): IsoInstant {
  return toBoundedInstant(toEpochMs(instant) + minutes * MINUTE_MS);
}

/** Day of the week of a local date, 0 for Sunday. */
export function toWeekday(on: string): number {
  // 1 January 1970 was a Thursday.
  const days = Math.floor(Date.parse(`${on}T00:00:00.000Z`) / DAY_MS);
  return (((days + 4) % 7) + 7) % 7;
}
