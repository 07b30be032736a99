import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useBranchStore, useSyncState } from '../../../data/branch-store-provider.tsx';
import { PageHeader } from '../../../design/page-header.tsx';
import { RefusalNote } from '../../../design/refusal-note.tsx';
import { SectionRule } from '../../../design/section-rule.tsx';
import { useNow } from '../../frame/use-now.ts';
import { HeadOfficeLog } from './head-office-log.tsx';
import { JournalCheck } from './journal-check.tsx';
import { LineFacts } from './line-facts.tsx';
import { RefusedFacts } from './refused-facts.tsx';

/** What waits here, what head office holds, what it refused, and whether the journal is whole. */
export function SyncStatusScreen() {
  const { t } = useTranslation('sync');
  const store = useBranchStore();
  const sync = useSyncState();
  const now = useNow();
  const [isAsked, setIsAsked] = useState(false);
  const isSample = store.device.kind === 'sample';
  const isBusy = isAsked || sync.phase !== 'idle';
  const syncNow = async () => {
    setIsAsked(true);
    try {
      await store.syncNow();
    } finally {
      setIsAsked(false);
    }
  };
  return (
    <>
      <PageHeader
        title={t('title')}
        note={t('note')}
        actions={
          isSample ? undefined : (
            <Button
              aria-busy={isBusy}
              onClick={() => (isBusy ? undefined : void syncNow().catch(reportError))}
              data-action="sync-now"
            >
              {isBusy ? t('syncing') : t('syncNow')}
            </Button>
          )
        }
      />
      {sync.status?.line === 'refused' && sync.status.refusal !== null ? (
        <RefusalNote refusal={sync.status.refusal} />
      ) : null}
      <RefusedFacts refused={sync.status?.refused ?? []} />
      <SectionRule title={t('state.title')}>
        <LineFacts sync={sync} isSample={isSample} now={now} />
      </SectionRule>
      <HeadOfficeLog log={sync.status?.log ?? null} />
      <JournalCheck />
    </>
  );
}
