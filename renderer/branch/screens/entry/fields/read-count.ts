import { toHalfWidth } from '../../../../i18n/to-half-width.ts';

/** Nine digits: more pieces, or points, than any matter is about, and far from where numbers lose their last digit. */
const COUNT = /^(?:\d{1,9}|\d{1,3}(?:,\d{3}){1,2})$/;

/** A field for a whole number, of pieces or points: null when it is empty, `invalid` when what stands there is none. */
export function readCount(text: string): number | null | 'invalid' {
  const figures = toHalfWidth(text).trim();
  if (figures === '') return null;
  return COUNT.test(figures) ? Number(figures.replaceAll(',', '')) : 'invalid';
}
