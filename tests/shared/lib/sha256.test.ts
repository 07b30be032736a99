import { createHash } from 'node:crypto';

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { toHex } from '../../../shared/lib/bytes.ts';
import { sha256Bytes, sha256Hex } from '../../../shared/lib/sha256.ts';

/** Vectors of FIPS 180-4; the rest is compared with Node's own implementation. */
describe('sha256Hex', () => {
  it('gives the published digests', () => {
    expect(sha256Hex('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
    expect(sha256Hex('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });

  it('hashes the UTF-8 form, as Node does', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 100 }), (text) => {
        expect(sha256Hex(text)).toBe(createHash('sha256').update(text, 'utf8').digest('hex'));
      }),
    );
  });

  it('gives no digest for a lone surrogate, which would collide with the replacement character', () => {
    expect(() => sha256Hex('\udc00')).toThrow(TypeError);
  });
});

describe('sha256Bytes', () => {
  it('hashes bytes', () => {
    expect(toHex(sha256Bytes(Uint8Array.of(0x61, 0x62, 0x63)))).toBe(sha256Hex('abc'));
  });
});
