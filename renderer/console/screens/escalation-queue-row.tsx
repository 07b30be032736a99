import { useTranslation } from 'react-i18next';

import type { EscalationRow } from '../../../shared/protocol/console-api.ts';
import { AmountText } from '../../design/amount-text.tsx';
import { EscalationMark } from '../../design/status-mark.tsx';
import { toEntryHref } from '../console-route.ts';
import { useWrittenWords } from '../../i18n/use-written-words.ts';
import classes from './escalations-desk.module.css';

type EscalationQueueRowProps = { readonly row: EscalationRow; readonly isActive: boolean };

/** One matter that waits for head office: who asks, what for, how long. */
export function EscalationQueueRow({ row, isActive }: EscalationQueueRowProps) {
  const { t } = useTranslation(['console', 'common']);
  const written = useWrittenWords();
  const customer = row.isAnonymous ? t('common:anonymous') : row.customerName || t('common:unnamed');
  return (
    <a
      href={toEntryHref(row.unitId, row.entryId)}
      className={classes.row}
      aria-current={isActive ? 'true' : undefined}
    >
      <span className={classes.rowTop}>
        <span className={classes.number}>{row.number}</span>
        <EscalationMark state={row.state} />
      </span>
      <span className={classes.rowUnit}>{row.unitName}</span>
      <span className={classes.rowText}>
        {customer} · {written(row.excerpt)}
      </span>
      <span className={classes.rowTop}>
        <span>
          {t(`common:escalationReason.${row.reason}`)} <AmountText fen={row.demand.amountFen} />
        </span>
        <span className={classes.waiting}>
          {t('escalations.waited', { text: describeMinutes(row.waitingMinutes, t) })}
        </span>
      </span>
    </a>
  );
}

function describeMinutes(minutes: number, t: (key: string, options: { count: number }) => string): string {
  if (minutes < 60) return t('console:duration.minutes', { count: minutes });
  if (minutes < 24 * 60) return t('console:duration.hours', { count: Math.floor(minutes / 60) });
  return t('console:duration.days', { count: Math.floor(minutes / 1440) });
}
