import { RULE_CATALOGUE } from '../../shared/policy/rule-catalogue.ts';
import type { PolicyId, PolicyRule } from '../../shared/policy/rule-catalogue.ts';
import type { Implementation } from '../../shared/policy/rule-row.ts';
import type { Evidence, FileCitations } from './evidence.ts';
import type { Reason, Reasons } from './reason.ts';

/** What can be had of a rule, the strongest first; a rule counts under its strongest. */
export const COVERAGE_KINDS = [
  /** Named by code of `shared/domain` or `shared/policy`, and held by the title of a test. */
  'enforced',
  /** A value of a pack or overlay comes from it. */
  'value',
  /** A pack requires a field for it, or a type of `shared/domain` has one. */
  'field',
  /** Named by code of a screen, the shell or head office, and held by the title of a test. */
  'application',
  /** A prompt, phrase or prohibition of a pack, with its text in every language. */
  'prompt',
  /** A reference text in every language. */
  'reference',
  /** Named by code, held by no test. */
  'untested',
] as const;
export type CoverageKind = (typeof COVERAGE_KINDS)[number];

/** What covers a rule that asks for this: a prompt does not enforce, and a field does not configure. */
const SUFFICIENT: Readonly<Record<Implementation, readonly CoverageKind[]>> = {
  E: ['enforced', 'value'],
  V: ['enforced', 'value', 'field', 'application'],
  C: ['enforced', 'value'],
  G: ['enforced', 'value', 'field', 'application', 'prompt', 'reference'],
  R: ['enforced', 'value', 'field', 'application', 'prompt', 'reference'],
};

/** Files that only declare what facts, commands and entries are made of: a rule named there has a field, not yet an effect. */
const SHAPES =
  /^shared\/domain\/(?:vocabulary|entry|draft|commands|events|event-payloads|payload[\w-]*)\.ts$/;
/** Where rules are carried out. */
const RULE_CODE = /^shared\/(?:domain|policy)\//;

/** A rule, what covers it and where. */
export type RuleCoverage = {
  readonly rule: PolicyRule;
  readonly kinds: readonly CoverageKind[];
  /** Whether one of the kinds is what the rule asks for. */
  readonly isCovered: boolean;
  /** `bank-branch: clocks`, `guard-closing.ts`, `bank-story.test.ts`. */
  readonly places: readonly string[];
  readonly reason: Reason | null;
};

/** Judges each of the 415 rules by what was found. */
export function judgeCoverage(evidence: Evidence, reasons: Reasons): readonly RuleCoverage[] {
  return RULE_CATALOGUE.map((rule) => {
    const found = findKinds(rule.id, evidence);
    const kinds = COVERAGE_KINDS.filter((kind) => found.has(kind));
    return {
      rule,
      kinds,
      isCovered: kinds.some((kind) => SUFFICIENT[rule.implementation].includes(kind)),
      places: listPlaces(rule.id, evidence),
      reason: reasons[rule.id] ?? null,
    };
  });
}

function findKinds(id: string, evidence: Evidence): ReadonlySet<CoverageKind> {
  const isHeld = evidence.titles.some(({ cited }) => cited.has(id));
  const kinds = new Set<CoverageKind>(evidence.packs.flatMap((pack) => findPackKinds(id, pack, evidence)));
  for (const { path } of naming(id, evidence.code)) {
    if (SHAPES.test(path)) kinds.add('field');
    else if (!isHeld) kinds.add('untested');
    else if (RULE_CODE.test(path)) kinds.add('enforced');
    else kinds.add('application');
  }
  if (naming(id, evidence.texts).length > 0) kinds.add('reference');
  return kinds;
}

function findPackKinds(
  id: string,
  pack: Evidence['packs'][number],
  { textKeys }: Evidence,
): readonly CoverageKind[] {
  return pack.citations
    .filter(({ ruleId }) => ruleId === id)
    .flatMap(({ section, prompt }): readonly CoverageKind[] => {
      if (prompt !== null) {
        if (!textKeys.has(`${pack.id}:${prompt.key}`)) return [];
        return [prompt.kind === 'reference' ? 'reference' : 'prompt'];
      }
      return section === 'requiredFields' ? ['value', 'field'] : ['value'];
    });
}

function naming(id: string, files: readonly FileCitations[]): readonly FileCitations[] {
  return files.filter(({ cited }) => cited.has(id));
}

function listPlaces(id: string, evidence: Evidence): readonly string[] {
  const packs = evidence.packs.flatMap((pack) => {
    const sections = pack.citations.filter(({ ruleId }) => ruleId === id).map(({ section }) => section);
    return sections.length === 0 ? [] : [`${pack.id}: ${[...new Set(sections)].toSorted().join(', ')}`];
  });
  const files = [evidence.code, evidence.texts, evidence.titles].flatMap((group) =>
    naming(id, group).map(({ path }) => path.slice(path.lastIndexOf('/') + 1)),
  );
  return [...new Set([...packs, ...files])];
}

/** Policies that ship as a pack or overlay; the variants of one carry its id in front (`major-emergency-em2`). */
export function findBuiltIn(evidence: Evidence): ReadonlySet<PolicyId> {
  const policies = [...new Set(RULE_CATALOGUE.map(({ policy }) => policy))];
  return new Set(
    policies.filter((policy) =>
      evidence.packs.some(({ id }) => id === policy || id.startsWith(`${policy}-`)),
    ),
  );
}
