import { useTranslation } from 'react-i18next';

import { useBranchStore } from '../../../data/branch-store-provider.tsx';
import type { EntrySummary } from '../../../data/branch-store.ts';
import { EmptyState } from '../../../design/empty-state.tsx';
import { LedgerHead } from '../../../design/ledger-row.tsx';
import { LedgerSkeleton } from '../../../design/ledger-skeleton.tsx';
import { SectionRule } from '../../../design/section-rule.tsx';
import type { ListKeys } from '../../../design/use-list-keys.ts';
import type { IsoInstant } from '../../../../shared/lib/instant.ts';
import classes from './today.module.css';
import { EntryLine, TODAY_COLUMNS } from './entry-line.tsx';

export type EntryLedgerProps = {
  readonly kind: 'mine' | 'due' | 'hq';
  /** Null while it is read. */
  readonly entries: readonly EntrySummary[] | null;
  readonly now: IsoInstant;
  readonly keys: ListKeys;
  readonly firstIndex: number;
};

/** One list of Today. While it is read the ruled lines stand already; empty it says what would stand there. */
export function EntryLedger({ kind, entries, now, keys, firstIndex }: EntryLedgerProps) {
  const { t } = useTranslation('today');
  const { calendar } = useBranchStore();
  const aside = kind === 'due' ? t('due.aside') : undefined;
  return (
    <SectionRule
      title={t(`${kind}.title`)}
      {...(entries === null ? {} : { count: entries.length })}
      aside={aside}
    >
      {entries === null ? (
        <LedgerSkeleton rows={3} />
      ) : entries.length === 0 ? (
        <EmptyState title={t(`${kind}.empty`)} body={t(`${kind}.emptyBody`)} />
      ) : (
        <>
          {kind === 'mine' ? (
            <LedgerHead columns={TODAY_COLUMNS}>
              <span>{t('col.number')}</span>
              <span>{t('col.customer')}</span>
              <span className={classes.matterHead}>{t('col.matter')}</span>
              <span>{t('col.status')}</span>
              <span>{t('col.due')}</span>
            </LedgerHead>
          ) : null}
          {entries.map((entry, index) => (
            <EntryLine
              key={entry.id}
              kind={kind}
              entry={entry}
              now={now}
              calendar={calendar}
              row={keys.bindRow(firstIndex + index)}
              isActive={keys.activeIndex === firstIndex + index}
            />
          ))}
        </>
      )}
    </SectionRule>
  );
}
