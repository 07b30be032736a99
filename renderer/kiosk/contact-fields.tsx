import { useTranslation } from 'react-i18next';

import type { KioskOpinion } from '../../shared/bridge/kiosk-api.ts';
import { LimitNote } from './limit-note.tsx';
import classes from './kiosk.module.css';

type ContactFieldsProps = {
  readonly opinion: KioskOpinion;
  readonly onChange: (part: Partial<KioskOpinion>) => void;
  /** The telephone was touched: its keys are wanted. */
  readonly onPhone: () => void;
};

/** BANK-32: contact is asked for, never demanded; the page says what follows from leaving it. */
export function ContactFields({ opinion, onChange, onPhone }: ContactFieldsProps) {
  const { t } = useTranslation('kiosk');
  const isReachable = opinion.phone.trim() !== '';
  return (
    <>
      <div className={classes.row}>
        <div className={classes.field}>
          <label className={classes.label} htmlFor="kiosk-name">
            {t('name')}
          </label>
          <input
            id="kiosk-name"
            className={classes.input}
            autoComplete="off"
            value={opinion.name}
            onChange={(event) => onChange({ name: event.currentTarget.value })}
          />
          <LimitNote field="name" text={opinion.name} />
        </div>
        <div className={classes.field}>
          <label className={classes.label} htmlFor="kiosk-phone">
            {t('phone')}
          </label>
          <input
            id="kiosk-phone"
            className={classes.input}
            autoComplete="off"
            inputMode="tel"
            value={opinion.phone}
            onFocus={onPhone}
            // Touched again it has the focus already; and a finger that slips is a pointer before it is a click, or never one.
            onPointerUp={onPhone}
            onChange={(event) => onChange({ phone: event.currentTarget.value })}
          />
          <LimitNote field="phone" text={opinion.phone} />
        </div>
      </div>
      <p className={classes.note}>{t(isReachable ? 'contactLeft' : 'contactNone')}</p>
    </>
  );
}
