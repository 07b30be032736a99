// The laws of due times, over histories of everything that starts, stops, moves, rests and restarts a clock (SPEC 16).
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { computeDeadlines } from '../../../shared/domain/compute-deadlines.ts';
import type { ClockFact } from '../../../shared/domain/compute-deadlines.ts';
import type { Deadline } from '../../../shared/domain/deadline.ts';
import { addMinutes, toEndOfDay, toLocalTime } from '../../../shared/domain/local-time.ts';
import { classifyDay, loadChinaCalendar } from '../../../shared/domain/working-calendar.ts';
import type { ClockRule } from '../../../shared/policy/schema.ts';
import { buildClock } from './build-clock.ts';
import { FACTS, local } from './build-clock-fact.ts';
import { buildPack, buildUnit } from './build-pack.ts';

const RUNS = 10_000;
const SEED = 20_260_210;
const CALENDAR = loadChinaCalendar();
/** Tuesday 10 February 2026: before Spring Festival, with make-up Saturdays on the 14th and the 28th. */
const START = local('2026-02-10 09:00');

const working = buildClock({
  key: 'test.working',
  length: { unit: 'working-day', amount: 3 },
  isPausable: true,
  restartsOnNewFacts: true,
  overrides: [
    {
      by: 'special-extension',
      length: { unit: 'working-day', amount: 7 },
      approvedBy: 'department-head',
      rule: 'LIQ-13',
    },
  ],
});
const COUNTED: readonly ClockRule[] = [
  working,
  buildClock({
    key: 'test.rollNext',
    length: { unit: 'calendar-day', amount: 5, roll: 'next' },
    isPausable: true,
  }),
  buildClock({ key: 'test.rollPrevious', length: { unit: 'calendar-day', amount: 5, roll: 'previous' } }),
  buildClock({ key: 'test.promptly', start: { on: 'handed-over' }, length: { unit: 'same-business-day' } }),
];
const OTHERS: readonly ClockRule[] = [
  buildClock({
    key: 'test.hours',
    length: { unit: 'hour', amount: 48 },
    isPausable: true,
    overrides: [{ by: 'agreed-time', approvedBeyond: null, rule: 'ROAD-25' }],
  }),
  buildClock({
    key: 'test.approved',
    length: { unit: 'hour', amount: 24 },
    overrides: [{ by: 'agreed-time', approvedBeyond: { hours: 24, by: 'supervisor' }, rule: 'C-24' }],
  }),
  buildClock({
    key: 'test.major',
    when: { severities: ['major'] },
    length: { unit: 'calendar-day', amount: 3 },
  }),
  buildClock({
    key: 'test.daily',
    start: { on: 'form-issued' },
    stops: [{ on: 'progress-reported' }],
    length: { unit: 'time-of-day', time: '17:00', repeatsDaily: true },
  }),
  buildClock({
    key: 'test.agreed',
    start: { on: 'reply-time-agreed' },
    length: { unit: 'agreed' },
  }),
  buildClock({
    key: 'test.told',
    start: { on: 'reply-given', isInterim: true },
    stops: [{ on: 'reply-given' }],
    length: { unit: 'agreed' },
  }),
  buildClock({
    key: 'test.case',
    start: { on: 'assigned' },
    stops: [{ on: 'assignment-completed' }],
    length: { unit: 'per-case' },
  }),
  buildClock({ key: 'test.demanded', length: { unit: 'demanded', defaultMinutes: 30 } }),
  buildClock({ key: 'test.sameDay', start: { on: 'handed-over' }, length: { unit: 'same-day' } }),
];
function contextOf(...clocks: readonly ClockRule[]) {
  return {
    policy: buildPack({ clocks: [...clocks], agreedReplyCap: null }),
    unit: buildUnit(),
    calendar: CALENDAR,
    now: START,
  };
}
const CONTEXT = contextOf(...COUNTED, ...OTHERS);

/** Twenty days in steps of six hours, so that ties and closing times happen. */
const step = fc.integer({ min: 0, max: 80 });
const toText = (steps: number): string => {
  const { on, time } = toLocalTime(addMinutes(START, steps * 360));
  return `${on} ${time}`;
};
const MAKERS: readonly ((at: string, other: string, id: number) => ClockFact)[] = [
  FACTS.handedOver,
  FACTS.agreed,
  (at, other) => FACTS.agreedBy('supervisor', at, other),
  (at) => FACTS.extended(at, 'test.working', 'department-head'),
  (at) => FACTS.extended(at, 'test.approved', 'supervisor'),
  FACTS.extensionTold,
  (at, _, id) => FACTS.paused(at, 'test.working', id),
  (at, _, id) => FACTS.paused(at, 'test.rollNext', id),
  (at, _, id) => FACTS.paused(at, 'test.hours', id),
  (at, _, id) => FACTS.resumed(at, id),
  FACTS.factsAdded,
  (at) => FACTS.assessed(at, { severity: 'major' }),
  (at) => FACTS.assessed(at),
  (at) => FACTS.formIssued(at, 'road-dossier'),
  (at) => FACTS.reported(at, 'front-desk'),
  FACTS.interim,
  FACTS.replied,
  (at, other, id) => FACTS.assigned(at, id, 'processing-unit', other),
  (at, _, id) => FACTS.completed(at, id),
];
const fact: fc.Arbitrary<ClockFact> = fc
  .record({ at: step, other: step, id: fc.integer({ min: 1, max: 2 }), which: fc.nat(MAKERS.length - 1) })
  .map(({ at, other, id, which }) => MAKERS[which]!(toText(at), toText(other), id));
const received = FACTS.received('2026-02-10 09:00');
const history = fc.array(fact, { maxLength: 10 }).map((facts) => [received, ...facts]);

/** Not ended by anything. */
const OPEN: readonly Deadline['state'][] = ['running', 'due-soon', 'overdue', 'resting'];
/** What may end an explanation. */
const ENDINGS = [
  'agreed-prevails',
  'agreed-with-customer',
  'at-time-of-day',
  'demanded-by-customer',
  'ends-at',
  'ends-at-close',
  'ends-at-midnight',
  'keeps-later',
  'set-for-case',
  'told-customer',
];

/** The moment the explanation ends with, before what ended the clock. */
function readExplainedMoment({ because }: Deadline): string | undefined {
  const last = because.filter(({ step: kind }) => kind !== 'stopped-by').at(-1);
  const { at, on, time } = last?.params ?? {};
  if (at !== undefined) return String(at);
  return time === undefined ? toEndOfDay(String(on)) : local(`${String(on)} ${String(time)}`);
}

describe('the laws of due times', { timeout: 240_000 }, () => {
  it('[A.5-4] a due time never falls on a day that the clock does not count', () => {
    const context = contextOf(...COUNTED);
    const moved = new Set<string>();
    fc.assert(
      fc.property(history, (facts) => {
        for (const { key, dueAt, because } of computeDeadlines(facts, context)) {
          because.forEach(({ step: kind }) => moved.add(kind));
          expect({
            key,
            on: toLocalTime(dueAt).on,
            ...classifyDay(CALENDAR, toLocalTime(dueAt).on),
          }).toMatchObject({
            isCounted: true,
          });
        }
      }),
      { numRuns: RUNS, seed: SEED },
    );
    // The law was tried on what it is about.
    for (const kind of [
      'skips-rest',
      'moves-later',
      'moves-earlier',
      'restarts-at',
      'extension-told',
      'skips-holiday',
    ]) {
      expect(moved).toContain(kind);
    }
  });

  it('[DUE-4] a later fact takes no clock away and brings none nearer, but a new agreement the one it replaces', () => {
    fc.assert(
      fc.property(history, fact, (before, further) => {
        const latest = before.reduce((last, { at }) => (at > last ? at : last), START);
        const later = { ...further, at: addMinutes(latest, 1) } as ClockFact;
        const after = computeDeadlines([...before, later], CONTEXT);
        for (const { key, startAt, dueAt, state, because } of computeDeadlines(before, CONTEXT)) {
          const same = after.filter((each) => each.key === key && each.startAt === startAt);
          expect(same.length).toBeGreaterThan(0);
          const wasAgreed = because.some(({ step: kind }) => kind === 'agreed-prevails');
          if (wasAgreed && later.kind === 'reply-time-agreed') continue;
          expect(same.some((each) => each.dueAt >= dueAt)).toBe(true);
          // What new facts restart is replaced by a term that ends no earlier.
          if (later.kind !== 'facts-added' || !OPEN.includes(state)) continue;
          const running = after.filter((each) => each.key === key && OPEN.includes(each.state));
          expect(running.some((each) => each.dueAt >= dueAt)).toBe(true);
        }
      }),
      { numRuns: RUNS, seed: SEED },
    );
  });

  it('[ROAD-25] no agreement brings a clock nearer than its own length', () => {
    const [hours, approved] = OTHERS;
    const context = contextOf(hours!, approved!);
    fc.assert(
      fc.property(history, (facts) => {
        for (const { key, startAt, dueAt } of computeDeadlines(facts, context)) {
          const own = key === hours!.key ? 48 : 24;
          expect(dueAt >= addMinutes(startAt, own * 60)).toBe(true);
        }
      }),
      { numRuns: RUNS, seed: SEED },
    );
  });

  it('due times do not depend on the order in which facts arrive', () => {
    const shuffled = history.chain((facts) =>
      fc.tuple(fc.constant(facts), fc.shuffledSubarray([...facts], { minLength: facts.length })),
    );
    const place = (facts: readonly ClockFact[], isPlaced: boolean) =>
      facts.map((each, order) => (isPlaced ? { ...each, order } : each) as ClockFact);
    fc.assert(
      fc.property(shuffled, fc.boolean(), ([facts, mixed], isPlaced) => {
        const placed = place(facts, isPlaced);
        const arrived = mixed.map((each) => placed[facts.indexOf(each)]!);
        expect(computeDeadlines(arrived, CONTEXT)).toEqual(computeDeadlines(placed, CONTEXT));
      }),
      { numRuns: RUNS, seed: SEED },
    );
  });

  it('[DUE-3] the explanation ends with the moment that was decided', () => {
    const endings = new Set<string>();
    fc.assert(
      fc.property(history, (facts) => {
        for (const deadline of computeDeadlines(facts, CONTEXT)) {
          expect({ key: deadline.key, at: readExplainedMoment(deadline) }).toEqual({
            key: deadline.key,
            at: deadline.dueAt,
          });
          endings.add(deadline.because.findLast(({ step: kind }) => kind !== 'stopped-by')!.step);
        }
      }),
      { numRuns: RUNS, seed: SEED },
    );
    // A step that merely happens to name that moment, the end of a rest for instance, would not do.
    expect([...endings].filter((kind) => !ENDINGS.includes(kind))).toEqual([]);
    expect(endings.size).toBeGreaterThan(6);
  });

  it('a deadline is named by its key, its start and its due time', () => {
    fc.assert(
      fc.property(history, (facts) => {
        // Two facts of one kind at one moment start two clocks at one moment: those are told apart by nothing, and need not be.
        const starts = new Set(facts.map(({ kind, at }) => `${kind} ${at}`));
        if (starts.size < facts.length) return;
        const names = computeDeadlines(facts, CONTEXT).map(
          ({ key, startAt, dueAt }) => `${key} ${startAt} ${dueAt}`,
        );
        expect(new Set(names).size).toBe(names.length);
      }),
      { numRuns: RUNS, seed: SEED },
    );
  });
});
