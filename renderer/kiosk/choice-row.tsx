import type { KeyboardEvent } from 'react';
import classes from './write-spread.module.css';

type ChoiceRowProps<Value extends string> = {
  readonly label: string;
  readonly values: readonly Value[];
  readonly value: Value;
  readonly name: (value: Value) => string;
  readonly onChange: (value: Value) => void;
};

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/** One of a few, as large as a finger. Arrow keys move, as in every group of choices. */
export function ChoiceRow<Value extends string>({
  label,
  values,
  value,
  name,
  onChange,
}: ChoiceRowProps<Value>) {
  const move = (event: KeyboardEvent<HTMLButtonElement>, by: number) => {
    const at = (values.indexOf(value) + by + values.length) % values.length;
    const next = values[at];
    if (next === undefined) return;
    event.preventDefault();
    onChange(next);
    // The focus goes with the choice, or Tab would begin at one that nobody chose.
    const target = event.currentTarget.parentElement?.children[at];
    if (target instanceof HTMLElement) target.focus();
  };
  return (
    <div className={classes.kinds} role="radiogroup" aria-label={label}>
      {values.map((each) => (
        <button
          key={each}
          type="button"
          role="radio"
          className={classes.choice}
          aria-checked={each === value}
          tabIndex={each === value ? 0 : -1}
          onClick={() => onChange(each)}
          onKeyDown={(event) => {
            const by = STEPS[event.key];
            if (by !== undefined) move(event, by);
          }}
        >
          {name(each)}
        </button>
      ))}
    </div>
  );
}
