import type { UseFormReturn } from 'react-hook-form';

import { LinePair } from '../entry/fields/register-line.tsx';
import { PAGE_ROWS } from './field-shapes.ts';
import { IntakeLine } from './intake-line.tsx';
import type { IntakeValues, PageField } from './intake-values.ts';
import type { FieldPlan } from './plan-fields.ts';

export type IntakeFormProps = { readonly form: UseFormReturn<IntakeValues>; readonly plan: FieldPlan };

/** The fields of the page that this matter has under this policy, short ones beside each other. */
export function IntakeForm({ form, plan }: IntakeFormProps) {
  const isLate = form.watch('receivedAt') !== '' || form.formState.errors.lateReason !== undefined;
  const isShown = (field: PageField) => plan.shown.has(field) || (field === 'lateReason' && isLate);
  return PAGE_ROWS.map((row) => {
    const fields = row.filter(isShown);
    const lines = fields.map((field) => (
      <IntakeLine key={field} form={form} field={field} demand={plan.demanded.get(field)} />
    ));
    if (fields.length === 0) return null;
    // One row stays one element whatever is in it, so that no field loses its focus when another comes beside it.
    return <LinePair key={row.join()}>{lines}</LinePair>;
  });
}
