// SPEC 4 (authority).
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { computeAuthority, computeLimitFen, mayDecide } from '../../../shared/domain/authority.ts';
import type { Measure } from '../../../shared/domain/event-payloads.ts';
import { REMEDIES, SEVERITIES } from '../../../shared/domain/vocabulary.ts';
import type { Severity } from '../../../shared/domain/vocabulary.ts';
import { toQuestion } from '../../../shared/domain/authority-question.ts';
import { BANK_BRANCH } from '../../../shared/policy/packs/bank-branch.ts';
import {
  CLERK,
  HOTEL_STAFF,
  buildHotelPack,
  buildMakerPack,
  grant,
  level,
  tellUnder,
} from './ladder-fixture.ts';

const levelFor = (measure: Measure, severity: Severity = 'general') =>
  computeAuthority(BANK_BRANCH, { measure, severity }).level;
const pay = (amountFen: number | null): Measure => ({ remedy: 'compensation', amountFen });

describe('computeAuthority', () => {
  it.each([
    [0, 1],
    [1, 2],
    [20_000, 2],
    [20_001, 3],
    [50_000, 3],
    [50_001, 4],
    [200_000, 4],
  ])('[AUT-1] [BANK-12] [BANK-14] a compensation of %i fen is decided at level %i', (amount, level) => {
    expect(levelFor(pay(amount))).toBe(level);
  });

  it('[BANK-19] an explanation needs nobody else, unless the matter is grave', () => {
    const explain: Measure = { remedy: 'explanation', amountFen: null };
    expect(SEVERITIES.map((severity) => levelFor(explain, severity))).toEqual([1, 2, 3]);
    expect(levelFor(pay(100), 'serious')).toBe(3);
    expect(levelFor(pay(100), 'major')).toBe(4);
  });

  it('[AUT-1] money under the name of a free remedy is judged as money', () => {
    expect(levelFor({ remedy: 'explanation', amountFen: 200_000 })).toBe(4);
    expect(levelFor({ remedy: 'apology', amountFen: 20_000 })).toBe(2);
  });

  it('[AUT-1] money without an amount is judged as unlimited', () => {
    expect(levelFor(pay(null))).toBe(4);
  });

  it('[BANK-27] what leaves the branch names who confirms it', () => {
    expect(computeAuthority(BANK_BRANCH, { measure: pay(200_000), severity: 'general' })).toEqual({
      level: 4,
      role: 'hq-officer',
      isOutbound: true,
      confirmedBy: 'branch-head',
      rule: 'BANK-14',
    });
  });

  it('[MFR-15] a level of head office is outside the branch, though nobody confirms', () => {
    expect(computeAuthority(buildMakerPack(), { measure: pay(60_000), severity: 'general' })).toMatchObject({
      level: 3,
      role: 'marketing-officer',
      isOutbound: true,
      confirmedBy: null,
    });
  });

  it('[AUT-1] what a lower level may give, the one above may give too', () => {
    const policy = buildHotelPack({
      ladder: [
        level(1, 'receiver', { grants: [grant('compensation', 20_000)] }),
        level(2, 'department-head', { grants: [grant('explanation', null)] }),
        level(3, 'general-manager', { grants: [grant('compensation', null)] }),
      ],
    });
    const asked = { role: 'department-head', remedy: 'compensation', severity: 'general' } as const;
    expect(computeLimitFen(policy, asked)).toBe(20_000);
  });

  it('names how far a job may go', () => {
    const limit = (role: 'receiver' | 'complaint-manager' | 'branch-head' | 'hq-officer' | 'auditor') =>
      computeLimitFen(BANK_BRANCH, { role, remedy: 'compensation', severity: 'general' });
    expect([limit('receiver'), limit('complaint-manager'), limit('branch-head')]).toEqual([
      0, 20_000, 50_000,
    ]);
    expect(limit('hq-officer')).toBeNull();
    expect(limit('auditor')).toBe(0);
  });

  it('never asks a lower level for more money or for a graver matter, and a higher job may always', () => {
    const measures = fc.record({
      remedy: fc.constantFrom(...REMEDIES),
      amountFen: fc.option(fc.integer({ min: 0, max: 1_000_000 }), { nil: null }),
    });
    fc.assert(
      fc.property(measures, fc.nat(500_000), fc.nat(2), (measure, more, index) => {
        const severity = SEVERITIES[index]!;
        const level = levelFor(measure, severity);
        const graver = SEVERITIES[Math.min(index + 1, 2)]!;
        expect(levelFor(measure, graver)).toBeGreaterThanOrEqual(level);
        const dearerFen = measure.amountFen === null ? null : measure.amountFen + more;
        expect(levelFor({ ...measure, amountFen: dearerFen }, severity)).toBeGreaterThanOrEqual(level);
        for (const { role, level: own } of BANK_BRANCH.ladder) {
          expect(mayDecide(BANK_BRANCH, { role, measure, severity })).toBe(own >= level);
        }
        expect(mayDecide(BANK_BRANCH, { role: 'auditor', measure, severity })).toBe(false);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('[AUT-1] what a grant can be restricted to', () => {
  const pay500 = { remedy: 'compensation', amountFen: 50_000 } as const;
  const restricted = (restriction: object) =>
    buildHotelPack({
      ladder: [
        level(1, 'receiver', { grants: [grant('compensation', null, restriction)] }),
        level(2, 'department-head', { grants: [grant('compensation', null)] }),
      ],
    });
  const levelUnder = (restriction: object, matter: object) =>
    computeAuthority(restricted(restriction), { measure: pay500, severity: 'general', ...matter }).level;

  it.each([
    [{ categories: ['rooms'] }, { category: 'rooms' }, 1],
    [{ categories: ['rooms'] }, { category: 'kitchen' }, 2],
    [{ categories: ['rooms'] }, { category: null }, 2],
    [{ regions: ['domestic'] }, { region: 'domestic' }, 1],
    [{ regions: ['domestic'] }, { region: 'overseas' }, 2],
    [{ regions: ['domestic'] }, {}, 2],
    [{ phases: ['during'] }, { phase: 'during' }, 1],
    [{ phases: ['during'] }, { phase: 'after' }, 2],
    [{ causes: ['d2-money', 'd3-staff'] }, { causes: ['d2-money'] }, 1],
    [{ causes: ['d2-money'] }, { causes: ['d2-money', 'f-fraud'] }, 2],
    [{ causes: ['d2-money'] }, { causes: [] }, 2],
    [{}, { category: null, region: null, phase: null, causes: [] }, 1],
  ])('%o decides %o at level %i: what nobody has established goes up', (restriction, matter, expected) => {
    expect(levelUnder(restriction, matter)).toBe(expected);
  });

  it('reads the matter off the entry: as judged last, before that as received', () => {
    const categories = [{ key: 'rooms', department: null, rule: 'HOTEL-23' }];
    const story = tellUnder(buildHotelPack({ categories }), HOTEL_STAFF).record(
      { details: { region: 'overseas', phase: 'after', category: 'rooms' } },
      CLERK,
    );
    expect(toQuestion(pay500, story.entry)).toEqual({
      measure: pay500,
      severity: 'general',
      category: 'rooms',
      causes: [],
      region: 'overseas',
      phase: 'after',
    });
  });
});

it('[AUT-1] raising amount or severity never lowers the level, whatever a pack grants to whom', () => {
  const grants = fc.array(
    fc.record({
      remedy: fc.constantFrom(...REMEDIES),
      maxAmountFen: fc.option(fc.nat(100_000), { nil: null }),
      severities: fc.uniqueArray(fc.constantFrom(...SEVERITIES), { minLength: 1 }),
      rule: fc.constant('HOTEL-23'),
    }),
    { maxLength: 12 },
  );
  const question = fc.record({
    remedy: fc.constantFrom(...REMEDIES),
    amountFen: fc.option(fc.nat(150_000), { nil: null }),
  });
  let raised = 0;
  fc.assert(
    fc.property(grants, grants, question, fc.nat(150_000), fc.nat(2), (low, high, measure, more, index) => {
      const policy = buildHotelPack({
        ladder: [
          level(1, 'receiver', { grants: low }),
          level(2, 'department-head', { grants: high }),
          level(3, 'general-manager'),
        ],
      });
      const at = (asked: Measure, severity: Severity) =>
        computeAuthority(policy, { measure: asked, severity }).level;
      const dearer =
        measure.amountFen === null ? measure : { ...measure, amountFen: measure.amountFen + more };
      const severity = SEVERITIES[index]!;
      const before = at(measure, severity);
      const after = [at(dearer, severity), at(measure, SEVERITIES[Math.min(index + 1, 2)]!)];
      expect(Math.min(...after)).toBeGreaterThanOrEqual(before);
      if (Math.max(...after) > before) raised += 1;
    }),
    { numRuns: 1_000 },
  );
  expect(raised).toBeGreaterThan(20);
});
