import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { HybridTime } from '../../../shared/domain/events.ts';
import {
  MAX_PEER_LEAD_MS,
  ZERO_HYBRID_TIME,
  advanceHybridTime,
  compareHybridTime,
  mergeHybridTime,
} from '../../../shared/journal/hybrid-time.ts';

const NOW = Date.parse('2026-11-22T02:00:00.000Z');
const YEAR_2099 = Date.parse('2099-01-01T00:00:00.000Z');
const time: fc.Arbitrary<HybridTime> = fc.record({
  ms: fc.integer({ min: NOW - 1000, max: NOW + 1000 }),
  counter: fc.integer({ min: 0, max: 3 }),
});

describe('advanceHybridTime', () => {
  it('follows the wall clock', () => {
    expect(advanceHybridTime({ ms: NOW - 1, counter: 7 }, NOW)).toEqual({ ms: NOW, counter: 0 });
  });

  it('counts within one millisecond', { timeout: 60_000 }, () => {
    expect(advanceHybridTime({ ms: NOW, counter: 7 }, NOW)).toEqual({ ms: NOW, counter: 8 });
  });

  it('[F08] goes on when the clock was set back, to before 1970 too', () => {
    const last = { ms: NOW, counter: 0 };
    expect(advanceHybridTime(last, NOW - 3_600_000)).toEqual({ ms: NOW, counter: 1 });
    expect(advanceHybridTime(ZERO_HYBRID_TIME, -5)).toEqual({ ms: 0, counter: 1 });
  });

  it('[F09] widens the counter over 70,000 events in one millisecond', () => {
    let last: HybridTime = { ms: NOW, counter: 0 };
    for (let count = 0; count < 70_000; count += 1) last = advanceHybridTime(last, NOW);
    expect(last).toEqual({ ms: NOW, counter: 70_000 });
  });

  it('is always later than the last, whatever the clock says', () => {
    fc.assert(
      fc.property(time, fc.integer(), (last, now) => {
        expect(compareHybridTime(advanceHybridTime(last, now), last)).toBeGreaterThan(0);
      }),
    );
  });
});

describe('mergeHybridTime', () => {
  it('takes the later of the two', () => {
    fc.assert(
      fc.property(time, time, (last, seen) => {
        const merged = mergeHybridTime(last, seen, NOW);
        expect(compareHybridTime(merged, last)).toBeGreaterThanOrEqual(0);
        expect(compareHybridTime(merged, seen)).toBeGreaterThanOrEqual(0);
        expect([last, seen]).toContainEqual(merged);
        expect(compareHybridTime(advanceHybridTime(merged, NOW), seen)).toBeGreaterThan(0);
      }),
    );
  });

  it('[F09] does not follow a peer more than 24 hours ahead', () => {
    const last = { ms: NOW, counter: 2 };
    expect(mergeHybridTime(last, { ms: YEAR_2099, counter: 0 }, NOW)).toEqual(last);
    expect(mergeHybridTime(last, { ms: NOW + MAX_PEER_LEAD_MS + 1, counter: 0 }, NOW)).toEqual(last);
    expect(mergeHybridTime(last, { ms: NOW + MAX_PEER_LEAD_MS, counter: 0 }, NOW).ms).toBe(
      NOW + MAX_PEER_LEAD_MS,
    );
  });
});
