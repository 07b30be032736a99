import type { IsoInstant } from '../lib/instant.ts';
import type { DeadlineStep } from './deadline.ts';
import { toLocalTime, toWeekday } from './local-time.ts';

/** A due time and how it came about. The last step names it ({@link withEnding}). */
export type Due = { readonly dueAt: IsoInstant; readonly because: readonly DeadlineStep[] };

/** A step that names a moment: `at` for programs, `on`, `weekday` and `time` for a sentence. */
export function momentStep(
  step: DeadlineStep['step'],
  at: IsoInstant,
  more: DeadlineStep['params'] = {},
): DeadlineStep {
  const { on, time } = toLocalTime(at);
  return { step, params: { at, on, weekday: toWeekday(on), time, ...more } };
}

/** A step that names a day. */
export function dayStep(
  step: DeadlineStep['step'],
  on: string,
  more: DeadlineStep['params'] = {},
): DeadlineStep {
  return { step, params: { on, weekday: toWeekday(on), ...more } };
}

/** Steps that say when something is due. Others name a moment too: when it rested, when an extension was approved. */
const ENDINGS: readonly DeadlineStep['step'][] = [
  'ends-at',
  'ends-at-close',
  'ends-at-midnight',
  'at-time-of-day',
  'agreed-with-customer',
  'told-customer',
  'demanded-by-customer',
  'set-for-case',
  'agreed-prevails',
  'capped-by',
  'keeps-later',
];

/** The steps, with the due moment named once more where the last of them names another: explaining never ends short of the date. */
export function withEnding({ dueAt, because }: Due): Due {
  const last = because.at(-1);
  const isNamed = last !== undefined && ENDINGS.includes(last.step) && namesMoment(last, dueAt);
  return { dueAt, because: isNamed ? because : [...because, momentStep('ends-at', dueAt)] };
}

function namesMoment({ params }: DeadlineStep, at: IsoInstant): boolean {
  if (params['at'] !== undefined) return params['at'] === at;
  const local = toLocalTime(at);
  return params['on'] === local.on && (params['time'] ?? '23:59') === local.time;
}
