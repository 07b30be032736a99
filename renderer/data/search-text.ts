/** Full-width and half-width forms, and upper and lower case, are the same to a searcher. */
export function normaliseText(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim();
}

/** The digits of a telephone number, however it is written. */
export function selectDigits(phone: string): string {
  return phone.normalize('NFKC').replace(/\D/gu, '');
}
