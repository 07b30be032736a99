import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { StartReport } from '../../../data/branch-store.ts';
import { Notice } from '../../../design/notice.tsx';

/** What start-up repaired, said once: what happened, what is safe, what to do. */
export function StartNote({ report }: { readonly report: StartReport }) {
  const { t } = useTranslation('today');
  const [isRead, setIsRead] = useState(false);
  const { journal, wasRepaired } = report;
  const file = journal.setAsideAs ?? '';
  if (journal.outcome === 'damaged-middle') {
    return (
      <Notice
        tone="seal"
        title={t('damaged.title')}
        body={t('damaged.body', { seq: journal.lastGoodSeq, file })}
      />
    );
  }
  if (isRead || (journal.outcome === 'clean' && !wasRepaired)) return null;
  const isTail = journal.outcome === 'tail-set-aside';
  return (
    <Notice
      tone="amber"
      title={isTail ? t('tail.title') : t('repaired.title')}
      body={
        isTail
          ? t('tail.body', { bytes: journal.bytesSetAside, file })
          : t('repaired.body', { events: report.eventsRestored, projections: report.projectionsRebuilt })
      }
      action={
        <Button variant="default" size="xs" onClick={() => setIsRead(true)}>
          {t('understood')}
        </Button>
      }
    />
  );
}
