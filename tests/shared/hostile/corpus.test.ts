// The values that forms are attacked with (reliability I-1 to I-3): as many as are named, each once, the same in every run.
import { describe, expect, it } from 'vitest';

import { HOSTILE_FAMILIES } from '../../support/hostile-families.ts';
import { HOSTILE_COUNT, HOSTILE_VALUES, rotateHostileValues } from '../../support/hostile-values.ts';

describe('the hostile values', () => {
  it('[I-1] are 2,000, none twice, in families of the sizes that are written down', () => {
    const sizes = Object.fromEntries(
      Object.keys(HOSTILE_FAMILIES).map((name) => [
        name,
        HOSTILE_VALUES.filter(({ family }) => family === name).length,
      ]),
    );
    expect(new Set(HOSTILE_VALUES.map(({ text }) => text)).size).toBe(HOSTILE_COUNT);
    expect(sizes).toEqual(
      Object.fromEntries(Object.entries(HOSTILE_FAMILIES).map(([name, { count }]) => [name, count])),
    );
  });

  it('[I-1] hold what they are named for', () => {
    const find = (test: (text: string) => boolean) => HOSTILE_VALUES.filter(({ text }) => test(text)).length;
    expect({
      huge: find((text) => text.length === 10_000_000),
      isOneTooLong: find((text) => text.length === 10_001) > 10,
      isLone: find((text) => !text.isWellFormed()) > 60,
      isNul: find((text) => text.includes('\0')) > 0,
      isTurned: find((text) => /[\u202A-\u202E\u2066-\u2069]/u.test(text)) > 100,
      isRunnable: find((text) => text.includes('__pwned')) > 400,
    }).toEqual({
      huge: 4,
      isOneTooLong: true,
      isLone: true,
      isNul: true,
      isTurned: true,
      isRunnable: true,
    });
  });

  it('[I-1] rotate without loss, so that forty in a row meet most families', () => {
    const rotated = rotateHostileValues();
    expect(rotated.toSorted(byText)).toEqual(HOSTILE_VALUES.toSorted(byText));
    const first = rotated.slice(0, Object.keys(HOSTILE_FAMILIES).length);
    expect(new Set(first.map(({ family }) => family)).size).toBe(Object.keys(HOSTILE_FAMILIES).length);
  });
});

const byText = (one: { readonly text: string }, other: { readonly text: string }) =>
  one.text < other.text ? -1 : 1;
