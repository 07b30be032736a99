import { useTranslation } from 'react-i18next';

import { computeSignableFrom } from '../../../../shared/domain/decide-page.ts';
import { fromLocalTime, toWeekday } from '../../../../shared/domain/local-time.ts';
import { useBranchStore } from '../../../data/branch-store-provider.tsx';
import { useFormat } from '../../../i18n/use-format.ts';

/** The words of a page's day and month. */
export type PageText = {
  /** `2026年11月24日（周二）` */
  readonly day: (on: string) => string;
  /** `24日（周二）` */
  readonly shortDay: (on: string) => string;
  readonly month: (month: string) => string;
  /** Whether the day's business is over, so that its page can be signed. */
  readonly isOver: (on: string) => boolean;
};

export function usePageText(): PageText {
  const { t } = useTranslation(['pages', 'common']);
  const format = useFormat();
  const store = useBranchStore();
  const weekday = (on: string) => t(`common:weekday.${toWeekday(on)}`);
  return {
    day: (on) =>
      t('pages:day', { date: format.date(fromLocalTime({ on, time: '12:00' })), weekday: weekday(on) }),
    shortDay: (on) => t('pages:shortDay', { day: Number(on.slice(8)), weekday: weekday(on) }),
    month: (month) =>
      t('pages:month', { year: month.slice(0, 4), month: t(`common:month.${Number(month.slice(5))}`) }),
    isOver: (on) => computeSignableFrom(on, store) <= store.now(),
  };
}
