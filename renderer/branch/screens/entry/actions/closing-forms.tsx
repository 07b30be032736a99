import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';

import type { Ink } from '../../../../../shared/domain/ink.ts';
import { InkPad } from '../../../../design/ink-pad.tsx';
import { useCall } from '../../../frame/use-call.ts';
import { getDesktop } from '../../../frame/desktop.ts';
import { LineArea, LineInput } from '../fields/line-input.tsx';
import type { ActionFormProps } from './action-form.ts';
import { ActionSheet } from './action-sheet.tsx';
import classes from './actions.module.css';
import { useActionDraft } from './use-action-draft.ts';

/** Enough of the digest to compare two screens by eye. */
const SHOWN_DIGITS = 16;

/** SIG-1: the password once more, then a signature on exactly the digest that is shown. */
export function SignOffForm(props: ActionFormProps) {
  const { t } = useTranslation('sign-off');
  const stepUp = useCall();
  const { digest } = props.view;
  const [ink, setInk] = useState<Ink | null>(null);
  const form = useForm({ defaultValues: { password: '' } });
  // A form of its own: what is kept of this sheet can then never hold the password.
  const noteForm = useForm({ defaultValues: { note: '' } });
  const draft = useActionDraft(noteForm, 'sign-off', props);
  const submit = form.handleSubmit(async ({ password }) => {
    if (password === '') {
      form.setError('password', { message: t('passwordMissing') }, { shouldFocus: true });
      return;
    }
    const confirmed = await stepUp.run(() =>
      getDesktop().session.confirmPassword({ password, digests: [digest] }),
    );
    form.setValue('password', '');
    if (confirmed === null) form.setFocus('password');
    else {
      await draft.run({
        type: 'sign-off',
        digestShown: digest,
        note: noteForm.getValues('note').trim(),
        ...(ink === null ? {} : { ink }),
      });
    }
  });
  return (
    <ActionSheet
      {...props}
      restoredAt={draft.restoredAt}
      type="sign-off"
      isBusy={props.isBusy || stepUp.isBusy}
      problem={stepUp.problem ?? props.problem}
      submitLabel={t('sign')}
      onSubmit={() => void submit()}
    >
      <p className={classes.digest}>
        {t('digest')} <code>{digest.slice(0, SHOWN_DIGITS)}</code> {t('digestHint')}
      </p>
      <LineArea id="sign-note" label={t('note')} rows={1} {...noteForm.register('note')} />
      <LineInput
        id="sign-password"
        type="password"
        label={t('password')}
        hint={t('passwordHint')}
        autoComplete="current-password"
        problem={form.formState.errors.password?.message}
        {...form.register('password')}
      />
      <details className={classes.ink}>
        <summary>{t('ink')}</summary>
        <InkPad value={ink} onChange={setInk} label={t('ink')} size="sm" />
      </details>
    </ActionSheet>
  );
}

/** SIG-3: back instead of signed, with what is missing. */
export function ReturnForReworkForm(props: ActionFormProps) {
  const { t } = useTranslation('sign-off');
  const form = useForm({ defaultValues: { reason: '' } });
  const draft = useActionDraft(form, 'return-for-rework', props);
  const submit = form.handleSubmit(async ({ reason }) => {
    if (reason.trim() === '') form.setError('reason', { message: t('reasonMissing') }, { shouldFocus: true });
    else await draft.run({ type: 'return-for-rework', reason });
  });
  return (
    <ActionSheet
      {...props}
      restoredAt={draft.restoredAt}
      type="return-for-rework"
      submitLabel={t('return')}
      onSubmit={() => void submit()}
    >
      <LineArea
        id="return-reason"
        label={t('reason')}
        hint={t('reasonHint')}
        problem={form.formState.errors.reason?.message}
        {...form.register('reason')}
      />
    </ActionSheet>
  );
}
