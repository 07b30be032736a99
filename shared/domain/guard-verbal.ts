import { findFirst } from './check-values.ts';
import type { VerbalSubject } from './commands.ts';
import type { DecideContext } from './decide-context.ts';
import type { Entry } from './entry.ts';
import { needsOwner, needsRole } from './guards.ts';
import { listHandlingRoles, listManagingRoles } from './list-roles.ts';
import { findOpenEscalation, findPendingPlan } from './open-escalation.ts';
import { refusal } from './refusal.ts';
import type { Refusal } from './refusal.ts';
import { findOpenVerbalApprovals } from './verbal-approvals.ts';

/** AUT-5, C-40: only where the policy knows approval by word of mouth, and only of something that waits for one. */
export function guardVerbalApproval(entry: Entry, context: DecideContext): Refusal | null {
  const rule = context.policy.verbalApproval;
  if (rule === null) return refusal('verbal-approval-not-allowed', {}, 'C-40');
  const hasSubject = rule.subjects.some((subject) => listSubjectIds(subject, entry).length > 0);
  return findFirst(
    needsRole(context, listHandlingRoles(context.policy), rule.rule),
    needsOwner(entry, context),
    hasSubject ? null : refusal('wrong-state', { status: entry.status, context: 'named' }, rule.rule),
  );
}

/** AUT-5: who approved puts it on paper, or somebody who manages the matter files the paper; the command checks which. */
export function guardCompletePapers(entry: Entry, context: DecideContext): Refusal | null {
  const { policy } = context;
  const roles = [...listManagingRoles(policy), ...entry.verbalApprovals.map((each) => each.approverRole)];
  return findFirst(
    needsRole(context, roles, policy.verbalApproval?.rule ?? 'AUT-5'),
    findOpenVerbalApprovals(entry).length > 0
      ? null
      : refusal('wrong-state', { status: entry.status, context: 'named' }, 'AUT-5'),
  );
}

/** What of this kind waits for an approval now. */
export function listSubjectIds(subject: VerbalSubject, entry: Entry): readonly string[] {
  switch (subject) {
    case 'plan': {
      const plan = findPendingPlan(entry);
      return plan === null ? [] : [plan.planId];
    }
    case 'escalation': {
      const open = findOpenEscalation(entry);
      return open === null ? [] : [open.escalationId];
    }
    case 'trip': {
      const approved = entry.verbalApprovals.map(({ subjectId }) => subjectId);
      return entry.trips.map(({ tripId }) => tripId).filter((tripId) => !approved.includes(tripId));
    }
  }
}
