// DUE-4: what the policy lets move a term, and what it does not. C-20, C-24, C-26.
import { describe, expect, it } from 'vitest';

import { toLocalTime } from '../../../shared/domain/local-time.ts';
import type { ClockRule } from '../../../shared/policy/schema.ts';
import { clockSchema } from '../../../shared/policy/schema/clock-rules.ts';
import { buildClock, computeWith, listSteps, show, showAt } from './build-clock.ts';
import { FACTS, local } from './build-clock-fact.ts';
import { NO_DETAILS } from '../../../shared/domain/payload-shapes.ts';

const AGREED = { by: 'agreed-time', approvedBeyond: null, rule: 'ROAD-25' } as const;
const AGREED_24: ClockRule['overrides'][number] = {
  by: 'agreed-time',
  approvedBeyond: { hours: 24, by: 'supervisor' },
  rule: 'C-24',
};
const LIQUOR = buildClock({
  key: 'liq.handle',
  length: { unit: 'working-day', amount: 3 },
  overrides: [
    {
      by: 'special-extension',
      length: { unit: 'working-day', amount: 7 },
      approvedBy: 'department-head',
      rule: 'LIQ-13',
    },
  ],
});

describe('[ROAD-25] [C-24] an agreed time', () => {
  const received = FACTS.received('2025-09-30 08:00');
  const handle = buildClock({ length: { unit: 'hour', amount: 12 }, overrides: [AGREED] });
  const escalate = buildClock({ length: { unit: 'hour', amount: 24 }, overrides: [AGREED_24] });
  const tomorrow = FACTS.agreed('2025-09-30 09:00', '2025-10-01 18:00');

  it('[D-31] prevails over the twelve hours', () => {
    const [deadline] = computeWith(handle, [received, tomorrow]);
    expect(showAt(deadline!.dueAt)).toBe('2025-10-01 18:00');
    expect(listSteps(deadline)).toEqual(['starts-at', 'adds-minutes', 'ends-at', 'agreed-prevails']);
    expect(deadline?.because.at(-1)?.params).toMatchObject({ rule: 'ROAD-25', time: '18:00' });
  });

  it('never brings the policy’s own term nearer', () => {
    const soon = FACTS.agreed('2025-09-30 09:00', '2025-09-30 10:00');
    expect(show(computeWith(handle, [received, soon]))).toEqual(['2025-09-30 20:00 running']);
  });

  it('the latest one prevails, not before the policy’s own term', () => {
    const earlier = FACTS.agreed('2025-09-30 12:00', '2025-10-01 09:00');
    expect(show(computeWith(handle, [received, tomorrow, earlier]))).toEqual(['2025-10-01 09:00 running']);
    const atOnce = FACTS.agreed('2025-09-30 12:00', '2025-09-30 13:00');
    expect(show(computeWith(handle, [received, tomorrow, atOnce]))).toEqual(['2025-09-30 20:00 running']);
  });

  it('does not revive a term that has run out', () => {
    const late = FACTS.agreed('2025-09-30 20:01', '2025-10-01 18:00');
    expect(show(computeWith(handle, [received, late], { now: '2025-09-30 21:00' }))).toEqual([
      '2025-09-30 20:00 overdue',
    ]);
  });

  it('beyond 24 hours it counts only with the approval, and the reasons say so', () => {
    const [deadline] = computeWith(escalate, [received, tomorrow]);
    expect(showAt(deadline!.dueAt)).toBe('2025-10-01 08:00');
    expect(listSteps(deadline)).toEqual([
      'starts-at',
      'adds-minutes',
      'ends-at',
      'agreed-not-approved',
      'ends-at',
    ]);
    expect(deadline?.because.at(-2)?.params).toMatchObject({ hours: 24, on: '2025-10-01', time: '08:00' });
  });

  it.each([
    ['agreed by the supervisor', [FACTS.agreedBy('supervisor', '2025-09-30 09:00', '2025-10-01 18:00')]],
    [
      'approved by the supervisor',
      [tomorrow, FACTS.extended('2025-09-30 10:00', 'test.clock', 'supervisor')],
    ],
  ])('%s it counts', (_, facts) => {
    expect(show(computeWith(escalate, [received, ...facts]))).toEqual(['2025-10-01 18:00 running']);
  });

  it.each([
    ['by another job', FACTS.extended('2025-09-30 10:00', 'test.clock', 'front-desk')],
    ['of another clock', FACTS.extended('2025-09-30 10:00', 'other.clock', 'supervisor')],
    ['after the term', FACTS.extended('2025-10-01 08:01', 'test.clock', 'supervisor')],
    ['before the agreement', FACTS.extended('2025-09-30 08:30', 'test.clock', 'supervisor')],
  ])('an approval %s does not help', (_, approval) => {
    expect(show(computeWith(escalate, [received, tomorrow, approval]))).toEqual(['2025-10-01 08:00 running']);
  });
});

describe('[LIQ-13] [C-20] a special extension', () => {
  const received = FACTS.received('2025-09-30');
  const approved = FACTS.extended('2025-10-09', 'liq.handle', 'department-head');
  const told = FACTS.extensionTold('2025-10-09 11:00');

  it('[D-22] runs seven working days from the start, once approved and told', () => {
    expect(show(computeWith(LIQUOR, [received]))).toEqual(['2025-10-11 17:00 running']);
    const [deadline] = computeWith(LIQUOR, [received, approved, told]);
    expect(showAt(deadline!.dueAt)).toBe('2025-10-16 17:00');
    const steps = listSteps(deadline);
    expect(steps.slice(steps.indexOf('ends-at-close') + 1, steps.indexOf('ends-at-close') + 4)).toEqual([
      'extension-approved',
      'extension-told',
      'start-day-not-counted',
    ]);
    expect(steps.at(-1)).toBe('ends-at-close');
  });

  it('does not count while the customer was not told, and says so', () => {
    const [deadline] = computeWith(LIQUOR, [received, approved]);
    expect(showAt(deadline!.dueAt)).toBe('2025-10-11 17:00');
    expect(listSteps(deadline)).toContain('extension-not-told');
    expect(listSteps(deadline).at(-1)).toBe('ends-at');
  });

  it.each([
    ['approved by another job', [FACTS.extended('2025-10-09', 'liq.handle', 'receiver'), told]],
    [
      'approved after day three',
      [
        FACTS.extended('2025-10-11 17:01', 'liq.handle', 'department-head'),
        FACTS.extensionTold('2025-10-11 17:02'),
      ],
    ],
    ['told after day three', [approved, FACTS.extensionTold('2025-10-11 17:01')]],
    ['told before it was approved', [FACTS.extensionTold('2025-10-01'), approved]],
    ['of another clock', [FACTS.extended('2025-10-09', 'liq.feedback', 'department-head'), told]],
  ])('%s it does not count', (_, facts) => {
    expect(show(computeWith(LIQUOR, [received, ...facts]))).toEqual(['2025-10-11 17:00 running']);
  });
});

describe('[DUE-4] a rest', () => {
  const days = buildClock({ length: { unit: 'working-day', amount: 3 }, isPausable: true });
  const minutes = buildClock({ length: { unit: 'hour', amount: 48 }, isPausable: true });
  const received = FACTS.received('2026-03-02 10:00');
  const paused = FACTS.paused('2026-03-03 15:00', 'test.clock');

  it('is a state of its own: neither running nor missed', () => {
    const [deadline] = computeWith(days, [received, paused], { now: '2026-03-20' });
    expect(show([deadline!])).toEqual(['2026-03-05 17:00 resting']);
  });

  it('is added by the minute to a term of hours', () => {
    const facts = [received, paused, FACTS.resumed('2026-03-04 16:30')];
    const [deadline] = computeWith(minutes, facts);
    expect(showAt(deadline!.dueAt)).toBe('2026-03-05 11:30');
    expect(listSteps(deadline)).toEqual(['starts-at', 'adds-minutes', 'rested', 'ends-at']);
    expect(deadline?.because[2]?.params).toMatchObject({ minutes: 25 * 60 + 30 });
  });

  it('a day that ended in the rest is not counted, the day it ran again is', () => {
    const facts = [received, paused, FACTS.resumed('2026-03-05 09:00')];
    const [deadline] = computeWith(days, facts);
    expect(deadline?.because.map(({ step, params }) => `${step} ${params['on']}`)).toEqual([
      'starts-at 2026-03-02',
      'start-day-not-counted 2026-03-02',
      'skips-rest 2026-03-04',
      'counts-day 2026-03-05',
      'counts-day 2026-03-06',
      'skips-weekend 2026-03-07',
      'skips-weekend 2026-03-08',
      'counts-day 2026-03-09',
      'ends-at-close 2026-03-09',
    ]);
  });

  it('within one day it adds no day', () => {
    const facts = [received, paused, FACTS.resumed('2026-03-03 16:00')];
    expect(show(computeWith(days, facts))).toEqual(['2026-03-05 17:00 running']);
  });

  it('twice is added twice', () => {
    const facts = [
      received,
      paused,
      FACTS.resumed('2026-03-03 16:00'),
      FACTS.paused('2026-03-03 17:00', 'test.clock', 2),
      FACTS.resumed('2026-03-03 19:00', 2),
    ];
    expect(show(computeWith(minutes, facts))).toEqual(['2026-03-04 13:00 running']);
  });

  it.each([
    ['of a clock that does not rest', buildClock({ length: { unit: 'hour', amount: 48 } }), paused],
    ['of another clock', minutes, FACTS.paused('2026-03-03 15:00', 'other.clock')],
    ['after the term', minutes, FACTS.paused('2026-03-04 10:01', 'test.clock')],
  ])('%s is none', (_, clock, pause) => {
    const facts = [received, pause, FACTS.resumed('2026-03-10')];
    expect(show(computeWith(clock, facts, { now: '2026-03-11' }))).toEqual(['2026-03-04 10:00 overdue']);
  });

  it('ended by a clock that was set back, it is none, and nothing moves nearer', () => {
    const facts = [received, paused, FACTS.resumed('2026-03-03 14:00')].map((fact, order) => ({
      ...fact,
      order,
    }));
    expect(show(computeWith(minutes, facts))).toEqual(['2026-03-04 10:00 running']);
  });

  it('answered while it rests it is met', () => {
    const facts = [received, paused, FACTS.replied('2026-03-20')];
    expect(show(computeWith(days, facts, { now: '2026-03-21' }))).toEqual(['2026-03-05 17:00 met']);
  });

  it('[C-20] while it rests the term has not run out: it is extended, told of, and counts on from the resuming', () => {
    const resting = { ...LIQUOR, isPausable: true };
    const facts = [
      FACTS.received('2026-03-02'),
      FACTS.paused('2026-03-03 15:00', 'liq.handle'),
      FACTS.extended('2026-03-10', 'liq.handle', 'department-head'),
      FACTS.extensionTold('2026-03-10 11:00'),
      FACTS.resumed('2026-03-11 09:00'),
    ];
    expect(show(computeWith(resting, facts))).toEqual(['2026-03-19 17:00 running']);
  });

  it('over years it is explained in one step', () => {
    const facts = [received, paused, FACTS.resumed('2029-03-05 09:00')];
    expect(computeWith(days, facts)[0]?.because.length).toBeLessThan(12);
  });

  it('no pack lets a time of day rest', () => {
    const length = { unit: 'time-of-day', time: '17:00', repeatsDaily: false } as const;
    expect(clockSchema.safeParse({ ...days, length }).success).toBe(false);
  });
});

describe('[DUE-4] new facts', () => {
  const clock = buildClock({ length: { unit: 'calendar-day', amount: 3 }, restartsOnNewFacts: true });
  const received = FACTS.received('2026-03-02');

  it('start the term anew; the one before is over', () => {
    const deadlines = computeWith(clock, [received, FACTS.factsAdded('2026-03-04 11:00')]);
    expect(show(deadlines)).toEqual(['2026-03-05 17:00 cancelled', '2026-03-07 17:00 running']);
    expect(listSteps(deadlines[1])[0]).toBe('restarts-at');
    expect(deadlines[1]?.startAt).toBe(local('2026-03-04 11:00'));
  });

  it('do not undo a term that was missed', () => {
    const facts = [received, FACTS.factsAdded('2026-03-06')];
    expect(show(computeWith(clock, facts, { now: '2026-03-06 12:00' }))).toEqual([
      '2026-03-05 17:00 met-late',
      '2026-03-09 17:00 running',
    ]);
  });

  it('are of no consequence after the reply, and for a clock that the pack does not restart', () => {
    const answered = [received, FACTS.replied('2026-03-03'), FACTS.factsAdded('2026-03-04')];
    expect(show(computeWith(clock, answered))).toEqual(['2026-03-05 17:00 met']);
    const plain = buildClock({ length: { unit: 'calendar-day', amount: 3 } });
    expect(show(computeWith(plain, [received, FACTS.factsAdded('2026-03-04')]))).toEqual([
      '2026-03-05 17:00 running',
    ]);
  });

  it('that came with the report itself start nothing anew', () => {
    const together = [received, FACTS.factsAdded('2026-03-02')];
    expect(show(computeWith(clock, together))).toEqual(['2026-03-05 17:00 running']);
  });

  it('never bring nearer what was extended', () => {
    const extendable = { ...LIQUOR, restartsOnNewFacts: true };
    const facts = [
      FACTS.received('2026-03-02'),
      FACTS.extended('2026-03-02 11:00', 'liq.handle', 'department-head'),
      FACTS.extensionTold('2026-03-02 12:00'),
      FACTS.factsAdded('2026-03-03'),
    ];
    const [first, second] = computeWith(extendable, facts);
    expect(show([first!, second!])).toEqual(['2026-03-11 17:00 cancelled', '2026-03-11 17:00 running']);
    expect(listSteps(second).at(-1)).toBe('keeps-later');
  });
});

describe('[C-26] a clock that repeats daily', () => {
  const daily = buildClock({
    key: 'road.daily17',
    start: { on: 'form-issued', forms: ['road-dossier'] },
    stops: [{ on: 'progress-reported', toRoles: ['front-desk'] }],
    length: {
      unit: 'time-of-day',
      time: '17:00',
      repeatsDaily: true,
      endedBy: [{ on: 'form-returned', forms: ['road-dossier'] }],
    },
  });
  const issued = FACTS.formIssued('2025-10-01 10:00', 'road-dossier');

  it('[D-32] has the next day once today is met, and ends for good with the dossier', () => {
    const facts = [issued, FACTS.reported('2025-10-01 15:00', 'front-desk')];
    expect(show(computeWith(daily, facts))).toEqual(['2025-10-01 17:00 met', '2025-10-02 17:00 running']);
    const back = [...facts, FACTS.formReturned('2025-10-02 09:00', 'road-dossier')];
    expect(show(computeWith(daily, back))).toEqual(['2025-10-01 17:00 met', '2025-10-02 17:00 met']);
  });

  it('a second report of the same day does not meet the next one', () => {
    const facts = [
      issued,
      FACTS.reported('2025-10-01 12:00', 'front-desk'),
      FACTS.reported('2025-10-01 16:00', 'front-desk'),
    ];
    expect(show(computeWith(daily, facts))).toEqual(['2025-10-01 17:00 met', '2025-10-02 17:00 running']);
  });

  it('a late report is late, and the next time that comes is due', () => {
    const facts = [issued, FACTS.reported('2025-10-03 09:00', 'front-desk')];
    expect(show(computeWith(daily, facts))).toEqual([
      '2025-10-01 17:00 met-late',
      '2025-10-03 17:00 running',
    ]);
  });

  it('unmet it stays the one that is open, whenever one looks', () => {
    expect(show(computeWith(daily, [issued], { now: '2025-11-01' }))).toEqual(['2025-10-01 17:00 overdue']);
  });

  it('started once more while it repeats it is not due twice a day; after its end it starts again', () => {
    const again = FACTS.formIssued('2025-10-01 12:00', 'road-dossier');
    expect(show(computeWith(daily, [issued, again]))).toEqual(['2025-10-01 17:00 running']);
    const back = FACTS.formReturned('2025-10-01 16:00', 'road-dossier');
    const anew = FACTS.formIssued('2025-10-01 18:00', 'road-dossier');
    expect(show(computeWith(daily, [issued, back, anew]))).toEqual([
      '2025-10-01 17:00 met',
      '2025-10-02 17:00 running',
    ]);
  });

  it('ends with the entry', () => {
    const facts = [
      issued,
      FACTS.reported('2025-10-01 15:00', 'front-desk'),
      FACTS.closed('2025-10-01 16:00'),
    ];
    expect(show(computeWith(daily, facts))).toEqual(['2025-10-01 17:00 met', '2025-10-02 17:00 cancelled']);
  });
});

describe('[A.5-5] a rolled calendar day', () => {
  const roll = (to: 'next' | 'previous', amount = 3) =>
    buildClock({ length: { unit: 'calendar-day', amount, roll: to } });

  it.each([
    ['next', '2026-09-28', '2026-10-08'],
    ['previous', '2026-09-28', '2026-09-30'],
    ['next', '2026-10-07', '2026-10-10'],
    ['previous', '2026-02-11', '2026-02-14'],
    ['next', '2026-02-11', '2026-02-14'],
  ] as const)('%s: three days from %s end on %s', (to, start, on) => {
    const [deadline] = computeWith(roll(to), [FACTS.received(start)]);
    expect(toLocalTime(deadline!.dueAt).on).toBe(on);
  });

  it('names the day it moved to', () => {
    const [later] = computeWith(roll('next'), [FACTS.received('2026-09-28')]);
    expect(listSteps(later).slice(-2)).toEqual(['moves-later', 'ends-at-close']);
    const [earlier] = computeWith(roll('previous'), [FACTS.received('2026-09-28')]);
    expect(listSteps(earlier).slice(-3)).toEqual(['skips-holiday', 'moves-earlier', 'ends-at-close']);
  });

  it('is not moved back to the day it starts on', () => {
    const [deadline] = computeWith(roll('previous', 1), [FACTS.received('2026-03-06 18:00')]);
    expect(showAt(deadline!.dueAt)).toBe('2026-03-09 17:00');
  });
});

describe('[ROAD-22] the first report', () => {
  it('is where an entry’s clocks start, and the reasons say so', () => {
    const details = { ...NO_DETAILS, firstReportedAt: local('2026-03-02 08:00') };
    const [deadline] = computeWith(buildClock(), [FACTS.intake('2026-03-02 08:30', { details })]);
    expect(deadline).toMatchObject({ startAt: local('2026-03-02 08:00'), dueAt: local('2026-03-03 08:00') });
    expect(listSteps(deadline)[0]).toBe('starts-at-first-report');
  });

  it('after the receipt is none', () => {
    const details = { ...NO_DETAILS, firstReportedAt: local('2026-03-02 09:00') };
    const [deadline] = computeWith(buildClock(), [FACTS.intake('2026-03-02 08:30', { details })]);
    expect(deadline?.startAt).toBe(local('2026-03-02 08:30'));
    expect(listSteps(deadline)[0]).toBe('starts-at');
  });
});

describe('[HOTEL-17] [C-15] a time that the customer demanded', () => {
  const clock = buildClock({ length: { unit: 'demanded', defaultMinutes: 30 } });
  const demanding = (demandedBy: string | null) =>
    FACTS.intake('2026-03-02 18:00', {
      details: { ...NO_DETAILS, demandedBy: demandedBy === null ? null : local(demandedBy) },
    });

  it.each([
    ['sooner than the default', '2026-03-02 18:10', '2026-03-02 18:10 running'],
    ['later than the default', '2026-03-02 20:00', '2026-03-02 20:00 running'],
    ['not at all', null, '2026-03-02 18:30 running'],
  ])('%s is the one that counts', (_, demandedBy, due) => {
    expect(show(computeWith(clock, [demanding(demandedBy)]))).toEqual([due]);
  });
});
