import type { LineOption } from '../../fields/line-input.tsx';

type FieldBase = {
  /** The name of the command's own field where there is one, so that a refusal finds the line it is about. */
  readonly name: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly isRequired?: boolean;
};

/** One line of an action's form, by what is written on it. */
export type FieldSpec = FieldBase &
  (
    | { readonly kind: 'line' | 'area' | 'instant' | 'date' | 'amount' | 'count' | 'check' }
    | { readonly kind: 'choice' | 'select' | 'many'; readonly options: readonly LineOption[] }
    /** Another entry of the register, or several. */
    | { readonly kind: 'entry' | 'entries' }
  );

/** What stands in a form: texts, ticks, and lists of what was ticked. */
export type FieldValue = string | boolean | readonly string[];
export type FormValues = Readonly<Record<string, FieldValue>>;
