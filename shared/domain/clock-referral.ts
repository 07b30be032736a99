import type { ClockFact } from './clock-facts.ts';

/** Whether an outbound escalation is among the facts submitted so far; `facts` are all of the entry (C-02). */
export function hasReferral(soFar: readonly ClockFact[], facts: readonly ClockFact[]): boolean {
  return soFar.some(
    (fact) => fact.kind === 'escalation-submitted' && isOutbound(fact.payload.escalationId, facts),
  );
}

/** An escalation whose request is not among the facts counts as outbound: only those are confirmed and submitted. */
export function isOutbound(escalationId: string, facts: readonly ClockFact[]): boolean {
  return facts.every(
    (fact) =>
      fact.kind !== 'escalation-requested' ||
      fact.payload.escalationId !== escalationId ||
      fact.payload.isOutbound,
  );
}
