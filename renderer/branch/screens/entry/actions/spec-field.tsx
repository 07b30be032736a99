import type { UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';

import { assertNever } from '../../../../../shared/lib/assert-never.ts';
import { LineChoice } from '../fields/line-choice.tsx';
import { LineEntry } from '../fields/line-entry.tsx';
import type { EntryAbout } from '../fields/line-entry.tsx';
import { LineArea, LineCheck, LineInput, LineSelect } from '../fields/line-input.tsx';
import { LineInstant } from '../fields/line-instant.tsx';
import { LineMany } from '../fields/line-many.tsx';
import type { FieldSpec, FormValues } from './specs/field-spec.ts';
import { readValues } from './specs/value-reader.ts';

export type SpecFieldProps = {
  readonly field: FieldSpec;
  readonly form: UseFormReturn<FormValues>;
  readonly idPrefix: string;
  readonly about: EntryAbout;
  readonly problem: string | undefined;
};

/** One line of a form that is data. */
export function SpecField({ field, form, idPrefix, about, problem }: SpecFieldProps) {
  const { t } = useTranslation('entry');
  const { name, label, hint } = field;
  const bound = form.register(name);
  const line = { id: `${idPrefix}-${name}`, label, problem, ...(hint === undefined ? {} : { hint }) };
  switch (field.kind) {
    case 'line':
      return <LineInput {...line} {...bound} />;
    case 'area':
      return <LineArea {...line} {...bound} />;
    case 'instant':
      return <LineInstant {...line} {...bound} />;
    case 'date':
      return <LineInstant part="date" {...line} {...bound} />;
    case 'amount':
      return <LineInput inputMode="decimal" unit={t('form.yuan')} {...line} {...bound} />;
    case 'count':
      return <LineInput inputMode="numeric" {...line} {...bound} />;
    case 'check':
      return <LineCheck caption="" {...line} {...bound} />;
    case 'choice':
      return <LineChoice label={label} hint={hint} problem={problem} options={field.options} field={bound} />;
    case 'many':
      return <LineMany label={label} hint={hint} problem={problem} options={field.options} field={bound} />;
    case 'select':
      return <LineSelect {...line} options={field.options} {...bound} />;
    case 'entry':
    case 'entries':
      return (
        <LineEntry
          {...line}
          field={bound}
          chosen={readValues(form.getValues()).list(name)}
          isMany={field.kind === 'entries'}
          about={about}
        />
      );
    default:
      return assertNever(field);
  }
}
