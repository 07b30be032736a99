import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  addDays,
  addMinutes,
  fromLocalTime,
  toEndOfDay,
  toLocalTime,
  toWeekday,
} from '../../../shared/domain/local-time.ts';
import { isoInstantSchema, toIsoInstant } from '../../../shared/lib/instant.ts';

const instant = fc
  .date({ min: new Date('1992-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => toIsoInstant(date.getTime()));

describe('[A.5-1] local time', () => {
  it('is Asia/Shanghai as the time zone database has it', { timeout: 60_000 }, () => {
    const format = new Intl.DateTimeFormat('sv-SE', {
      timeZone: 'Asia/Shanghai',
      dateStyle: 'short',
      timeStyle: 'short',
    });
    fc.assert(
      fc.property(instant, (at) => {
        const { on, time } = toLocalTime(at);
        expect(`${on} ${time}`).toBe(format.format(Date.parse(at)));
      }),
    );
  });

  it('goes back and forth by the minute', () => {
    expect(fromLocalTime({ on: '2026-01-01', time: '00:30' })).toBe('2025-12-31T16:30:00.000Z');
    fc.assert(
      fc.property(instant, (at) => {
        expect(toLocalTime(fromLocalTime(toLocalTime(at)))).toEqual(toLocalTime(at));
      }),
    );
  });

  it('ends a day at its last millisecond, which is still that day', () => {
    const end = toEndOfDay('2026-02-28');
    expect(end).toBe('2026-02-28T15:59:59.999Z');
    expect(toLocalTime(end)).toEqual({ on: '2026-02-28', time: '23:59' });
  });

  it('adds days over months and leap days', () => {
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(addDays('2026-01-01', -1)).toBe('2025-12-31');
  });

  it('knows the day of the week, before 1970 too', () => {
    expect(toWeekday('2026-11-22')).toBe(0);
    expect(toWeekday('1970-01-01')).toBe(4);
    expect(toWeekday('1969-12-28')).toBe(0);
  });

  it('[F08] stays an instant at both ends of time', () => {
    for (const at of ['0000-01-01T00:00:00.000Z', '9999-12-31T23:59:59.999Z'] as const) {
      const parsed = isoInstantSchema.parse(at);
      expect(toLocalTime(parsed).on).toHaveLength(10);
      expect(isoInstantSchema.safeParse(addMinutes(parsed, 60)).success).toBe(true);
      expect(isoInstantSchema.safeParse(toEndOfDay(addDays(toLocalTime(parsed).on, 3))).success).toBe(true);
      expect(isoInstantSchema.safeParse(fromLocalTime(toLocalTime(parsed))).success).toBe(true);
    }
  });
});
