// DUE-1: to which entries a clock applies, and what a later judgement changes of it.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { rankFacts } from '../../../shared/domain/clock-facts.ts';
import { toClockFacts } from '../../../shared/domain/compute-deadlines.ts';
import { listConditionFacts } from '../../../shared/domain/fold-condition-facts.ts';
import { matchesClockFact } from '../../../shared/domain/match-clock-fact.ts';
import { toConditionFacts } from '../../../shared/domain/match-condition.ts';
import { NO_DETAILS } from '../../../shared/domain/payload-shapes.ts';
import type { Role } from '../../../shared/domain/vocabulary.ts';
import type { ClockFactRule } from '../../../shared/policy/schema.ts';
import { HISTORY_SEED, arbitraryHistory } from './arbitrary-history.ts';
import { buildClock, computeWith, listSteps, show } from './build-clock.ts';
import { FACTS, local } from './build-clock-fact.ts';
import { buildPack } from './build-pack.ts';

const MAJOR = buildClock({ when: { severities: ['major'] } });
const received = FACTS.received('2026-03-02 10:00');
const major = (at: string) => FACTS.assessed(at, { severity: 'major' });
const general = (at: string) => FACTS.assessed(at);

describe('the condition of a clock', () => {
  it('is judged on the entry as it stood at the start', () => {
    const clock = buildClock({ ...MAJOR, start: { on: 'handed-over' } });
    const facts = [received, major('2026-03-02 11:00'), FACTS.handedOver('2026-03-02 12:00')];
    expect(show(computeWith(clock, facts))).toEqual(['2026-03-03 12:00 running']);
    expect(computeWith(clock, [received, FACTS.handedOver('2026-03-02 12:00')])).toEqual([]);
  });

  it('that stops holding takes nothing away and moves nothing', () => {
    const clock = buildClock({ ...MAJOR, start: { on: 'handed-over' } });
    const facts = [received, major('2026-03-02 11:00'), FACTS.handedOver('2026-03-02 12:00')];
    const before = computeWith(clock, facts);
    expect(computeWith(clock, [...facts, general('2026-03-02 13:00')])).toEqual(before);
  });

  it('that comes to hold adds the clock, counted from its own start, and says since when', () => {
    const [deadline] = computeWith(MAJOR, [received, major('2026-03-02 15:00')]);
    expect(deadline).toMatchObject({ startAt: local('2026-03-02 10:00'), dueAt: local('2026-03-03 10:00') });
    expect(listSteps(deadline).slice(0, 2)).toEqual(['starts-at', 'applies-since']);
    expect(deadline?.because[1]?.params).toMatchObject({ on: '2026-03-02', time: '15:00' });
  });

  it('that came to hold once stays, whatever is judged later', () => {
    const facts = [received, major('2026-03-02 15:00'), general('2026-03-02 16:00')];
    expect(computeWith(MAJOR, facts)).toEqual(computeWith(MAJOR, facts.slice(0, 2)));
  });

  it('that comes to hold after the answer adds nothing', () => {
    expect(
      computeWith(MAJOR, [received, FACTS.replied('2026-03-02 12:00'), major('2026-03-02 15:00')]),
    ).toEqual([]);
  });

  it('does not hold for an entry whose receipt is not there', () => {
    const clock = buildClock({ ...MAJOR, start: { on: 'handed-over' }, when: {} });
    expect(computeWith(clock, [FACTS.handedOver('2026-03-02 12:00')])).toEqual([]);
  });

  it('that is judged the other way leaves both clocks of a pair, and the stricter one is not lost', () => {
    const pair = [
      buildClock({
        key: 'test.pair',
        when: { categories: ['quality'] },
        length: { unit: 'hour', amount: 5 },
      }),
      buildClock({
        key: 'test.pair',
        when: { categories: ['storage'] },
        length: { unit: 'hour', amount: 8 },
      }),
    ];
    const details = { ...NO_DETAILS, category: 'quality' };
    const facts = [FACTS.intake('2026-03-02 10:00', { details })];
    expect(show(computeWith(pair, facts))).toEqual(['2026-03-02 15:00 running']);
    const judged = [...facts, FACTS.assessed('2026-03-02 11:00', { category: 'storage' })];
    expect(show(computeWith(pair, judged))).toEqual(['2026-03-02 15:00 running', '2026-03-02 18:00 running']);
  });

  it('of a clock that new facts restart is judged anew for each run until it holds', () => {
    const clock = buildClock({ ...MAJOR, restartsOnNewFacts: true });
    const facts = [received, FACTS.factsAdded('2026-03-02 12:00'), major('2026-03-02 15:00')];
    expect(show(computeWith(clock, facts))).toEqual(['2026-03-03 12:00 running']);
    const later = [...facts, general('2026-03-02 16:00'), FACTS.factsAdded('2026-03-02 17:00')];
    expect(show(computeWith(clock, later))).toEqual([
      '2026-03-03 12:00 cancelled',
      '2026-03-03 17:00 running',
    ]);
  });
});

describe('listConditionFacts', () => {
  it('amounts to what the folded entry says, for any history', { timeout: 60_000 }, () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(arbitraryHistory, ({ story }) => {
        const folded = listConditionFacts(rankFacts(toClockFacts(story.events))).at(-1);
        const expected = toConditionFacts(story.entry);
        expect({ ...folded, issuedForms: [...new Set(folded?.issuedForms)] }).toEqual(expected);
        seen.add(expected.severity).add(expected.responsibility).add(`referred ${expected.isReferred}`);
      }),
      { numRuns: 500, seed: HISTORY_SEED },
    );
    expect([...seen]).toEqual(expect.arrayContaining(['major', 'own', 'general', 'referred true']));
  });
});

describe('matchesClockFact', () => {
  const policy = buildPack();
  const matches = (matcher: ClockFactRule, fact: Parameters<typeof matchesClockFact>[1]) =>
    matchesClockFact(matcher, fact, policy);

  it('what is left out does not restrict', () => {
    expect(matches({ on: 'reply-given' }, FACTS.replied('2026-03-02'))).toBe(true);
    expect(matches({ on: 'reply-given' }, FACTS.interim('2026-03-02', '2026-03-03'))).toBe(true);
    expect(matches({ on: 'reply-given' }, FACTS.takenOver('2026-03-02'))).toBe(false);
  });

  it.each<[string, ClockFactRule, boolean, boolean]>([
    ['interim', { on: 'reply-given', isInterim: true }, true, false],
    ['final', { on: 'reply-given', isInterim: false }, false, true],
  ])('of replies: %s', (_, matcher, interim, final) => {
    expect(matches(matcher, FACTS.interim('2026-03-02', '2026-03-03'))).toBe(interim);
    expect(matches(matcher, FACTS.replied('2026-03-02'))).toBe(final);
  });

  it('by the job of the actor', () => {
    const matcher: ClockFactRule = { on: 'assessed', by: ['complaint-manager', 'supervisor'] };
    expect(matches(matcher, FACTS.assessed('2026-03-02'))).toBe(true);
    expect(matches(matcher, { ...FACTS.assessed('2026-03-02'), role: 'receiver' })).toBe(false);
  });

  it.each([
    [
      'a progress report',
      FACTS.reported('2026-03-02', 'front-desk'),
      FACTS.reported('2026-03-02', 'supervisor'),
    ],
    ['an assignment', FACTS.assigned('2026-03-02', 1, 'front-desk'), FACTS.assigned('2026-03-02', 1, null)],
    [
      'a notice to several',
      FACTS.notified('2026-03-02', 'supervisor', 'front-desk'),
      FACTS.notified('2026-03-02', 'supervisor'),
    ],
  ])('to the job %s is addressed to', (_, to, other) => {
    const matcher: ClockFactRule = { on: to.kind, toRoles: ['front-desk'] };
    expect([matches(matcher, to), matches(matcher, other)]).toEqual([true, false]);
  });

  it('a level of the ladder is the job of that level', () => {
    const matcher: ClockFactRule = { on: 'escalation-requested', toRoles: ['hq-officer'] };
    const toOffice = FACTS.requested('2026-03-02');
    const level = { ...policy, ladder: policy.ladder.map((each) => ({ ...each, level: each.level + 2 })) };
    expect(matchesClockFact(matcher, toOffice, level)).toBe(true);
    expect(matchesClockFact({ ...matcher, toRoles: ['receiver'] }, toOffice, level)).toBe(false);
  });

  it('[ROAD-26] what is addressed to one level is not addressed to the levels above it', () => {
    const ladder = policy.ladder.map((each) => ({ ...each, level: each.level + 1 }));
    const addressed = (role: Role) =>
      matchesClockFact({ on: 'handed-over', toRoles: [role] }, FACTS.handedOver('2026-03-02'), { ladder });
    expect([addressed('receiver'), addressed('hq-officer')]).toEqual([true, false]);
  });

  it('a fact without addressee or form is to nobody and about none', () => {
    expect(matches({ on: 'taken-over', toRoles: ['front-desk'] }, FACTS.takenOver('2026-03-02'))).toBe(false);
    expect(matches({ on: 'taken-over', forms: ['road-dossier'] }, FACTS.takenOver('2026-03-02'))).toBe(false);
  });

  it('about the form', () => {
    const matcher: ClockFactRule = { on: 'form-issued', forms: ['road-dossier', 'road-order'] };
    expect(matches(matcher, FACTS.formIssued('2026-03-02', 'road-order'))).toBe(true);
    expect(matches(matcher, FACTS.formIssued('2026-03-02', 'road-duty'))).toBe(false);
  });
});
