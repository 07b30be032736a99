import { Button, PasswordInput } from '@mantine/core';
import { useRef, useState } from 'react';
import type { FormEvent, KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';

import type { Session } from '../../../../shared/bridge/desktop-api.ts';
import type { Person } from '../../../../shared/domain/decide-context.ts';
import type { PersonId } from '../../../../shared/domain/ids.ts';
import { CallProblemNote } from '../../frame/call-problem-note.tsx';
import { getDesktop } from '../../frame/desktop.ts';
import { useCall } from '../../frame/use-call.ts';
import { PersonChoice } from './person-choice.tsx';
import { SAMPLE_PASSWORD } from './sample-password.ts';
import { useWait } from './use-wait.ts';
import classes from './sign-in.module.css';

type SignInFormProps = {
  readonly people: readonly Person[];
  readonly isSample: boolean;
  readonly onSignedIn: (session: Session) => void;
};

/** Name, password, in. After a wrong one the password is selected, so that the next try is typed over it. */
export function SignInForm({ people, isSample, onSignedIn }: SignInFormProps) {
  const { t } = useTranslation('sign-in');
  const [personId, setPersonId] = useState<PersonId | null>(
    people.length === 1 ? (people[0]?.id ?? null) : null,
  );
  const [password, setPassword] = useState('');
  const [hasCapsLock, setHasCapsLock] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const call = useCall();
  const { secondsLeft, startWait } = useWait();

  const signIn = async (id: PersonId) => {
    const entered = await call.run(async () => {
      const outcome = await getDesktop().session.signIn({ personId: id, password });
      const wait = outcome.ok ? null : outcome.error.details['waitSeconds'];
      if (typeof wait === 'number') startWait(wait);
      return outcome;
    });
    if (entered !== null) onSignedIn(entered.value);
    else field.current?.select();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (personId !== null && password !== '' && secondsLeft === null && !call.isBusy)
      void signIn(personId).catch(reportError);
  };
  const readCapsLock = (event: KeyboardEvent) => setHasCapsLock(event.getModifierState('CapsLock'));
  const choose = (id: PersonId) => {
    setPersonId(id);
    call.clear();
  };
  return (
    <form className={classes.form} onSubmit={submit}>
      <PersonChoice
        people={people}
        chosen={personId}
        onChoose={choose}
        onDone={() => field.current?.focus()}
      />
      <div className={classes.entry}>
        <PasswordInput
          ref={field}
          className={classes.password}
          label={t('password')}
          size="lg"
          name="password"
          autoComplete="current-password"
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
          onKeyDown={readCapsLock}
          onKeyUp={readCapsLock}
          onBlur={() => setHasCapsLock(false)}
          visibilityToggleButtonProps={{ 'aria-label': t('showPassword') }}
        />
        <Button
          type="submit"
          size="lg"
          loading={call.isBusy}
          disabled={personId === null || password === '' || secondsLeft !== null}
          data-action="sign-in"
        >
          {t('signIn')}
        </Button>
      </div>
      <p className={classes.hintLine} role="status">
        {hasCapsLock ? t('capsLock') : secondsLeft === null ? '' : t('wait', { count: secondsLeft })}
      </p>
      {secondsLeft === null ? <CallProblemNote problem={call.problem} /> : null}
      {isSample ? (
        <p className={classes.sample}>
          {t('samplePassword')} <code className={classes.code}>{SAMPLE_PASSWORD}</code>
        </p>
      ) : null}
    </form>
  );
}
