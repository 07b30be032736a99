import { toHalfWidth } from './to-half-width.ts';

/** Ten digits at most; commas stand where thousands end or nowhere, since `1,5` may mean one and a half. */
const YUAN = /^(?:\d{1,10}|\d{1,3}(?:,\d{3}){1,2}|\d(?:,\d{3}){3})(?:\.\d{1,2})?$/;

/**
 * Reads an amount as a person types it (`1500`, `1,500.50`, full-width digits) into integer fen.
 *
 * @returns null when it is empty or no amount.
 */
export function parseYuan(text: string): number | null {
  const plain = toHalfWidth(text).trim();
  if (!YUAN.test(plain)) return null;
  const [whole = '0', cents = ''] = plain.replaceAll(',', '').split('.');
  return Number(whole) * 100 + Number(cents.padEnd(2, '0'));
}
