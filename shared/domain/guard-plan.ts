import { computeAuthority, mayDecide } from './authority.ts';
import { describeBeyond } from './beyond-authority.ts';
import { findFirst } from './check-values.ts';
import type { DecideContext } from './decide-context.ts';
import { withEarlierGrants } from './earlier-grants.ts';
import type { Entry, Plan } from './entry.ts';
import { MANAGING_ROLES, needsNoOpenEscalation, needsOwner, needsRole, needsStatus } from './guards.ts';
import { findPendingPlan } from './open-escalation.ts';
import { refusal } from './refusal.ts';
import type { Refusal } from './refusal.ts';

/** T06, BANK-26. */
export function guardProposePlan(entry: Entry, context: DecideContext): Refusal | null {
  return findFirst(
    needsRole(context, MANAGING_ROLES, 'BANK-26'),
    needsOwner(entry, context),
    needsNoOpenEscalation(entry),
    needsStatus(entry, ['registered', 'triaged', 'in-handling', 'executing']),
  );
}

/** T07: the level that may decide the measure, and not the one who proposed it (SIG-4). */
export function guardApprovePlan(entry: Entry, context: DecideContext): Refusal | null {
  const plan = findPendingPlan(entry);
  const early = findFirst(
    needsRole(context, ['branch-head', 'complaint-manager'], 'BANK-26'),
    needsStatus(entry, ['plan-pending']),
  );
  if (early !== null || plan === null) return early;
  return findFirst(checkNotOwnPlan(plan, context), checkApproverLevel(plan, entry, context));
}

/** T08: the deciding level sends it back, or the proposer withdraws it, so that a plan never blocks the entry. */
export function guardReturnPlan(entry: Entry, context: DecideContext): Refusal | null {
  return findFirst(
    needsRole(context, ['branch-head', 'complaint-manager'], 'BANK-26'),
    needsOwner(entry, context),
    needsStatus(entry, ['plan-pending']),
  );
}

function checkNotOwnPlan(plan: Plan, context: DecideContext): Refusal | null {
  if (plan.proposed.actor.personId !== context.actor.personId) return null;
  return refusal('own-proposal', { mayRole: 'branch-head' }, 'SIG-4');
}

function checkApproverLevel(plan: Plan, entry: Entry, context: DecideContext): Refusal | null {
  const question = { measure: withEarlierGrants(plan.measure, entry), severity: entry.severity };
  if (mayDecide(context.policy, { ...question, role: context.actor.role })) return null;
  return describeBeyond(context, question, computeAuthority(context.policy, question));
}
