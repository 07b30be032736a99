import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { Outcome } from '../../../../shared/bridge/desktop-api.ts';
import type { SignPageCommand } from '../../../../shared/domain/decide-page.ts';
import type { Sha256Hex } from '../../../../shared/domain/ids.ts';
import type { PageState } from '../../../../shared/domain/month-page.ts';
import type { Refusal } from '../../../../shared/domain/refusal.ts';
import { CallProblemNote } from '../../frame/call-problem-note.tsx';
import { getDesktop } from '../../frame/desktop.ts';
import { useCall } from '../../frame/use-call.ts';
import { LineInput } from '../entry/fields/line-input.tsx';
import { useNames } from '../entry/use-names.ts';
import classes from './pages.module.css';

type SignPageFormProps = {
  /** Why the person may not sign now; null where they may. */
  readonly refusal: Refusal | null;
  readonly state: PageState;
  readonly digest: Sha256Hex;
  readonly sign: (command: SignPageCommand) => Promise<Outcome<null>>;
};

/** The head's hand: a word, the password once more, and the page is locked. Whoever may not sign reads why, and who may. */
export function SignPageForm({ refusal, state, digest, sign }: SignPageFormProps) {
  const { t } = useTranslation(['pages', 'sign-off']);
  const names = useNames();
  const call = useCall();
  const [note, setNote] = useState('');
  const [password, setPassword] = useState('');
  const [isMissing, setIsMissing] = useState(false);
  if (refusal !== null) {
    // That it is signed already, or has no lines, needs no sentence: the page shows it.
    if (refusal.reason === 'already-done' || refusal.reason === 'page-empty') return null;
    return <p className={classes.notNow}>{names.refusal(refusal)}</p>;
  }
  const submit = async () => {
    if (password === '') {
      setIsMissing(true);
      return;
    }
    setIsMissing(false);
    const confirmed = await call.run(
      async () => await getDesktop().session.confirmPassword({ password, digests: [digest] }),
    );
    setPassword('');
    if (confirmed === null) return;
    const saved = await call.run(async () => await sign({ type: 'sign-page', digestShown: digest, note }));
    if (saved !== null) setNote('');
  };
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && event.ctrlKey) event.currentTarget.requestSubmit();
      }}
    >
      <LineInput
        id="page-note"
        label={t('sign-off:note')}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <LineInput
        id="page-password"
        type="password"
        label={t('sign-off:password')}
        hint={t('sign-off:passwordHint')}
        autoComplete="current-password"
        problem={isMissing ? t('sign-off:passwordMissing') : undefined}
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
      />
      <CallProblemNote problem={call.problem} />
      <div className={classes.submit}>
        <span className={classes.quiet}>{t('lockHint')}</span>
        <Button type="submit" color="seal" loading={call.isBusy}>
          {state === 'added' ? t('signAdded') : t('sign')}
        </Button>
      </div>
    </form>
  );
}
