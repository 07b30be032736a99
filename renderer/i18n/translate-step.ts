import type { TFunction } from 'i18next';

import type { DeadlineStep } from '../../shared/domain/deadline.ts';
import { translateClock } from './translate-clock.ts';

const DATE = /^\d{4}-(\d{2})-(\d{2})$/;

/** A step of the computation of a due time as a sentence: the day in words, clocks and facts by their names. */
export function translateStep(step: DeadlineStep, t: TFunction): string {
  const { on, weekday, clock, kind } = step.params;
  const [, month, date] = DATE.exec(String(on ?? '')) ?? [];
  const day =
    month === undefined || date === undefined
      ? ''
      : t('deadlines:day', {
          month: t(`common:month.${Number(month)}`),
          date: Number(date),
          weekday: t(`common:weekday.${String(weekday ?? '')}`),
        });
  return t(`deadlines:step.${step.step}`, {
    ...step.params,
    day,
    clock: clock === undefined ? '' : translateClock(String(clock), t),
    reason: kind === undefined ? '' : t(`deadlines:stop.${String(kind)}`, { defaultValue: String(kind) }),
  });
}
