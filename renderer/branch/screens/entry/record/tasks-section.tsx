import { useTranslation } from 'react-i18next';

import type { Assignment, Entry } from '../../../../../shared/domain/entry.ts';
import { useBranchStore } from '../../../../data/branch-store-provider.tsx';
import { DueMark } from '../../../../design/due-mark.tsx';
import { useFormat } from '../../../../i18n/use-format.ts';
import { useNow } from '../../../frame/use-now.ts';
import { useNames } from '../use-names.ts';
import { CorrectedText } from './corrected-text.tsx';
import { RecordRow, RecordSection } from './record-row.tsx';

const STATE_TONES = { waiting: 'slate', received: 'ink', done: 'jade' } as const;

function findState({ accepted, completed }: Assignment): keyof typeof STATE_TONES {
  if (completed !== null) return 'done';
  return accepted === null ? 'waiting' : 'received';
}

/** Who has what to deal with, by when, and how far it is (T05, PROP-18); what departments reported meanwhile. */
export function TasksSection({ entry }: { readonly entry: Entry }) {
  const { t } = useTranslation('entry-record');
  const { calendar } = useBranchStore();
  const names = useNames();
  const format = useFormat();
  const now = useNow();
  return (
    <RecordSection
      title={t('task.title')}
      isEmpty={entry.assignments.length === 0 && entry.progressReports.length === 0}
    >
      {entry.assignments.map((task) => {
        const state = findState(task);
        return (
          <RecordRow
            key={task.assignmentId}
            title={[names.department(task.department), names.assignee(task)]
              .filter((part) => part !== '')
              .join(' · ')}
            lines={[
              <CorrectedText key="note" entry={entry} eventId={task.eventId} field="note" text={task.note} />,
              task.completed === null ? '' : t('task.result', { result: task.completed.result }),
              t('task.by', { name: task.actor.name, time: format.dateTime(task.at) }),
            ]}
            state={t(`task.state.${state}`)}
            tone={STATE_TONES[state]}
            aside={
              task.dueAt === null || state === 'done' ? null : (
                <DueMark dueAt={task.dueAt} now={now} calendar={calendar} />
              )
            }
          />
        );
      })}
      {entry.progressReports.map((report) => (
        <RecordRow
          key={report.eventId}
          title={<CorrectedText entry={entry} eventId={report.eventId} field="text" text={report.text} />}
          lines={[
            t('task.report', {
              name: report.actor.name,
              role: names.role(report.toRole),
              time: format.dateTime(report.at),
            }),
          ]}
        />
      ))}
    </RecordSection>
  );
}
