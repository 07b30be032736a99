import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { SHORT_TEXT_LIMIT } from '../../shared/lib/bounded-text.ts';
import classes from './kiosk.module.css';

const KEYS = ['1', '2', '3', 'back', '4', '5', '6', '-', '7', '8', '9', '0'] as const;

type DigitPadProps = {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onClose: () => void;
};

/** A telephone number by touch, on a screen without a keyboard. */
export function DigitPad({ value, onChange, onClose }: DigitPadProps) {
  const { t } = useTranslation('kiosk');
  return (
    <div className={classes.digits} role="group" aria-label={t('digits')}>
      {KEYS.map((key) =>
        key === 'back' ? (
          <Button
            key={key}
            variant="default"
            aria-label={t('digitBack')}
            onClick={() => onChange(value.slice(0, -1))}
          >
            {t('digitBackSign')}
          </Button>
        ) : (
          <Button
            key={key}
            variant="default"
            onClick={() => onChange(`${value}${key}`.slice(0, SHORT_TEXT_LIMIT))}
          >
            {key}
          </Button>
        ),
      )}
      <Button style={{ gridColumn: '1 / -1' }} variant="default" onClick={onClose}>
        {t('digitsDone')}
      </Button>
    </div>
  );
}
