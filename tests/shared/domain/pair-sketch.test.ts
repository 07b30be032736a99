import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { boundShared, PairSketcher, SKETCH_WORDS } from '../../../shared/domain/pair-sketch.ts';
import { countPairs, countShared, makeLikenessProbe } from '../../../shared/domain/text-likeness.ts';

const SEED = 20_261_126;
/** From few letters, so that texts share much, to any: the longest set every bit of a sketch. */
const text = fc.oneof(
  fc.array(fc.constantFrom(...Array.from('客户反映柜台吞卡ab3，')), { maxLength: 40 }),
  fc.array(fc.constantFrom(...Array.from({ length: 90 }, (_, n) => String.fromCodePoint(0x4e00 + 37 * n))), {
    maxLength: 3_000,
    size: 'max',
  }),
);
const matter = text.map((each) => each.join(''));

describe('the sketch of a text', () => {
  it('[CAP-7] never says that two texts share less than they do', () => {
    const sketcher = new PairSketcher();
    fc.assert(
      fc.property(matter, matter, (one, other) => {
        const words = new Uint32Array(3 * SKETCH_WORDS);
        sketcher.write(other, words, SKETCH_WORDS);
        const shared = countShared(makeLikenessProbe(one), other);
        expect(boundShared(sketcher.sketch(one), words, SKETCH_WORDS)).toBeGreaterThanOrEqual(shared);
        // Beside it nothing is written.
        expect(words.subarray(0, SKETCH_WORDS).some(Boolean)).toBe(false);
        expect(words.subarray(2 * SKETCH_WORDS).some(Boolean)).toBe(false);
      }),
      { seed: SEED },
    );
  });

  it('[CAP-7] counts the different pairs, also of a text longer than those before', () => {
    const sketcher = new PairSketcher();
    fc.assert(
      fc.property(matter, (one) => {
        expect(sketcher.sketch(one).pairs).toBe(countPairs(one));
      }),
      { seed: SEED },
    );
  });

  it('[CAP-7] leaves nothing of the text that was there before', () => {
    const sketcher = new PairSketcher();
    const words = new Uint32Array(SKETCH_WORDS);
    sketcher.write('客户反映柜台吞卡', words, 0);
    sketcher.write('', words, 0);
    expect([...words]).toEqual(Array.from({ length: SKETCH_WORDS }, () => 0));
  });

  it('[CAP-7] rules out most texts that have little in common', () => {
    const sketcher = new PairSketcher();
    const compose = (from: number) =>
      Array.from({ length: 300 }, (_, n) => String.fromCodePoint(from + ((n * 7) % 4_000))).join('');
    const words = new Uint32Array(SKETCH_WORDS);
    const other = sketcher.write(compose(0x4e00), words, 0);
    const one = sketcher.sketch(compose(0x6000));
    expect(boundShared(one, words, 0)).toBeLessThan(other / 2);
  });
});
