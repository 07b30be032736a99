import { assertNever } from '../lib/assert-never.ts';
import type { PolicyPack } from '../policy/schema.ts';
import { isOpen } from './applied.ts';
import { findConfirmingRole } from './confirming-role.ts';
import type { Entry, Escalation } from './entry.ts';
import { isDissatisfied, mayEndDissatisfied } from './dissatisfaction.ts';
import { isFollowUpDone, isFollowUpDue } from './follow-up-state.ts';
import { findOpenEscalation, findPendingPlan } from './open-escalation.ts';
import { findOwnerRole } from './owner-role.ts';
import { findApproverRole } from './plan-approver.ts';
import { isRecused } from './recusal.ts';
import { signerOf } from './signer.ts';
import type { Role } from './vocabulary.ts';

/** The jobs of a branch that somebody can wait for. */
const WAITED_FOR = [
  'receiver',
  'front-desk',
  'complaint-manager',
  'supervisor',
  'department-head',
  'branch-head',
  'quality-officer',
  'marketing-officer',
  'processing-unit',
  'archivist',
  'finance-officer',
  'general-office',
  'deputy-head',
  'leader-in-charge',
  'general-manager',
] as const satisfies readonly Role[];

/** Whose move it is: what the work lists sort by. */
export const WAITING_FOR = [...WAITED_FOR, 'head-office', 'nobody'] as const;
export type WaitingFor = (typeof WAITING_FOR)[number];

/**
 * Whose move it is, under the pack that the entry was received under. Every open entry waits for a named job: none may rest unseen
 * (BANK-15). What was answered waits for who asks the customer
 * afterwards (T14), then for who signs (BANK-26, BANK-31, C-03).
 */
export function computeWaitingFor(entry: Entry, policy: PolicyPack): WaitingFor {
  if (!isOpen(entry)) return 'nobody';
  const escalation = findOpenEscalation(entry);
  return toWaitingFor(
    escalation === null ? findMoverByStatus(entry, policy) : findEscalationMover(escalation, entry, policy),
  );
}

function findMoverByStatus(entry: Entry, policy: PolicyPack): Role {
  switch (entry.status) {
    case 'plan-pending': {
      const plan = findPendingPlan(entry);
      return plan === null ? findOwnerMove(entry, policy) : findApproverRole(plan, entry, policy);
    }
    case 'replied':
    case 'follow-up':
      return findAnsweredMove(entry, policy);
    case 'registered':
    case 'triaged':
    case 'in-handling':
    case 'executing':
    case 'waiting-hq':
    case 'closed':
    case 'archived':
    case 'merged':
    case 'voided':
    case 'purged':
      return findOwnerMove(entry, policy);
    default:
      return assertNever(entry.status);
  }
}

function findEscalationMover(escalation: Escalation, entry: Entry, policy: PolicyPack): Role {
  if (escalation.state === 'requested') return findConfirmingRole(escalation, policy);
  if (escalation.state !== 'returned') return 'hq-officer';
  return entry.ownerLevel > 1 ? findOwnerMove(entry, policy) : policy.jobs.manager;
}

/** A customer who is not content climbs before anybody signs, as long as somebody above is left to ask (AUT-3). */
function findAnsweredMove(entry: Entry, policy: PolicyPack): Role {
  if (isDissatisfied(entry) && !mayEndDissatisfied(entry, policy)) return findOwnerMove(entry, policy);
  const isAsked = !isFollowUpDue(entry, policy) || isFollowUpDone(entry, policy);
  return isAsked ? signerOf(entry, { policy }) : (policy.followUp?.by[0] ?? signerOf(entry, { policy }));
}

/** Who may not handle it passes it on at first inquiry; later the unit's head takes it, and the manager from the head (CAP-5). */
function findOwnerMove(entry: Entry, policy: PolicyPack): Role {
  const role = findOwnerRole(entry, policy);
  const { unitHead, manager } = policy.jobs;
  if (entry.ownerLevel <= 1 || !isRecused(entry, entry.ownerId)) return role;
  return role === unitHead ? manager : unitHead;
}

/** A job that no branch has is head office's. */
function toWaitingFor(role: Role): WaitingFor {
  const known: readonly Role[] = WAITED_FOR;
  return known.includes(role) ? (role as (typeof WAITED_FOR)[number]) : 'head-office';
}
