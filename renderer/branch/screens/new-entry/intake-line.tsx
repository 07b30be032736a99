import type { UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';

import { useBranchStore } from '../../../data/branch-store-provider.tsx';
import { LineChoice } from '../entry/fields/line-choice.tsx';
import { LineArea, LineCheck, LineInput, LineSelect } from '../entry/fields/line-input.tsx';
import { LineInstant } from '../entry/fields/line-instant.tsx';
import { readAmount } from '../entry/fields/read-amount.ts';
import { readCount } from '../entry/fields/read-count.ts';
import { DemandMark } from './demand-mark.tsx';
import { FIELD_SHAPES } from './field-shapes.ts';
import type { IntakeValues, PageField } from './intake-values.ts';
import { listFieldOptions } from './list-field-options.ts';
import type { Demand } from './plan-fields.ts';
import { RestatePrompt } from './restate-prompt.tsx';

/** Above this many, choices are a list to open instead of words in a row. */
const CHOICES_IN_A_ROW = 10;

export type IntakeLineProps = {
  readonly form: UseFormReturn<IntakeValues>;
  readonly field: PageField;
  readonly demand: Demand | undefined;
};

/** One field of the page, in its own shape, with the mark of the policy's demand and what is wrong with it. */
export function IntakeLine({ form, field, demand }: IntakeLineProps) {
  const { t } = useTranslation(['new-entry', 'common']);
  const { policy, people } = useBranchStore();
  const { id, as, rows } = FIELD_SHAPES[field];
  const value = form.watch(field);
  const [isAnonymous, remedy] = form.watch(['isAnonymous', 'remedy']);
  const line = {
    id,
    label: t(`field.${field}`),
    mark: demand === undefined ? undefined : <DemandMark demand={demand} />,
    problem: form.formState.errors[field]?.message,
    'aria-required': demand !== undefined,
  };
  switch (as) {
    case 'choice':
    case 'select': {
      const options = listFieldOptions(field, { policy, people, t, isDemanded: demand !== undefined });
      if (as === 'select' || options.length > CHOICES_IN_A_ROW + 1) {
        const unchosen = options.some((option) => option.value === '')
          ? []
          : [{ value: '', label: t('choose') }];
        return <LineSelect {...line} options={[...unchosen, ...options]} {...form.register(field)} />;
      }
      const { label, mark, problem } = line;
      return (
        <LineChoice
          label={label}
          mark={mark}
          problem={problem}
          options={options}
          field={form.register(field)}
        />
      );
    }
    case 'check': {
      const hint = field === 'wasRestated' ? { hint: <RestatePrompt form={form} /> } : {};
      return <LineCheck {...line} caption="" {...hint} {...form.register(field)} />;
    }
    case 'area':
      return (
        <LineArea
          {...line}
          {...(field === 'content' ? { hint: t('field.contentHint') } : {})}
          rows={rows}
          {...form.register(field)}
        />
      );
    case 'instant':
    case 'date':
      return (
        <LineInstant
          {...line}
          part={as}
          data-empty={value === ''}
          {...(field === 'receivedAt' && value === '' ? { hint: t('field.receivedAtHint') } : {})}
          {...form.register(field)}
        />
      );
    case 'amount':
    case 'count': {
      const onBlur = () => {
        const text = String(form.getValues(field));
        const isWrong = (as === 'amount' ? readAmount(text) : readCount(text)) === 'invalid';
        if (isWrong) form.setError(field, { message: t(`problem.${as}`) });
        else form.clearErrors(field);
      };
      return (
        <LineInput
          {...line}
          {...(as === 'amount' ? { unit: t('field.yuan') } : {})}
          inputMode={as === 'amount' ? 'decimal' : 'numeric'}
          disabled={field === 'amount' && remedy === ''}
          {...form.register(field, { onBlur })}
        />
      );
    }
    case 'tel':
    case 'text': {
      const isHidden = field === 'name' && isAnonymous;
      return (
        <LineInput
          {...line}
          {...(as === 'tel' ? { inputMode: 'tel' } : {})}
          disabled={isHidden}
          placeholder={isHidden ? t('common:anonymous') : undefined}
          {...form.register(field)}
        />
      );
    }
  }
}
