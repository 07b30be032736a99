import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { toLocalTime } from '../../../../shared/domain/local-time.ts';
import { useBranchStore, useLive } from '../../../data/branch-store-provider.tsx';
import { LedgerSkeleton } from '../../../design/ledger-skeleton.tsx';
import { PageHeader } from '../../../design/page-header.tsx';
import { useNow } from '../../frame/use-now.ts';
import queue from '../entry/entry-queue.module.css';
import { useWorkingRole } from '../entry/use-working-role.ts';
import { DaySheetView } from './day-sheet-view.tsx';
import { MonthList } from './month-list.tsx';
import { MonthSheetView } from './month-sheet-view.tsx';
import { usePageText } from './use-page-text.ts';
import classes from './pages.module.css';

const BOOK = 'register';

/** What is open on the right: the month's page, or a day's. */
export type ChosenPage = { readonly kind: 'month' } | { readonly kind: 'day'; readonly on: string };

/** The register as the bound book that it replaces: a page for each day, signed and locked, and one for the month (SIG-2). */
export function PagesScreen() {
  const { t } = useTranslation('pages');
  const { now: readNow } = useBranchStore();
  const role = useWorkingRole();
  const text = usePageText();
  const minute = useNow().slice(0, 16);
  const [month, setMonth] = useState(() => toLocalTime(readNow()).on.slice(0, 7));
  const [chosen, setChosen] = useState<ChosenPage | null>(null);
  // The minute is part of the question: a page can be signed from a time on, and no row changes for that.
  const found = useLive(
    (store) => store.pages.getMonth({ book: BOOK, month }, role),
    [month, role, minute],
  ).value;
  const shown = found === null || found.page.month !== month ? null : found;
  const waiting = shown?.days.filter(({ on, state }) => state !== 'signed' && text.isOver(on)) ?? [];
  const lastOn = shown?.days.at(-1)?.on;
  const fallback: ChosenPage =
    lastOn === undefined ? { kind: 'month' } : { kind: 'day', on: waiting[0]?.on ?? lastOn };
  const open = chosen ?? fallback;
  // After its signature the page stays with its seal, instead of turning to the next one under the hand.
  if (chosen === null && shown !== null) setChosen(open);
  return (
    <>
      <PageHeader
        title={t('title')}
        note={shown === null ? undefined : `${t('waiting', { count: waiting.length })} · ${t('lead')}`}
      />
      {shown === null ? (
        <LedgerSkeleton rows={8} />
      ) : (
        <div className={`${queue.queue} ${classes.book}`}>
          <MonthList
            view={shown}
            chosen={open}
            onChoose={setChosen}
            onMonth={(next) => {
              setMonth(next);
              setChosen(null);
            }}
          />
          <div className={queue.entry}>
            {open.kind === 'month' ? (
              <MonthSheetView key={month} view={shown} role={role} />
            ) : (
              <DaySheetView key={open.on} book={BOOK} on={open.on} role={role} />
            )}
          </div>
        </div>
      )}
    </>
  );
}
