import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

import type { Demand, Measure } from '../../../../shared/domain/event-payloads.ts';
import { useFormat } from '../../../i18n/use-format.ts';

/** A measure in words: the remedy, and its amount when it has one. Empty when there is none. */
export function useMeasureText(): (measure: Measure | Pick<Demand, 'remedy' | 'amountFen'> | null) => string {
  const { t } = useTranslation('common');
  const format = useFormat();
  return useCallback(
    (measure) => {
      if (measure === null) return '';
      const remedy = measure.remedy === null ? '' : t(`remedy.${measure.remedy}`);
      const amount = measure.amountFen === null ? '' : format.amount(measure.amountFen);
      return [remedy, amount].filter((part) => part !== '').join(' ');
    },
    [t, format],
  );
}
