import type { ReactNode } from 'react';

import classes from './letter-paper.module.css';

/** The opinion book lying open: two pages, the fold between them. */
export function BookSpread({ children, label }: { readonly children: ReactNode; readonly label: string }) {
  return (
    <section className={classes.spread} aria-label={label}>
      {children}
    </section>
  );
}

export type BookLeafProps = {
  readonly side: 'left' | 'right';
  readonly head?: ReactNode;
  readonly foot?: ReactNode;
  readonly children: ReactNode;
};

/** One page of it, with what stands above and below its frame. */
export function BookLeaf({ side, head, foot, children }: BookLeafProps) {
  return (
    <div className={classes.page} data-side={side}>
      {head === undefined ? null : <div className={classes.head}>{head}</div>}
      {children}
      {foot === undefined ? null : <div className={classes.foot}>{foot}</div>}
    </div>
  );
}

/** Red-ruled letter paper (红格信笺) to read or write on. */
export function RuledPaper({ children, label }: { readonly children: ReactNode; readonly label?: string }) {
  return (
    <div className={classes.frame}>
      <div
        className={classes.lines}
        {...(label === undefined ? {} : { role: 'group', 'aria-label': label, tabIndex: 0 })}
      >
        {children}
      </div>
    </div>
  );
}

/** Words on the ruled lines. */
export function RuledText({ children }: { readonly children: ReactNode }) {
  return <p className={classes.text}>{children}</p>;
}

/** The number of a page, in red as in the hall's book. */
export function PageNumber({ children }: { readonly children: ReactNode }) {
  return <span className={classes.number}>{children}</span>;
}
