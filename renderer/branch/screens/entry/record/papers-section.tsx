import { useTranslation } from 'react-i18next';

import type { Entry, FormRecord } from '../../../../../shared/domain/entry.ts';
import { findFormRule, findNextStep, listSignatures } from '../../../../../shared/domain/form-steps.ts';
import { computePapersDueAt } from '../../../../../shared/domain/verbal-approvals.ts';
import { useBranchStore } from '../../../../data/branch-store-provider.tsx';
import { DueMark } from '../../../../design/due-mark.tsx';
import { useFormat } from '../../../../i18n/use-format.ts';
import { useNow } from '../../../frame/use-now.ts';
import { useNames } from '../use-names.ts';
import { RecordRow, RecordSection } from './record-row.tsx';

/** The papers of the matter: forms with copies and signatures, what was approved by word, the copy of a letter. */
export function PapersSection({ entry }: { readonly entry: Entry }) {
  const { t } = useTranslation('entry-record');
  const { letterCopy, verbalApprovals, forms } = entry;
  const isEmpty = forms.length === 0 && verbalApprovals.length === 0 && letterCopy === null;
  return (
    <RecordSection title={t('paper.title')} isEmpty={isEmpty}>
      {forms.map((record) => (
        <FormRow key={record.form} record={record} />
      ))}
      {verbalApprovals.map((approval) => (
        <VerbalRow key={approval.approvalId} approval={approval} />
      ))}
      {letterCopy === null ? null : (
        <RecordRow title={t('paper.letterCopy')} lines={[t('paper.keptAt', { place: letterCopy.keptAt })]} />
      )}
    </RecordSection>
  );
}

function FormRow({ record }: { readonly record: FormRecord }) {
  const { t } = useTranslation(['entry-record', 'common']);
  const { policy } = useBranchStore();
  const names = useNames();
  const format = useFormat();
  const rule = findFormRule(policy, record.form);
  const next = rule === null ? null : findNextStep(rule, record);
  const copies = (record.issued?.copies ?? []).map(({ no, holder }) =>
    t('paper.copy', { no, holder: names.holder(holder) }),
  );
  const signed = listSignatures(record).map(({ act, actor, role, at, note }) =>
    [
      t('paper.signed', {
        act: names.word('formAct', act),
        name: actor.name,
        role: names.role(role),
        time: format.dateTime(at),
      }),
      note,
    ]
      .filter((part) => part !== '')
      .join(t('common:colon')),
  );
  const state = record.returned !== null ? 'returned' : next === null ? 'complete' : 'open';
  return (
    <RecordRow
      title={names.form(record.form)}
      lines={[
        copies.join(t('common:listComma')),
        ...signed,
        next === null
          ? ''
          : t('paper.next', { act: names.word('formAct', next.act), role: names.role(next.role) }),
        record.confirmed === null
          ? ''
          : t(record.confirmed.isSatisfied ? 'paper.confirmed' : 'paper.notContent', {
              means: record.confirmed.means,
            }),
      ]}
      state={t(`paper.state.${state}`)}
      tone={state === 'open' ? 'slate' : 'jade'}
    />
  );
}

function VerbalRow({ approval }: { readonly approval: Entry['verbalApprovals'][number] }) {
  const { t } = useTranslation('entry-record');
  const { policy, calendar, unit } = useBranchStore();
  const names = useNames();
  const format = useFormat();
  const now = useNow();
  const dueAt = computePapersDueAt(approval, { policy, calendar, unit });
  return (
    <RecordRow
      title={t('paper.verbal', {
        name: approval.approverName,
        role: names.role(approval.approverRole),
        medium: names.word('verbalMedium', approval.medium),
        time: format.dateTime(approval.saidAt),
      })}
      lines={[approval.summary]}
      state={
        approval.papers === null
          ? t('paper.papersMissing')
          : names.word('paperOutcome', approval.papers.outcome)
      }
      tone={approval.papers === null ? 'amber' : 'jade'}
      aside={
        approval.papers !== null || dueAt === null ? null : (
          <DueMark dueAt={dueAt} now={now} calendar={calendar} />
        )
      }
    />
  );
}
