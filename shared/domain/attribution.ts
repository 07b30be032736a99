import type { PolicyPack } from '../policy/schema.ts';
import type { Entry } from './entry.ts';
import type { Target } from './event-payloads.ts';
import { matchesCondition, toConditionFacts } from './match-condition.ts';
import type { TargetKind } from './vocabulary.ts';

/** Whom a consequence falls on, and by which rule. `target` is null while the finding names nobody of the chain. */
export type Attribution = {
  /** The pack's key of the rule that applied. */
  readonly key: string;
  readonly chain: readonly TargetKind[];
  readonly target: Target | null;
  readonly rule: string;
};

/**
 * Whom a consequence falls on: the first of the policy's chain that the finding can name, the team and else the factory, the person and
 * else the store or the branch (MFR-27, MFR-28). Null where the policy has no rule for such a matter.
 */
export function computeAttribution(entry: Entry, policy: PolicyPack): Attribution | null {
  const facts = toConditionFacts(entry);
  const rule = policy.penalties?.attribution.find((each) => matchesCondition(each.when, facts));
  if (rule === undefined) return null;
  const found = entry.investigation?.attributedTo ?? [];
  const named = rule.chain.map((kind) => found.find((each) => each.kind === kind && isNamed(each)));
  const target = named.find((each) => each !== undefined) ?? null;
  return { key: rule.key, chain: rule.chain, target, rule: rule.rule };
}

/** A kind alone names nobody. */
export function isNamed(target: Target): boolean {
  return target.personId !== null || target.name.trim() !== '';
}
