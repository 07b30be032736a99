import type { LadderLevel, PolicyPack } from '../policy/schema.ts';
import type { Measure } from './event-payloads.ts';
import { SEVERITIES } from './vocabulary.ts';
import type { Cause, Phase, Region, Remedy, Role, Severity } from './vocabulary.ts';

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

/**
 * What is to be decided. What the matter is about may be unknown: a grant that is restricted to some of them does not cover what nobody has
 * established, so that it goes up and not down.
 */
export type AuthorityQuestion = {
  readonly measure: Measure;
  readonly severity: Severity;
  readonly category?: string | null;
  readonly causes?: readonly Cause[];
  readonly region?: Region | null;
  readonly phase?: Phase | null;
};
type Grant = LadderLevel['grants'][number];

/** Remedies that cost nothing by themselves. */
const FREE_REMEDIES: readonly Remedy[] = ['explanation', 'apology', 'correction', 'process-improvement'];

/** True for a remedy whose worth is part of the decision. */
export function hasPrice(remedy: Remedy): boolean {
  return !FREE_REMEDIES.includes(remedy);
}

/**
 * The lowest level whose grants cover the question: remedy, amount, severity, category, causes, region and phase (AUT-1). The top level
 * decides what no grant names.
 *
 * An amount of money beside a free remedy needs authority for both, the remedy and a compensation: calling 2,000 yuan an
 * explanation does not make it one. A priced remedy without an amount is judged as unlimited. A level that may decide a grave matter
 * may decide the same in a lighter one. So raising amount or severity never lowers the level, whatever the pack says.
 */
export function computeAuthority(policy: PolicyPack, question: AuthorityQuestion): Authority {
  const { remedy, amountFen } = question.measure;
  const own = computeFor(policy, question);
  if (hasPrice(remedy) || (amountFen ?? 0) === 0) return own;
  const asMoney = computeFor(policy, { ...question, measure: { remedy: 'compensation', amountFen } });
  return asMoney.level > own.level ? asMoney : own;
}

/** Whether the role's level reaches the level that the measure asks for. A role outside the ladder decides nothing. */
export function mayDecide(
  policy: PolicyPack,
  question: AuthorityQuestion & { readonly role: Role },
): boolean {
  const level = findLevelOfRole(policy, question.role);
  return level !== null && level.level >= computeAuthority(policy, question).level;
}

/** Most the role may give of this remedy in such a matter, in fen; 0 without a grant, null without a limit. */
export function computeLimitFen(
  policy: PolicyPack,
  question: Omit<AuthorityQuestion, 'measure'> & { readonly role: Role; readonly remedy: Remedy },
): number | null {
  const own = findLevelOfRole(policy, question.role);
  if (own === null) return 0;
  const limits = policy.ladder
    .filter((level) => level.level <= own.level)
    .flatMap((level) => level.grants)
    .filter((grant) => grant.remedy === question.remedy && coversMatter(grant, question))
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

function computeFor(policy: PolicyPack, question: AuthorityQuestion): Authority {
  const levels = sortLadder(policy);
  const top = levels[levels.length - 1]!;
  for (const level of levels) {
    const grant = findGrant(level, question);
    if (grant !== null) return toAuthority(level, grant.rule);
  }
  return toAuthority(top, top.rule);
}

function findGrant(level: LadderLevel, question: AuthorityQuestion): Grant | null {
  const { remedy, amountFen } = question.measure;
  // Words have no amount, whatever was typed beside them: what is beside them is judged as money.
  const isWords = !hasPrice(remedy);
  const covers = (limit: number | null) =>
    isWords || limit === null || (amountFen !== null && amountFen <= limit);
  return (
    level.grants.find(
      (grant) => grant.remedy === remedy && coversMatter(grant, question) && covers(grant.maxAmountFen),
    ) ?? null
  );
}

function coversMatter(grant: Grant, question: Omit<AuthorityQuestion, 'measure'>): boolean {
  const { category = null, causes = [], region = null, phase = null } = question;
  const gravest = Math.max(...grant.severities.map((each) => SEVERITIES.indexOf(each)));
  return (
    SEVERITIES.indexOf(question.severity) <= gravest &&
    (grant.categories === undefined || (category !== null && grant.categories.includes(category))) &&
    (grant.causes === undefined ||
      (causes.length > 0 && causes.every((each) => grant.causes?.includes(each)))) &&
    (grant.phases === undefined || (phase !== null && grant.phases.includes(phase))) &&
    (grant.regions === undefined || (region !== null && grant.regions.includes(region)))
  );
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
