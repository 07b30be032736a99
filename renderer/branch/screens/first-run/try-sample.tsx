import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { DeviceState } from '../../../../shared/bridge/desktop-api.ts';
import { BUILT_IN_PACKS } from '../../../../shared/policy/built-in-packs.ts';
import { CallProblemNote } from '../../frame/call-problem-note.tsx';
import { getDesktop } from '../../frame/desktop.ts';
import { useCall } from '../../frame/use-call.ts';
import classes from './first-run.module.css';

/** The first choice: a house to try, of the kind the person knows, without head office. */
export function TrySample({ onEntered }: { readonly onEntered: (device: DeviceState) => void }) {
  const { t } = useTranslation('first-run');
  const call = useCall();
  const [packId, setPackId] = useState(BUILT_IN_PACKS[0]?.id ?? '');
  const open = async () => {
    const entered = await call.run(() => getDesktop().device.trySample({ packId, history: 'year' }));
    if (entered !== null) onEntered(entered.value);
  };
  return (
    <section className={classes.choice} aria-labelledby="try-sample">
      <div className={classes.words}>
        <h2 id="try-sample" className={classes.choiceTitle}>
          {t('sample.title')}
        </h2>
        <p className={classes.choiceBody}>{t('sample.body')}</p>
      </div>
      <Button
        variant="default"
        size="md"
        loading={call.isBusy}
        onClick={() => void open().catch(reportError)}
        data-action="try-sample"
      >
        {t('sample.action')}
      </Button>
      <div className={classes.houses} role="radiogroup" aria-label={t('sample.house')}>
        {BUILT_IN_PACKS.map(({ id }) => (
          <label key={id} className={classes.house}>
            <input
              type="radio"
              name="house"
              value={id}
              checked={id === packId}
              disabled={call.isBusy}
              onChange={() => setPackId(id)}
            />
            <span>{t(`house.${id}`)}</span>
          </label>
        ))}
      </div>
      <div className={classes.wide}>
        <CallProblemNote problem={call.problem} />
      </div>
    </section>
  );
}
