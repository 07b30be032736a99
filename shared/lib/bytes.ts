import { bytesToHex, concatBytes, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';

/**
 * Text to UTF-8. Throws on a lone surrogate, which UTF-8 cannot carry: replacing it, as encoders usually do, would
 * give two different texts the same bytes and therefore the same hash.
 */
export function toUtf8(text: string): Uint8Array {
  if (!text.isWellFormed()) throw new TypeError('Text with a lone surrogate has no UTF-8 form');
  return utf8ToBytes(text);
}

/** Bytes as lower-case hex. */
export function toHex(bytes: Uint8Array): string {
  return bytesToHex(bytes);
}

/** Hex to bytes. Throws when the text is not an even number of hex digits. */
export function fromHex(hex: string): Uint8Array {
  return hexToBytes(hex);
}

/** The parts one after the other, in a new array. */
export function joinBytes(...parts: readonly Uint8Array[]): Uint8Array {
  return concatBytes(...parts);
}
