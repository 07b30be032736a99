import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';

import { useBranchStore } from '../../../../data/branch-store-provider.tsx';
import { LineArea } from '../fields/line-input.tsx';
import { LineInstant } from '../fields/line-instant.tsx';
import { fromInstantInput, toInstantInput } from '../fields/instant-input.ts';
import { useNames } from '../use-names.ts';
import type { ActionFormProps } from './action-form.ts';
import { ActionSheet } from './action-sheet.tsx';
import { useActionDraft } from './use-action-draft.ts';

/** BANK-12: to the complaint manager, with a word of what is known. */
export function HandOverForm(props: ActionFormProps) {
  const { t } = useTranslation('entry');
  const { people, policy } = useBranchStore();
  const names = useNames();
  const form = useForm({ defaultValues: { note: props.seed?.text ?? '' } });
  const draft = useActionDraft(form, 'hand-over', props);
  const { handsOverTo } = policy.firstInquiry;
  const next = people.filter((person) => person.isActive && person.roles.includes(handsOverTo));
  const [only] = next;
  // Which of several the rules choose, by department for instance: the job is what is sure.
  const recipient = only !== undefined && next.length === 1 ? only.name : names.role(handsOverTo);
  return (
    <ActionSheet
      {...props}
      restoredAt={draft.restoredAt}
      type="hand-over"
      lead={t('form.handOver.lead', { name: recipient })}
      submitLabel={t('form.handOver.submit')}
      onSubmit={() =>
        void form.handleSubmit(({ note }) => draft.run({ type: 'hand-over', note: note.trim() }))()
      }
    >
      <LineArea id="hand-over-note" label={t('form.handOver.note')} {...form.register('note')} />
    </ActionSheet>
  );
}

/** Stops the handover clock; whom the policy wants told is told in the same act. */
export function TakeOverForm(props: ActionFormProps) {
  const { t } = useTranslation('entry');
  const { informs } = useBranchStore().policy.firstInquiry;
  const names = useNames();
  return (
    <ActionSheet
      {...props}
      type="take-over"
      lead={
        informs === null
          ? t('form.takeOver.lead')
          : t('form.takeOver.leadInforms', { role: names.role(informs) })
      }
      submitLabel={t('form.takeOver.submit')}
      onSubmit={() => void props.run({ type: 'take-over' })}
    />
  );
}

/** BANK-26, BANK-40: agreed with the customer first, then written here. */
export function AgreeReplyTimeForm(props: ActionFormProps) {
  const { t } = useTranslation('entry');
  const { policy } = useBranchStore();
  const reply = props.view.deadlines.find(
    (deadline) => deadline.key === policy.agreedReplyCap?.clock && deadline.metAt === null,
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
      <LineInstant
        id="agree-due-at"
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
