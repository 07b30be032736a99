import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';

import { LineInput } from '../fields/line-input.tsx';
import type { ActionFormProps } from './action-form.ts';
import { ActionSheet } from './action-sheet.tsx';
import { useActionDraft } from './use-action-draft.ts';

/** BANK-36: the letter was copied; where the copy lies. A scan of it has no place in the entry yet, so there is no digest. */
export function CopyLetterForm(props: ActionFormProps) {
  const { t } = useTranslation('entry');
  const form = useForm({ defaultValues: { keptAt: '' } });
  const draft = useActionDraft(form, 'copy-letter', props);
  const submit = form.handleSubmit(async ({ keptAt }) => {
    if (keptAt.trim() === '') {
      form.setError('keptAt', { message: t('form.required') }, { shouldFocus: true });
      return;
    }
    await draft.run({ type: 'copy-letter', keptAt: keptAt.trim(), digest: null });
  });
  return (
    <ActionSheet
      {...props}
      restoredAt={draft.restoredAt}
      type="copy-letter"
      lead={t('form.copyLetter.lead')}
      submitLabel={t('form.copyLetter.submit')}
      onSubmit={() => void submit()}
    >
      <LineInput
        id="copy-letter-kept-at"
        label={t('form.copyLetter.keptAt')}
        problem={form.formState.errors.keptAt?.message}
        {...form.register('keptAt')}
      />
    </ActionSheet>
  );
}
