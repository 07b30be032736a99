import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import type { DeviceState } from '../../../../shared/bridge/desktop-api.ts';
import { CallProblemNote } from '../../frame/call-problem-note.tsx';
import { getDesktop } from '../../frame/desktop.ts';
import { useCall } from '../../frame/use-call.ts';
import classes from './first-run.module.css';

/** The first choice: a branch to try, without head office. */
export function TrySample({ onEntered }: { readonly onEntered: (device: DeviceState) => void }) {
  const { t } = useTranslation('first-run');
  const call = useCall();
  const open = async () => {
    const entered = await call.run(() => getDesktop().device.trySample({}));
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
      <div className={classes.wide}>
        <CallProblemNote problem={call.problem} />
      </div>
    </section>
  );
}
