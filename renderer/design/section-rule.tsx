import { useId } from 'react';
import type { ReactNode, Ref } from 'react';

import classes from './section-rule.module.css';

export type SectionRuleProps = {
  readonly title: ReactNode;
  readonly count?: number;
  readonly aside?: ReactNode;
  readonly children: ReactNode;
  readonly ref?: Ref<HTMLElement>;
};

/** A part of a page: a small heading on a rule instead of a box. */
export function SectionRule({ title, count, aside, children, ref }: SectionRuleProps) {
  const id = useId();
  return (
    <section ref={ref} className={classes.section} aria-labelledby={id}>
      <div className={classes.head}>
        <h2 id={id} className={classes.title}>
          {title}
        </h2>
        {count === undefined ? null : <span className={classes.count}>{count}</span>}
        {aside === undefined ? null : <div className={classes.aside}>{aside}</div>}
      </div>
      {children}
    </section>
  );
}
