import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';

import { RESPONSIBILITIES, SEVERITIES } from '../../../../../shared/domain/vocabulary.ts';
import type { Responsibility, Severity } from '../../../../../shared/domain/vocabulary.ts';
import { useBranchStore } from '../../../../data/branch-store-provider.tsx';
import { LineChoice } from '../fields/line-choice.tsx';
import { LineArea, LineInput } from '../fields/line-input.tsx';
import { fromInstantInput, toInstantInput } from '../fields/instant-input.ts';
import type { ActionFormProps } from './action-form.ts';
import { ActionSheet } from './action-sheet.tsx';
import { useActionDraft } from './use-action-draft.ts';

/** BANK-12: to the complaint manager, with a word of what is known. */
export function HandOverForm(props: ActionFormProps) {
  const { t } = useTranslation('entry');
  const { people } = useBranchStore();
  const form = useForm({ defaultValues: { note: props.seed?.text ?? '' } });
  const draft = useActionDraft(form, 'hand-over', props);
  const manager = people.find((person) => person.isActive && person.roles.includes('complaint-manager'));
  return (
    <ActionSheet
      {...props}
      restoredAt={draft.restoredAt}
      type="hand-over"
      lead={t('form.handOver.lead', { name: manager?.name ?? t('event.unknownPerson') })}
      submitLabel={t('form.handOver.submit')}
      onSubmit={() =>
        void form.handleSubmit(({ note }) => draft.run({ type: 'hand-over', note: note.trim() }))()
      }
    >
      <LineArea id="hand-over-note" label={t('form.handOver.note')} {...form.register('note')} />
    </ActionSheet>
  );
}

/** Stops the handover clock; the head is informed in the same act. */
export function TakeOverForm(props: ActionFormProps) {
  const { t } = useTranslation('entry');
  return (
    <ActionSheet
      {...props}
      type="take-over"
      lead={t('form.takeOver.lead')}
      submitLabel={t('form.takeOver.submit')}
      onSubmit={() => void props.run({ type: 'take-over' })}
    />
  );
}

/** T03. */
export function AssessForm(props: ActionFormProps) {
  const { t } = useTranslation(['entry', 'common']);
  const form = useForm<{ severity: Severity; note: string }>({
    defaultValues: { severity: props.view.entry.severity, note: '' },
  });
  const draft = useActionDraft(form, 'assess', props);
  return (
    <ActionSheet
      {...props}
      restoredAt={draft.restoredAt}
      type="assess"
      submitLabel={t('form.assess.submit')}
      onSubmit={() => void form.handleSubmit((values) => draft.run({ type: 'assess', ...values }))()}
    >
      <LineChoice
        label={t('form.assess.severity')}
        field={form.register('severity')}
        options={SEVERITIES.map((each) => ({ value: each, label: t(`common:severity.${each}`) }))}
      />
      <LineArea id="assess-note" label={t('form.note')} {...form.register('note')} />
    </ActionSheet>
  );
}

/** BANK-18, BANK-21 to BANK-23: what was verified, why it happened, who answers for it. */
export function InvestigateForm(props: ActionFormProps) {
  const { t } = useTranslation(['entry', 'common']);
  const { investigation, responsibility } = props.view.entry;
  const form = useForm<{ findings: string; cause: string; responsibility: Responsibility }>({
    defaultValues: {
      findings: investigation?.findings ?? '',
      cause: investigation?.cause ?? '',
      responsibility,
    },
  });
  const draft = useActionDraft(form, 'investigate', props);
  const submit = form.handleSubmit(async (values) => {
    if (values.findings.trim() === '')
      form.setError('findings', { message: t('form.required') }, { shouldFocus: true });
    else await draft.run({ type: 'investigate', ...values });
  });
  return (
    <ActionSheet
      {...props}
      restoredAt={draft.restoredAt}
      type="investigate"
      submitLabel={t('form.investigate.submit')}
      onSubmit={() => void submit()}
    >
      <LineArea
        id="investigate-findings"
        label={t('form.investigate.findings')}
        problem={form.formState.errors.findings?.message}
        {...form.register('findings')}
      />
      <LineInput id="investigate-cause" label={t('form.investigate.cause')} {...form.register('cause')} />
      <LineChoice
        label={t('form.investigate.responsibility')}
        field={form.register('responsibility')}
        options={RESPONSIBILITIES.map((each) => ({ value: each, label: t(`common:responsibility.${each}`) }))}
      />
    </ActionSheet>
  );
}

/** BANK-26, BANK-40: agreed with the customer first, then written here. */
export function AgreeReplyTimeForm(props: ActionFormProps) {
  const { t } = useTranslation('entry');
  const reply = props.view.deadlines.find(
    (deadline) => deadline.key === 'bank.reply' && deadline.metAt === null,
  );
  const form = useForm({ defaultValues: { dueAt: toInstantInput(reply?.dueAt ?? null), note: '' } });
  const draft = useActionDraft(form, 'agree-reply-time', props);
  const submit = form.handleSubmit(async (values) => {
    const dueAt = fromInstantInput(values.dueAt);
    if (dueAt === null) form.setError('dueAt', { message: t('form.required') }, { shouldFocus: true });
    else await draft.run({ type: 'agree-reply-time', dueAt, note: values.note.trim() });
  });
  return (
    <ActionSheet
      {...props}
      restoredAt={draft.restoredAt}
      type="agree-reply-time"
      lead={t('form.agree.lead')}
      submitLabel={t('form.agree.submit')}
      onSubmit={() => void submit()}
    >
      <LineInput
        id="agree-due-at"
        type="datetime-local"
        label={t('form.agree.dueAt')}
        problem={form.formState.errors.dueAt?.message}
        {...form.register('dueAt')}
      />
      <LineArea id="agree-note" label={t('form.note')} rows={1} {...form.register('note')} />
    </ActionSheet>
  );
}

/** BANK-37, BANK-42. */
export function NoteProgressForm(props: ActionFormProps) {
  const { t } = useTranslation('entry');
  const form = useForm({ defaultValues: { text: '' } });
  const draft = useActionDraft(form, 'note-progress', props);
  const submit = form.handleSubmit(async ({ text }) => {
    if (text.trim() === '') form.setError('text', { message: t('form.required') }, { shouldFocus: true });
    else await draft.run({ type: 'note-progress', text });
  });
  return (
    <ActionSheet
      {...props}
      restoredAt={draft.restoredAt}
      type="note-progress"
      submitLabel={t('form.progress.submit')}
      onSubmit={() => void submit()}
    >
      <LineArea
        id="progress-text"
        label={t('form.progress.text')}
        problem={form.formState.errors.text?.message}
        {...form.register('text')}
      />
    </ActionSheet>
  );
}
