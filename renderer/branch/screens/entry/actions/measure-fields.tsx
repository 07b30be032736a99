import type { FieldValues, Path, UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';

import { hasPrice } from '../../../../../shared/domain/authority.ts';
import type { Measure } from '../../../../../shared/domain/event-payloads.ts';
import { REMEDIES } from '../../../../../shared/domain/vocabulary.ts';
import type { Remedy } from '../../../../../shared/domain/vocabulary.ts';
import { useBranchStore } from '../../../../data/branch-store-provider.tsx';
import { LineChoice } from '../fields/line-choice.tsx';
import { LineInput } from '../fields/line-input.tsx';
import { readAmount } from '../fields/read-amount.ts';

/** What a form with a measure holds of it, as typed. */
export type MeasureValues = { readonly remedy: Remedy | ''; readonly amount: string };

/** The measure as typed; null when none is named, `invalid` when the amount is no amount. */
export function readMeasure({ remedy, amount }: MeasureValues): Measure | null | 'invalid' {
  // What cannot cost anything has no line for it; what once stood there is not meant.
  const amountFen = readAmount(remedy === '' || hasPrice(remedy) ? amount : '');
  if (amountFen === 'invalid') return 'invalid';
  return remedy === '' ? null : { remedy, amountFen };
}

export type MeasureFieldsProps<Values extends FieldValues & MeasureValues> = {
  readonly form: UseFormReturn<Values>;
  readonly idPrefix: string;
  /** Whether "none" is a choice. */
  readonly isOptional: boolean;
  readonly label?: string;
  /** Remedies that must be offered whatever the ladder of the branch says, such as one head office chose. */
  readonly also?: readonly (Remedy | null)[];
};

/** A remedy and its worth: the remedies of the branch's own ladder, and those of this entry. */
export function MeasureFields<Values extends FieldValues & MeasureValues>({
  form,
  idPrefix,
  isOptional,
  label,
  also = [],
}: MeasureFieldsProps<Values>) {
  const { t } = useTranslation(['entry', 'common']);
  const { policy } = useBranchStore();
  const remedyPath = 'remedy' as Path<Values>;
  const amountPath = 'amount' as Path<Values>;
  const granted = new Set<Remedy | null>([
    ...policy.ladder
      .filter(({ scope }) => scope === 'branch')
      .flatMap(({ grants }) => grants.map((each) => each.remedy)),
    ...also,
  ]);
  const none = isOptional ? [{ value: '', label: t('form.noMeasure') }] : [];
  const chosen = REMEDIES.find((remedy) => remedy === form.watch(remedyPath));
  const isWrong = readAmount(String(form.watch(amountPath))) === 'invalid';
  return (
    <>
      <LineChoice
        label={label ?? t('form.remedy')}
        field={form.register(remedyPath)}
        options={[
          ...none,
          ...REMEDIES.filter((remedy) => granted.has(remedy)).map((remedy) => ({
            value: remedy,
            label: t(`common:remedy.${remedy}`),
          })),
        ]}
      />
      {chosen === undefined || !hasPrice(chosen) ? null : (
        <LineInput
          id={`${idPrefix}-amount`}
          label={t('form.amount')}
          unit={t('form.yuan')}
          inputMode="decimal"
          problem={isWrong ? t('new-entry:problem.amount') : undefined}
          {...form.register(amountPath)}
        />
      )}
    </>
  );
}
