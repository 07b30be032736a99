import { memo } from 'react';
import { useTranslation } from 'react-i18next';

import type { IsoInstant } from '../../../../shared/lib/instant.ts';
import type { EntrySummary } from '../../../data/branch-store.ts';
import { useBranchStore } from '../../../data/branch-store-provider.tsx';
import { DueMark } from '../../../design/due-mark.tsx';
import { InstantText } from '../../../design/instant-text.tsx';
import { StatusMark } from '../../../design/status-mark.tsx';
import { useFormat } from '../../../i18n/use-format.ts';
import { toHash } from '../../frame/routes.ts';
import { useWrittenWords } from '../../../i18n/use-written-words.ts';
import classes from './register.module.css';

export type RegisterRowProps = {
  readonly row: EntrySummary;
  /** Its place in the whole list. */
  readonly index: number;
  readonly now: IsoInstant;
  readonly isActive: boolean;
  /** A click: the entry beside the list, or its page where there is no room. */
  readonly onOpen: (row: EntrySummary, index: number) => void;
  /** Enter: always the page. */
  readonly onOpenPage: (row: EntrySummary) => void;
};

/** One entry in one line. Remembered: while the list scrolls by, only the lines that come into it are drawn. */
export const RegisterRow = memo(function RegisterRow({
  row,
  index,
  now,
  isActive,
  onOpen,
  onOpenPage,
}: RegisterRowProps) {
  const { t } = useTranslation(['register', 'common']);
  const written = useWrittenWords();
  const format = useFormat();
  const { people, calendar } = useBranchStore();
  const owner = people.find((person) => person.id === row.ownerId)?.name ?? '';
  const name = row.isAnonymous
    ? t('common:anonymous')
    : row.customerName || row.customerPhone || t('common:unnamed');
  return (
    <a
      href={toHash({ kind: 'entry', entryId: row.id })}
      className={classes.row}
      data-active={isActive}
      aria-current={isActive ? 'true' : undefined}
      onClick={(event) => {
        event.preventDefault();
        onOpen(row, index);
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter') return;
        event.preventDefault();
        onOpenPage(row);
      }}
    >
      <span data-column="number" className={classes.number}>
        {row.number}
      </span>
      <span data-column="received">
        <InstantText at={row.receivedAt} shortAsOf={now} />
      </span>
      <span data-column="channel" title={t(`common:channel.${row.channel}`)}>
        {t(`common:channel.${row.channel}`)}
      </span>
      <span data-column="customer" title={row.customerPhone}>
        {name}
      </span>
      <span data-column="excerpt" title={written(row.excerpt)}>
        {row.conflictCount > 0 ? <strong className={classes.conflict}>{t('conflict')} </strong> : null}
        <span className={classes.who} aria-hidden="true">
          {name}
        </span>
        {written(row.excerpt)}
        {row.demandAmountFen === null ? null : (
          <span className={classes.amount}>
            {' '}
            {t('demandAmount', { amount: format.amount(row.demandAmountFen) })}
          </span>
        )}
      </span>
      <span data-column="status" title={t(`common:status.${row.status}`)}>
        <StatusMark status={row.status} />
      </span>
      <span data-column="due">
        {row.dueAt === null ? null : <DueMark dueAt={row.dueAt} now={now} calendar={calendar} />}
      </span>
      <span data-column="owner">{owner}</span>
    </a>
  );
});
