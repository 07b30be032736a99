import type { KeyboardEvent } from 'react';
import type { UseFormRegisterReturn } from 'react-hook-form';

import type { LineChoiceProps } from './line-choice.tsx';
import { RegisterLine } from './register-line.tsx';
import classes from './register-line.module.css';

/** Arrow keys walk through ticks as they do through radios; Space ticks. */
function walk(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
  if (step === undefined) return;
  const boxes = [...event.currentTarget.querySelectorAll('input')];
  const own = boxes.findIndex((box) => box === event.target);
  event.preventDefault();
  boxes[(own + step + boxes.length) % boxes.length]?.focus();
}

/** Any of several, all visible: arrow keys walk, Space ticks, Enter goes on. */
export function LineMany({
  label,
  options,
  field,
  hint,
  problem,
}: Omit<LineChoiceProps, 'field'> & { readonly field: UseFormRegisterReturn }) {
  return (
    <RegisterLine label={label} problem={problem} {...(hint === undefined ? {} : { hint })}>
      {/* The keys belong to the ticks inside; the group is only where they bubble to. */}
      <div role="group" aria-label={label} className={classes.choices} onKeyDown={walk}>
        {options.map((option) => (
          <label key={option.value} className={classes.choice}>
            <input type="checkbox" value={option.value} {...field} />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
    </RegisterLine>
  );
}
