import { FocusTrap } from '@mantine/core';
import { useId } from 'react';
import type { ReactNode } from 'react';
import classes from './kiosk-dialog.module.css';

type KioskDialogProps = {
  readonly title: string;
  /** What is asked, read out with the title. */
  readonly text?: string;
  /** Interrupts, rather than being asked for. */
  readonly isAlert?: boolean;
  /** Enter in one of its fields. */
  readonly onSubmit?: () => void;
  readonly children: ReactNode;
};

/** A question over the open book, which waits behind it. Escape is refused in the hall: each has an answer of its own for going back. */
export function KioskDialog({ title, text, isAlert = false, onSubmit, children }: KioskDialogProps) {
  const id = useId();
  return (
    <div className={classes.veil}>
      <FocusTrap>
        <form
          className={classes.dialog}
          role={isAlert ? 'alertdialog' : 'dialog'}
          aria-modal
          aria-labelledby={`${id}-title`}
          {...(text === undefined ? {} : { 'aria-describedby': `${id}-text` })}
          onSubmit={(event) => {
            event.preventDefault();
            onSubmit?.();
          }}
        >
          <h2 id={`${id}-title`}>{title}</h2>
          {text === undefined ? null : <p id={`${id}-text`}>{text}</p>}
          {children}
        </form>
      </FocusTrap>
    </div>
  );
}
