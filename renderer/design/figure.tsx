import type { Tone } from './mark.tsx';
import classes from './figure.module.css';

export type FigureProps = {
  readonly label: string;
  /** Null while it is read, or when it does not apply: the place is kept. */
  readonly value: number | null;
  readonly tone: Tone;
};

/** A figure of the head: large and tabular, its word below. */
export function Figure({ label, value, tone }: FigureProps) {
  return (
    <span className={classes.figure} data-tone={value === 0 ? 'quiet' : tone}>
      <span className={classes.value}>{value ?? '–'}</span>
      <span className={classes.label}>{label}</span>
    </span>
  );
}
