import type { ReactNode } from 'react';

import { Mark } from '../../../../design/mark.tsx';
import type { Tone } from '../../../../design/mark.tsx';
import { SectionRule } from '../../../../design/section-rule.tsx';
import classes from './record.module.css';

/** A part of the record: nothing where there is nothing to say. */
export function RecordSection({
  title,
  isEmpty = false,
  children,
}: {
  readonly title: string;
  readonly isEmpty?: boolean;
  readonly children: ReactNode;
}) {
  if (isEmpty) return null;
  return (
    <SectionRule title={title}>
      <ul className={classes.rows}>{children}</ul>
    </SectionRule>
  );
}

export type RecordRowProps = {
  readonly title: ReactNode;
  /** What was written with it, quietly, a line each; empty ones are left out. */
  readonly lines?: readonly ReactNode[];
  /** How it stands, in a word. */
  readonly state?: string;
  readonly tone?: Tone;
  readonly aside?: ReactNode;
};

/** One thing of the record: what it is, what was written with it, how it stands. */
export function RecordRow({ title, lines = [], state, tone = 'quiet', aside }: RecordRowProps) {
  const shown = lines.filter((line) => line !== '' && line !== null);
  return (
    <li className={classes.row}>
      <div className={classes.what}>
        <p className={classes.title}>{title}</p>
        {shown.map((line, index) => (
          // Lines have no identity but their place.
          <p key={index} className={classes.line}>
            {line}
          </p>
        ))}
      </div>
      <div className={classes.state}>
        {state === undefined ? null : <Mark tone={tone}>{state}</Mark>}
        {aside}
      </div>
    </li>
  );
}
