import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { KioskDialog } from './kiosk-dialog.tsx';
import classes from './kiosk.module.css';

type IdleQuestionProps = {
  readonly secondsLeft: number;
  /** A page is being written, which going back clears. */
  readonly isWriting: boolean;
  readonly onStay: () => void;
  readonly onGo: () => void;
};

/** Asked when nobody touched the page for a while, before it is emptied. Who only reads is not threatened with losing anything. */
export function IdleQuestion({ secondsLeft, isWriting, onStay, onGo }: IdleQuestionProps) {
  const { t } = useTranslation('kiosk');
  const said = isWriting
    ? {
        title: t('idle.title'),
        text: t('idle.text', { count: secondsLeft }),
        stay: t('idle.stay'),
        go: t('idle.go'),
      }
    : {
        title: t('idleReading.title'),
        text: t('idleReading.text', { count: secondsLeft }),
        stay: t('idleReading.stay'),
        go: t('idleReading.go'),
      };
  return (
    <KioskDialog isAlert title={said.title} text={said.text}>
      <Button className={classes.big} color="seal" data-autofocus onClick={onStay}>
        {said.stay}
      </Button>
      <Button className={classes.big} variant="default" onClick={onGo}>
        {said.go}
      </Button>
    </KioskDialog>
  );
}
