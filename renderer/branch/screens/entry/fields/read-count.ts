/** Nine digits: more pieces, or points, than any matter is about, and far from where numbers lose their last digit. */
const COUNT = /^\d{1,9}$/;

/** A field for a whole number, of pieces or points: null when it is empty, `invalid` when what stands there is none. */
export function readCount(text: string): number | null | 'invalid' {
  const digits = text.normalize('NFKC').trim().replaceAll(',', '');
  if (digits === '') return null;
  return COUNT.test(digits) ? Number(digits) : 'invalid';
}
