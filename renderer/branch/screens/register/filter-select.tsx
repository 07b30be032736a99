import classes from './register.module.css';

export type FilterSelectProps<Value extends string> = {
  readonly label: string;
  readonly value: Value;
  /** The first one is no condition. */
  readonly options: readonly (readonly [value: Value, label: string])[];
  readonly onChange: (value: Value) => void;
};

/** One condition of the register: quiet while it is none, inked when it is set. */
export function FilterSelect<Value extends string>({
  label,
  value,
  options,
  onChange,
}: FilterSelectProps<Value>) {
  return (
    <select
      aria-label={label}
      className={classes.select}
      data-set={value !== options[0]?.[0]}
      value={value}
      onChange={(event) => {
        const chosen = options.find(([each]) => each === event.currentTarget.value);
        if (chosen !== undefined) onChange(chosen[0]);
      }}
    >
      {options.map(([each, text]) => (
        <option key={each} value={each}>
          {text}
        </option>
      ))}
    </select>
  );
}
