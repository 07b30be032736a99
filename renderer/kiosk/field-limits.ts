import { LONG_TEXT_LIMIT, SHORT_TEXT_LIMIT } from '../../shared/lib/bounded-text.ts';
import type { OpinionField } from './find-opinion-problem.ts';

/** Most signs a field of the kiosk may hold, code points. */
export const FIELD_LIMITS: Readonly<Record<OpinionField, number>> = {
  text: LONG_TEXT_LIMIT,
  name: SHORT_TEXT_LIMIT,
  phone: SHORT_TEXT_LIMIT,
};
