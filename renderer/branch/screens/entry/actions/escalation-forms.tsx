import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';

import { findOpenEscalation } from '../../../../../shared/domain/open-escalation.ts';
import { REMEDIES } from '../../../../../shared/domain/vocabulary.ts';
import type { EscalationReason, Remedy } from '../../../../../shared/domain/vocabulary.ts';
import { useBranchStore } from '../../../../data/branch-store-provider.tsx';
import { fromInstantInput, toInstantInput } from '../fields/instant-input.ts';
import { LineArea, LineInput, LineSelect } from '../fields/line-input.tsx';
import { LineInstant } from '../fields/line-instant.tsx';
import { toAmountInput } from '../fields/read-amount.ts';
import type { ActionFormProps } from './action-form.ts';
import { ActionSheet } from './action-sheet.tsx';
import { MeasureFields, readMeasure } from './measure-fields.tsx';
import { useActionDraft } from './use-action-draft.ts';

type RequestValues = { reason: EscalationReason; note: string; remedy: Remedy | ''; amount: string };

/** T11, T22: asks the level that may decide. Starts from the customer's demand, or from the refused reply. */
export function RequestEscalationForm(props: ActionFormProps) {
  const { t } = useTranslation(['entry', 'common']);
  const { policy } = useBranchStore();
  const { demand } = props.view.entry;
  const seededRemedy = REMEDIES.find((remedy) => remedy === props.seed?.remedy);
  const form = useForm<RequestValues>({
    defaultValues: {
      reason: 'beyond-authority',
      note: props.seed?.text ?? '',
      remedy: seededRemedy ?? demand.remedy ?? '',
      amount: seededRemedy === undefined ? toAmountInput(demand.amountFen) : (props.seed?.amount ?? ''),
    },
  });
  const draft = useActionDraft(form, 'request-escalation', props);
  const submit = form.handleSubmit(async (values) => {
    const measure = readMeasure(values);
    if (values.note.trim() === '')
      form.setError('note', { message: t('form.required') }, { shouldFocus: true });
    else if (measure !== 'invalid') {
      await draft.run({ type: 'request-escalation', reason: values.reason, measure, note: values.note });
    }
  });
  return (
    <ActionSheet
      {...props}
      restoredAt={draft.restoredAt}
      type="request-escalation"
      submitLabel={t('form.escalate.submit')}
      onSubmit={() => void submit()}
    >
      <LineSelect
        id="escalate-reason"
        label={t('form.escalate.reason')}
        options={policy.escalationReasons.map(({ reason }) => ({
          value: reason,
          label: t(`common:escalationReason.${reason}`),
        }))}
        {...form.register('reason')}
      />
      <LineArea
        id="escalate-note"
        label={t('form.escalate.note')}
        problem={form.formState.errors.note?.message}
        {...form.register('note')}
      />
      <MeasureFields
        form={form}
        idPrefix="escalate"
        isOptional
        label={t('form.escalate.measure')}
        also={[demand.remedy]}
      />
    </ActionSheet>
  );
}

/** BANK-27: confirmed and on its way in one act. */
export function ConfirmEscalationForm(props: ActionFormProps) {
  const { t } = useTranslation(['entry', 'common']);
  const escalation = findOpenEscalation(props.view.entry);
  const form = useForm({ defaultValues: { note: '' } });
  const draft = useActionDraft(form, 'confirm-escalation', props, escalation?.escalationId);
  const submit = form.handleSubmit(async ({ note }) => {
    if (escalation === null) return;
    await draft.run({ type: 'confirm-escalation', escalationId: escalation.escalationId, note: note.trim() });
  });
  return (
    <ActionSheet
      {...props}
      restoredAt={draft.restoredAt}
      type="confirm-escalation"
      lead={
        escalation === null
          ? undefined
          : t(escalation.isOutbound ? 'form.confirm.lead' : 'form.confirm.leadInside', {
              name: escalation.requested.actor.name,
              reason: t(`common:escalationReason.${escalation.reason}`),
            })
      }
      submitLabel={t('form.confirm.submit')}
      onSubmit={() => void submit()}
    >
      <LineArea id="confirm-note" label={t('form.confirm.note')} rows={1} {...form.register('note')} />
    </ActionSheet>
  );
}

/** The branch keeps it; why is on record. */
export function DeclineEscalationForm(props: ActionFormProps) {
  const { t } = useTranslation('entry');
  const escalation = findOpenEscalation(props.view.entry);
  const form = useForm({ defaultValues: { reason: '' } });
  const draft = useActionDraft(form, 'decline-escalation', props, escalation?.escalationId);
  const submit = form.handleSubmit(async ({ reason }) => {
    if (reason.trim() === '') form.setError('reason', { message: t('form.required') }, { shouldFocus: true });
    else if (escalation !== null) {
      await draft.run({ type: 'decline-escalation', escalationId: escalation.escalationId, reason });
    }
  });
  return (
    <ActionSheet
      {...props}
      restoredAt={draft.restoredAt}
      type="decline-escalation"
      submitLabel={t(escalation?.isOutbound === false ? 'form.decline.submitInside' : 'form.decline.submit')}
      onSubmit={() => void submit()}
    >
      <LineArea
        id="decline-reason"
        label={t('form.decline.reason')}
        problem={form.formState.errors.reason?.message}
        {...form.register('reason')}
      />
    </ActionSheet>
  );
}

/** C-06: the line did not deliver it in time, so somebody rang. */
export function PhoneReportForm(props: ActionFormProps) {
  const { t } = useTranslation('entry');
  const store = useBranchStore();
  const escalation = findOpenEscalation(props.view.entry);
  const form = useForm({
    defaultValues: { reportedTo: '', reportedAt: toInstantInput(store.now()), note: '' },
  });
  const draft = useActionDraft(form, 'record-phone-report', props, escalation?.escalationId);
  const { errors } = form.formState;
  const submit = form.handleSubmit(async (values) => {
    const reportedAt = fromInstantInput(values.reportedAt);
    if (values.reportedTo.trim() === '')
      form.setError('reportedTo', { message: t('form.required') }, { shouldFocus: true });
    else if (reportedAt === null)
      form.setError('reportedAt', { message: t('form.required') }, { shouldFocus: true });
    else if (escalation !== null) {
      const { escalationId } = escalation;
      const { reportedTo, note } = values;
      await draft.run({
        type: 'record-phone-report',
        escalationId,
        reportedTo: reportedTo.trim(),
        reportedAt,
        note,
      });
    }
  });
  return (
    <ActionSheet
      {...props}
      restoredAt={draft.restoredAt}
      type="record-phone-report"
      submitLabel={t('form.phone.submit')}
      onSubmit={() => void submit()}
    >
      <LineInput
        id="phone-reported-to"
        label={t('form.phone.reportedTo')}
        problem={errors.reportedTo?.message}
        {...form.register('reportedTo')}
      />
      <LineInstant
        id="phone-reported-at"
        label={t('form.phone.reportedAt')}
        problem={errors.reportedAt?.message}
        {...form.register('reportedAt')}
      />
      <LineArea id="phone-note" label={t('form.note')} rows={1} {...form.register('note')} />
    </ActionSheet>
  );
}

/** AUT-6: head office asked back. */
export function AnswerQuestionForm(props: ActionFormProps) {
  const { t } = useTranslation('entry');
  const escalation = findOpenEscalation(props.view.entry);
  const form = useForm({ defaultValues: { answer: '' } });
  const draft = useActionDraft(form, 'answer-question', props, escalation?.question?.text);
  const submit = form.handleSubmit(async ({ answer }) => {
    if (answer.trim() === '') form.setError('answer', { message: t('form.required') }, { shouldFocus: true });
    else if (escalation !== null) {
      await draft.run({ type: 'answer-question', escalationId: escalation.escalationId, answer });
    }
  });
  return (
    <ActionSheet
      {...props}
      restoredAt={draft.restoredAt}
      type="answer-question"
      lead={escalation?.question?.text}
      submitLabel={t('form.answer.submit')}
      onSubmit={() => void submit()}
    >
      <LineArea
        id="answer-text"
        label={t('form.answer.answer')}
        problem={form.formState.errors.answer?.message}
        {...form.register('answer')}
      />
    </ActionSheet>
  );
}
