import type { ReactNode } from 'react';

import type { Tone } from './mark.tsx';
import classes from './timeline.module.css';

export type TimelineItemProps = {
  /** What stands in the time column. */
  readonly time: ReactNode;
  readonly title: ReactNode;
  readonly who?: ReactNode;
  readonly tone?: Tone;
  /** A deadline ahead of now: the rule is broken there. */
  readonly isAhead?: boolean;
  readonly seal?: ReactNode;
  readonly children?: ReactNode;
};

/** One event, or one deadline ahead, on the line. */
export function TimelineItem({
  time,
  title,
  who,
  tone = 'ink',
  isAhead = false,
  seal,
  children,
}: TimelineItemProps) {
  return (
    <li className={classes.item} data-tone={tone} data-ahead={isAhead}>
      <div className={classes.time}>{time}</div>
      <div>
        <p className={classes.title}>
          {title}
          {who === undefined ? null : <span className={classes.who}>{who}</span>}
        </p>
        {children === undefined ? null : <div className={classes.body}>{children}</div>}
        {seal === undefined ? null : <div className={classes.seal}>{seal}</div>}
      </div>
    </li>
  );
}

/** Time as a line: events down a thin rule, oldest first, deadlines ahead of now on the same line. */
export function Timeline({ children, label }: { readonly children: ReactNode; readonly label: string }) {
  return (
    <ol className={classes.line} aria-label={label}>
      {children}
    </ol>
  );
}
