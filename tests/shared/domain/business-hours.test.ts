import { describe, expect, it } from 'vitest';

import { computeEndOfBusiness, findLastClose } from '../../../shared/domain/business-hours.ts';
import { toLocalTime } from '../../../shared/domain/local-time.ts';
import { buildUnit } from './build-pack.ts';

describe('findLastClose', () => {
  it('is the latest close, in whatever order the hours stand', () => {
    const { businessHours } = buildUnit();
    expect(findLastClose(businessHours)).toBe('17:00');
    expect(findLastClose(businessHours.toReversed())).toBe('17:00');
  });

  it('is none without hours and for a unit open past midnight', () => {
    expect(findLastClose([])).toBeNull();
    expect(findLastClose([{ open: '18:00', close: '02:00' }])).toBeNull();
    expect(findLastClose([{ open: '00:00', close: '00:00' }])).toBeNull();
  });
});

describe('computeEndOfBusiness', () => {
  it('[A.5-3] is the last close, and says so', () => {
    const end = computeEndOfBusiness('2026-03-02', buildUnit().businessHours);
    expect(toLocalTime(end.dueAt)).toEqual({ on: '2026-03-02', time: '17:00' });
    expect(end.step).toEqual({
      step: 'ends-at-close',
      params: { on: '2026-03-02', weekday: 1, time: '17:00' },
    });
  });

  it('[A.5-3] is 24:00 without hours, and says so', () => {
    const end = computeEndOfBusiness('2026-03-02', []);
    expect(end.dueAt).toBe('2026-03-02T15:59:59.999Z');
    expect(end.step).toEqual({ step: 'ends-at-midnight', params: { on: '2026-03-02', weekday: 1 } });
  });
});
