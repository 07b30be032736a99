import { useTranslation } from 'react-i18next';

import { countSigns } from '../../shared/lib/bounded-text.ts';
import { FIELD_LIMITS } from './field-limits.ts';
import type { OpinionField } from './find-opinion-problem.ts';
import classes from './write-spread.module.css';

/** Said from here on, as a share of the limit: far enough before the end to come to one. */
const SAID_FROM = 0.95;

/**
 * How much room a field has left, said near its end alone. Nothing is ever cut off: what is over the limit stays, and this says by how
 * much.
 */
export function LimitNote({ field, text }: { readonly field: OpinionField; readonly text: string }) {
  const { t } = useTranslation('kiosk');
  const limit = FIELD_LIMITS[field];
  const count = countSigns(text);
  if (count < limit * SAID_FROM) return null;
  const left = limit - count;
  const said =
    left > 0
      ? t('limit.left', { count: left })
      : left === 0
        ? t('limit.full')
        : t('limit.over', { count: -left });
  return (
    <p role="status" className={classes.limit} data-over={left < 0}>
      {said}
    </p>
  );
}
