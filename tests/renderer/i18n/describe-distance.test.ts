// Distances in words: "还有 2 个工作日" (interface, "Time is a line"; DUE-2 for what a working day is).
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { describeDistance } from '../../../renderer/i18n/describe-distance.ts';
import { loadChinaCalendar } from '../../../shared/domain/working-calendar.ts';
import { toIsoInstant } from '../../../shared/lib/instant.ts';

const CALENDAR = loadChinaCalendar();
/** Thursday, 10:00 in Shanghai. */
const NOW = toIsoInstant(Date.parse('2026-11-19T02:00:00Z'));
const at = (text: string) => toIsoInstant(Date.parse(text));

describe('describeDistance', () => {
  it('counts minutes below an hour and hours within the day', () => {
    expect(describeDistance(at('2026-11-19T02:45:00Z'), NOW, CALENDAR)).toEqual({
      key: 'minutes',
      count: 45,
      isPast: false,
    });
    expect(describeDistance(at('2026-11-19T09:00:00Z'), NOW, CALENDAR)).toEqual({
      key: 'hours',
      count: 7,
      isPast: false,
    });
  });

  it('[DUE-2] leaves the weekend out ahead of now', () => {
    expect(describeDistance(at('2026-11-23T09:00:00Z'), NOW, CALENDAR)).toEqual({
      key: 'workingDays',
      count: 2,
      isPast: false,
    });
  });

  it('[DUE-2] leaves a public holiday out and counts a make-up working day', () => {
    const beforeNationalDay = at('2026-09-30T02:00:00Z');
    const due = at('2026-10-10T09:00:00Z');
    expect(describeDistance(due, beforeNationalDay, CALENDAR)).toEqual({
      key: 'workingDays',
      count: 3,
      isPast: false,
    });
  });

  it('says calendar days when only days off lie between', () => {
    expect(describeDistance(at('2026-11-21T09:00:00Z'), at('2026-11-20T02:00:00Z'), CALENDAR)).toEqual({
      key: 'days',
      count: 1,
      isPast: false,
    });
  });

  it('counts calendar days behind now: a customer waits on Sundays too', () => {
    expect(describeDistance(at('2026-11-14T09:00:00Z'), NOW, CALENDAR)).toEqual({
      key: 'days',
      count: 5,
      isPast: true,
    });
  });

  it('never says nothing is left and never turns a due time around', () => {
    fc.assert(
      fc.property(fc.integer({ min: -90 * 86_400, max: 90 * 86_400 }), (seconds) => {
        const due = toIsoInstant(Date.parse(NOW) + seconds * 1_000);
        const distance = describeDistance(due, NOW, CALENDAR);
        expect(distance.count).toBeGreaterThan(0);
        expect(distance.isPast).toBe(seconds < 0);
      }),
    );
  });
});
