import { useTranslation } from 'react-i18next';

import { useBranchStore, useLive, useSyncState } from '../../../data/branch-store-provider.tsx';
import type { EntrySummary } from '../../../data/branch-store.ts';
import { deriveUrgency } from '../../../design/due-mark.tsx';
import { Figure } from '../../../design/figure.tsx';
import type { IsoInstant } from '../../../../shared/lib/instant.ts';
import { computeWaitingCount } from '../../frame/my-work.ts';
import { useSession } from '../../frame/session.tsx';
import { OpenBar } from './open-bar.tsx';
import classes from './today.module.css';

type TodayHeadProps = { readonly due: readonly EntrySummary[] | null; readonly now: IsoInstant };

/** The day in five figures and one bar: what is late first, in red only when there is something late. */
export function TodayHead({ due, now }: TodayHeadProps) {
  const { t } = useTranslation('today');
  const store = useBranchStore();
  const { roles } = useSession();
  const sync = useSyncState();
  const counters = useLive((book) => book.getCounters(), []).value;
  const urgencies = (due ?? []).flatMap(({ dueAt }) => (dueAt === null ? [] : [deriveUrgency(dueAt, now)]));
  const overdue = urgencies.filter((urgency) => urgency === 'overdue').length;
  const soon = urgencies.filter((urgency) => urgency === 'due-soon').length;
  return (
    <div className={classes.head}>
      <Figure
        label={t('head.overdue')}
        value={due === null ? null : overdue}
        tone={overdue > 0 ? 'seal' : 'quiet'}
      />
      <Figure
        label={t('head.dueToday')}
        value={due === null ? null : soon}
        tone={soon > 0 ? 'amber' : 'quiet'}
      />
      <Figure
        label={t('head.mine')}
        value={counters === null ? null : computeWaitingCount(counters, roles)}
        tone="ink"
      />
      <Figure label={t('head.hq')} value={counters?.waitingFor['head-office'] ?? null} tone="ink" />
      <Figure
        label={t('head.unsent')}
        value={store.device.kind === 'sample' ? null : (sync.status?.unsentCount ?? null)}
        tone="quiet"
      />
      {counters === null ? null : <OpenBar counters={counters} />}
    </div>
  );
}
