import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { countCalendarDays, countWorkingDays, findBusinessDay } from '../../../shared/domain/count-days.ts';
import { addDays } from '../../../shared/domain/local-time.ts';
import { classifyDay, loadChinaCalendar } from '../../../shared/domain/working-calendar.ts';

const CALENDAR = loadChinaCalendar();
/** Days from the last month before the calendar to the first months after it. */
const day = fc.integer({ min: -30, max: 820 }).map((days) => addDays('2025-01-01', days));
const amount = fc.integer({ min: 1, max: 30 });

describe('countWorkingDays', { timeout: 60_000 }, () => {
  it('[A.5-4] never ends on a day that is not counted', () => {
    fc.assert(
      fc.property(day, amount, (start, days) => {
        expect(classifyDay(CALENDAR, countWorkingDays(start, days, CALENDAR).on).isCounted).toBe(true);
      }),
    );
  });

  it('[A.5-4] goes over exactly the counted days it names', () => {
    fc.assert(
      fc.property(day, amount, (start, days) => {
        const { on, because } = countWorkingDays(start, days, CALENDAR);
        const counted = because.filter(({ step }) => step === 'counts-day' || step === 'counts-make-up-day');
        expect(counted.map(({ params }) => params['n'])).toEqual(
          Array.from({ length: days }, (_, index) => index + 1),
        );
        expect(counted.at(-1)?.params['on']).toBe(on);
        const named = because
          .filter(({ step }) => step !== 'calendar-missing')
          .map(({ params }) => params['on']);
        expect(named).toEqual(named.map((_, index) => addDays(start, index)));
      }),
    );
  });

  it('is never earlier with more days or a later start', () => {
    fc.assert(
      fc.property(day, amount, (start, days) => {
        const { on } = countWorkingDays(start, days, CALENDAR);
        expect(countWorkingDays(start, days + 1, CALENDAR).on > on).toBe(true);
        expect(countWorkingDays(addDays(start, 1), days, CALENDAR).on >= on).toBe(true);
        expect(countCalendarDays(start, days).on <= on).toBe(true);
      }),
    );
  });

  it('[DUE-3] names each day and what it is', () => {
    expect(
      countWorkingDays('2025-09-30', 3, CALENDAR).because.map(({ step, params }) => [step, params['on']]),
    ).toEqual([
      ['start-day-not-counted', '2025-09-30'],
      ...[1, 2, 3, 4, 5, 6, 7, 8].map((date) => ['skips-holiday', `2025-10-0${date}`]),
      ['counts-day', '2025-10-09'],
      ['counts-day', '2025-10-10'],
      ['counts-make-up-day', '2025-10-11'],
    ]);
  });

  it('[A.5-6] warns once for each year without a calendar, also when the start is the last known day', () => {
    const { on, because } = countWorkingDays('2026-12-31', 3, CALENDAR);
    expect(on).toBe('2027-01-05');
    expect(because.filter(({ step }) => step === 'calendar-missing')).toEqual([
      { step: 'calendar-missing', params: { year: 2027 } },
    ]);
    expect(countWorkingDays('2026-12-30', 1, CALENDAR).because).not.toContainEqual(
      expect.objectContaining({ step: 'calendar-missing' }),
    );
  });
});

describe('countCalendarDays', () => {
  it('[DUE-4] does not count the days of a rest', () => {
    const findRestEnd = (on: string) => (on >= '2026-03-03' && on <= '2026-03-05' ? '2026-03-05' : null);
    expect(countCalendarDays('2026-03-02', 2, findRestEnd)).toEqual({
      on: '2026-03-07',
      because: [
        { step: 'start-day-not-counted', params: { on: '2026-03-02', weekday: 1 } },
        { step: 'skips-rest', params: { on: '2026-03-05', weekday: 4 } },
        { step: 'counts-day', params: { on: '2026-03-06', weekday: 5, n: 1 } },
        { step: 'counts-day', params: { on: '2026-03-07', weekday: 6, n: 2 } },
      ],
    });
  });

  it('[A.5-5] is not moved by a holiday', () => {
    expect(countCalendarDays('2025-09-29', 3)).toEqual({
      on: '2025-10-02',
      because: [
        { step: 'start-day-not-counted', params: { on: '2025-09-29', weekday: 1 } },
        { step: 'counts-day', params: { on: '2025-09-30', weekday: 2, n: 1 } },
        { step: 'counts-day', params: { on: '2025-10-01', weekday: 3, n: 2 } },
        { step: 'counts-day', params: { on: '2025-10-02', weekday: 4, n: 3 } },
      ],
    });
  });
});

describe('findBusinessDay', () => {
  it('stays on a counted day and goes over the others', () => {
    expect(findBusinessDay('2026-02-28', CALENDAR)).toEqual({ on: '2026-02-28', because: [] });
    expect(findBusinessDay('2026-10-06', CALENDAR)).toEqual({
      on: '2026-10-08',
      because: [
        { step: 'skips-holiday', params: { on: '2026-10-06', weekday: 2 } },
        { step: 'skips-holiday', params: { on: '2026-10-07', weekday: 3 } },
      ],
    });
    expect(findBusinessDay('2027-01-02', CALENDAR).because.map(({ step }) => step)).toEqual([
      'calendar-missing',
      'skips-weekend',
      'skips-weekend',
    ]);
  });
});
