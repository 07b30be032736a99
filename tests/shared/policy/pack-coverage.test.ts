// Every rule of a source policy is expressed somewhere in its pack, and nothing is cited that does not exist.
import { describe, expect, it } from 'vitest';

import { BUILT_IN_PACKS } from '../../../shared/policy/built-in-packs.ts';
import { RULE_CATALOGUE, isKnownRuleId } from '../../../shared/policy/rule-catalogue.ts';
import { listCitations } from './pack-citations.ts';

describe.each(BUILT_IN_PACKS.map((pack) => [pack.id, pack] as const))('%s', (id, pack) => {
  const cited = new Set(listCitations(pack));

  it('cites every rule of its policy that asks something of the engine, the data, the settings or the people', () => {
    const asked = RULE_CATALOGUE.filter(
      ({ policy, implementation }) => policy === id && implementation !== 'R',
    );
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.filter((rule) => !cited.has(rule.id)).map((rule) => rule.id)).toEqual([]);
  });

  it('cites only rules and decisions that exist', () => {
    expect([...cited].filter((rule) => rule !== 'product-default' && !isKnownRuleId(rule))).toEqual([]);
  });
});
