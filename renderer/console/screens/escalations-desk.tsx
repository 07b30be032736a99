import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { EscalationFilter } from '../../../shared/protocol/console-api.ts';
import { EmptyState } from '../../design/empty-state.tsx';
import { RefusalNote } from '../../design/refusal-note.tsx';
import { useConsoleApi } from '../console-api-context.tsx';
import { useRemote } from '../use-remote.ts';
import classes from './escalations-desk.module.css';
import { EscalationQueueRow } from './escalation-queue-row.tsx';
import { ConsoleEntryPanel } from './console-entry-panel.tsx';

type EscalationsDeskProps = { readonly unitId: string | null; readonly entryId: string | null };

/** The officer's desk: what branches put to head office on the left, the entry and the decision on the right. */
export function EscalationsDesk({ unitId, entryId }: EscalationsDeskProps) {
  const { t } = useTranslation('console');
  const api = useConsoleApi();
  const [filter, setFilter] = useState<EscalationFilter>('open');
  const list = useRemote(`escalations-${filter}`, () => api.listEscalations(filter));
  const rows = list.value?.escalations ?? [];
  return (
    <div className={classes.desk}>
      <section className={classes.queue} aria-label={t('escalations.title')}>
        <div className={classes.queueHead}>
          <h1 className={classes.title}>{t('escalations.title')}</h1>
          <SegmentedControl
            size="xs"
            aria-label={t('escalations.filter')}
            value={filter}
            onChange={(value) => setFilter(value === 'all' ? 'all' : 'open')}
            data={[
              { value: 'open', label: t('escalations.open') },
              { value: 'all', label: t('escalations.all') },
            ]}
          />
        </div>
        {list.refusal === null ? null : <RefusalNote refusal={list.refusal} />}
        {list.value !== null && rows.length === 0 ? (
          <EmptyState title={t('escalations.empty')} body={t('escalations.emptyBody')} />
        ) : null}
        <ol className={classes.rows}>
          {rows.map((row) => (
            <li key={row.escalationId}>
              <EscalationQueueRow row={row} isActive={row.entryId === entryId && row.unitId === unitId} />
            </li>
          ))}
        </ol>
      </section>
      {unitId === null || entryId === null ? (
        <div className={classes.nothing}>
          <EmptyState title={t('escalations.choose')} body={t('escalations.chooseBody')} />
        </div>
      ) : (
        <ConsoleEntryPanel key={entryId} unitId={unitId} entryId={entryId} onDecided={list.refresh} />
      )}
    </div>
  );
}
