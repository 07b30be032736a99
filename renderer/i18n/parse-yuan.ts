const YUAN = /^\d{1,10}(\.\d{1,2})?$/;

/**
 * Reads an amount as a person types it (`1500`, `1,500.50`, full-width digits) into integer fen.
 *
 * @returns null when it is empty or no amount.
 */
export function parseYuan(text: string): number | null {
  const plain = text.normalize('NFKC').replaceAll(',', '').trim();
  if (!YUAN.test(plain)) return null;
  const [whole = '0', cents = ''] = plain.split('.');
  return Number(whole) * 100 + Number(cents.padEnd(2, '0'));
}
