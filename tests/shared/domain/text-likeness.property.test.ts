import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { toEntryId } from '../../../shared/domain/ids.ts';
import { rankSimilar } from '../../../shared/domain/similar-matter.ts';
import { computeLikeness, countPairs } from '../../../shared/domain/text-likeness.ts';

const SEED = 20_261_126;
/** Few characters, so that pairs meet; a figure and a comma among them, which part pairs. */
const matter = fc
  .array(fc.constantFrom(...Array.from('客户反映柜台吞卡排队无人处理ab3，')), { maxLength: 40 })
  .map((each) => each.join(''));

describe('the likeness of texts', () => {
  it('[CAP-7] is the same both ways, between 0 and 1', () => {
    fc.assert(
      fc.property(matter, matter, (one, other) => {
        const likeness = computeLikeness(one, other);
        expect(likeness).toBe(computeLikeness(other, one));
        expect(likeness).toBeGreaterThanOrEqual(0);
        expect(likeness).toBeLessThanOrEqual(1);
      }),
      { seed: SEED },
    );
  });

  it('[CAP-7] is 1 for equal texts that have a pair, and 0 where there is none', () => {
    fc.assert(
      fc.property(matter, (text) => {
        expect(computeLikeness(text, text)).toBe(countPairs(text) === 0 ? 0 : 1);
      }),
      { seed: SEED },
    );
  });

  it('[CAP-7] is 0 for texts without a letter in common', () => {
    const latin = fc
      .array(fc.constantFrom(...Array.from('abcdef')), { maxLength: 30 })
      .map((each) => each.join(''));
    const chinese = fc
      .array(fc.constantFrom(...Array.from('客户反映柜台')), { maxLength: 30 })
      .map((each) => each.join(''));
    fc.assert(
      fc.property(latin, chinese, (one, other) => {
        expect(computeLikeness(one, other)).toBe(0);
      }),
      { seed: SEED },
    );
  });

  it('[CAP-7] does not depend on the order of sentences', () => {
    const sentences = fc.array(matter, { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(sentences, matter, (parts, other) => {
        const forward = computeLikeness(parts.join('。'), other);
        expect(computeLikeness(parts.toReversed().join('。'), other)).toBe(forward);
      }),
      { seed: SEED },
    );
  });

  it('[CAP-7] ranks the same entries in front whatever order they come in', () => {
    const found = fc.uniqueArray(
      fc.record({
        entryId: fc.string({ minLength: 1, maxLength: 4 }).map(toEntryId),
        likeness: fc.constantFrom(0.35, 0.5, 0.5, 0.9),
      }),
      { selector: ({ entryId }) => entryId, maxLength: 12 },
    );
    fc.assert(
      fc.property(
        found.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
        ([all, shuffled]) => {
          expect(rankSimilar(shuffled, 5)).toEqual(rankSimilar(all, 5));
        },
      ),
      { seed: SEED },
    );
  });
});
