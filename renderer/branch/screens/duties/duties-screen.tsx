import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { Duty } from '../../../../shared/domain/compute-duties.ts';
import { useLive } from '../../../data/branch-store-provider.tsx';
import { DueMark } from '../../../design/due-mark.tsx';
import { EmptyState } from '../../../design/empty-state.tsx';
import { LedgerSkeleton } from '../../../design/ledger-skeleton.tsx';
import { Mark } from '../../../design/mark.tsx';
import { PageHeader } from '../../../design/page-header.tsx';
import { useListKeys } from '../../../design/use-list-keys.ts';
import { useBranchStore } from '../../../data/branch-store-provider.tsx';
import { useNow } from '../../frame/use-now.ts';
import { toHash } from '../../frame/routes.ts';
import queue from '../entry/entry-queue.module.css';
import { DutySheet } from './duty-sheet.tsx';
import { orderDuties, toDutyGroup, toDutyId } from './order-duties.ts';
import { useDutyText } from './use-duty-text.ts';

/** Tasks of the calendar: the daily reading, the weekly and monthly forms. Left what is due, right what it reports (DUE-7). */
export function DutiesScreen() {
  const { t } = useTranslation('duties');
  const now = useNow();
  // The minute is part of the question: a duty turns late by the clock, and no row changes for that.
  const book = useLive((store) => store.getDutyBook(), [now.slice(0, 16)]).value;
  const duties = book === null ? [] : orderDuties(book);
  const [chosen, setChosen] = useState<string | null>(null);
  const keys = useListKeys(duties.length);
  const shown = duties.find((duty) => toDutyId(duty) === chosen) ?? duties[0] ?? null;
  const waiting = duties.filter((duty) => toDutyGroup(duty) !== 'done').length;
  return (
    <>
      <PageHeader
        title={t('title')}
        note={book === null ? undefined : `${t('count', { count: waiting })} · ${t('lead')}`}
      />
      {book === null ? <LedgerSkeleton rows={4} /> : null}
      {book !== null && duties.length === 0 ? (
        <EmptyState title={t('emptyTitle')} body={t('emptyBody')} />
      ) : null}
      {shown === null ? null : (
        <div className={queue.queue}>
          <ul className={queue.list} aria-label={t('listLabel')}>
            {duties.map((duty, index) => {
              const id = toDutyId(duty);
              const before = duties[index - 1];
              const beginsGroup = before === undefined || toDutyGroup(before) !== toDutyGroup(duty);
              return (
                <li key={id}>
                  {beginsGroup ? <h2 className={queue.group}>{t(`group.${toDutyGroup(duty)}`)}</h2> : null}
                  <a
                    {...keys.bindRow(index)}
                    href={toHash({ kind: 'duties' })}
                    className={queue.row}
                    data-active={duty === shown}
                    aria-current={duty === shown ? 'true' : undefined}
                    onFocus={() => {
                      keys.setActiveIndex(index);
                      setChosen(id);
                    }}
                    onClick={(event) => {
                      event.preventDefault();
                      setChosen(id);
                    }}
                  >
                    <DutyRow duty={duty} />
                  </a>
                </li>
              );
            })}
          </ul>
          <div className={queue.entry}>
            <DutySheet key={toDutyId(shown)} duty={shown} />
          </div>
        </div>
      )}
    </>
  );
}

function DutyRow({ duty }: { readonly duty: Duty }) {
  const { t } = useTranslation('duties');
  const { calendar } = useBranchStore();
  const text = useDutyText();
  const now = useNow();
  const group = toDutyGroup(duty);
  return (
    <>
      <span className={queue.line}>
        <span className={queue.number}>{text.name(duty)}</span>
      </span>
      <span className={queue.line}>
        <span className={queue.quiet}>
          {text.period(duty)} · {text.role(duty.by)}
        </span>
        {group === 'done' ? (
          <Mark tone={duty.state === 'done' ? 'jade' : 'amber'}>{t(`state.${duty.state}`)}</Mark>
        ) : (
          <DueMark dueAt={duty.dueAt} now={now} calendar={calendar} />
        )}
      </span>
    </>
  );
}
