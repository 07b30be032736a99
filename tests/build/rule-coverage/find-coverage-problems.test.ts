// Each check of the coverage bites: slips, losses, gaps and reasons that are not so.
import { describe, expect, it } from 'vitest';

import type { Evidence } from '../../../build/rule-coverage/evidence.ts';
import {
  findBadReasons,
  findGaps,
  findLosses,
  findSlips,
} from '../../../build/rule-coverage/find-coverage-problems.ts';
import { findBuiltIn, judgeCoverage } from '../../../build/rule-coverage/judge-coverage.ts';
import type { Reasons } from '../../../build/rule-coverage/reason.ts';
import { readCovered, renderCoverage } from '../../../build/rule-coverage/render-coverage.ts';
import { RULE_CATALOGUE } from '../../../shared/policy/rule-catalogue.ts';
import type { PolicyId } from '../../../shared/policy/rule-catalogue.ts';
import { buildEvidence, buildFile, buildPack } from './build-evidence.ts';

const BECAUSE = 'It is said at the counter.';

function gapsOf(evidence: Evidence, reasons: Reasons = {}): readonly string[] {
  return findGaps(judgeCoverage(evidence, reasons), findBuiltIn(evidence));
}

/** A pack that has a value for every rule of its policy but these. */
function buildFullPack(policy: PolicyId, ...without: readonly string[]): Evidence['packs'][number] {
  const ids = RULE_CATALOGUE.filter((rule) => rule.policy === policy && !without.includes(rule.id));
  return buildPack(policy, 'clocks', ...ids.map(({ id }) => id));
}

describe('findSlips', () => {
  it('names the id and the place', () => {
    const unknown = [{ path: 'tests/shared/domain/authority.test.ts', id: 'BANK-99' }];
    expect(findSlips(buildEvidence({ unknown }))).toEqual([
      'no such rule [BANK-99] in tests/shared/domain/authority.test.ts',
    ]);
    expect(findSlips(buildEvidence())).toEqual([]);
  });
});

describe('findLosses', () => {
  const before = buildEvidence({ packs: [buildPack('bank-branch', 'clocks', 'BANK-20', 'BANK-26')] });
  const coverage = judgeCoverage(before, {});
  const document = renderCoverage(coverage, findBuiltIn(before));

  it('finds none while everything is there', () => {
    expect([...readCovered(document)]).toEqual(['BANK-20', 'BANK-26']);
    expect(findLosses(readCovered(document), coverage)).toEqual([]);
  });

  it('names what the document has and nothing names any more', () => {
    const after = buildEvidence({ packs: [buildPack('bank-branch', 'clocks', 'BANK-26')] });
    expect(findLosses(readCovered(document), judgeCoverage(after, {}))).toEqual([
      'cover lost [BANK-20]: docs/coverage.md has it, now nothing names it',
    ]);
  });

  it('takes what became too weak for lost', () => {
    const after = buildEvidence({ code: [buildFile('shared/domain/entry.ts', 'BANK-20', 'BANK-26')] });
    expect(findLosses(readCovered(document), judgeCoverage(after, {}))).toEqual([
      'cover lost [BANK-20]: docs/coverage.md has it, now only field',
      'cover lost [BANK-26]: docs/coverage.md has it, now only field',
    ]);
  });

  it('counts both sides of a merge that nobody resolved', () => {
    const other = document.replace(/^\| BANK-20 .*$/m, '| BANK-20 | M/E | not covered | no reason given |');
    expect(readCovered(other).has('BANK-20')).toBe(false);
    expect(readCovered(`${other}\n${document}`).has('BANK-20')).toBe(true);
  });
});

describe('findGaps', () => {
  it('asks nothing of a policy that does not ship', () => {
    expect(gapsOf(buildEvidence())).toEqual([]);
  });

  it.each<[PolicyId, string, string]>([
    ['bank-branch', 'BANK-28', 'M/E'],
    ['property', 'PROP-09', 'M/V'],
    ['five-clears', 'FIVE-08', 'M/C'],
    ['hotel', 'HOTEL-17', 'S/E'],
    ['liquor', 'LIQ-13', 'M/E'],
    ['manufacturer', 'MFR-19', 'P/E'],
    ['road-rescue', 'ROAD-12', 'M/V'],
    ['general-8-step', 'G8-05', 'M/C'],
    ['service-standards', 'SVC-1003', 'M/E'],
    ['customer-service-policy', 'CSP-05', 'M/E'],
    ['causes', 'CAUSE-01', 'I/C'],
  ])('names the one rule that the pack of %s leaves out: %s', (policy, id, mark) => {
    expect(gapsOf(buildEvidence({ packs: [buildFullPack(policy)] }))).toEqual([]);
    expect(gapsOf(buildEvidence({ packs: [buildFullPack(policy, id)] }))).toEqual([
      `no cover and no reason [${id}] (${mark})`,
    ]);
  });

  it('is content with a reason, and with silence on what only guides or informs', () => {
    const evidence = buildEvidence({ packs: [buildFullPack('hotel', 'HOTEL-17', 'HOTEL-24')] });
    expect(gapsOf(evidence, { 'HOTEL-17': { kind: 'engine-next', because: BECAUSE } })).toEqual([]);
  });
});

describe('findBadReasons', () => {
  const coverage = judgeCoverage(buildEvidence({ packs: [buildFullPack('hotel', 'HOTEL-16')] }), {});

  it('accepts a reason for what is not covered', () => {
    expect(findBadReasons({ 'HOTEL-16': { kind: 'engine-next', because: BECAUSE } }, coverage)).toEqual([]);
    const same = {
      kind: 'same-as-others',
      because: 'The same way.',
      rules: ['HOTEL-11', 'HOTEL-13'],
    } as const;
    expect(findBadReasons({ 'HOTEL-16': same }, coverage)).toEqual([]);
  });

  it('refuses a reason for no rule, for a covered one, and one that leans on nothing', () => {
    const reasons: Reasons = {
      'HOTEL-99': { kind: 'engine-next', because: BECAUSE },
      'HOTEL-17': { kind: 'engine-next', because: BECAUSE },
      'HOTEL-16': { kind: 'same-as-others', because: 'The same way.', rules: ['HOTEL-11', 'LIQ-01'] },
    };
    expect(findBadReasons(reasons, coverage)).toEqual([
      'reason for no rule [HOTEL-99]',
      'reason no longer needed [HOTEL-17]: it is covered; delete its line in build/rule-coverage/reasons.ts',
      'reason of [HOTEL-16] leans on [LIQ-01], which is not covered',
    ]);
  });
});
