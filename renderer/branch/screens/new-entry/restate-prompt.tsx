import type { UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';

import { useFormat } from '../../../i18n/use-format.ts';
import { readAmount } from '../entry/fields/read-amount.ts';
import type { IntakeValues } from './intake-values.ts';

/** More than this is not said in one breath. */
const SPOKEN_LIMIT = 60;

function toSpoken(text: string, gap: string): string {
  const line = text
    .trim()
    .replaceAll(/\s+/g, ' ')
    .replace(/\p{Sentence_Terminal}$/u, '');
  if (line === '') return gap;
  return line.length > SPOKEN_LIMIT ? `${line.slice(0, SPOKEN_LIMIT)}${gap}` : line;
}

/** The sentence to say back to the customer, made of what was typed (BANK-24, BANK-38). */
export function RestatePrompt({ form }: { readonly form: UseFormReturn<IntakeValues> }) {
  const { t } = useTranslation(['new-entry', 'common']);
  const format = useFormat();
  const [content, demandText, remedy, amount] = form.watch(['content', 'demandText', 'remedy', 'amount']);
  const gap = t('restateGap');
  const fen = readAmount(amount);
  const measure =
    remedy === ''
      ? ''
      : `${t(`common:remedy.${remedy}`)}${typeof fen === 'number' ? ` ${format.amount(fen)}` : ''}`;
  return t('restatePrompt', {
    content: toSpoken(content, gap),
    demand: demandText.trim() === '' ? toSpoken(measure, gap) : toSpoken(demandText, gap),
  });
}
