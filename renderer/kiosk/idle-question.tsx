import { Button, FocusTrap } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import classes from './kiosk.module.css';

type IdleQuestionProps = {
  readonly secondsLeft: number;
  readonly onStay: () => void;
  readonly onGo: () => void;
};

/** Asked when nobody touched the page for a while, before it is emptied. */
export function IdleQuestion({ secondsLeft, onStay, onGo }: IdleQuestionProps) {
  const { t } = useTranslation('kiosk');
  return (
    <div className={classes.veil}>
      <FocusTrap>
        <div
          className={classes.dialog}
          role="alertdialog"
          aria-modal
          aria-labelledby="idle-title"
          aria-describedby="idle-text"
        >
          <h2 id="idle-title">{t('idle.title')}</h2>
          <p id="idle-text">{t('idle.text', { count: secondsLeft })}</p>
          <Button className={classes.big} color="seal" data-autofocus onClick={onStay}>
            {t('idle.stay')}
          </Button>
          <Button className={classes.big} variant="default" onClick={onGo}>
            {t('idle.go')}
          </Button>
        </div>
      </FocusTrap>
    </div>
  );
}
