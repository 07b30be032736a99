import { toSha256Hex } from '../domain/ids.ts';
import type { Sha256Hex } from '../domain/ids.ts';
import { fromHex, joinBytes, toHex } from '../lib/bytes.ts';
import { sha256Bytes, sha256Hex } from '../lib/sha256.ts';

const LEAF_PREFIX = Uint8Array.of(0x00);
const NODE_PREFIX = Uint8Array.of(0x01);

/**
 * An append-only log as RFC 6962 (2.1) hashes it, reduced to what appending and the root need: the roots of its complete
 * subtrees ("compact range"), largest first, one for each 1 in the binary form of `size`.
 *
 * Plain data, so that it can be stored in a row and sent. Sixty-four bytes of hex per peak, at most 53 peaks.
 */
export type MerkleLog = { readonly size: number; readonly peaks: readonly string[] };

/** A log without entries. */
export function emptyLog(): MerkleLog {
  return { size: 0, peaks: [] };
}

/**
 * The log with one more entry.
 *
 * `leafHash` is the hash of the event, 64 hex characters; its 32 bytes are the entry `d[n]` of RFC 6962, hashed again with
 * the leaf prefix, so that nobody can pass an inner node off as an event.
 */
export function appendToLog(log: MerkleLog, leafHash: string): MerkleLog {
  const peaks = [...log.peaks];
  let node = hashLeaf(leafHash);
  // As in binary addition: each trailing 1 of the size is a complete subtree that merges with the carry.
  for (let size = log.size; size % 2 === 1; size = Math.floor(size / 2)) {
    const left = peaks.pop();
    if (left === undefined)
      throw new Error(`Merkle log of size [${log.size}] has [${log.peaks.length}] peaks`);
    node = hashNode(left, node);
  }
  return { size: log.size + 1, peaks: [...peaks, node] };
}

/** The RFC 6962 root; of an empty log the SHA-256 of nothing. */
export function computeLogRoot(log: MerkleLog): Sha256Hex {
  const root = log.peaks.reduceRight<string | null>(
    (right, left) => (right === null ? left : hashNode(left, right)),
    null,
  );
  return root === null ? sha256Hex('') : toSha256Hex(root);
}

function hashLeaf(dataHex: string): string {
  return toHex(sha256Bytes(joinBytes(LEAF_PREFIX, fromHex(dataHex))));
}

function hashNode(leftHex: string, rightHex: string): string {
  return toHex(sha256Bytes(joinBytes(NODE_PREFIX, fromHex(leftHex), fromHex(rightHex))));
}
