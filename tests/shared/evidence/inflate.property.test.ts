// What a PDF packs away is read as any reader unpacks it (product EVI-2).
import { deflateSync } from 'node:zlib';

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { inflate } from '../../../shared/evidence/inflate.ts';

const LIMIT = 1_000_000;
/** Texts with repetitions, and bytes without any: coded, stored and copied blocks. */
const content = fc.oneof(
  fc.uint8Array({ maxLength: 4000 }),
  fc
    .array(fc.constantFrom('/Type ', '/Page ', '<< >> ', '0 obj\n'), { maxLength: 900 })
    .map((words) => Buffer.from(words.join(''))),
);

describe('inflate', () => {
  it('is the inverse of every way to pack', () => {
    fc.assert(
      fc.property(
        content,
        fc.integer({ min: 0, max: 9 }),
        fc.integer({ min: 0, max: 4 }),
        (bytes, level, strategy) => {
          const packed = deflateSync(bytes, { level, strategy });
          expect(inflate(Uint8Array.from(packed), 0, LIMIT)).toEqual(Uint8Array.from(bytes));
        },
      ),
      { numRuns: 300, seed: 20_261_124 },
    );
  });

  it('ends with null, never with a fault, on bytes that are no stream', () => {
    fc.assert(
      fc.property(
        content,
        fc.integer({ min: 2, max: 400 }),
        fc.integer({ min: 1, max: 255 }),
        (bytes, at, change) => {
          const packed = Uint8Array.from(deflateSync(bytes));
          packed[at % packed.length]! ^= change;
          const read = inflate(packed.subarray(0, packed.length - 1), 0, LIMIT);
          expect(read === null || read instanceof Uint8Array).toBe(true);
        },
      ),
      { numRuns: 500, seed: 20_261_124 },
    );
  });

  it('stops at its bound, to the byte', () => {
    const packed = Uint8Array.from(deflateSync(new Uint8Array(1000)));
    expect(inflate(packed, 0, 1000)?.length).toBe(1000);
    expect(inflate(packed, 0, 999)).toBeNull();
    expect(inflate(Uint8Array.of(0x79, 0x9c), 0, 10)).toBeNull();
  });
});
