import { toSha256Hex } from '../../shared/domain/ids.ts';
import type { Sha256Hex } from '../../shared/domain/ids.ts';

/** Digest of a set without members. */
export const EMPTY_SET_DIGEST: Sha256Hex = toSha256Hex('0'.repeat(64));

/**
 * The set digest with a member put in, or, because it undoes itself, taken out: the exclusive or of all members' SHA-256.
 *
 * Chosen because it can be kept in the saving transaction at the cost of one operation, whatever the order of
 * arrival, and because members are unique by key, so that none can cancel itself. It finds loss and damage, which
 * are accidents; somebody who forges rows on purpose is found by the hash chain of the journal, not by this.
 */
export function toggleInSetDigest(digest: Sha256Hex, member: Sha256Hex): Sha256Hex {
  let text = '';
  for (let at = 0; at < 64; at += 8) {
    const word =
      (Number.parseInt(digest.slice(at, at + 8), 16) ^ Number.parseInt(member.slice(at, at + 8), 16)) >>> 0;
    text += word.toString(16).padStart(8, '0');
  }
  return toSha256Hex(text);
}

/** How many rows a table has and the digest of their hashes: what the working store is compared by. */
export type TableWitness = { readonly count: number; readonly digest: Sha256Hex };

/** Witness of a table without rows. */
export const EMPTY_WITNESS: TableWitness = { count: 0, digest: EMPTY_SET_DIGEST };

/** The witness after rows were added, replaced (`before` and `after`) or removed. */
export function applyToWitness(
  witness: TableWitness,
  changes: readonly { readonly before: Sha256Hex | null; readonly after: Sha256Hex | null }[],
): TableWitness {
  let { count, digest } = witness;
  for (const { before, after } of changes) {
    if (before !== null) digest = toggleInSetDigest(digest, before);
    if (after !== null) digest = toggleInSetDigest(digest, after);
    count += (after === null ? 0 : 1) - (before === null ? 0 : 1);
  }
  return { count, digest };
}

/** Whether two witnesses speak of the same rows. */
export function isSameWitness(a: TableWitness, b: TableWitness): boolean {
  return a.count === b.count && a.digest === b.digest;
}
