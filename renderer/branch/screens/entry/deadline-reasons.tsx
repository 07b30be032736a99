import { useTranslation } from 'react-i18next';

import type { Deadline } from '../../../../shared/domain/deadline.ts';
import { translateStep } from '../../../i18n/translate-step.ts';
import classes from './deadline.module.css';

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
