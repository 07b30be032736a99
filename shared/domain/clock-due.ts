import type { IsoInstant } from '../lib/instant.ts';
import type { ClockRule } from '../policy/schema.ts';
import { computeEndOfBusiness, findLastClose } from './business-hours.ts';
import type { WorkingCalendar } from './calendar.ts';
import type { ClockFact } from './clock-facts.ts';
import { countCalendarDays, countWorkingDays, findBusinessDay } from './count-days.ts';
import type { DeadlineStep } from './deadline.ts';
import type { Unit } from './decide-context.ts';
import { addDays, addMinutes, toLocalTime, toWeekday } from './local-time.ts';

/** What counting needs of the surroundings. */
export type CountContext = {
  readonly unit: Pick<Unit, 'businessHours'>;
  readonly calendar: WorkingCalendar;
};

/** A due time and how it came about. */
export type Due = { readonly dueAt: IsoInstant; readonly because: readonly DeadlineStep[] };

/** When a clock that `start` sets going is due, from the start alone: nothing that happens later can move it. */
export function computeDue(rule: ClockRule, start: ClockFact, context: CountContext): Due {
  const due = countLength(rule, start, context);
  return { dueAt: due.dueAt, because: [momentStep('starts-at', start.at), ...due.because] };
}

/** A step that names a moment: `at` for programs, `on`, `weekday` and `time` for a sentence. */
export function momentStep(
  step: DeadlineStep['step'],
  at: IsoInstant,
  more: DeadlineStep['params'] = {},
): DeadlineStep {
  const { on, time } = toLocalTime(at);
  return { step, params: { at, on, weekday: toWeekday(on), time, ...more } };
}

function countLength(rule: ClockRule, start: ClockFact, { unit, calendar }: CountContext): Due {
  const { on } = toLocalTime(start.at);
  switch (rule.length.unit) {
    case 'minute':
      return addLength(start.at, rule.length.amount);
    case 'hour':
      return addLength(start.at, rule.length.amount * 60);
    case 'calendar-day':
      return endDay(countCalendarDays(on, rule.length.amount), unit);
    case 'working-day':
      return endDay(countWorkingDays(on, rule.length.amount, calendar), unit);
    case 'same-business-day':
      return endBusinessDay(start.at, { unit, calendar });
    case 'agreed':
      return takeAgreed(rule, start);
    case 'same-day':
    case 'time-of-day':
    case 'demanded':
    case 'per-case':
      throw new Error(`Clock [${rule.key}] has a length [${rule.length.unit}] that is not counted yet`);
  }
}

function addLength(startAt: IsoInstant, minutes: number): Due {
  return { dueAt: addMinutes(startAt, minutes), because: [{ step: 'adds-minutes', params: { minutes } }] };
}

function endDay(
  count: { readonly on: string; readonly because: readonly DeadlineStep[] },
  unit: CountContext['unit'],
): Due {
  const end = computeEndOfBusiness(count.on, unit.businessHours);
  return { dueAt: end.dueAt, because: [...count.because, end.step] };
}

/** C-V "promptly": before close of the same day; what starts after close or on a day off, before close of the next working day. */
function endBusinessDay(startAt: IsoInstant, { unit, calendar }: CountContext): Due {
  const { on, time } = toLocalTime(startAt);
  const close = findLastClose(unit.businessHours);
  const isAfterClose = close !== null && time >= close;
  const day = findBusinessDay(isAfterClose ? addDays(on, 1) : on, calendar);
  const end = computeEndOfBusiness(day.on, unit.businessHours);
  const afterClose: readonly DeadlineStep[] = isAfterClose
    ? [{ step: 'starts-after-close', params: { on, weekday: toWeekday(on), time: close } }]
    : [];
  const sameDay: DeadlineStep = {
    step: 'same-business-day',
    params: { on: day.on, weekday: toWeekday(day.on) },
  };
  return { dueAt: end.dueAt, because: [...afterClose, ...day.because, sameDay, end.step] };
}

function takeAgreed(rule: ClockRule, start: ClockFact): Due {
  if (start.kind !== 'reply-time-agreed') {
    throw new Error(
      `Clock [${rule.key}] is of an agreed length but starts at [${start.kind}], which agrees nothing`,
    );
  }
  const { dueAt } = start.payload;
  return { dueAt, because: [momentStep('agreed-with-customer', dueAt)] };
}
