import type { ReactNode } from 'react';

import classes from './refusal-note.module.css';

export type FaultNoteProps = {
  readonly title: ReactNode;
  /** What to do now, and what is safe. */
  readonly body: ReactNode;
  readonly action?: ReactNode;
};

/** Something broke: what to do, and that nothing recorded was lost. */
export function FaultNote({ title, body, action }: FaultNoteProps) {
  return (
    <div role="alert" className={classes.note} data-fault>
      <p className={classes.sentence}>
        <strong>{title}</strong>
        <br />
        {body}
      </p>
      {action === undefined ? null : <div className={classes.action}>{action}</div>}
    </div>
  );
}
