import type { IsoInstant } from '../lib/instant.ts';
import type { ClockLength, ClockRule } from '../policy/schema.ts';
import { computeEndOfBusiness, findLastClose } from './business-hours.ts';
import type { WorkingCalendar } from './calendar.ts';
import type { ClockFact } from './clock-facts.ts';
import { addRests, findRestEnd } from './clock-rests.ts';
import type { Rest } from './clock-rests.ts';
import { countCalendarDays, countWorkingDays, findBusinessDay } from './count-days.ts';
import type { DayCount } from './count-days.ts';
import { dayStep, momentStep, withEnding } from './deadline-steps.ts';
import type { Due } from './deadline-steps.ts';
import type { DeadlineStep } from './deadline.ts';
import type { Unit } from './decide-context.ts';
import { addDays, addMinutes, fromLocalTime, toEndOfDay, toLocalTime } from './local-time.ts';

/** What counting needs of the surroundings. */
export type CountContext = {
  readonly unit: Pick<Unit, 'businessHours'>;
  readonly calendar: WorkingCalendar;
};

/** Where a count begins: the moment, the fact that set the clock going, and what the customer demanded at intake (HOTEL-17). */
export type CountStart = {
  readonly at: IsoInstant;
  readonly fact: ClockFact;
  readonly demandedBy: IsoInstant | null;
};

/**
 * When a term that begins there is due, from its start alone, and the steps to it. `rests` are the times in which it did not run
 * (DUE-4): minutes and hours are added, days that ended in a rest are not counted.
 */
export function countLength(
  length: ClockLength,
  start: CountStart,
  context: CountContext,
  rests: readonly Rest[] = [],
): Due {
  return withEnding(count(length, start, context, rests));
}

function count(length: ClockLength, start: CountStart, context: CountContext, rests: readonly Rest[]): Due {
  const { unit, calendar } = context;
  const { on } = toLocalTime(start.at);
  const restEnd = (day: string) => findRestEnd(day, rests);
  switch (length.unit) {
    case 'minute':
      return addRests(addLength(start.at, length.amount), rests);
    case 'hour':
      return addRests(addLength(start.at, length.amount * 60), rests);
    case 'calendar-day':
      return endDay(rollDay(length, on, countCalendarDays(on, length.amount, restEnd), calendar), unit);
    case 'working-day':
      return endDay(countWorkingDays(on, length.amount, calendar, restEnd), unit);
    case 'same-business-day':
      return endBusinessDay(start.at, context);
    case 'same-day':
      return {
        dueAt: toEndOfDay(on),
        because: [dayStep('same-day', on), dayStep('ends-at-midnight', on)],
      };
    case 'time-of-day':
      return findTimeOfDay(length.time, start.at);
    case 'agreed':
      return takeAgreed(start.fact);
    case 'demanded':
      return takeDemanded(length.defaultMinutes, start);
    case 'per-case':
      return takeDate(start.fact);
  }
}

/** Whether the fact that would start the clock says the time that the clock is for: an interim reply may name none. */
export function hasLength(rule: ClockRule, start: ClockFact): boolean {
  if (rule.length.unit === 'agreed')
    return start.kind !== 'reply-given' || start.payload.nextReplyAt !== null;
  if (rule.length.unit !== 'per-case') return true;
  return !('dueAt' in start.payload) || start.payload.dueAt !== null;
}

function addLength(startAt: IsoInstant, minutes: number): Due {
  return { dueAt: addMinutes(startAt, minutes), because: [{ step: 'adds-minutes', params: { minutes } }] };
}

function endDay(counted: DayCount, unit: CountContext['unit']): Due {
  const end = computeEndOfBusiness(counted.on, unit.businessHours);
  return { dueAt: end.dueAt, because: [...counted.because, end.step] };
}

/** A.5 rule 5. Moved to an earlier day only as far as one after the start day is left; else to a later one. */
function rollDay(
  { roll }: Extract<ClockLength, { readonly unit: 'calendar-day' }>,
  startOn: string,
  counted: DayCount,
  calendar: WorkingCalendar,
): DayCount {
  if (roll === undefined || roll === 'none') return counted;
  const back = roll === 'previous' ? findBusinessDay(counted.on, calendar, -1) : null;
  const moved = back !== null && back.on > startOn ? back : findBusinessDay(counted.on, calendar);
  if (moved.on === counted.on) return { on: counted.on, because: [...counted.because, ...moved.because] };
  const step = moved.on < counted.on ? 'moves-earlier' : 'moves-later';
  return { on: moved.on, because: [...counted.because, ...moved.because, dayStep(step, moved.on)] };
}

/** C-V "promptly": before close of the same day; what starts after close or on a day off, before close of the next working day. */
function endBusinessDay(startAt: IsoInstant, { unit, calendar }: CountContext): Due {
  const { on, time } = toLocalTime(startAt);
  const close = findLastClose(unit.businessHours);
  const isAfterClose = close !== null && time >= close;
  const day = findBusinessDay(isAfterClose ? addDays(on, 1) : on, calendar);
  const end = computeEndOfBusiness(day.on, unit.businessHours);
  const afterClose: readonly DeadlineStep[] = isAfterClose
    ? [dayStep('starts-after-close', on, { time: close })]
    : [];
  return {
    dueAt: end.dueAt,
    because: [...afterClose, ...day.because, dayStep('same-business-day', day.on), end.step],
  };
}

/** C-26: the next time the clock on the wall shows it; what starts at that very minute has the next day. */
export function findTimeOfDay(time: string, startAt: IsoInstant): Due {
  const { on } = toLocalTime(startAt);
  const today = fromLocalTime({ on, time });
  if (startAt < today) return { dueAt: today, because: [momentStep('at-time-of-day', today)] };
  const dueAt = fromLocalTime({ on: addDays(on, 1), time });
  return {
    dueAt,
    because: [dayStep('starts-after-time', on, { time }), momentStep('at-time-of-day', dueAt)],
  };
}

function takeAgreed(start: ClockFact): Due {
  if (start.kind === 'reply-time-agreed') {
    const { dueAt } = start.payload;
    return { dueAt, because: [momentStep('agreed-with-customer', dueAt)] };
  }
  const told = start.kind === 'reply-given' ? start.payload.nextReplyAt : null;
  if (told === null) throw new Error(`A fact [${start.kind}] agrees no time that a clock could run to`);
  return { dueAt: told, because: [momentStep('told-customer', told)] };
}

/** HOTEL-17, C-15. */
function takeDemanded(defaultMinutes: number, { at, demandedBy }: CountStart): Due {
  if (demandedBy !== null) {
    return { dueAt: demandedBy, because: [momentStep('demanded-by-customer', demandedBy)] };
  }
  const none: DeadlineStep = { step: 'no-time-demanded', params: { minutes: defaultMinutes } };
  return { dueAt: addMinutes(at, defaultMinutes), because: [none] };
}

/** PROP-15. */
function takeDate(start: ClockFact): Due {
  const dueAt = start.kind === 'assigned' || start.kind === 'plan-proposed' ? start.payload.dueAt : null;
  if (dueAt === null) throw new Error(`A fact [${start.kind}] sets no date that a clock could run to`);
  return { dueAt, because: [momentStep('set-for-case', dueAt)] };
}
