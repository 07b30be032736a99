import { findLevelOfRole } from './authority.ts';
import { toQuestion } from './authority-question.ts';
import { describeBeyond } from './beyond-authority.ts';
import { findFirst } from './check-values.ts';
import type { DecideContext } from './decide-context.ts';
import { withEarlierGrants } from './earlier-grants.ts';
import type { Entry, Plan } from './entry.ts';
import { mayActForOwner, needsNoOpenEscalation, needsOwner, needsRole, needsStatus } from './guards.ts';
import { listHandlingRoles, listManagingRoles } from './list-roles.ts';
import { findApprovedPlan, findPendingPlan } from './open-escalation.ts';
import { computePlanAuthority, findApproverRole } from './plan-approver.ts';
import { refusal } from './refusal.ts';
import type { Refusal } from './refusal.ts';
import { isJoint, listMissingSides, listSides } from './sibling.ts';
import type { SiblingSide } from './sibling.ts';

/** T06, BANK-26. */
export function guardProposePlan(entry: Entry, context: DecideContext): Refusal | null {
  const { policy } = context;
  return findFirst(
    needsRole(context, listManagingRoles(policy), policy.jobs.rule),
    needsOwner(entry, context),
    needsNoOpenEscalation(entry),
    needsStatus(entry, ['registered', 'triaged', 'in-handling', 'executing']),
  );
}

/** HOTEL-12: the head of one of both departments agrees; the last of them approves instead. */
export function guardEndorsePlan(entry: Entry, context: DecideContext): Refusal | null {
  const { policy, actor } = context;
  const plan = findPendingPlan(entry);
  if (policy.sibling === null || !isJoint(entry, policy) || plan === null) {
    return refusal('wrong-state', { status: entry.status, context: 'named' });
  }
  const { endorsedBy, rule } = policy.sibling;
  const sides = listSides(entry, context.people, actor.personId);
  const missing = listMissingSides(plan, entry, context.people);
  const isLast = missing.every((side) => sides.includes(side));
  return findFirst(
    needsStatus(entry, ['plan-pending']),
    needsRole(context, [endorsedBy], rule),
    sides.some((side) => missing.includes(side)) ? null : refusal('already-done', {}, rule),
    isLast ? refusal('wrong-state', { status: entry.status, context: 'named' }, rule) : null,
  );
}

/** T07: the level that may decide the measure, and not the one who proposed it (SIG-4). */
export function guardApprovePlan(entry: Entry, context: DecideContext): Refusal | null {
  const { policy, actor } = context;
  const plan = findPendingPlan(entry);
  const early = findFirst(
    needsRole(context, listApprovers(context), policy.jobs.rule),
    needsStatus(entry, ['plan-pending']),
  );
  if (early !== null || plan === null) return early;
  const isOfBoth = isJoint(entry, policy) && actor.role === policy.sibling?.endorsedBy;
  return findFirst(
    isOfBoth ? checkAgreed(plan, entry, context) : checkNotOwnPlan(plan, entry, context),
    checkApproverLevel(plan, entry, context),
  );
}

/** T08: the deciding level sends it back, or the proposer withdraws it, so that a plan never blocks the entry. */
export function guardReturnPlan(entry: Entry, context: DecideContext): Refusal | null {
  const plan = findPendingPlan(entry);
  const isProposer = plan?.proposed.actor.personId === context.actor.personId;
  const mayApprove = plan !== null && checkApproverLevel(plan, entry, context) === null;
  return findFirst(
    needsRole(context, listApprovers(context), context.policy.jobs.rule),
    isProposer || mayApprove || mayActForOwner(entry, context) ? null : needsOwner(entry, context),
    needsStatus(entry, ['plan-pending']),
  );
}

/** G8-10: the owner, or the person the plan names, once it is approved. */
export function guardExecutePlan(entry: Entry, context: DecideContext): Refusal | null {
  const plan = findApprovedPlan(entry);
  const isNamed = plan !== null && plan.responsibleId === context.actor.personId;
  return findFirst(
    isNamed ? null : needsRole(context, listHandlingRoles(context.policy), context.policy.jobs.rule),
    isNamed ? null : needsOwner(entry, context),
    plan === null ? refusal('wrong-state', { status: entry.status, context: 'named' }, 'G8-10') : null,
    plan !== null && plan.executed !== null ? refusal('already-done', {}, 'G8-10') : null,
  );
}

/** The unit's head first: a refusal names who is asked as a matter of course. */
function listApprovers({ policy }: DecideContext) {
  return [policy.jobs.unitHead, ...listManagingRoles(policy)];
}

function checkNotOwnPlan(plan: Plan, entry: Entry, context: DecideContext): Refusal | null {
  if (plan.proposed.actor.personId !== context.actor.personId) return null;
  return refusal('own-proposal', { mayRole: findApproverRole(plan, entry, context.policy) }, 'SIG-4');
}

/** Both departments have agreed, the actor's with this very act. A proposer is the last only where somebody else agreed before. */
function checkAgreed(plan: Plan, entry: Entry, context: DecideContext): Refusal | null {
  const { actor, people, policy } = context;
  const sides = listSides(entry, people, actor.personId);
  const missing = listMissingSides(plan, entry, people);
  const isOthers = (side: SiblingSide) => !sides.includes(side);
  const { endorsedBy, rule } = policy.sibling!;
  if (missing.some(isOthers)) return refusal('agreement-missing', { mayRole: endorsedBy }, rule);
  const hasOther = plan.endorsements.some((each) => each.actor.personId !== actor.personId);
  return hasOther ? null : checkNotOwnPlan(plan, entry, context);
}

function checkApproverLevel(plan: Plan, entry: Entry, context: DecideContext): Refusal | null {
  const { policy, actor } = context;
  const authority = computePlanAuthority(plan.measure, entry, policy);
  const own = findLevelOfRole(policy, actor.role)?.level ?? 0;
  if (own >= authority.level) return null;
  return describeBeyond(context, toQuestion(withEarlierGrants(plan.measure, entry), entry), authority);
}
