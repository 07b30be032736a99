import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';

import type { Refusal } from '../../../shared/domain/refusal.ts';
import type { ConsoleSession } from '../../../shared/protocol/console-api.ts';
import { RefusalNote } from '../../design/refusal-note.tsx';
import { useConsoleApi } from '../console-api-context.tsx';
import classes from './sign-in-screen.module.css';

type SignInScreenProps = {
  /** Why the page does not know whether someone is signed in, or null. */
  readonly refusal: Refusal | null;
  readonly onSignedIn: (session: ConsoleSession) => void;
};

/** An officer says who they are. A refusal keeps what was typed. */
export function SignInScreen({ refusal, onSignedIn }: SignInScreenProps) {
  const { t } = useTranslation(['console', 'common']);
  const api = useConsoleApi();
  const [login, setLogin] = useState('');
  const [password, setPassword] = useState('');
  const [isBusy, setIsBusy] = useState(false);
  const [refused, setRefused] = useState<Refusal | null>(null);

  const handleSubmit = async (event: FormEvent) => {
    event.preventDefault();
    setIsBusy(true);
    const outcome = await api.signIn({ login, password });
    setIsBusy(false);
    if (outcome.ok) onSignedIn(outcome.value);
    else setRefused(outcome.error);
  };
  const shown = refused ?? refusal;
  return (
    <main className={classes.page}>
      <form className={classes.sheet} onSubmit={(event) => void handleSubmit(event)}>
        <h1 className={classes.title}>{t('signIn.title')}</h1>
        <p className={classes.note}>{t('signIn.note')}</p>
        <TextInput
          label={t('signIn.login')}
          autoComplete="username"
          autoFocus
          value={login}
          onChange={(event) => setLogin(event.currentTarget.value)}
        />
        <PasswordInput
          label={t('signIn.password')}
          autoComplete="current-password"
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        {shown === null ? null : <RefusalNote refusal={shown} />}
        <Button type="submit" loading={isBusy} disabled={login === '' || password === ''}>
          {t('signIn.submit')}
        </Button>
      </form>
    </main>
  );
}
