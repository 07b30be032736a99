import type { ComponentPropsWithRef, ReactNode } from 'react';

import { RegisterLine } from './register-line.tsx';
import classes from './register-line.module.css';

type LineProps = {
  readonly id: string;
  readonly label: string;
  readonly mark?: ReactNode;
  readonly hint?: ReactNode;
  readonly problem?: string | undefined;
};

function describe({ id, hint, problem }: LineProps) {
  const parts = [hint === undefined ? null : `${id}-hint`, problem === undefined ? null : `${id}-problem`];
  const described = parts.filter((part) => part !== null).join(' ');
  return {
    id,
    'aria-invalid': problem !== undefined,
    ...(described === '' ? {} : { 'aria-describedby': described }),
  };
}

/** A line to write one value on. `unit` stands behind the value. */
export function LineInput({
  id,
  label,
  mark,
  hint,
  problem,
  unit,
  ...input
}: LineProps & { readonly unit?: string } & Omit<ComponentPropsWithRef<'input'>, 'id'>) {
  const line = { id, label, hint, problem };
  const field = (
    <input autoComplete="off" spellCheck={false} className={classes.input} {...input} {...describe(line)} />
  );
  return (
    <RegisterLine label={label} mark={mark} htmlFor={id} hint={hint} problem={problem}>
      {unit === undefined ? (
        field
      ) : (
        <span className={classes.withUnit}>
          {field}
          <span className={classes.unit}>{unit}</span>
        </span>
      )}
    </RegisterLine>
  );
}

/** Lines to write a text on; grows with what is written. */
export function LineArea({
  id,
  label,
  mark,
  hint,
  problem,
  ...area
}: LineProps & Omit<ComponentPropsWithRef<'textarea'>, 'id'>) {
  const line = { id, label, hint, problem };
  return (
    <RegisterLine label={label} mark={mark} htmlFor={id} hint={hint} problem={problem}>
      <textarea rows={2} spellCheck={false} className={classes.area} {...area} {...describe(line)} />
    </RegisterLine>
  );
}

export type LineOption = { readonly value: string; readonly label: string };

/** A line with one value out of many. */
export function LineSelect({
  id,
  label,
  mark,
  hint,
  problem,
  options,
  ...select
}: LineProps & { readonly options: readonly LineOption[] } & Omit<ComponentPropsWithRef<'select'>, 'id'>) {
  const line = { id, label, hint, problem };
  return (
    <RegisterLine label={label} mark={mark} htmlFor={id} hint={hint} problem={problem}>
      <select className={classes.select} {...select} {...describe(line)}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </RegisterLine>
  );
}

/** A statement that is true or not. */
export function LineCheck({
  id,
  label,
  mark,
  problem,
  hint,
  caption,
  ...input
}: LineProps & { readonly caption: string } & Omit<ComponentPropsWithRef<'input'>, 'id' | 'type'>) {
  const line = { id, label, hint, problem };
  return (
    <RegisterLine label={caption} hint={hint} problem={problem}>
      <label className={classes.check} htmlFor={id}>
        <input type="checkbox" {...input} {...describe(line)} />
        {label}
        {mark}
      </label>
    </RegisterLine>
  );
}
