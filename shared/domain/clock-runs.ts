import type { ClockRule, PolicyPack } from '../policy/schema.ts';
import type { ClockFact } from './clock-facts.ts';

/** One run of a clock: the fact that started it, and the one that ended it, if one did. */
export type ClockRun = {
  readonly start: ClockFact;
  readonly end: { readonly fact: ClockFact; readonly how: 'stopped' | 'replaced' | 'closed' } | null;
};

/**
 * The runs of one clock over an entry's facts, which must be in order (`rankFacts`).
 *
 * - A clock of an escalation runs and stops for that escalation alone, and only when it leaves the branch.
 * - An agreed reply time is replaced by the next one; of all other clocks each start runs for itself.
 * - What was received once is received once: a second `entry-received` of a merge starts nothing.
 * - Closing the entry ends whatever still runs.
 */
export function findRuns(
  rule: ClockRule,
  facts: readonly ClockFact[],
  policy: PolicyPack,
): readonly ClockRun[] {
  const starts = facts.filter((fact) => fact.kind === rule.start.on && startsClock(fact, facts));
  const counted = rule.start.on === 'entry-received' ? starts.slice(0, 1) : starts;
  return counted.map((start) => ({ start, end: findEnd(rule, start, facts, policy) }));
}

/** Whether an outbound escalation is among the facts submitted so far; `facts` are all of the entry (C-02). */
export function hasReferral(soFar: readonly ClockFact[], facts: readonly ClockFact[]): boolean {
  return soFar.some(
    (fact) => fact.kind === 'escalation-submitted' && isOutbound(fact.payload.escalationId, facts),
  );
}

/** The escalation a fact belongs to, or null. */
function findEscalationId(fact: ClockFact): string | null {
  return 'escalationId' in fact.payload ? fact.payload.escalationId : null;
}

/** An escalation whose request is not among the facts counts as outbound: only those are confirmed and submitted. */
function isOutbound(escalationId: string, facts: readonly ClockFact[]): boolean {
  return facts.every(
    (fact) =>
      fact.kind !== 'escalation-requested' ||
      fact.payload.escalationId !== escalationId ||
      fact.payload.isOutbound,
  );
}

function startsClock(start: ClockFact, facts: readonly ClockFact[]): boolean {
  const escalationId = findEscalationId(start);
  return escalationId === null || isOutbound(escalationId, facts);
}

function findEnd(
  rule: ClockRule,
  start: ClockFact,
  facts: readonly ClockFact[],
  policy: PolicyPack,
): ClockRun['end'] {
  // A reply given while the entry was still being written down answers it too.
  const after = rule.start.on === 'entry-received' ? facts : facts.slice(facts.indexOf(start) + 1);
  for (const fact of after) {
    if (fact.kind === 'entry-closed') return { fact, how: 'closed' };
    if (rule.length.unit === 'agreed' && fact.kind === rule.start.on) return { fact, how: 'replaced' };
    if (stops(fact, { rule, start, facts, policy })) return { fact, how: 'stopped' };
  }
  return null;
}

type Candidate = {
  readonly rule: ClockRule;
  readonly start: ClockFact;
  readonly facts: readonly ClockFact[];
  readonly policy: PolicyPack;
};

function stops(fact: ClockFact, { rule, start, facts, policy }: Candidate): boolean {
  if (!rule.stops.some(({ on }) => on === fact.kind)) return false;
  const escalationId = findEscalationId(start);
  if (escalationId !== null && findEscalationId(fact) !== escalationId) return false;
  if (fact.kind !== 'reply-given' || !fact.payload.isInterim) return true;
  // C-02: an interim reply keeps the customer's term only when head office has the entry, and only that term.
  return rule.key === policy.agreedReplyCap?.clock && hasReferral(facts.slice(0, facts.indexOf(fact)), facts);
}
