import type { ReactNode } from 'react';

import classes from './mark.module.css';

/** What a colour means, everywhere: seal = late or major, amber = soon, jade = done, slate = to do, ink = in progress. */
export type Tone = 'quiet' | 'ink' | 'slate' | 'amber' | 'seal' | 'jade';

export type MarkProps = {
  readonly tone: Tone;
  readonly shape?: 'open' | 'half' | 'full' | 'square' | 'none';
  readonly title?: string;
  readonly children: ReactNode;
};

/** A word with a small shape: colour is never alone. */
export function Mark({ tone, shape = 'full', title, children }: MarkProps) {
  return (
    <span className={classes.mark} data-tone={tone} data-shape={shape} title={title}>
      {children}
    </span>
  );
}
