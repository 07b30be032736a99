import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';

import type { Deadline, DeadlineStep } from '../../../../shared/domain/deadline.ts';
import classes from './deadline.module.css';

const DATE = /^\d{4}-(\d{2})-(\d{2})$/;

/** A step of the computation as a sentence: the date in words, clocks and facts by their names. */
export function translateStep(step: DeadlineStep, t: TFunction): string {
  const { on, weekday, clock, kind } = step.params;
  const [, month, date] = DATE.exec(String(on ?? '')) ?? [];
  const day =
    month === undefined || date === undefined
      ? ''
      : t('entry:stepDay', {
          month: Number(month),
          date: Number(date),
          weekday: t(`common:weekday.${String(weekday ?? '')}`),
        });
  return t(`entry:step.${step.step}`, {
    ...step.params,
    day,
    clock:
      clock === undefined ? '' : t(`entry:deadline.name.${String(clock)}`, { defaultValue: String(clock) }),
    kind: kind === undefined ? '' : t(`entry:factName.${String(kind)}`, { defaultValue: String(kind) }),
  });
}

/** "Why this date", closed until asked: the rule, how strictly it binds, and each step in order. */
export function DeadlineReasons({ deadline }: { readonly deadline: Deadline }) {
  const { t } = useTranslation(['entry', 'common']);
  return (
    <details className={classes.reasons}>
      <summary>{t('entry:deadline.why')}</summary>
      <ol className={classes.steps}>
        {deadline.because.map((step, index) => (
          // Steps have no identity but their place.
          <li key={`${step.step}-${index}`}>{translateStep(step, t)}</li>
        ))}
      </ol>
      <p className={classes.rule}>
        {t('common:rule', { rule: deadline.rule })}
        {' · '}
        {t(`common:softness.${deadline.softness}`)}
      </p>
    </details>
  );
}
