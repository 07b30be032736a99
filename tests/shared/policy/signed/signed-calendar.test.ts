// DUE-2: a calendar that came with head office's signature counts; a year that none announced warns.
import { describe, expect, it } from 'vitest';

import { countWorkingDays } from '../../../../shared/domain/count-days.ts';
import { loadChinaCalendar } from '../../../../shared/domain/working-calendar.ts';
import { acceptAll, calendar, signAs } from './signing-fixture.ts';

function loadWith(...files: readonly unknown[]) {
  const shelf = acceptAll(...files);
  if (!('packs' in shelf)) throw new Error(shelf.join());
  return loadChinaCalendar(shelf.calendars);
}

const steps = (startOn: string, amount: number, files: readonly unknown[]) => {
  const { on, because } = countWorkingDays(startOn, amount, loadWith(...files));
  return { on, steps: because.map(({ step, params }) => `${step} ${params['on'] ?? params['year']}`) };
};
const ANNOUNCED = [signAs('calendar', calendar(1, '2026-11-10'))];

describe('[DUE-2] loadChinaCalendar', () => {
  it('counts a year that head office announced, its make-up day too', () => {
    expect(steps('2026-12-31', 5, ANNOUNCED)).toEqual({
      on: '2027-01-09',
      steps: [
        'start-day-not-counted 2026-12-31',
        'skips-holiday 2027-01-01',
        'skips-weekend 2027-01-02',
        'skips-weekend 2027-01-03',
        'skips-holiday 2027-01-04',
        'counts-day 2027-01-05',
        'counts-day 2027-01-06',
        'counts-day 2027-01-07',
        'counts-day 2027-01-08',
        'counts-make-up-day 2027-01-09',
      ],
    });
  });

  it('warns of a year that nobody announced, whatever was announced of another', () => {
    expect(steps('2026-12-31', 1, []).steps).toContain('calendar-missing 2027');
    expect(steps('2027-12-31', 1, ANNOUNCED).steps).toContain('calendar-missing 2028');
    expect(steps('2026-12-31', 1, ANNOUNCED).steps).not.toContain('calendar-missing 2027');
  });

  it('says where the days of each year come from', () => {
    const newer = [...ANNOUNCED, signAs('calendar', calendar(2, '2026-11-12'))];
    expect(loadWith(...newer).sources).toEqual([
      { year: 2025, source: 'built-in', version: 0 },
      { year: 2026, source: 'built-in', version: 0 },
      { year: 2027, source: 'head-office', version: 2 },
    ]);
  });
});
