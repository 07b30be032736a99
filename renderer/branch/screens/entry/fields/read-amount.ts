import { parseYuan } from '../../../../i18n/parse-yuan.ts';

/** An amount field: integer fen, null when it is empty, `invalid` when what stands there is no amount. */
export function readAmount(text: string): number | null | 'invalid' {
  return text.trim() === '' ? null : (parseYuan(text) ?? 'invalid');
}

/** Fen as they stand in an amount field: `2000`, `2000.50`. */
export function toAmountInput(fen: number | null): string {
  if (fen === null) return '';
  return fen % 100 === 0 ? String(fen / 100) : (fen / 100).toFixed(2);
}
