import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';

import { useBranchStore } from '../../../data/branch-store-provider.tsx';
import type { SignItem } from '../../../data/sign-queue.ts';
import { KeyHint } from '../../../design/key-hint.tsx';
import { CallProblemNote } from '../../frame/call-problem-note.tsx';
import { getDesktop } from '../../frame/desktop.ts';
import { useCall } from '../../frame/use-call.ts';
import { useNames } from '../entry/use-names.ts';
import { signMarked } from './sign-marked.ts';
import type { BatchResult } from './sign-marked.ts';
import classes from './sign-off.module.css';

export type BatchBarProps = {
  readonly marked: readonly SignItem[];
  /** Entries that could still be marked once read. */
  readonly signable: number;
  readonly onSigned: (result: BatchResult) => void;
};

/** The foot of the queue: how many are marked, the password once for all of them, and what became of the last ones. */
export function BatchBar({ marked, signable, onSigned }: BatchBarProps) {
  const { t } = useTranslation(['sign-off', 'common']);
  const store = useBranchStore();
  const call = useCall();
  const form = useRef<HTMLFormElement>(null);
  const [isSigning, setIsSigning] = useState(false);
  const [isMissing, setIsMissing] = useState(false);
  const [result, setResult] = useState<Shown | null>(null);
  useCtrlEnter(form, marked.length > 0);

  const sign = async (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    const field = form.current?.querySelector<HTMLInputElement>('input[type=password]');
    const note = form.current?.querySelector<HTMLInputElement>('#batch-note')?.value.trim() ?? '';
    if (field == null || isSigning) return;
    const password = field.value;
    setIsMissing(password === '');
    if (password === '') return field.focus();
    setIsSigning(true);
    // Kept as it is now: what is marked while this runs was not confirmed with this password.
    const digests = marked.map(({ digest }) => digest);
    const confirmed = await call.run(() => getDesktop().session.confirmPassword({ password, digests }));
    field.value = '';
    if (confirmed === null) field.focus();
    else {
      const signed = await signMarked(store, marked, note);
      setResult({ ...signed, numbers: new Map(marked.map(({ row }) => [row.id, row.number])) });
      onSigned(signed);
    }
    setIsSigning(false);
  };

  return (
    <form
      ref={form}
      className={classes.bar}
      aria-label={t('batchLabel')}
      noValidate
      onSubmit={(event) => void sign(event)}
    >
      {result === null || marked.length > 0 ? null : <ResultLine result={result} />}
      {marked.length === 0 ? (
        <p className={classes.barHint}>{signable === 0 ? t('batchNone') : t('batchHint')}</p>
      ) : (
        <div className={classes.barFields}>
          <p className={classes.barCount} role="status">
            {t('batchCount', { total: marked.length })}
            <span className={classes.barNumbers}>
              {marked.map(({ row }) => row.number).join(t('common:listComma'))}
            </span>
          </p>
          <label className={classes.barField}>
            <span>{t('note')}</span>
            <input id="batch-note" autoComplete="off" maxLength={2_000} />
          </label>
          <label className={classes.barField}>
            <span>{t('password')}</span>
            <input
              type="password"

              autoComplete="current-password"
              aria-invalid={isMissing}
              onInput={() => setIsMissing(false)}
            />
          </label>
          <Button type="submit" loading={isSigning} rightSection={<KeyHint keys={['Ctrl', 'Enter']} />}>
            {t('batchSign', { total: marked.length })}
          </Button>
        </div>
      )}
      {isMissing ? (
        <p role="alert" className={classes.barProblem}>
          {t('passwordMissing')}
        </p>
      ) : null}
      <CallProblemNote problem={call.problem} />
    </form>
  );
}

type Shown = BatchResult & { readonly numbers: ReadonlyMap<string, string> };

/** N signed, M not; and of those that were not, each with its reason. */
function ResultLine({ result: { signed, left, faults, numbers } }: { readonly result: Shown }) {
  const { t } = useTranslation(['sign-off', 'common']);
  const names = useNames();
  const notSigned = left.size + faults.length;
  return (
    <div role="status" className={classes.result}>
      <p className={classes.signedText}>
        {notSigned === 0
          ? t('resultAll', { total: signed.length })
          : t('resultSome', { signed: signed.length, left: notSigned })}
      </p>
      {notSigned === 0 ? null : (
        <ul className={classes.resultList}>
          {[...left].map(([id, refusal]) => (
            <li key={id}>
              {numbers.get(id)} {names.refusal(refusal)}
            </li>
          ))}
          {faults.map((id) => (
            <li key={id}>
              {numbers.get(id)} {t('common:callFaultTitle')}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** Ctrl Enter anywhere on the page leads to the password, and in the form signs. A sheet that is being written keeps the keys for itself. */
function useCtrlEnter(form: { readonly current: HTMLFormElement | null }, isOn: boolean): void {
  useEffect(() => {
    if (!isOn) return;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !event.ctrlKey || event.defaultPrevented) return;
      const within = event.target instanceof Element ? event.target.closest('form') : null;
      if (within !== null && within !== form.current) return;
      event.preventDefault();
      if (within === form.current && within !== null) form.current?.requestSubmit();
      else form.current?.querySelector<HTMLInputElement>('input[type=password]')?.focus();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [form, isOn]);
}
