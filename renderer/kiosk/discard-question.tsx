import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { KioskDialog } from './kiosk-dialog.tsx';
import classes from './kiosk.module.css';

type DiscardQuestionProps = { readonly onStay: () => void; readonly onDiscard: () => void };

/** Before a page with something on it is given up: the button stands beside the one that hands it in, and nothing brings it back. */
export function DiscardQuestion({ onStay, onDiscard }: DiscardQuestionProps) {
  const { t } = useTranslation('kiosk');
  return (
    <KioskDialog isAlert title={t('giveUp.title')} text={t('giveUp.text')}>
      <Button className={classes.big} color="seal" data-autofocus onClick={onStay}>
        {t('giveUp.stay')}
      </Button>
      <Button className={classes.big} variant="default" onClick={onDiscard}>
        {t('giveUp.go')}
      </Button>
    </KioskDialog>
  );
}
