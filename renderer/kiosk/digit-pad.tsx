import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './write-spread.module.css';

/** In the order of a telephone; what stands in its corners writes numbers from abroad and extensions. */
const KEYS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '+', '0', '-'] as const;

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
      <div className={classes.keys}>
        {KEYS.map((key) => (
          <button
            key={key}
            type="button"
            className={classes.digit}
            onClick={() => onChange(`${value}${key}`)}
          >
            {key}
          </button>
        ))}
      </div>
      <div className={classes.keyActions}>
        <Button
          variant="default"
          aria-label={t('digitBack')}
          disabled={value === ''}
          onClick={() => onChange(value.slice(0, -1))}
        >
          {t('digitBackSign')}
        </Button>
        <Button onClick={onClose}>{t('digitsDone')}</Button>
      </div>
    </div>
  );
}
