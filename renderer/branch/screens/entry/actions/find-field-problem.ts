import type { Refusal } from '../../../../../shared/domain/refusal.ts';
import { readAmount } from '../fields/read-amount.ts';
import { readCount } from '../fields/read-count.ts';
import type { FieldSpec, FormValues } from './specs/field-spec.ts';
import { readValues } from './specs/value-reader.ts';

/** What keeps a line from being sent: nothing on it where something must be, or no amount where an amount is. */
export type FieldGap = { readonly name: string; readonly gap: 'required' | 'amount' | 'count' };

/** The first line that is not fit to be sent, or null. Whether what it says is lawful the rules decide. */
export function findFieldGap(fields: readonly FieldSpec[], values: FormValues): FieldGap | null {
  for (const field of fields) {
    const gap = findGap(field, values);
    if (gap !== null) return { name: field.name, gap };
  }
  return null;
}

function findGap({ kind, name, isRequired = false }: FieldSpec, values: FormValues): FieldGap['gap'] | null {
  const read = readValues(values);
  if (kind === 'check') return null;
  const isEmpty = read.list(name).every((each) => each.trim() === '');
  if (isEmpty) return isRequired ? 'required' : null;
  if (kind === 'amount' && readAmount(read.text(name)) === 'invalid') return 'amount';
  return kind === 'count' && readCount(read.text(name)) === 'invalid' ? 'count' : null;
}

/** The line that a refusal is about: `target.name` is about the line `target`, `measure.amountFen` about that of the amount. Null when the form has no such line. */
export function findRefusedField(fields: readonly FieldSpec[], refusal: Refusal | null): string | null {
  const named = refusal?.details['field'];
  if (typeof named !== 'string') return null;
  const parts = named.split('.');
  const candidates = [named, parts.at(-1), parts[0]];
  return candidates.find((candidate) => fields.some(({ name }) => name === candidate)) ?? null;
}
