import { useTranslation } from 'react-i18next';

import { useBranchStore, useLive, useStartReport } from '../../../data/branch-store-provider.tsx';
import { PageHeader } from '../../../design/page-header.tsx';
import { useListKeys } from '../../../design/use-list-keys.ts';
import { toWallDate, toWeekday } from '../../../i18n/format-instant.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { classifyDay } from '../../../../shared/domain/working-calendar.ts';
import { deriveMyWork } from '../../frame/my-work.ts';
import { useSession } from '../../frame/session.tsx';
import { useNow } from '../../frame/use-now.ts';
import { EntryLedger } from './entry-ledger.tsx';
import { orderMyWork } from './order-my-work.ts';
import { StartNote } from './start-note.tsx';
import { TodayHead } from './today-head.tsx';
import classes from './today.module.css';

const MINE_LIMIT = 50;
const DUE_LIMIT = 12;
const HQ_LIMIT = 8;

/** What waits for me, what is due, what head office has: one page of the register a day starts with. */
export function TodayScreen() {
  const { t } = useTranslation(['today', 'common']);
  const format = useFormat();
  const store = useBranchStore();
  const { roles } = useSession();
  const report = useStartReport();
  const now = useNow();
  const mine = useLive(
    async (book) => orderMyWork(await book.listWaitingFor(deriveMyWork(roles), MINE_LIMIT)),
    [roles],
  ).value;
  const due = useLive((book) => book.listDue(DUE_LIMIT), []).value;
  const escalated = useLive((book) => book.listEscalated(HQ_LIMIT), []).value;
  const counts = [mine?.length ?? 0, due?.length ?? 0, escalated?.length ?? 0] as const;
  const keys = useListKeys(counts[0] + counts[1] + counts[2]);
  const day = classifyDay(store.calendar, toWallDate(now));
  const note = [
    t(`common:weekday.${toWeekday(now)}`),
    t(`common:dayKind.${day.kind}`),
    ...(day.isKnownYear ? [] : [t('calendarUnknown')]),
  ];
  return (
    <div className={classes.page}>
      <PageHeader
        title={format.date(now)}
        note={note.join(' · ')}
        actions={<TodayHead due={due} now={now} />}
      />
      <StartNote report={report} />
      <EntryLedger kind="mine" entries={mine} now={now} keys={keys} firstIndex={0} />
      <EntryLedger kind="due" entries={due} now={now} keys={keys} firstIndex={counts[0]} />
      <EntryLedger kind="hq" entries={escalated} now={now} keys={keys} firstIndex={counts[0] + counts[1]} />
    </div>
  );
}
