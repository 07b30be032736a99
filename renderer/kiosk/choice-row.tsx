import classes from './kiosk.module.css';

type ChoiceRowProps<Value extends string> = {
  readonly label: string;
  readonly values: readonly Value[];
  readonly value: Value;
  readonly name: (value: Value) => string;
  readonly onChange: (value: Value) => void;
};

/** One of a few, as large as a finger. Arrow keys move, as in every group of choices. */
export function ChoiceRow<Value extends string>({
  label,
  values,
  value,
  name,
  onChange,
}: ChoiceRowProps<Value>) {
  const move = (by: number) => {
    const next = values[(values.indexOf(value) + by + values.length) % values.length];
    if (next !== undefined) onChange(next);
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
            if (event.key === 'ArrowRight' || event.key === 'ArrowDown') move(1);
            if (event.key === 'ArrowLeft' || event.key === 'ArrowUp') move(-1);
          }}
        >
          {name(each)}
        </button>
      ))}
    </div>
  );
}
