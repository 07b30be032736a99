import { describe, expect, it } from 'vitest';

import { fromHex, joinBytes, toHex, toUtf8 } from '../../../shared/lib/bytes.ts';

describe('toUtf8', () => {
  it('encodes text beyond the basic plane', () => {
    expect(toHex(toUtf8('a€𠀋'))).toBe('61e282acf0a0808b');
  });

  it('throws on a lone surrogate instead of replacing it', () => {
    expect(() => toUtf8('a\ud800')).toThrow(TypeError);
  });
});

describe('toHex and fromHex', () => {
  it('are inverse', () => {
    const bytes = Uint8Array.from({ length: 256 }, (_, index) => index);
    expect(fromHex(toHex(bytes))).toEqual(bytes);
  });

  it('refuses half a byte and what is no digit', () => {
    expect(() => fromHex('abc')).toThrow(/hex/);
    expect(() => fromHex('zz')).toThrow(/hex/);
  });
});

describe('joinBytes', () => {
  it('puts the parts one after the other', () => {
    expect(joinBytes(Uint8Array.of(1), new Uint8Array(), Uint8Array.of(2, 3))).toEqual(
      Uint8Array.of(1, 2, 3),
    );
  });
});
