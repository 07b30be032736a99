import type { Entry, Escalation, Instruction, Plan, Reply } from './entry.ts';

/** True while somebody above still has to answer: no final reply and no closing until then. */
export function isOpenEscalation(escalation: Escalation): boolean {
  return (
    escalation.state !== 'declined' && escalation.state !== 'accepted' && escalation.state !== 'instructed'
  );
}

/** The escalation that is under way. There is at most one; in contradictory histories the latest. */
export function findOpenEscalation(entry: Entry): Escalation | null {
  return entry.escalations.findLast(isOpenEscalation) ?? null;
}

/** What head office decided last; it binds every later word to the customer (AUT-6). */
export function findStandingInstruction(entry: Entry): Instruction | null {
  return entry.escalations.findLast((each) => each.instruction !== null)?.instruction ?? null;
}

/** The plan that waits for a decision. */
export function findPendingPlan(entry: Entry): Plan | null {
  return entry.plans.findLast((plan) => plan.state === 'proposed') ?? null;
}

/** The plan that was approved last. */
export function findApprovedPlan(entry: Entry): Plan | null {
  return entry.plans.findLast((plan) => plan.state === 'approved') ?? null;
}

/** The final reply that stands: the last one given. An interim reply never counts (C-02). */
export function findFinalReply(entry: Entry): Reply | null {
  return entry.replies.findLast((reply) => !reply.isInterim) ?? null;
}

/** Head office has the matter: it was put on the way, whatever became of it later (C-02, BANK-15). */
export function wasReferred(entry: Entry): boolean {
  return entry.escalations.some((each) => each.isOutbound && each.submitted !== null);
}
