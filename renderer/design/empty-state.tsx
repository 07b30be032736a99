import type { ReactNode } from 'react';

import classes from './empty-state.module.css';

export type EmptyStateProps = {
  readonly title: ReactNode;
  /** What would stand here and how it gets there. */
  readonly body?: ReactNode;
  readonly action?: ReactNode;
};

/** Empty ruled lines that say what would stand on them and what the next step is. */
export function EmptyState({ title, body, action }: EmptyStateProps) {
  return (
    <div className={classes.empty}>
      <p className={classes.title}>{title}</p>
      {body === undefined ? null : <p className={classes.body}>{body}</p>}
      {action === undefined ? null : <div className={classes.action}>{action}</div>}
    </div>
  );
}
