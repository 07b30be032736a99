import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { Refusal } from '../../shared/domain/refusal.ts';
import { getKiosk } from './kiosk-api.ts';
import { KioskDialog } from './kiosk-dialog.tsx';
import classes from './kiosk.module.css';

/** For staff: the way out, with a password that the shell checks. */
export function LeaveDialog({ onStay }: { readonly onStay: () => void }) {
  const { t } = useTranslation('kiosk');
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const [problem, setProblem] = useState<Refusal | 'failed' | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const leave = async () => {
    setIsBusy(true);
    try {
      const left = await getKiosk().leave({ name, password });
      setProblem(left.ok ? null : left.error);
    } catch (cause) {
      reportError(cause);
      setProblem('failed');
    } finally {
      setPassword('');
      setIsBusy(false);
    }
  };
  return (
    <KioskDialog title={t('leave.title')} onSubmit={() => void leave()}>
      <label className={classes.field}>
        <span className={classes.label}>{t('leave.name')}</span>
        <input
          className={classes.input}
          autoComplete="off"
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
      </label>
      <label className={classes.field}>
        <span className={classes.label}>{t('leave.password')}</span>
        <input
          className={classes.input}
          type="password"
          autoComplete="off"
          data-autofocus
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
      </label>
      {problem === null ? null : (
        <p role="alert" className={classes.problem}>
          {describe(problem)}
        </p>
      )}
      <Button className={classes.big} type="submit" loading={isBusy} disabled={password === ''}>
        {t('leave.submit')}
      </Button>
      <Button className={classes.big} variant="default" onClick={onStay}>
        {t('leave.stay')}
      </Button>
    </KioskDialog>
  );

  function describe(given: Refusal | 'failed'): string {
    if (given === 'failed') return t('leave.failed');
    const { reason, details } = given;
    if (reason !== 'too-many-attempts') return t('leave.wrong');
    return details['isLocked'] === true
      ? t('leave.locked')
      : t('leave.wait', { count: Number(details['waitSeconds'] ?? 0) });
  }
}
