import { useTranslation } from 'react-i18next';

import type { EntrySummary } from '../../../data/branch-store.ts';
import { AmountText } from '../../../design/amount-text.tsx';
import { DueMark } from '../../../design/due-mark.tsx';
import { LedgerClip, LedgerRow } from '../../../design/ledger-row.tsx';
import { Mark } from '../../../design/mark.tsx';
import { NumberText } from '../../../design/number-text.tsx';
import { EscalationMark, SeverityMark } from '../../../design/status-mark.tsx';
import type { ListKeys } from '../../../design/use-list-keys.ts';
import type { WorkingCalendar } from '../../../../shared/domain/calendar.ts';
import type { IsoInstant } from '../../../../shared/lib/instant.ts';
import { useRoleName } from '../../../i18n/use-role-name.ts';
import { toHash } from '../../frame/routes.ts';
import { deriveAsk } from './order-my-work.ts';
import { useWrittenWords } from '../../../i18n/use-written-words.ts';
import classes from './today.module.css';

/** Number, customer, matter, what is asked or state, distance. */
export const TODAY_COLUMNS = '9rem 5.5rem minmax(8rem, 1fr) 9rem 8.5rem';

export type EntryLineProps = {
  readonly kind: 'mine' | 'due' | 'hq';
  readonly entry: EntrySummary;
  readonly now: IsoInstant;
  readonly calendar: WorkingCalendar;
  readonly row: ReturnType<ListKeys['bindRow']>;
  readonly isActive: boolean;
};

function LineState({ kind, entry }: Pick<EntryLineProps, 'kind' | 'entry'>) {
  const { t } = useTranslation(['today', 'common']);
  const nameRole = useRoleName();
  const { waitingFor } = entry;
  if (kind === 'mine') return <Mark tone="slate">{t(`why.${deriveAsk(entry)}`)}</Mark>;
  if (kind === 'hq' && entry.escalationState !== null)
    return <EscalationMark state={entry.escalationState} />;
  return (
    <Mark tone="ink" shape="none">
      {waitingFor === 'head-office' || waitingFor === 'nobody'
        ? t(`common:waitingFor.${waitingFor}`)
        : t('common:waitingFor.job', { role: nameRole(waitingFor) })}
    </Mark>
  );
}

/** One entry as a line: the number, who, what about and how much, what is asked, how long there is. */
export function EntryLine({ kind, entry, now, calendar, row, isActive }: EntryLineProps) {
  const { t } = useTranslation(['common', 'today']);
  const written = useWrittenWords();
  const name = entry.isAnonymous ? t('anonymous') : entry.customerName || t('unnamed');
  return (
    <LedgerRow
      href={toHash({ kind: 'entry', entryId: entry.id })}
      columns={TODAY_COLUMNS}
      isActive={isActive}
      {...row}
    >
      <NumberText number={entry.number} />
      <LedgerClip>{name}</LedgerClip>
      <span className={classes.matter}>
        {entry.severity === 'general' ? null : <SeverityMark severity={entry.severity} />}
        {entry.conflictCount > 0 ? (
          <Mark tone="seal" shape="square">
            {t('today:conflict')}
          </Mark>
        ) : null}
        <LedgerClip title={written(entry.excerpt)}>{written(entry.excerpt)}</LedgerClip>
        {entry.demandAmountFen === null ? null : (
          <span className={classes.amount}>
            <AmountText fen={entry.demandAmountFen} />
          </span>
        )}
      </span>
      <span className={classes.state}>
        <LineState kind={kind} entry={entry} />
      </span>
      <span className={classes.due}>
        <DueMark dueAt={entry.dueAt} now={now} calendar={calendar} />
      </span>
    </LedgerRow>
  );
}
