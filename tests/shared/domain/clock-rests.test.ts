// DUE-4: a clock that rests while somebody else is awaited. C-20.
import { describe, expect, it } from 'vitest';

import { clockSchema } from '../../../shared/policy/schema/clock-rules.ts';
import { LIQUOR, buildClock, computeWith, listSteps, show, showAt } from './build-clock.ts';
import { FACTS } from './build-clock-fact.ts';

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
