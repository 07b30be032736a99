import type { ReactNode } from 'react';
import type { UseFormRegisterReturn } from 'react-hook-form';

import { RegisterLine } from './register-line.tsx';
import type { LineOption } from './line-input.tsx';
import classes from './register-line.module.css';

export type LineChoiceProps = {
  readonly label: string;
  readonly mark?: ReactNode;
  readonly options: readonly LineOption[];
  /** What `form.register(name)` returns: the group is uncontrolled. */
  readonly field: UseFormRegisterReturn;
  readonly hint?: string | undefined;
  readonly problem?: string | undefined;
};

/** One of a few, all visible: arrow keys choose, Enter goes on. */
export function LineChoice({ label, mark, options, field, hint, problem }: LineChoiceProps) {
  return (
    <RegisterLine label={label} mark={mark} problem={problem} {...(hint === undefined ? {} : { hint })}>
      <div
        role="radiogroup"
        aria-label={label}
        aria-required={mark !== undefined && mark !== null}
        className={classes.choices}
      >
        {options.map((option) => (
          <label key={option.value} className={classes.choice}>
            <input type="radio" value={option.value} {...field} />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
    </RegisterLine>
  );
}
