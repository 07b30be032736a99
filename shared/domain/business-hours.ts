import type { IsoInstant } from '../lib/instant.ts';
import type { DeadlineStep } from './deadline.ts';
import type { Unit } from './decide-context.ts';
import { fromLocalTime, toEndOfDay, toWeekday } from './local-time.ts';

type BusinessHours = Unit['businessHours'];

/** When the unit closes for the day, `HH:mm`; null when it has no hours or is open past midnight. */
export function findLastClose(businessHours: BusinessHours): string | null {
  if (businessHours.some(({ open, close }) => close <= open)) return null;
  return businessHours.reduce<string | null>(
    (last, { close }) => (last === null || close > last ? close : last),
    null,
  );
}

/**
 * The moment a day ends for a deadline: the last close of business, else 24:00 (A.5 rule 3), and the step that says so.
 *
 * Business hours are the unit's, the same every day: a calendar-day count that ends on a holiday still ends at the usual close, which
 * is never later than the law's midnight.
 */
export function computeEndOfBusiness(
  on: string,
  businessHours: BusinessHours,
): { readonly dueAt: IsoInstant; readonly step: DeadlineStep } {
  const time = findLastClose(businessHours);
  const weekday = toWeekday(on);
  return time === null
    ? { dueAt: toEndOfDay(on), step: { step: 'ends-at-midnight', params: { on, weekday } } }
    : { dueAt: fromLocalTime({ on, time }), step: { step: 'ends-at-close', params: { on, weekday, time } } };
}
