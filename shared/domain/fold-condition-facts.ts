import type { ClockFact } from './clock-facts.ts';
import { hasReferral } from './clock-referral.ts';
import { toIntakeConditionFacts } from './match-condition.ts';
import type { ConditionFacts } from './match-condition.ts';

/** What conditions could ask of the entry after each of its facts; null before it was received. In order (`rankFacts`). */
export function listConditionFacts(facts: readonly ClockFact[]): readonly (ConditionFacts | null)[] {
  const list: (ConditionFacts | null)[] = [];
  for (const fact of facts) list.push(foldFact(list.at(-1) ?? null, fact, facts));
  return list;
}

function foldFact(
  before: ConditionFacts | null,
  fact: ClockFact,
  facts: readonly ClockFact[],
): ConditionFacts | null {
  if (before === null) return fact.kind === 'entry-received' ? toIntakeConditionFacts(fact.payload) : null;
  switch (fact.kind) {
    case 'assessed':
      return foldAssessed(before, fact, facts);
    case 'investigated': {
      const { responsibility, isCoveredByRules } = fact.payload;
      return { ...before, responsibility, isCoveredByRules };
    }
    case 'linked':
      return fact.payload.relation === 'repeat' ? { ...before, isRepeat: true } : before;
    case 'reply-given': {
      const { measure } = fact.payload;
      return measure === null ? before : { ...before, remedies: [...before.remedies, measure.remedy] };
    }
    case 'form-issued':
      return { ...before, issuedForms: [...before.issuedForms, fact.payload.form] };
    case 'escalation-submitted':
      return { ...before, isReferred: before.isReferred || hasReferral([fact], facts) };
    default:
      return before;
  }
}

/** What an assessment leaves open, the category, is what the intake named; a link to a repeated matter stays whatever is judged. */
function foldAssessed(
  before: ConditionFacts,
  assessed: ClockFact<'assessed'>,
  facts: readonly ClockFact[],
): ConditionFacts {
  const { severity, triggers, validity, isMalicious, category } = assessed.payload;
  const intake = facts.find((fact) => fact.kind === 'entry-received');
  const soFar = facts.slice(0, facts.indexOf(assessed));
  const isLinked = soFar.some((fact) => fact.kind === 'linked' && fact.payload.relation === 'repeat');
  return {
    ...before,
    severity,
    triggers,
    validity,
    isMalicious,
    category: category ?? intake?.payload.details.category ?? null,
    isRepeat: isLinked || triggers.includes('repeat'),
  };
}
