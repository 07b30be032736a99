// The list of rules against what was counted in policies.md itself: ids, order, modality and implementation.
import { createHash } from 'node:crypto';

import { describe, expect, it } from 'vitest';

import {
  DECISION_IDS,
  POLICY_IDS,
  RULES_BY_POLICY,
  RULE_CATALOGUE,
  isKnownRuleId,
} from '../../../shared/policy/rule-catalogue.ts';
import type { PolicyId, PolicyRule } from '../../../shared/policy/rule-catalogue.ts';
import { IMPLEMENTATIONS, MODALITIES } from '../../../shared/policy/rule-row.ts';

/** Counted in policies.md: how many rules of each modality and implementation a policy has. */
const TALLIES: Readonly<Record<PolicyId, string>> = {
  trip: 'M/E:10 M/V:15 M/C:8 M/G:10 S/G:1 P/E:1 O/E:1 I/G:1 I/R:1',
  'general-8-step': 'M/E:5 M/V:5 M/C:2 M/G:1',
  'bank-branch': 'M/E:23 M/V:8 M/C:4 M/G:5 P/G:2 I/C:1 I/R:1',
  property: 'M/E:10 M/V:5 M/C:7 M/G:5 P/G:1 I/R:1',
  causes: 'M/V:2 M/G:2 I/C:7 I/R:1',
  liquor: 'M/E:14 M/V:3 M/C:2 I/R:1',
  'five-clears': 'M/E:9 M/C:2 M/G:2',
  hotel: 'M/E:13 M/V:1 M/C:4 S/E:2 I/V:3 I/R:1',
  manufacturer: 'M/E:17 M/V:3 M/C:5 P/E:3 I/V:1',
  'road-rescue': 'M/E:14 M/V:8 M/C:1 M/G:4 P/E:1 P/G:2 I/R:1',
  'service-standards': 'M/E:24 M/V:24 M/G:22 P/G:2',
  'customer-service-policy': 'M/E:2 M/V:2 M/G:2 I/R:1',
  'quality-supervision': 'M/E:8 M/V:1 M/C:6 I/R:1',
  'major-emergency': 'M/E:24 M/V:14 M/C:12 M/G:2 I/C:1 I/G:1 I/R:3',
};

/** SHA-256 of the lines `TRIP-01 I/R` that policies.md gives, each with its line feed: two slips of equal count are found too. */
const CHECKSUM = '4b77a6d6eb579818e91fdf14987c09bdf7fd15eca5db8544dcb41e5902fc748f';

function computeTally(rules: readonly PolicyRule[]): string {
  return MODALITIES.flatMap((modality) =>
    IMPLEMENTATIONS.flatMap((implementation) => {
      const found = rules.filter(
        (rule) => rule.modality === modality && rule.implementation === implementation,
      );
      return found.length === 0 ? [] : [`${modality}/${implementation}:${found.length}`];
    }),
  ).join(' ');
}

function computeChecksum(rules: readonly PolicyRule[]): string {
  const lines = rules.map(({ id, modality, implementation }) => `${id} ${modality}/${implementation}\n`);
  return createHash('sha256').update(lines.join('')).digest('hex');
}

describe('the rule catalogue', () => {
  it('has 415 rules, none twice', () => {
    expect(RULE_CATALOGUE).toHaveLength(415);
    expect(new Set(RULE_CATALOGUE.map(({ id }) => id)).size).toBe(415);
  });

  it.each(POLICY_IDS)('has the modalities and implementations of %s', (policy) => {
    expect(computeTally(RULE_CATALOGUE.filter((rule) => rule.policy === policy))).toBe(TALLIES[policy]);
  });

  it('is what policies.md lists, line by line', () => {
    expect(computeChecksum(RULE_CATALOGUE)).toBe(CHECKSUM);
    const [first, second, ...rest] = RULE_CATALOGUE;
    expect(computeChecksum([second!, first!, ...rest])).not.toBe(CHECKSUM);
  });

  it('gives every policy a prefix of its own', () => {
    const prefixes = POLICY_IDS.flatMap((policy) => [
      ...new Set(RULES_BY_POLICY[policy].map(([id]) => id.split('-')[0]!)),
    ]);
    expect(new Set(prefixes).size).toBe(prefixes.length);
    expect(prefixes.join(' ')).toBe(
      'TRIP G8 BANK PROP CAUSE LIQ FIVE HOTEL MFR ROAD SVC CSP QS EM0 EM1 EM2 EM3 EM4 EM5 EM6',
    );
  });
});

describe('isKnownRuleId', () => {
  it('knows rules and decisions, and nothing beside them', () => {
    expect(['BANK-01', 'BANK-44', 'SVC-0110', 'EM6-06', 'C-01', 'C-58', 'C-V'].filter(isKnownRuleId)).toEqual(
      ['BANK-01', 'BANK-44', 'SVC-0110', 'EM6-06', 'C-01', 'C-58', 'C-V'],
    );
    expect(
      ['BANK-45', 'BANK-00', 'BANK-1', 'SVC-0111', 'EM7-01', 'C-00', 'C-59', 'product-default', ''].filter(
        isKnownRuleId,
      ),
    ).toEqual([]);
    expect(DECISION_IDS).toHaveLength(59);
  });
});
