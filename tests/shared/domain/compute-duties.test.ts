// DUE-7, policies 6.3; scenarios 5, 19 and 30.
import { describe, expect, it } from 'vitest';

import { computeDuties, computeMissedDuties, listDutiesDone } from '../../../shared/domain/compute-duties.ts';
import type { Duty, DutyDone } from '../../../shared/domain/compute-duties.ts';
import { toLocalTime } from '../../../shared/domain/local-time.ts';
import { loadChinaCalendar } from '../../../shared/domain/working-calendar.ts';
import type { DutyRule } from '../../../shared/policy/schema.ts';
import { dutySchema } from '../../../shared/policy/schema/clock-rules.ts';
import { buildEvent } from '../journal/build-event.ts';
import { local } from './build-clock-fact.ts';
import { buildUnit } from './build-pack.ts';

function buildDuty(overrides: Partial<DutyRule>): DutyRule {
  return dutySchema.parse({
    key: 'test.duty',
    rule: 'DUE-7',
    window: { cycle: 'daily', by: null },
    onHoliday: 'stays',
    by: 'complaint-manager',
    to: null,
    form: null,
    isNilReported: false,
    missedTells: null,
    ...overrides,
  });
}

const BOOK_CHECK = buildDuty({
  key: 'bank.bookCheck',
  rule: 'BANK-28',
  onHoliday: 'skipped',
  missedTells: 'branch-head',
});
const WEEKLY = buildDuty({
  key: 'hotel.weekly',
  rule: 'HOTEL-19',
  window: { cycle: 'weekly', fromWeekday: 6, dueWeekday: 1, isDueNextWeek: true },
  onHoliday: 'next-working-day',
  isNilReported: true,
});
const MONTHLY = buildDuty({
  key: 'hotel.monthly',
  rule: 'HOTEL-20',
  window: { cycle: 'monthly', fromDay: 11, dueDay: 20 },
});
const HALF_YEAR = buildDuty({
  key: 'mfr.halfYear',
  rule: 'MFR-24',
  window: { cycle: 'half-yearly', months: [6, 12], fromDay: 1, dueDay: 10 },
});

function computeOn(on: string, duties: readonly DutyRule[], done: readonly DutyDone[] = [], now = on) {
  return computeDuties(on, done, {
    policy: { duties: [...duties] },
    unit: buildUnit(),
    calendar: loadChinaCalendar(),
    now: local(now),
  });
}

function computeMissed(sinceOn: string, now: string, duty: DutyRule, done: readonly DutyDone[] = []) {
  return computeMissedDuties(sinceOn, done, {
    policy: { duties: [duty] },
    unit: buildUnit(),
    calendar: loadChinaCalendar(),
    now: local(now),
  });
}

const show = ({ periodKey, windowFrom, dueAt, state }: Duty) =>
  `${periodKey}: ${showAt(windowFrom)} to ${showAt(dueAt)} ${state}`;
function showAt(at: Duty['dueAt']): string {
  const { on, time } = toLocalTime(at);
  return `${on} ${time}`;
}
const doneAt = (dutyKey: string, periodKey: string, at: string): DutyDone => ({
  dutyKey,
  periodKey,
  isNil: false,
  count: 1,
  note: '',
  at: local(at),
});

describe('[BANK-28] the daily reading of the opinion book', () => {
  it('is a whole duty with window, due time and state', () => {
    expect(computeOn('2026-03-02', [BOOK_CHECK], [], '2026-03-02 10:00')).toEqual([
      {
        key: 'bank.bookCheck',
        rule: 'BANK-28',
        periodKey: '2026-03-02',
        windowFrom: local('2026-03-02 00:00'),
        dueAt: local('2026-03-02 17:00'),
        coversFromOn: '2026-03-02',
        coversToOn: '2026-03-02',
        by: 'complaint-manager',
        to: null,
        form: null,
        isNilReported: false,
        state: 'open',
        tells: null,
      },
    ]);
  });

  it('[D-05] not done when the day ends it is late, and the head is told', () => {
    const inTime = computeOn('2026-03-02', [BOOK_CHECK], [], '2026-03-02 17:00');
    expect(inTime).toMatchObject([{ state: 'open', tells: null }]);
    const after = computeOn('2026-03-02', [BOOK_CHECK], [], '2026-03-02 17:01');
    expect(after).toMatchObject([{ state: 'missed', tells: 'branch-head' }]);
  });

  it.each([
    ['2026-03-02 17:00', 'done'],
    ['2026-03-02 17:01', 'done-late'],
  ])('read at %s it is %s, and nobody is told', (at, state) => {
    const done = [doneAt('bank.bookCheck', '2026-03-02', at)];
    expect(computeOn('2026-03-02', [BOOK_CHECK], done, '2026-03-05')).toMatchObject([{ state, tells: null }]);
  });

  it('what was done for another day or another duty is not done', () => {
    const done = [
      doneAt('bank.bookCheck', '2026-03-03', '2026-03-02 09:00'),
      doneAt('hotel.weekly', '2026-03-02', '2026-03-02 09:00'),
    ];
    expect(computeOn('2026-03-02', [BOOK_CHECK], done, '2026-03-02 10:00')).toMatchObject([
      { state: 'open' },
    ]);
  });

  it.each([
    ['2026-01-01', 0, 'New Year'],
    ['2026-01-03', 0, 'the Saturday after it'],
    ['2026-01-04', 1, 'the make-up Sunday'],
    ['2026-02-14', 1, 'the make-up Saturday before Spring Festival'],
    ['2026-02-17', 0, 'Spring Festival'],
    ['2026-02-28', 1, 'the make-up Saturday after it'],
    ['2026-05-01', 0, 'May Day'],
    ['2026-05-09', 1, 'the make-up Saturday after it'],
    ['2026-09-20', 1, 'the make-up Sunday before Mid-Autumn'],
    ['2026-09-25', 0, 'Mid-Autumn'],
    ['2026-10-01', 0, 'National Day'],
    ['2026-10-10', 1, 'the make-up Saturday after it'],
    ['2026-03-07', 0, 'a Saturday'],
  ])('on %s there are %i of it: %s', (on, count) => {
    expect(computeOn(on, [BOOK_CHECK])).toHaveLength(count);
  });

  it('missed over several days is late for each open day of them', () => {
    const done = [doneAt('bank.bookCheck', '2026-10-09', '2026-10-09 16:00')];
    const missed = computeMissed('2026-09-30', '2026-10-12 09:00', BOOK_CHECK, done);
    expect(missed.map(({ periodKey }) => periodKey)).toEqual(['2026-09-30', '2026-10-08', '2026-10-10']);
  });
});

describe('[ROAD-27] progress by 17:00', () => {
  it('is due every day at that time, weekends and holidays too', () => {
    const daily = buildDuty({ window: { cycle: 'daily', by: '17:00' }, onHoliday: 'stays' });
    expect(computeOn('2026-10-03', [daily]).map(show)).toEqual([
      '2026-10-03: 2026-10-03 00:00 to 2026-10-03 17:00 open',
    ]);
  });
});

describe('[HOTEL-19] [C-13] the weekly list', () => {
  it('[D-19] is compiled at the weekend and due on Monday', () => {
    const expected = ['2026-W10: 2026-03-07 00:00 to 2026-03-09 17:00 open'];
    expect(computeOn('2026-03-06', [WEEKLY]).map(show)).toEqual([]);
    expect(computeOn('2026-03-07', [WEEKLY]).map(show)).toEqual(expected);
    expect(computeOn('2026-03-09', [WEEKLY]).map(show)).toEqual(expected);
    expect(computeOn('2026-03-10', [WEEKLY]).map(show)).toEqual([]);
    expect(computeOn('2026-03-07', [WEEKLY])).toMatchObject([
      { coversFromOn: '2026-03-02', coversToOn: '2026-03-08', isNilReported: true },
    ]);
  });

  it('a Monday on a holiday moves to the next working day; two lists may be open then', () => {
    // 5 October 2026 is a Monday in the National Day holiday, Thursday the 8th the next working day.
    expect(computeOn('2026-10-08', [WEEKLY]).map(show)).toEqual([
      '2026-W40: 2026-10-03 00:00 to 2026-10-08 17:00 open',
    ]);
    // Spring Festival 2026, 15 to 23 February: Monday the 16th and Monday the 23rd both wait for the 24th.
    expect(computeOn('2026-02-24', [WEEKLY]).map(show)).toEqual([
      '2026-W07: 2026-02-14 00:00 to 2026-02-24 17:00 open',
      '2026-W08: 2026-02-21 00:00 to 2026-02-24 17:00 open',
    ]);
  });

  it('a make-up day does not pull it forward', () => {
    // Saturday 10 October 2026 is a working day; the list of that week is due on Monday the 12th all the same.
    expect(computeOn('2026-10-10', [WEEKLY]).map(show)).toEqual([
      '2026-W41: 2026-10-10 00:00 to 2026-10-12 17:00 open',
    ]);
  });

  it('is told by the week of its Thursday at the turn of a year', () => {
    expect(computeOn('2027-01-04', [WEEKLY]).map(({ periodKey }) => periodKey)).toEqual(['2026-W53']);
    expect(computeOn('2026-01-04', [WEEKLY]).map(({ periodKey }) => periodKey)).toEqual(['2026-W01']);
  });

  it('a nil report is a report', () => {
    const nil: DutyDone = {
      ...doneAt('hotel.weekly', '2026-W10', '2026-03-09 09:00'),
      isNil: true,
      count: 0,
    };
    expect(computeOn('2026-03-09', [WEEKLY], [nil])).toMatchObject([{ state: 'done' }]);
  });
});

describe('[HOTEL-20] [C-14] the monthly report', () => {
  it('[D-19] is open from the 11th to the end of the 20th and is about the month before', () => {
    const at = ['2026-03-10', '2026-03-11', '2026-03-20', '2026-03-21'];
    expect(at.map((on) => computeOn(on, [MONTHLY]).length)).toEqual([0, 1, 1, 0]);
    expect(computeOn('2026-03-11', [MONTHLY]).map(show)).toEqual([
      '2026-03: 2026-03-11 00:00 to 2026-03-20 17:00 open',
    ]);
    expect(computeOn('2026-03-11', [MONTHLY])).toMatchObject([
      { coversFromOn: '2026-02-01', coversToOn: '2026-02-28' },
    ]);
    expect(computeOn('2026-01-15', [MONTHLY])).toMatchObject([
      { coversFromOn: '2025-12-01', coversToOn: '2025-12-31' },
    ]);
  });

  it('stays on a Saturday, where the pack says so', () => {
    expect(computeOn('2026-06-20', [MONTHLY]).map(show)).toEqual([
      '2026-06: 2026-06-11 00:00 to 2026-06-20 17:00 open',
    ]);
  });

  it('[QS-11] before the end of the month is its last day, and about that month', () => {
    const report = buildDuty({ window: { cycle: 'monthly', fromDay: 1, dueDay: null } });
    expect(computeOn('2028-02-10', [report])).toMatchObject([
      { periodKey: '2028-02', dueAt: local('2028-02-29 17:00'), coversFromOn: '2028-02-01' },
    ]);
  });

  it('moved beyond the month it keeps its name', () => {
    const report = buildDuty({
      window: { cycle: 'monthly', fromDay: 25, dueDay: null },
      onHoliday: 'next-working-day',
    });
    // 31 January 2026 is a Saturday.
    expect(computeOn('2026-02-02', [report]).map(show)).toEqual([
      '2026-01: 2026-01-25 00:00 to 2026-02-02 17:00 open',
    ]);
  });

  it('skipped on a day off there is none', () => {
    const report = buildDuty({ window: { cycle: 'monthly', fromDay: 20, dueDay: 31 }, onHoliday: 'skipped' });
    expect(computeOn('2026-01-30', [report])).toEqual([]);
    expect(computeOn('2026-03-30', [report]).map(show)).toEqual([
      '2026-03: 2026-03-20 00:00 to 2026-03-31 17:00 open',
    ]);
  });
});

describe('[MFR-24] [C-51] the half-year summary', () => {
  it('[D-30] on 1 June it is open until the 10th, about December to May', () => {
    expect(computeOn('2026-06-01', [HALF_YEAR]).map(show)).toEqual([
      '2026-06: 2026-06-01 00:00 to 2026-06-10 17:00 open',
    ]);
    expect(computeOn('2026-06-01', [HALF_YEAR])).toMatchObject([
      { coversFromOn: '2025-12-01', coversToOn: '2026-05-31' },
    ]);
    expect(computeOn('2026-05-31', [HALF_YEAR])).toEqual([]);
    expect(computeOn('2026-06-11', [HALF_YEAR])).toEqual([]);
  });

  it('in December it is about June to November', () => {
    expect(computeOn('2026-12-05', [HALF_YEAR])).toMatchObject([
      { periodKey: '2026-12', coversFromOn: '2026-06-01', coversToOn: '2026-11-30' },
    ]);
  });

  it('the missed one is found from its due day on', () => {
    expect(computeMissed('2026-06-01', '2026-06-10 17:00', HALF_YEAR)).toEqual([]);
    expect(computeMissed('2026-06-01', '2026-07-01', HALF_YEAR).map(show)).toEqual([
      '2026-06: 2026-06-01 00:00 to 2026-06-10 17:00 missed',
    ]);
  });
});

describe('[QS-07] the yearly survey', () => {
  const survey = buildDuty({ window: { cycle: 'yearly', month: 12, fromDay: 1, dueDay: 31 } });
  it('is due in December, about the year', () => {
    expect(computeOn('2026-11-30', [survey])).toEqual([]);
    expect(computeOn('2026-12-01', [survey])).toMatchObject([
      { periodKey: '2026', coversFromOn: '2026-01-01', coversToOn: '2026-12-31' },
    ]);
  });

  it('moved past New Year it is still last year’s', () => {
    const moved = buildDuty({ window: survey.window, onHoliday: 'next-working-day' });
    // 31 December 2028 is a Sunday.
    expect(computeOn('2029-01-01', [moved]).map(show)).toEqual([
      '2028: 2028-12-01 00:00 to 2029-01-01 17:00 open',
    ]);
  });
});

describe('computeDuties', () => {
  it('gives them in the order they fall due', () => {
    const duties = [HALF_YEAR, MONTHLY, WEEKLY, BOOK_CHECK];
    expect(computeOn('2026-06-08', duties).map(({ key }) => key)).toEqual([
      'bank.bookCheck',
      'hotel.weekly',
      'mfr.halfYear',
    ]);
  });

  it('takes what was done from the facts of the unit', () => {
    const { at: _at, ...payload } = doneAt('bank.bookCheck', '2026-11-20', '2026-11-20');
    const fact = buildEvent('duty-done', payload, { entryId: null });
    const other = buildEvent('taken-over', { level: 2 }, { seq: 2 });
    expect(listDutiesDone([fact, other])).toEqual([{ ...payload, at: fact.wallTime }]);
  });
});

describe('[DUE-7] turns at the edge', () => {
  it('a duty of the 31st is due on the last day of a month that has none', () => {
    const duty = buildDuty({ window: { cycle: 'monthly', fromDay: 30, dueDay: 31 } });
    expect(computeOn('2026-04-30', [duty]).map(show)).toEqual([
      '2026-04: 2026-04-30 00:00 to 2026-04-30 17:00 open',
    ]);
  });

  it('[C-13] a daily duty of open days is left out on a day off, not moved from it', () => {
    const duty = buildDuty({ onHoliday: 'next-working-day' });
    expect(computeOn('2026-11-28', [duty])).toEqual([]);
    expect(computeOn('2026-11-30', [duty]).map(({ periodKey }) => periodKey)).toEqual(['2026-11-30']);
  });

  it('done twice, the first time counts, whichever is read first', () => {
    const twice = ['2026-03-02 18:00', '2026-03-02 09:00'].map((at) =>
      doneAt('bank.bookCheck', '2026-03-02', at),
    );
    expect(computeOn('2026-03-02', [BOOK_CHECK], twice, '2026-03-05')).toMatchObject([{ state: 'done' }]);
  });
});
