import { Button } from '@mantine/core';
import { useRef, useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';

import { listStandInRoles } from '../../../../shared/domain/decide-stand-in.ts';
import type { AppointStandInCommand } from '../../../../shared/domain/decide-stand-in.ts';
import { computeAppointmentDigest, STAND_IN_DAYS } from '../../../../shared/domain/stand-ins.ts';
import { toPersonId } from '../../../../shared/domain/ids.ts';
import { refusal } from '../../../../shared/domain/refusal.ts';
import type { Role } from '../../../../shared/domain/vocabulary.ts';
import { fail } from '../../../../shared/lib/result.ts';
import { useBranchStore } from '../../../data/branch-store-provider.tsx';
import { CallProblemNote } from '../../frame/call-problem-note.tsx';
import { getDesktop } from '../../frame/desktop.ts';
import { useSession } from '../../frame/session.tsx';
import { useCall } from '../../frame/use-call.ts';
import { fromInstantInput } from '../entry/fields/instant-input.ts';
import { LineInput, LineSelect } from '../entry/fields/line-input.tsx';
import { LineInstant } from '../entry/fields/line-instant.tsx';
import { useFormKeys } from '../entry/fields/use-form-keys.ts';
import { useNames } from '../entry/use-names.ts';
import classes from './settings.module.css';

type AppointValues = {
  personId: string;
  role: Role;
  fromAt: string;
  toAt: string;
  note: string;
  password: string;
};

/** The head appoints: whom, in which job, from when, until when, with the password again (security L7). */
export function AppointForm({ onAppointed }: { readonly onAppointed: () => void }) {
  const { t } = useTranslation('settings');
  const store = useBranchStore();
  const { personId } = useSession();
  const names = useNames();
  const call = useCall();
  const [isDone, setIsDone] = useState(false);
  const sheet = useRef<HTMLFormElement>(null);
  useFormKeys(sheet);
  const { unitHead } = store.policy.jobs;
  const form = useForm<AppointValues>({
    defaultValues: { personId: '', role: unitHead, fromAt: '', toAt: '', note: '', password: '' },
  });
  const submit = form.handleSubmit(async ({ password, ...values }) => {
    setIsDone(false);
    if (password === '') {
      form.setError('password', { message: t('passwordMissing') }, { shouldFocus: true });
      return;
    }
    const saved = await call.run(async () => {
      const command = toCommand(values, store.now());
      if (command === null) return fail(refusal('stand-in-period', { days: STAND_IN_DAYS }, 'C-54'));
      const digests = [computeAppointmentDigest(command)];
      const confirmed = await getDesktop().session.confirmPassword({ password, digests });
      return confirmed.ok ? await store.recordStandIn(command, unitHead) : confirmed;
    });
    form.setValue('password', '');
    if (saved === null) return;
    form.reset();
    setIsDone(true);
    onAppointed();
  });
  const others = store.people.filter(({ id, isActive }) => isActive && id !== personId);
  return (
    <form
      ref={sheet}
      aria-label={t('appoint')}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <LineSelect
        id="stand-in-person"
        label={t('standInPerson')}
        options={[
          { value: '', label: t('choosePerson') },
          ...others.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        {...form.register('personId')}
      />
      <LineSelect
        id="stand-in-role"
        label={t('standInRole')}
        options={listStandInRoles(store.policy).map((role) => ({ value: role, label: names.role(role) }))}
        {...form.register('role')}
      />
      <LineInstant
        id="stand-in-from"
        label={t('standInFrom')}
        hint={t('standInFromHint')}
        {...form.register('fromAt')}
      />
      <LineInstant
        id="stand-in-to"
        label={t('standInTo')}
        hint={t('standInDays', { days: STAND_IN_DAYS })}
        {...form.register('toAt')}
      />
      <LineInput id="stand-in-note" label={t('standInReason')} {...form.register('note')} />
      <LineInput
        id="stand-in-password"
        type="password"
        label={t('standInPassword')}
        autoComplete="current-password"
        problem={form.formState.errors.password?.message}
        {...form.register('password')}
      />
      <CallProblemNote problem={call.problem} />
      <div className={classes.hotlineFoot}>
        <span role="status">{isDone ? t('standInDone') : ''}</span>
        <Button type="submit" variant="default" loading={call.isBusy}>
          {t('appoint')}
        </Button>
      </div>
    </form>
  );
}

/** Null where no end is given, or no beginning that can be read. */
function toCommand(
  { personId, role, fromAt, toAt, note }: Omit<AppointValues, 'password'>,
  now: AppointStandInCommand['fromAt'],
): AppointStandInCommand | null {
  const from = fromAt === '' ? now : fromInstantInput(fromAt);
  const to = fromInstantInput(toAt);
  if (from === null || to === null) return null;
  return { type: 'appoint-stand-in', personId: toPersonId(personId), role, fromAt: from, toAt: to, note };
}
