/** A field for a number of pieces: a whole number, null when it is empty, `invalid` when what stands there is none. */
export function readCount(text: string): number | null | 'invalid' {
  const digits = text.normalize('NFKC').trim().replaceAll(',', '');
  if (digits === '') return null;
  const count = /^\d{1,15}$/.test(digits) ? Number(digits) : Number.NaN;
  return Number.isSafeInteger(count) ? count : 'invalid';
}
