import { useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';

import { usePartialValue } from '../entry/fields/use-partial-value.ts';
import type { FilterBarProps } from './filter-bar.tsx';
import classes from './register.module.css';

/** Received from and to, both days included. */
export function PeriodFilter(props: FilterBarProps) {
  const { t } = useTranslation('register');
  return (
    <span className={classes.period} role="group" aria-label={t('period.label')}>
      <span aria-hidden="true">{t('period.label')}</span>
      <PeriodEnd end="receivedFrom" {...props} />
      <PeriodEnd end="receivedTo" {...props} />
    </span>
  );
}

type PeriodEndProps = FilterBarProps & { readonly end: 'receivedFrom' | 'receivedTo' };

/** One end; a day that is half written filters nothing, and says so. */
function PeriodEnd({ end, filter, onChange }: PeriodEndProps) {
  const { t, i18n } = useTranslation(['register', 'common']);
  const field = useRef<HTMLInputElement>(null);
  const isPartial = usePartialValue(field);
  const problemId = useId();
  return (
    <>
      <input
        ref={field}
        type="date"
        max="9999-12-31"
        lang={i18n.language}
        aria-label={t(`period.${end}`)}
        aria-invalid={isPartial}
        {...(isPartial ? { 'aria-describedby': problemId } : {})}
        className={classes.date}
        data-set={filter[end] !== ''}
        value={filter[end]}
        onChange={(event) => onChange({ ...filter, [end]: event.currentTarget.value })}
      />
      {isPartial ? (
        <span id={problemId} role="alert" className={classes.dateProblem}>
          {t('common:partial.date')}
        </span>
      ) : null}
    </>
  );
}
