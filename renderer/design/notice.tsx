import type { ReactNode } from 'react';

import classes from './notice.module.css';

export type NoticeProps = {
  readonly tone: 'amber' | 'seal' | 'slate' | 'jade';
  readonly title: ReactNode;
  readonly body?: ReactNode;
  readonly action?: ReactNode;
};

/** Something a person should know on this page, on a margin line in its colour. */
export function Notice({ tone, title, body, action }: NoticeProps) {
  return (
    <aside className={classes.notice} data-tone={tone}>
      <div>
        <p className={classes.title}>{title}</p>
        {body === undefined ? null : <p className={classes.body}>{body}</p>}
      </div>
      {action === undefined ? null : <div>{action}</div>}
    </aside>
  );
}
