import type { ReactNode } from 'react';

import classes from './page-header.module.css';

export type PageHeaderProps = {
  readonly title: ReactNode;
  /** One quiet line under the title. */
  readonly note?: ReactNode;
  /** What can be done on this page, at the right. */
  readonly actions?: ReactNode;
};

/** Head of a page of the register: title, one line, actions, closed by the double rule. */
export function PageHeader({ title, note, actions }: PageHeaderProps) {
  return (
    <header className={classes.header}>
      <div className={classes.words}>
        <h1 className={classes.title}>{title}</h1>
        {note === undefined ? null : <p className={classes.note}>{note}</p>}
      </div>
      {actions === undefined ? null : <div className={classes.actions}>{actions}</div>}
    </header>
  );
}
