import type { LadderLevel, PolicyPack } from '../policy/schema.ts';
import type { Measure } from './event-payloads.ts';
import type { Remedy, Role, Severity } from './vocabulary.ts';

/** Who may decide a measure: the lowest level of the ladder that reaches it. */
export type Authority = {
  readonly level: number;
  readonly role: Role;
  /** The level is head office: the entry has to leave the branch. */
  readonly isOutbound: boolean;
  /** Whose confirmation the move there needs first (BANK-27, BANK-41). */
  readonly confirmedBy: Role | null;
  readonly rule: string;
};

type Question = { readonly measure: Measure; readonly severity: Severity };

/** Remedies that cost nothing by themselves. */
const FREE_REMEDIES: readonly Remedy[] = ['explanation', 'apology', 'correction', 'process-improvement'];

/** True for a remedy whose worth is part of the decision. */
export function hasPrice(remedy: Remedy): boolean {
  return !FREE_REMEDIES.includes(remedy);
}

/**
 * The lowest level whose grants cover the measure at this severity (AUT-1). The top level decides what no grant names.
 *
 * An amount of money beside a free remedy is judged as compensation: calling 2,000 yuan an explanation does not make
 * it one. A priced remedy without an amount is judged as unlimited.
 */
export function computeAuthority(policy: PolicyPack, question: Question): Authority {
  const levels = sortLadder(policy);
  const top = levels[levels.length - 1]!;
  for (const level of levels) {
    const grant = findGrant(level, question);
    if (grant !== null) return toAuthority(level, grant.rule);
  }
  return toAuthority(top, top.rule);
}

/** Whether the role's level reaches the level that the measure asks for. A role outside the ladder decides nothing. */
export function mayDecide(policy: PolicyPack, question: Question & { readonly role: Role }): boolean {
  const level = findLevelOfRole(policy, question.role);
  return level !== null && level.level >= computeAuthority(policy, question).level;
}

/** Most the role may give of this remedy at this severity, in fen; 0 without a grant, null without a limit. */
export function computeLimitFen(
  policy: PolicyPack,
  question: { readonly role: Role; readonly remedy: Remedy; readonly severity: Severity },
): number | null {
  const own = findLevelOfRole(policy, question.role);
  if (own === null) return 0;
  const limits = policy.ladder
    .filter((level) => level.level <= own.level)
    .flatMap((level) => level.grants)
    .filter((grant) => grant.remedy === question.remedy && grant.severities.includes(question.severity))
    .map((grant) => grant.maxAmountFen);
  if (limits.includes(null)) return null;
  return Math.max(0, ...limits.filter((limit) => limit !== null));
}

/** The role's place on the ladder, or null for a job that has none (auditor, administrator). */
export function findLevelOfRole(policy: PolicyPack, role: Role): LadderLevel | null {
  return policy.ladder.find((level) => level.role === role) ?? null;
}

/** The level with this number, or null. */
export function findLevel(policy: PolicyPack, level: number): LadderLevel | null {
  return policy.ladder.find((each) => each.level === level) ?? null;
}

/** Both name the same remedy and the same amount; no amount and no price are the same only when both say null. */
export function isSameMeasure(one: Measure | null, other: Measure | null): boolean {
  return one?.remedy === other?.remedy && one?.amountFen === other?.amountFen;
}

function sortLadder(policy: PolicyPack): readonly LadderLevel[] {
  return policy.ladder.toSorted((a, b) => a.level - b.level);
}

function findGrant(level: LadderLevel, question: Question): LadderLevel['grants'][number] | null {
  const { remedy, amountFen } = toJudgedMeasure(question.measure);
  const covers = (limit: number | null) => limit === null || (amountFen !== null && amountFen <= limit);
  return (
    level.grants.find(
      (grant) =>
        grant.remedy === remedy && grant.severities.includes(question.severity) && covers(grant.maxAmountFen),
    ) ?? null
  );
}

function toJudgedMeasure(measure: Measure): Measure {
  const isDisguised = !hasPrice(measure.remedy) && (measure.amountFen ?? 0) > 0;
  return isDisguised ? { remedy: 'compensation', amountFen: measure.amountFen } : measure;
}

function toAuthority(level: LadderLevel, rule: string): Authority {
  return {
    level: level.level,
    role: level.role,
    isOutbound: level.scope === 'head-office',
    confirmedBy: level.confirmedBy,
    rule,
  };
}
