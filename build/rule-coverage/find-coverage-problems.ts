import type { PolicyId } from '../../shared/policy/rule-catalogue.ts';
import { isKnownRuleId } from '../../shared/policy/rule-catalogue.ts';
import type { Evidence } from './evidence.ts';
import type { RuleCoverage } from './judge-coverage.ts';
import type { Reasons } from './reason.ts';

/** Policies whose rules to enforce, hold or configure need cover or a reason, once their pack ships. */
const HELD_POLICIES: readonly PolicyId[] = [
  'bank-branch',
  'property',
  'five-clears',
  'hotel',
  'liquor',
  'manufacturer',
  'road-rescue',
  'general-8-step',
  'service-standards',
  'customer-service-policy',
  'causes',
];

/** Slips: ids that stand in packs, code, texts or titles and exist nowhere. */
export function findSlips({ unknown }: Evidence): readonly string[] {
  return unknown.map(({ path, id }) => `no such rule [${id}] in ${path}`);
}

/** Rules that the earlier document calls covered and that no longer are. */
export function findLosses(
  covered: ReadonlySet<string>,
  coverage: readonly RuleCoverage[],
): readonly string[] {
  return coverage
    .filter(({ rule, isCovered }) => !isCovered && covered.has(rule.id))
    .map(
      ({ rule, kinds }) =>
        `cover lost [${rule.id}]: docs/coverage.md has it, now ${kinds.length === 0 ? 'nothing names it' : `only ${kinds.join(', ')}`}`,
    );
}

/** Rules of shipped policies that ask for more than a prompt, have nothing, and no reason for it. */
export function findGaps(
  coverage: readonly RuleCoverage[],
  builtIn: ReadonlySet<PolicyId>,
): readonly string[] {
  return coverage
    .filter(({ rule }) => builtIn.has(rule.policy) && HELD_POLICIES.includes(rule.policy))
    .filter(({ rule }) => ['E', 'V', 'C'].includes(rule.implementation))
    .filter(({ isCovered, reason }) => !isCovered && reason === null)
    .map(
      ({ rule, kinds }) =>
        `no cover and no reason [${rule.id}] (${rule.modality}/${rule.implementation}${kinds.length === 0 ? '' : `, only ${kinds.join(', ')}`})`,
    );
}

/** Reasons that are wrong: for no rule, for a rule that is covered by now, or leaning on rules that are not. */
export function findBadReasons(reasons: Reasons, coverage: readonly RuleCoverage[]): readonly string[] {
  const covered = new Set(coverage.filter(({ isCovered }) => isCovered).map(({ rule }) => rule.id));
  return Object.entries(reasons).flatMap(([id, reason]) => {
    if (!isKnownRuleId(id)) return [`reason for no rule [${id}]`];
    if (covered.has(id))
      return [
        `reason no longer needed [${id}]: it is covered; delete its line in build/rule-coverage/reasons.ts`,
      ];
    if (reason.kind !== 'same-as-others') return [];
    const weak = reason.rules.filter((each) => !covered.has(each));
    return weak.map((each) => `reason of [${id}] leans on [${each}], which is not covered`);
  });
}
