import { Button, TextInput } from '@mantine/core';
import { useId, useState } from 'react';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';

import type { DeviceState } from '../../../../shared/bridge/desktop-api.ts';
import { CallProblemNote } from '../../frame/call-problem-note.tsx';
import { getDesktop } from '../../frame/desktop.ts';
import { useSettings } from '../../frame/settings.tsx';
import { useCall } from '../../frame/use-call.ts';
import classes from './first-run.module.css';

/** The second choice: address and one-time code. Whatever goes wrong, what was typed stays. */
export function EnrolForm({ onEntered }: { readonly onEntered: (device: DeviceState) => void }) {
  const { t } = useTranslation('first-run');
  const { settings } = useSettings();
  const [address, setAddress] = useState(settings.headOfficeAddress ?? '');
  const [code, setCode] = useState('');
  const call = useCall();
  const titleId = useId();
  const isComplete = address.trim() !== '' && code.trim() !== '';
  const enrol = async () => {
    const entered = await call.run(() =>
      getDesktop().device.enrol({ address: address.trim(), code: code.trim() }),
    );
    if (entered !== null) onEntered(entered.value);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isComplete && !call.isBusy) void enrol().catch(reportError);
  };
  return (
    <form className={classes.choice} aria-labelledby={titleId} onSubmit={submit}>
      <div className={classes.wide}>
        <h2 id={titleId} className={classes.choiceTitle}>
          {t('enrol.title')}
        </h2>
        <p className={classes.choiceBody}>{t('enrol.body')}</p>
      </div>
      <div className={classes.fields}>
        <TextInput
          label={t('enrol.address')}
          description={t('enrol.addressHint')}
          inputWrapperOrder={['label', 'input', 'description']}
          size="md"
          name="address"
          inputMode="url"
          autoComplete="off"
          spellCheck={false}
          value={address}
          onChange={(event) => setAddress(event.currentTarget.value)}
        />
        <TextInput
          label={t('enrol.code')}
          description={t('enrol.codeHint')}
          inputWrapperOrder={['label', 'input', 'description']}
          size="md"
          name="code"
          autoComplete="one-time-code"
          autoCapitalize="characters"
          spellCheck={false}
          value={code}
          onChange={(event) => setCode(event.currentTarget.value)}
        />
        <Button
          type="submit"
          size="md"
          loading={call.isBusy}
          disabled={!isComplete}
          className={classes.submit}
          data-action="enrol"
        >
          {t('enrol.action')}
        </Button>
      </div>
      <div className={classes.wide}>
        <CallProblemNote problem={call.problem} />
      </div>
    </form>
  );
}
