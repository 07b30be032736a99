import { findLevel } from './authority.ts';
import { findFirst } from './check-values.ts';
import type { DecideContext } from './decide-context.ts';
import type { Entry, Escalation } from './entry.ts';
import {
  MANAGING_ROLES,
  listActive,
  needsHeadOffice,
  needsNoOpenEscalation,
  needsOwner,
  needsPersonFor,
  needsRole,
  needsStatus,
} from './guards.ts';
import { guardHandOver } from './guard-handling.ts';
import { needsLetterCopy } from './letter-copy.ts';
import { findOpenEscalation } from './open-escalation.ts';
import { refusal } from './refusal.ts';
import type { Refusal } from './refusal.ts';
import type { EscalationState, Role } from './vocabulary.ts';

/** T11, T22. A receiver's next level is the complaint manager, so the request is a hand-over (BANK-12). */
export function guardRequest(entry: Entry, context: DecideContext): Refusal | null {
  if (context.actor.role === 'receiver') return guardHandOver(entry, context);
  return findFirst(
    needsRole(context, MANAGING_ROLES, 'BANK-14'),
    needsOwner(entry, context),
    needsNoOpenEscalation(entry),
    needsStatus(entry, ['registered', 'triaged', 'in-handling', 'executing', 'replied', 'follow-up']),
    // Accepts it inside the branch, or confirms that it leaves it: either way the head is needed.
    needsPersonFor(context, 'branch-head'),
  );
}

/**
 * BANK-27, BANK-30, BANK-35, BANK-41. Nobody confirms a request of their own where somebody else could (SIG-4); where
 * the only head asks, the head confirms too: the alternative is a matter that can never leave the branch.
 */
export function guardConfirm(entry: Entry, context: DecideContext): Refusal | null {
  const early = guardDecline(entry, context);
  const escalation = findOpenEscalation(entry);
  if (early !== null || escalation === null) return early;
  const uncopied = needsLetterCopy(entry, context, escalation.isOutbound);
  if (uncopied !== null) return uncopied;
  const { personId } = context.actor;
  if (escalation.requested.actor.personId !== personId) return null;
  const role = confirmingRole(escalation, context);
  const hasOther = listActive(context, role).some((person) => person.id !== personId);
  return hasOther ? refusal('own-proposal', { mayRole: role }, 'SIG-4') : null;
}

/** Whoever may confirm may keep it in the branch. */
export function guardDecline(entry: Entry, context: DecideContext): Refusal | null {
  const open = findOpenEscalation(entry);
  const role = open === null ? 'branch-head' : confirmingRole(open, context);
  return findFirst(needsRole(context, [role], 'BANK-27'), needsRequested(entry, open));
}

/** C-06: only while it is on the way; what was delivered is reported. */
export function guardPhoneReport(entry: Entry, context: DecideContext): Refusal | null {
  const open = findOpenEscalation(entry);
  return findFirst(
    needsRole(context, MANAGING_ROLES, 'C-06'),
    needsOwner(entry, context),
    open?.phoneReport != null ? refusal('already-done', {}, 'C-06') : null,
    needsState(entry, ['submitted']),
  );
}

/** AUT-6. */
export function guardAnswer(entry: Entry, context: DecideContext): Refusal | null {
  return findFirst(
    needsRole(context, MANAGING_ROLES, 'AUT-6'),
    needsOwner(entry, context),
    needsState(entry, ['returned']),
  );
}

/** An officer opens it, once. */
export function guardAcknowledge(entry: Entry, context: DecideContext): Refusal | null {
  const open = findOpenEscalation(entry);
  return findFirst(
    needsHeadOffice(context),
    open?.state === 'acknowledged' ? refusal('already-done', {}, 'AUT-6') : null,
    needsState(entry, ['submitted', 'delivered']),
  );
}

/** AUT-6: asks back instead of deciding. */
export function guardReturnQuestion(entry: Entry, context: DecideContext): Refusal | null {
  return findFirst(needsHeadOffice(context), needsState(entry, ['submitted', 'delivered', 'acknowledged']));
}

/** Head office may decide without waiting for the answer to its question. */
export function guardInstruct(entry: Entry, context: DecideContext): Refusal | null {
  return findFirst(
    needsHeadOffice(context),
    needsState(entry, ['submitted', 'delivered', 'acknowledged', 'returned']),
  );
}

/** Outbound: who must confirm that it leaves. Inside: who would have it. */
function confirmingRole(escalation: Escalation, context: DecideContext): Role {
  const level = findLevel(context.policy, escalation.toLevel);
  const role = escalation.isOutbound ? level?.confirmedBy : level?.role;
  return role ?? 'branch-head';
}

function needsRequested(entry: Entry, open: Escalation | null): Refusal | null {
  if (open === null) return refusal('wrong-state', { status: entry.status, context: 'named' });
  return open.state === 'requested' && open.confirmed === null
    ? null
    : refusal('already-done', {}, 'BANK-27');
}

function needsState(entry: Entry, states: readonly EscalationState[]): Refusal | null {
  const open = findOpenEscalation(entry);
  if (open?.isOutbound === true && states.includes(open.state)) return null;
  return refusal('wrong-state', { status: entry.status, context: 'named' });
}
