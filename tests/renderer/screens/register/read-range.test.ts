import { describe, expect, it } from 'vitest';

import { computeReadRange, FIRST_RANGE } from '../../../../renderer/branch/screens/register/read-range.ts';

describe('what the register reads of a long list', () => {
  it('holds the rows in view and half a step around them', () => {
    for (const first of [0, 29, 30, 31, 89, 90, 5_000, 99_950]) {
      const last = first + 40;
      const { offset, limit } = computeReadRange(first, last, FIRST_RANGE);

      expect(offset).toBeLessThanOrEqual(Math.max(0, first - 30));
      expect(offset + limit).toBeGreaterThanOrEqual(last + 30);
      expect(limit).toBeLessThanOrEqual(180);
    }
  });

  it('stays the same while little is scrolled, so that nothing is asked anew', () => {
    const range = computeReadRange(200, 240, FIRST_RANGE);

    expect(computeReadRange(205, 245, range)).toBe(range);
    expect(computeReadRange(280, 320, range)).toEqual({ offset: 240, limit: 120 });
  });
});
