const FULL_WIDTH = /[\uFF01-\uFF5E]/gu;
/** How far a full-width sign stands from the ASCII one of the same meaning. */
const DISTANCE = 0xfee0;

/**
 * Figures as a Chinese keyboard may write them, in ASCII: `１，５００．５０` is `1,500.50`.
 *
 * Not NFKC: that makes 102 of `10²` and 15 of `1⑤`, and nobody sees it happen to an amount.
 */
export function toHalfWidth(text: string): string {
  return text.replace(FULL_WIDTH, (sign) => String.fromCharCode(sign.charCodeAt(0) - DISTANCE));
}
