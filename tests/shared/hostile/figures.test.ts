// I-1: amounts, counts and moments out of hostile values: read as what they say, or refused, never bent into something else.
import { describe, expect, it } from 'vitest';

import {
  fromInstantInput,
  toInstantInput,
} from '../../../renderer/branch/screens/entry/fields/instant-input.ts';
import { readAmount } from '../../../renderer/branch/screens/entry/fields/read-amount.ts';
import { readCount } from '../../../renderer/branch/screens/entry/fields/read-count.ts';
import { amountFen, localDate } from '../../../shared/domain/payload-shapes.ts';
import { isoInstantSchema } from '../../../shared/lib/instant.ts';
import { HOSTILE_VALUES } from '../../support/hostile-values.ts';

const TEXTS = HOSTILE_VALUES.map(({ text }) => text);
const ASCII = '0123456789.,';
const FULL = '０１２３４５６７８９．，';

/** An amount by its signs, apart from the product's pattern: integer fen, `invalid`, or null for nothing. */
function judgeAmount(text: string): number | null | 'invalid' {
  const trimmed = text.trim();
  if (trimmed === '') return null;
  if (trimmed.length > 30) return 'invalid';
  const signs = Array.from(trimmed).map((sign) => (FULL.includes(sign) ? ASCII[FULL.indexOf(sign)]! : sign));
  if (signs.some((sign) => !ASCII.includes(sign))) return 'invalid';
  const [whole = '', cents, ...more] = signs.join('').split('.');
  const groups = whole.split(',');
  const isGrouped =
    groups.length === 1 || (groups[0]!.length <= 3 && groups.slice(1).every(({ length }) => length === 3));
  const digits = groups.join('');
  const isWhole = digits.length >= 1 && digits.length <= 10 && groups[0] !== '';
  const hasCents = cents === undefined || (cents.length >= 1 && cents.length <= 2 && !cents.includes(','));
  if (!isGrouped || !isWhole || !hasCents || more.length > 0) return 'invalid';
  return Number(BigInt(digits) * 100n + BigInt((cents ?? '').padEnd(2, '0')));
}

describe('an amount', () => {
  it('[I-1] is read as it says or is no amount, and what is read the facts take', () => {
    const read = TEXTS.map((text, n) => ({ n, read: readAmount(text) }));
    expect(read).toEqual(TEXTS.map((text, n) => ({ n, read: judgeAmount(text) })));
    const amounts = read.filter((row) => typeof row.read === 'number');
    expect(amounts.filter((row) => !amountFen.safeParse(row.read).success)).toEqual([]);
    expect(amounts.length).toBeGreaterThan(10);
  });

  it('[I-1] is not guessed from raised figures, circled ones or a comma that may be a point', () => {
    const guesses = ['10²', '1⑤', '½', '1,5', '1,50', '12,34,567', '1，5', '٣', '௧'];
    expect(guesses.map((text) => [readAmount(text), readCount(text)])).toEqual(
      guesses.map(() => ['invalid', 'invalid']),
    );
    expect(['１，５００．５０', '1,234,567,890.12', '1500'].map(readAmount)).toEqual([
      150_050, 123_456_789_012, 150_000,
    ]);
    expect(['１，５００', '999,999,999', '1500'].map(readCount)).toEqual([1_500, 999_999_999, 1_500]);
  });
});

describe('a count', () => {
  it('[I-1] is a whole amount of at most nine digits', () => {
    const expected = TEXTS.map((text) => {
      const amount = judgeAmount(text);
      if (amount === null) return null;
      return amount === 'invalid' || /[.．]/u.test(text) || amount > 99_999_999_900
        ? 'invalid'
        : amount / 100;
    });
    expect(TEXTS.map(readCount)).toEqual(expected);
  });
});

describe('a moment', () => {
  it('[CAP-3] that is not on the calendar is none, in the field and in the facts', () => {
    const impossible = [
      '2026-02-29',
      '2026-02-30',
      '2026-04-31',
      '2026-13-01',
      '2026-00-10',
      '2026-11-00',
      '2100-02-29',
    ];
    const moments = [
      ...impossible.map((day) => `${day}T10:00`),
      '2026-11-24T24:00',
      '2026-11-24T25:00',
      '2026-11-24T10:60',
    ];
    expect(moments.map(fromInstantInput)).toEqual(moments.map(() => null));
    const texts = moments.map((moment) => `${moment}:00.000Z`);
    expect(texts.map((text) => isoInstantSchema.safeParse(text).success)).toEqual(texts.map(() => false));
    expect(impossible.map((day) => localDate.safeParse(day).success)).toEqual(impossible.map(() => false));
  });

  it('[CAP-3] is shown again as it was typed, whatever was typed', () => {
    const read = [...TEXTS, '2024-02-29T23:59', '2026-11-24T00:00'].flatMap((text) => {
      const instant = fromInstantInput(text);
      return instant === null ? [] : [{ text: text.slice(0, 16), instant }];
    });
    expect(read.map(({ instant }) => toInstantInput(instant))).toEqual(read.map(({ text }) => text));
    expect(read.filter(({ instant }) => !isoInstantSchema.safeParse(instant).success)).toEqual([]);
    expect(read.length).toBeGreaterThanOrEqual(2);
  });
});
