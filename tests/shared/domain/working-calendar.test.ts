import { describe, expect, it } from 'vitest';

import { addDays } from '../../../shared/domain/local-time.ts';
import { classifyDay, loadChinaCalendar } from '../../../shared/domain/working-calendar.ts';

const CALENDAR = loadChinaCalendar();

/** State Council schedules: 国办发明电〔2024〕12号 for 2025, 国办发明电〔2025〕7号 for 2026. */
const MAKE_UP_DAYS = [
  '2025-01-26',
  '2025-02-08',
  '2025-04-27',
  '2025-09-28',
  '2025-10-11',
  '2026-01-04',
  '2026-02-14',
  '2026-02-28',
  '2026-05-09',
  '2026-09-20',
  '2026-10-10',
];
const HOLIDAYS: readonly (readonly [string, number])[] = [
  ['2025-01-01', 1],
  ['2025-01-28', 8],
  ['2025-04-04', 3],
  ['2025-05-01', 5],
  ['2025-05-31', 3],
  ['2025-10-01', 8],
  ['2026-01-01', 3],
  ['2026-02-15', 9],
  ['2026-04-04', 3],
  ['2026-05-01', 5],
  ['2026-06-19', 3],
  ['2026-09-25', 3],
  ['2026-10-01', 7],
];

describe('loadChinaCalendar', () => {
  it('[DUE-2] has the announced schedules of 2025 and 2026 and nothing else', () => {
    const holidays = HOLIDAYS.flatMap(([from, days]) =>
      Array.from({ length: days }, (_, index) => addDays(from, index)),
    );
    expect(CALENDAR.years).toEqual([2025, 2026]);
    expect([...CALENDAR.makeUpWorkdays].sort()).toEqual(MAKE_UP_DAYS);
    expect([...CALENDAR.holidays].sort()).toEqual(holidays);
  });
});

describe('classifyDay', () => {
  it.each([
    ['2026-11-23', { kind: 'workday', isCounted: true, isKnownYear: true }],
    ['2026-11-22', { kind: 'weekend', isCounted: false, isKnownYear: true }],
    ['2026-10-01', { kind: 'holiday', isCounted: false, isKnownYear: true }],
    ['2026-10-03', { kind: 'holiday', isCounted: false, isKnownYear: true }],
    ['2026-02-28', { kind: 'make-up-workday', isCounted: true, isKnownYear: true }],
  ])('[A.5-4] %s', (on, expected) => {
    expect(classifyDay(CALENDAR, on)).toEqual(expected);
  });

  it('[A.5-6] goes by weekends in a year without a schedule, and says so', () => {
    expect(classifyDay(CALENDAR, '2027-10-01')).toEqual({
      kind: 'workday',
      isCounted: true,
      isKnownYear: false,
    });
    expect(classifyDay(CALENDAR, '2027-10-02')).toEqual({
      kind: 'weekend',
      isCounted: false,
      isKnownYear: false,
    });
  });

  it('lets a make-up day win over a holiday on the same date', () => {
    const both = {
      years: [2026],
      holidays: new Set(['2026-03-07']),
      makeUpWorkdays: new Set(['2026-03-07']),
      sources: [],
    };
    expect(classifyDay(both, '2026-03-07').kind).toBe('make-up-workday');
  });
});
