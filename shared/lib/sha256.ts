import { sha256 } from '@noble/hashes/sha2.js';

import { toSha256Hex } from '../domain/ids.ts';
import type { Sha256Hex } from '../domain/ids.ts';
import { toHex, toUtf8 } from './bytes.ts';

/**
 * SHA-256 of the UTF-8 form of a text.
 *
 * Synchronous and in plain JavaScript, because rules and folds are synchronous and `shared` has neither WebCrypto nor
 * Node. Throws on a lone surrogate, see {@link toUtf8}.
 */
export function sha256Hex(text: string): Sha256Hex {
  return toSha256Hex(toHex(sha256(toUtf8(text))));
}

/** SHA-256 of bytes. */
export function sha256Bytes(bytes: Uint8Array): Uint8Array {
  return sha256(bytes);
}
