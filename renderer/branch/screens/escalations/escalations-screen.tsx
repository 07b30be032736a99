import { useTranslation } from 'react-i18next';

import { isEnded } from '../../../../shared/domain/vocabulary.ts';
import { isPhoneReportDue } from '../entry/is-phone-report-due.ts';
import type { EntrySummary, EntryView } from '../../../data/branch-store.ts';
import { useBranchStore, useLive } from '../../../data/branch-store-provider.tsx';
import { EmptyState } from '../../../design/empty-state.tsx';
import { PageHeader } from '../../../design/page-header.tsx';
import { EscalationMark } from '../../../design/status-mark.tsx';
import { useFormat } from '../../../i18n/use-format.ts';
import { EntryQueue } from '../entry/entry-queue.tsx';
import { useWrittenWords } from '../../../i18n/use-written-words.ts';
import queue from '../entry/entry-queue.module.css';
import { useMeasureText } from '../entry/use-measure-text.ts';
import { useNow } from '../../frame/use-now.ts';
import { useWorkingRole } from '../entry/use-working-role.ts';
import { ESCALATION_GROUPS, toEscalationGroup } from './escalation-groups.ts';
import classes from './escalations.module.css';

/** More escalations than a branch has under way at one time. */
const LIMIT = 100;

function groupOf(row: EntrySummary) {
  return toEscalationGroup(row.escalationState, isEnded(row.status) || row.status === 'replied');
}

/** Everything that exceeds the branch, by whose move it is, until the customer has head office's answer. */
export function EscalationsScreen() {
  const { t } = useTranslation(['escalations', 'common']);
  const role = useWorkingRole();
  const live = useLive(
    async (store) => {
      const rows = await store.listEscalated(LIMIT);
      const views = await Promise.all(rows.map((row) => store.getEntryView(row.id, role)));
      return {
        rows,
        views: new Map(views.flatMap((view) => (view === null ? [] : [[view.entry.id, view]]))),
      };
    },
    [role],
  );
  const found = live.value;
  const rows = (found?.rows ?? []).toSorted(
    (a, b) => ESCALATION_GROUPS.indexOf(groupOf(a)) - ESCALATION_GROUPS.indexOf(groupOf(b)),
  );
  return (
    <>
      <PageHeader
        title={t('title')}
        note={found === null ? undefined : `${t('count', { total: rows.length })} · ${t('lead')}`}
      />
      {found !== null && rows.length === 0 ? (
        <EmptyState title={t('emptyTitle')} body={t('emptyBody')} />
      ) : null}
      {found !== null && rows.length > 0 ? (
        <EntryQueue
          rows={rows}
          role={role}
          label={t('listLabel')}
          renderRow={(row) => <EscalationRow row={row} view={found.views.get(row.id) ?? null} />}
          renderGroup={(row, before) =>
            before !== undefined && groupOf(before) === groupOf(row) ? null : (
              <h2 className={queue.group}>{t(`group.${groupOf(row)}`)}</h2>
            )
          }
        />
      ) : null}
    </>
  );
}

function EscalationRow({ row, view }: { readonly row: EntrySummary; readonly view: EntryView | null }) {
  const { t } = useTranslation(['escalations', 'common']);
  const written = useWrittenWords();
  const format = useFormat();
  const measureText = useMeasureText();
  const { policy } = useBranchStore();
  const now = useNow();
  const escalation = view?.entry.escalations.at(-1) ?? null;
  const marks = [
    escalation?.instruction,
    escalation?.question,
    escalation?.acknowledged,
    escalation?.delivered,
    escalation?.submitted,
    escalation?.requested,
  ];
  const since = marks.filter((mark) => mark != null).toSorted((a, b) => b.at.localeCompare(a.at))[0];
  return (
    <>
      <span className={queue.line}>
        <span className={queue.number}>{row.number}</span>
        {row.escalationState === null ? null : <EscalationMark state={row.escalationState} />}
      </span>
      <span className={queue.excerpt}>{written(row.excerpt)}</span>
      <span className={queue.line}>
        <span className={queue.quiet}>
          {escalation?.instruction == null
            ? measureText(escalation?.measure ?? null)
            : `${t('column.answer')}${t('common:colon')}${measureText(escalation.instruction.measure)}`}
        </span>
        {since === undefined ? null : <span className={queue.quiet}>{format.ago(since.at, now)}</span>}
      </span>
      {escalation !== null && isPhoneReportDue(escalation, now, policy.phoneReportAfterMinutes) ? (
        <span className={classes.phone}>{t('phoneNeeded', { minutes: policy.phoneReportAfterMinutes })}</span>
      ) : null}
      {escalation?.phoneReport == null ? null : (
        <span className={queue.quiet}>{t('phoneDone', { name: escalation.phoneReport.reportedTo })}</span>
      )}
    </>
  );
}
