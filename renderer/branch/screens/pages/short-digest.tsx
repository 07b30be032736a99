import type { Sha256Hex } from '../../../../shared/domain/ids.ts';

/** Enough of a digest to compare two pages by eye. */
const SHOWN_DIGITS = 16;

export function ShortDigest({ digest }: { readonly digest: Sha256Hex }) {
  return <code>{digest.slice(0, SHOWN_DIGITS)}</code>;
}
