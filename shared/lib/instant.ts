import { z } from 'zod';

import type { Brand } from './brand.ts';

/**
 * A moment as UTC text with milliseconds: `2026-11-22T04:35:01.000Z`.
 *
 * Text of one fixed form sorts as time, hashes identically everywhere and is readable in a journal.
 */
export type IsoInstant = Brand<string, 'IsoInstant'>;

const INSTANT_PATTERN = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

export const isoInstantSchema = z
  .string()
  .regex(INSTANT_PATTERN)
  .refine(isOnTheCalendar)
  .transform((text) => text as IsoInstant);

/** Engines read the 30th of February as the 2nd of March, and 24:00 as the next day: such a text is no moment. */
function isOnTheCalendar(text: string): boolean {
  const ms = Date.parse(text);
  return !Number.isNaN(ms) && new Date(ms).toISOString() === text;
}

/** Formats milliseconds since the Unix epoch. */
export function toIsoInstant(epochMs: number): IsoInstant {
  return new Date(epochMs).toISOString() as IsoInstant;
}

/** Milliseconds since the Unix epoch. */
export function toEpochMs(instant: IsoInstant): number {
  return Date.parse(instant);
}
