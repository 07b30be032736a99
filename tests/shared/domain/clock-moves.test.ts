// DUE-4: what the policy lets move a term, and what it does not. C-20, C-24, C-26.
import { describe, expect, it } from 'vitest';

import { toLocalTime } from '../../../shared/domain/local-time.ts';
import type { ClockRule } from '../../../shared/policy/schema.ts';
import { LIQUOR, buildClock, computeWith, listSteps, show, showAt } from './build-clock.ts';
import { FACTS, local } from './build-clock-fact.ts';
import { NO_DETAILS } from '../../../shared/domain/payload-shapes.ts';

const AGREED = { by: 'agreed-time', approvedBeyond: null, rule: 'ROAD-25' } as const;
const AGREED_24: ClockRule['overrides'][number] = {
  by: 'agreed-time',
  approvedBeyond: { hours: 24, by: 'supervisor' },
  rule: 'C-24',
};

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
