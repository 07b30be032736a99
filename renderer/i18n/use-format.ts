import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import type { Language } from '../../shared/bridge/desktop-api.ts';
import type { WorkingCalendar } from '../../shared/domain/calendar.ts';
import type { Refusal } from '../../shared/domain/refusal.ts';
import { toEpochMs } from '../../shared/lib/instant.ts';
import type { IsoInstant } from '../../shared/lib/instant.ts';
import { describeDistance } from './describe-distance.ts';
import { formatAmount } from './format-amount.ts';
import { formatDate, formatDateTime, formatShortDateTime } from './format-instant.ts';
import { pickLanguage } from './load-locale.ts';
import { translateRefusal } from './translate-refusal.ts';

/** Nearer than this is "just now". */
const JUST_NOW_MS = 60_000;

/** Formatters bound to the language that is shown. */
export type Format = {
  readonly language: Language;
  readonly amount: (fen: number) => string;
  readonly date: (instant: IsoInstant) => string;
  readonly dateTime: (instant: IsoInstant) => string;
  readonly shortDateTime: (instant: IsoInstant, now: IsoInstant) => string;
  /** Distance of a due time in words: how much is left, or how long it is overdue. */
  readonly distance: (dueAt: IsoInstant, now: IsoInstant, calendar: WorkingCalendar | null) => string;
  /** How long ago something was, in words. */
  readonly ago: (at: IsoInstant, now: IsoInstant) => string;
  readonly refusal: (refusal: Refusal) => string;
};

/** Formatters for amounts, times, distances and refusals in the current language. */
export function useFormat(): Format {
  const { t, i18n } = useTranslation('common');
  const language = pickLanguage(i18n.language);
  return useMemo(
    () => ({
      language,
      amount: (fen) => formatAmount(fen, t),
      date: (instant) => formatDate(instant, t),
      dateTime: (instant) => formatDateTime(instant, t),
      shortDateTime: formatShortDateTime,
      distance: (dueAt, now, calendar) => {
        const { key, count, isPast } = describeDistance(dueAt, now, calendar);
        return t(`common:distance.${isPast ? 'overdue' : 'left'}.${key}`, { count });
      },
      ago: (at, now) => {
        if (Math.abs(toEpochMs(now) - toEpochMs(at)) < JUST_NOW_MS) return t('common:distance.ago.now');
        const { key, count } = describeDistance(at, now, null);
        return t(`common:distance.ago.${key}`, { count });
      },
      refusal: (refusal) => translateRefusal(refusal, t),
    }),
    [t, language],
  );
}
