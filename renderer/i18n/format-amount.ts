import type { TFunction } from 'i18next';

/** Digits of an amount in yuan, grouped by thousands: `1,500` or `1,500.50`; fen are shown only when there are some. */
export function formatYuan(fen: number): string {
  const sign = fen < 0 ? '-' : '';
  const cents = Math.abs(Math.round(fen));
  const whole = Math.floor(cents / 100)
    .toString()
    .replace(/\B(?=(\d{3})+$)/g, ',');
  const rest = cents % 100;
  return `${sign}${whole}${rest === 0 ? '' : `.${rest.toString().padStart(2, '0')}`}`;
}

/** An amount as a sentence has it: `1,500 元`, `CNY 1,500`. */
export function formatAmount(fen: number, t: TFunction): string {
  return t('common:amount', { amount: formatYuan(fen) });
}
