import { computeAuthority, findLevel, hasPrice, mayDecide } from '../../domain/authority.ts';
import type { DecideContext } from '../../domain/decide-context.ts';
import type { Deadline } from '../../domain/deadline.ts';
import type { Entry } from '../../domain/entry.ts';
import type { Measure } from '../../domain/event-payloads.ts';
import { matchesCondition, toConditionFacts } from '../../domain/match-condition.ts';
import { findFinalReply, findPendingPlan, findStandingInstruction } from '../../domain/open-escalation.ts';
import { REMEDIES } from '../../domain/vocabulary.ts';
import type { EscalationReason, Remedy, Role } from '../../domain/vocabulary.ts';
import type { PolicyPack } from '../schema.ts';

/** Who may decide what is wanted, and why it is not simply whoever has it. */
export type ExplainedAuthority = {
  readonly role: Role;
  readonly level: number;
  readonly outbound: boolean;
  readonly confirmedBy: Role | null;
  readonly reasons: readonly { readonly reason: EscalationReason; readonly rule: string }[];
};

const NOTHING_BUT_WORDS: Measure = { remedy: 'explanation', amountFen: null };

/** The measure that is to be decided: the plan that waits, else what the customer demands, else an explanation. */
export function findWantedMeasure(entry: Entry): Measure {
  const plan = findPendingPlan(entry);
  if (plan !== null) return plan.measure;
  const { remedy, amountFen } = entry.demand;
  return remedy === null ? NOTHING_BUT_WORDS : { remedy, amountFen };
}

/** AUT-1 to AUT-3: the level that decides, raised by the reasons that hold and by where they lead. */
export function explainAuthority(
  entry: Entry,
  context: DecideContext,
  deadlines: readonly Deadline[],
): ExplainedAuthority {
  const { policy } = context;
  const measured = computeAuthority(policy, toQuestion(entry, findWantedMeasure(entry)));
  const reasons = listReasons(entry, policy, measured, deadlines);
  const routed = reasons.flatMap(({ toRole }) => (toRole === null ? [] : [levelOf(policy, toRole)]));
  const level = Math.max(measured.level, ...routed);
  const target = findLevel(policy, level);
  return {
    role: target?.role ?? measured.role,
    level,
    outbound: target?.scope === 'head-office',
    confirmedBy: target?.confirmedBy ?? null,
    reasons: reasons.map(({ reason, rule }) => ({ reason, rule })),
  };
}

/** Every remedy, and whether whoever has the entry now may give it: the demanded one at the demanded amount, others at all. */
export function explainRemedies(entry: Entry, context: DecideContext) {
  const { policy } = context;
  const role = findLevel(policy, entry.ownerLevel)?.role ?? context.actor.role;
  return REMEDIES.map((kind) => {
    const measure = toAskedMeasure(kind, entry);
    const question = toQuestion(entry, measure);
    const instructed = findStandingInstruction(entry);
    const allowed =
      instructed === null ? mayDecide(policy, { ...question, role }) : instructed.measure.remedy === kind;
    return { kind, allowed, rule: computeAuthority(policy, question).rule };
  });
}

function toAskedMeasure(kind: Remedy, entry: Entry): Measure {
  const wanted = findWantedMeasure(entry);
  if (wanted.remedy === kind) return wanted;
  return { remedy: kind, amountFen: hasPrice(kind) ? 0 : null };
}

function toQuestion(entry: Entry, measure: Measure) {
  return { measure, severity: entry.severity };
}

type Reason = { readonly reason: EscalationReason; readonly rule: string; readonly toRole: Role | null };

function listReasons(
  entry: Entry,
  policy: PolicyPack,
  measured: { readonly level: number; readonly rule: string },
  deadlines: readonly Deadline[],
): readonly Reason[] {
  const facts = toConditionFacts(entry);
  const holding = policy.escalationReasons.filter(({ reason }) =>
    holds(reason, entry, measured.level, deadlines),
  );
  return holding.map(({ reason, rule }) => {
    const route = policy.escalationRoutes.find(
      (each) => each.reason === reason && matchesCondition(each.when, facts),
    );
    if (route !== undefined) return { reason, rule: route.rule, toRole: route.toRole };
    return { reason, rule: reason === 'beyond-authority' ? measured.rule : rule, toRole: null };
  });
}

/** Whether a reason is given by the record itself. `special` never is: somebody has to say so. */
function holds(
  reason: EscalationReason,
  entry: Entry,
  neededLevel: number,
  deadlines: readonly Deadline[],
): boolean {
  const facts = toConditionFacts(entry);
  switch (reason) {
    case 'beyond-authority':
      return neededLevel > entry.ownerLevel;
    case 'dissatisfied':
      return (
        findFinalReply(entry)?.isCustomerSatisfied === false ||
        entry.followUps.at(-1)?.outcome === 'dissatisfied'
      );
    case 'overdue':
      return deadlines.some(({ state, softness }) => state === 'overdue' && softness === 'hard');
    case 'severity':
      return facts.severity !== 'general';
    case 'other-department':
      return facts.againstKind === 'other-department';
    case 'third-party':
      return facts.againstKind === 'third-party' || facts.responsibility === 'third-party';
    case 'repeat':
      return facts.isRepeat;
    case 'special':
      return entry.escalations.some((each) => each.reason === 'special');
  }
}

function levelOf(policy: PolicyPack, role: Role): number {
  return policy.ladder.find((each) => each.role === role)?.level ?? 0;
}
