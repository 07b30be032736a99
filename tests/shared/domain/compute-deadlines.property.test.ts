import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { computeDeadlines } from '../../../shared/domain/compute-deadlines.ts';
import type { ClockFact } from '../../../shared/domain/compute-deadlines.ts';
import { addMinutes } from '../../../shared/domain/local-time.ts';
import { loadChinaCalendar } from '../../../shared/domain/working-calendar.ts';
import { isoInstantSchema } from '../../../shared/lib/instant.ts';
import { FACTS, local } from './build-clock-fact.ts';
import { buildPack, buildUnit } from './build-pack.ts';

const START = local('2026-02-10 09:00');
const CONTEXT = { policy: buildPack(), unit: buildUnit(), calendar: loadChinaCalendar() };
/** Twenty days around Spring Festival, in steps of 30 minutes so that ties happen. */
const minute = fc.integer({ min: 0, max: 20 * 48 }).map((half) => half * 30);
const id = fc.integer({ min: 1, max: 2 });

const fact: fc.Arbitrary<ClockFact> = fc
  .record({ minute, other: minute, id, isOutbound: fc.boolean(), which: fc.integer({ min: 0, max: 9 }) })
  .map(({ minute: at, other, id: escalation, isOutbound, which }) => {
    const made = [
      FACTS.handedOver,
      FACTS.takenOver,
      (time: string) => FACTS.agreed(time, toText(other)),
      (time: string) => FACTS.requested(time, escalation, isOutbound),
      (time: string) => FACTS.confirmed(time, escalation),
      (time: string) => FACTS.submitted(time, escalation),
      (time: string) => FACTS.delivered(time, escalation),
      (time: string) => FACTS.phoned(time, escalation),
      FACTS.replied,
      (time: string) => FACTS.interim(time, toText(other)),
    ][which]!;
    return made(toText(at));
  });
const facts = fc
  .array(fact, { maxLength: 12 })
  .map((others) => [FACTS.received('2026-02-10 09:00'), ...others]);

function toText(minutes: number): string {
  const at = addMinutes(START, minutes + 8 * 60);
  return `${at.slice(0, 10)} ${at.slice(11, 16)}`;
}

function shuffled<Value>(values: fc.Arbitrary<readonly Value[]>) {
  return values.chain((all) =>
    fc.tuple(fc.constant(all), fc.shuffledSubarray([...all], { minLength: all.length })),
  );
}

describe('computeDeadlines', { timeout: 60_000 }, () => {
  it('gives the same for every order of the facts', () => {
    fc.assert(
      fc.property(shuffled(facts), minute, ([ordered, mixed], now) => {
        const context = { ...CONTEXT, now: addMinutes(START, now) };
        expect(computeDeadlines(mixed, context)).toEqual(computeDeadlines(ordered, context));
      }),
      { numRuns: 300 },
    );
  });

  it('gives the same for every order of the facts when they know their place', () => {
    const placed = facts.map((all) => all.map((one, order): ClockFact => ({ ...one, order })));
    fc.assert(
      fc.property(shuffled(placed), ([ordered, mixed]) => {
        const context = { ...CONTEXT, now: START };
        expect(computeDeadlines(mixed, context)).toEqual(computeDeadlines(ordered, context));
      }),
      { numRuns: 300 },
    );
  });

  it('a further fact never moves a due time nearer, and never takes a deadline away', () => {
    fc.assert(
      fc.property(facts, fact, (before, further) => {
        const context = { ...CONTEXT, now: START };
        const after = computeDeadlines([...before, further], context);
        for (const deadline of computeDeadlines(before, context)) {
          // C-02 sets the follow-up by what was submitted before; an escalation found to be inside the branch never had clocks.
          if (deadline.key === 'bank.interim' || further.kind === 'escalation-requested') continue;
          const same = after.filter(
            ({ key, startAt }) => key === deadline.key && startAt === deadline.startAt,
          );
          expect(same.some(({ dueAt }) => dueAt >= deadline.dueAt)).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('the policy’s own term depends on the receipt alone', () => {
    fc.assert(
      fc.property(facts, minute, (all, now) => {
        const reply = computeDeadlines(all, { ...CONTEXT, now: addMinutes(START, now) }).filter(
          ({ key }) => key === 'bank.reply',
        );
        expect(reply.map(({ dueAt }) => dueAt)).toEqual([local('2026-02-13 17:00')]);
      }),
    );
  });

  it('a later now never makes an overdue deadline less overdue', () => {
    fc.assert(
      fc.property(facts, minute, minute, (all, now, more) => {
        const early = computeDeadlines(all, { ...CONTEXT, now: addMinutes(START, now) });
        const late = computeDeadlines(all, { ...CONTEXT, now: addMinutes(START, now + more) });
        expect(late.map(({ dueAt }) => dueAt)).toEqual(early.map(({ dueAt }) => dueAt));
        const rank = ['running', 'due-soon', 'overdue'];
        early.forEach(({ state }, index) => {
          const next = late[index]!.state;
          expect(rank.indexOf(next)).toBeGreaterThanOrEqual(rank.indexOf(state));
          expect(rank.includes(next)).toBe(rank.includes(state));
        });
      }),
    );
  });

  it('[F08] has an answer for any receipt, 1970 and 9999 too', () => {
    const anyTime = fc.constantFrom(
      '0000-01-01',
      '0000-01-02',
      '1970-01-01',
      '2099-12-31',
      '9999-12-30',
      '9999-12-31',
    );
    fc.assert(
      fc.property(anyTime, anyTime, (received, now) => {
        const at = isoInstantSchema.parse(`${received}T23:59:59.999Z`);
        const facts9999 = [
          { ...FACTS.received('2026-02-10 09:00'), at },
          { ...FACTS.confirmed('2026-02-10 10:00'), at },
        ];
        const context = { ...CONTEXT, now: isoInstantSchema.parse(`${now}T00:00:00.000Z`) };
        for (const { dueAt } of computeDeadlines(facts9999, context)) {
          expect(isoInstantSchema.safeParse(dueAt).success).toBe(true);
        }
      }),
    );
  });
});
