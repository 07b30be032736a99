import { LONG_TEXT_LIMIT, SHORT_TEXT_LIMIT } from '../../shared/lib/bounded-text.ts';
import type { OpinionField } from './find-opinion-problem.ts';

/** Most signs a field of the kiosk may hold, code points. */
export const FIELD_LIMITS: Readonly<Record<OpinionField, number>> = {
  text: LONG_TEXT_LIMIT,
  name: SHORT_TEXT_LIMIT,
  phone: SHORT_TEXT_LIMIT,
};

/**
 * Most a field holds at all, UTF-16 units: ten times the longest that can be kept, so that what is over its limit stands there to be
 * shortened. More than this at once no hand writes, and a page that had to draw it would stand still for minutes.
 */
export const HELD_LIMIT = 10 * LONG_TEXT_LIMIT;
