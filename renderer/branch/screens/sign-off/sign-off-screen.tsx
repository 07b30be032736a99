import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { EntrySummary } from '../../../data/branch-store.ts';
import { useLive } from '../../../data/branch-store-provider.tsx';
import { EmptyState } from '../../../design/empty-state.tsx';
import { PageHeader } from '../../../design/page-header.tsx';
import { useFormat } from '../../../i18n/use-format.ts';
import { EntryQueue } from '../entry/entry-queue.tsx';
import queue from '../entry/entry-queue.module.css';
import { useNow } from '../../frame/use-now.ts';
import { useWorkingRole } from '../entry/use-working-role.ts';
import classes from './sign-off.module.css';
import { SignSummary } from './sign-summary.tsx';

/** As many as a head signs in one sitting; the rest follows as these go. */
const QUEUE_LIMIT = 100;

/** What was answered and waits for a signature: read, sign with the password, or send back. */
export function SignOffScreen() {
  const { t } = useTranslation(['sign-off', 'common']);
  const role = useWorkingRole();
  const [wasFilled, setWasFilled] = useState(false);
  const live = useLive(
    (store) =>
      store.listEntries(
        { text: '', status: 'replied', channel: 'all', isOverdueOnly: false },
        { offset: 0, limit: QUEUE_LIMIT },
      ),
    [],
  );
  const page = live.value;
  // After the last signature the page keeps the entry with its seal instead of turning empty under the hand.
  if (!wasFilled && page !== null && page.total > 0) setWasFilled(true);
  return (
    <>
      <PageHeader
        title={t('title')}
        note={page === null ? undefined : `${t('count', { total: page.total })} · ${t('lead')}`}
      />
      {role === 'branch-head' || role === 'complaint-manager' ? null : (
        <p className={classes.notYours}>{t('notYours')}</p>
      )}
      {page !== null && page.total === 0 ? (
        <EmptyState title={t('emptyTitle')} body={t('emptyBody')} />
      ) : null}
      {page !== null && (page.total > 0 || wasFilled) ? (
        <EntryQueue
          rows={page.rows.toSorted((a, b) => a.updatedAt.localeCompare(b.updatedAt))}
          role={role}
          label={t('listLabel')}
          renderRow={(row) => <QueueRow row={row} />}
          renderLead={(view) => <SignSummary view={view} />}
        />
      ) : null}
    </>
  );
}

function QueueRow({ row }: { readonly row: EntrySummary }) {
  const { t } = useTranslation(['sign-off', 'common']);
  const format = useFormat();
  const now = useNow();
  return (
    <>
      <span className={queue.line}>
        <span className={queue.number}>{row.number}</span>
        <span className={queue.quiet}>{t('repliedAt', { time: format.ago(row.updatedAt, now) })}</span>
      </span>
      <span className={queue.excerpt}>{row.excerpt}</span>
      <span className={queue.quiet}>
        {row.isAnonymous ? t('common:anonymous') : row.customerName || t('common:unnamed')}
        {row.demandAmountFen === null ? null : ` · ${t('asked')} ${format.amount(row.demandAmountFen)}`}
      </span>
    </>
  );
}
