import type { ReactNode } from 'react';

import classes from './register-line.module.css';

export type RegisterLineProps = {
  readonly label: ReactNode;
  /** Stands behind the label: that the policy demands this line. */
  readonly mark?: ReactNode;
  /** Id of the field the label names; without it the line holds a group that names itself. */
  readonly htmlFor?: string;
  readonly hint?: ReactNode;
  /** What is wrong with this field, as a sentence. */
  readonly problem?: string | undefined;
  readonly children: ReactNode;
};

/** One line of a register page: the label in the margin, the writing on the rule, what is wrong right below it. */
export function RegisterLine({ label, mark, htmlFor, hint, problem, children }: RegisterLineProps) {
  return (
    <div className={classes.line} data-problem={problem !== undefined}>
      {htmlFor === undefined ? (
        <span className={classes.label} aria-hidden="true">
          {label}
          {mark}
        </span>
      ) : (
        <label className={classes.label} htmlFor={htmlFor}>
          {label}
          {mark}
        </label>
      )}
      <div className={classes.body}>
        {children}
        {hint === undefined ? null : (
          <p className={classes.hint} id={htmlFor === undefined ? undefined : `${htmlFor}-hint`}>
            {hint}
          </p>
        )}
        {problem === undefined ? null : (
          <p
            className={classes.problem}
            role="alert"
            id={htmlFor === undefined ? undefined : `${htmlFor}-problem`}
          >
            {problem}
          </p>
        )}
      </div>
    </div>
  );
}

/** Two short lines beside each other where there is room. */
export function LinePair({ children }: { readonly children: ReactNode }) {
  return <div className={classes.pair}>{children}</div>;
}
