import { toEpochMs } from '../lib/instant.ts';
import type { IsoInstant } from '../lib/instant.ts';
import { momentStep } from './deadline-steps.ts';
import type { Due } from './deadline-steps.ts';
import { addDays, addMinutes, toEndOfDay, toLocalTime } from './local-time.ts';

/** A time in which a term did not run, from its notice to its resuming (DUE-4). */
export type Rest = { readonly from: IsoInstant; readonly to: IsoInstant };

const MINUTE_MS = 60_000;

/**
 * The last day of the rest that a local day is part of, or null. A day on which the term rested at 24:00 is not counted; the day on
 * which it ran again is.
 */
export function findRestEnd(on: string, rests: readonly Rest[]): string | null {
  const end = toEndOfDay(on);
  const rest = rests.find(({ from, to }) => from <= end && end < to);
  return rest === undefined ? null : addDays(toLocalTime(rest.to).on, -1);
}

/** Adds the rests to a term that runs by the minute, each with the step that says so. Sentences name whole minutes, begun ones too. */
export function addRests(due: Due, rests: readonly Rest[]): Due {
  return rests.reduce<Due>(({ dueAt, because }, { from, to }) => {
    const minutes = (toEpochMs(to) - toEpochMs(from)) / MINUTE_MS;
    const rested = momentStep('rested', to, { minutes: Math.ceil(minutes) });
    return { dueAt: addMinutes(dueAt, minutes), because: [...because, rested] };
  }, due);
}
