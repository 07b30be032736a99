import { useTranslation } from 'react-i18next';

import { ENTRY_STATUSES, isEnded } from '../../../../shared/domain/vocabulary.ts';
import type { Counters } from '../../../data/branch-store.ts';
import classes from './today.module.css';

/** The open entries as one bar by state: where the branch's work stands, at a glance. */
export function OpenBar({ counters }: { readonly counters: Counters }) {
  const { t } = useTranslation(['today', 'common']);
  const parts = ENTRY_STATUSES.filter((status) => !isEnded(status) && counters.byStatus[status] > 0);
  const words = parts.map((status) => `${t(`common:status.${status}`)} ${counters.byStatus[status]}`);
  return (
    <div
      className={classes.bar}
      role="img"
      aria-label={`${t('bar', { count: counters.open })} ${words.join(t('common:listComma'))}`}
      title={words.join('\n')}
    >
      <span className={classes.barLabel}>
        {t('head.open')} {counters.open}
      </span>
      <span className={classes.barLine}>
        {parts.map((status) => (
          <i key={status} data-status={status} style={{ flexGrow: counters.byStatus[status] }} />
        ))}
      </span>
    </div>
  );
}
