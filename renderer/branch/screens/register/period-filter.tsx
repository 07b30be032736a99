import { useTranslation } from 'react-i18next';

import type { FilterBarProps } from './filter-bar.tsx';
import classes from './register.module.css';

/** Received from and to, both days included. */
export function PeriodFilter({ filter, onChange }: FilterBarProps) {
  const { t } = useTranslation('register');
  return (
    <span className={classes.period} role="group" aria-label={t('period.label')}>
      <span aria-hidden="true">{t('period.label')}</span>
      {(['receivedFrom', 'receivedTo'] as const).map((end) => (
        <input
          key={end}
          type="date"
          aria-label={t(`period.${end}`)}
          className={classes.date}
          data-set={filter[end] !== ''}
          value={filter[end]}
          onChange={(event) => onChange({ ...filter, [end]: event.currentTarget.value })}
        />
      ))}
    </span>
  );
}
