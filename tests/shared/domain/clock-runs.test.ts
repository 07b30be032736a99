// DUE-4, C-26: a clock that runs more than once, anew on new facts or every day.
import { describe, expect, it } from 'vitest';

import { LIQUOR, buildClock, computeWith, listSteps, show } from './build-clock.ts';
import { FACTS, local } from './build-clock-fact.ts';

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
