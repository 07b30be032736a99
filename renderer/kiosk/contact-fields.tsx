import type { ComponentProps } from 'react';
import { useTranslation } from 'react-i18next';

import type { KioskOpinion } from '../../shared/bridge/kiosk-api.ts';
import { LimitNote } from './limit-note.tsx';
import kiosk from './kiosk.module.css';
import classes from './write-spread.module.css';

export type ContactFieldsProps = {
  readonly opinion: KioskOpinion;
  readonly onChange: (part: Partial<KioskOpinion>) => void;
  /** While something else has to be said first, the note gives its room. */
  readonly isNoteShown: boolean;
  /** The telephone was touched: its keys are wanted. */
  readonly onPhone: () => void;
};

/** BANK-32: contact is asked for, never demanded; the page says what follows from leaving it. */
export function ContactFields({ opinion, onChange, isNoteShown, onPhone }: ContactFieldsProps) {
  const { t } = useTranslation('kiosk');
  const isReachable = opinion.phone.trim() !== '';
  return (
    <>
      <div className={classes.row}>
        <ContactField field="name" text={opinion.name} onText={(name) => onChange({ name })} />
        <ContactField
          field="phone"
          text={opinion.phone}
          onText={(phone) => onChange({ phone })}
          inputMode="tel"
          onFocus={onPhone}
          // Touched again it has the focus already; and a finger that slips is a pointer before it is a click, or never one.
          onPointerUp={onPhone}
        />
      </div>
      {isNoteShown ? <p className={kiosk.note}>{t(isReachable ? 'contactLeft' : 'contactNone')}</p> : null}
    </>
  );
}

type ContactFieldProps = Pick<ComponentProps<'input'>, 'inputMode' | 'onFocus' | 'onPointerUp'> & {
  readonly field: 'name' | 'phone';
  readonly text: string;
  readonly onText: (text: string) => void;
};

function ContactField({ field, text, onText, ...input }: ContactFieldProps) {
  const { t } = useTranslation('kiosk');
  const id = `kiosk-${field}`;
  return (
    <div className={kiosk.field}>
      <label className={kiosk.label} htmlFor={id}>
        {t(field)}
      </label>
      <input
        id={id}
        className={kiosk.input}
        autoComplete="off"
        value={text}
        onChange={(event) => onText(event.currentTarget.value)}
        {...input}
      />
      <LimitNote field={field} text={text} />
    </div>
  );
}
