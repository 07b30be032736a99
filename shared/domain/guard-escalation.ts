import { toEpochMs } from '../lib/instant.ts';
import { findFirst } from './check-values.ts';
import { findConfirmingRole } from './confirming-role.ts';
import type { DecideContext } from './decide-context.ts';
import type { Entry, Escalation } from './entry.ts';
import { guardHandOver } from './guard-handling.ts';
import { needsForwarded } from './guard-first-inquiry.ts';
import { needsHeadOffice, needsNoOpenEscalation, needsOwner, needsRole, needsStatus } from './guards.ts';
import { computeLevelOfRole, listManagingRoles, listRecordingRoles } from './list-roles.ts';
import { needsLetterCopy } from './letter-copy.ts';
import { findOpenEscalation } from './open-escalation.ts';
import { needsLevelAbove } from './reachable-level.ts';
import { listConfirmers } from './list-confirmers.ts';
import { refusal } from './refusal.ts';
import type { Refusal } from './refusal.ts';
import type { EscalationState } from './vocabulary.ts';

const MINUTE_MS = 60_000;

/**
 * T11, T15, T22. Asked upward from whoever has it. At first inquiry, before anything was answered, the next level is whom the policy hands
 * over to, so the request is a hand-over (BANK-12); who owns a matter to the end asks and keeps it (MFR-08).
 */
export function guardRequest(entry: Entry, context: DecideContext): Refusal | null {
  if (isHandOver(entry, context)) return guardHandOver(entry, context);
  const { policy } = context;
  return findFirst(
    needsRole(context, listRecordingRoles(policy), policy.jobs.rule),
    needsOwner(entry, context),
    needsForwarded(entry, context),
    needsNoOpenEscalation(entry),
    needsStatus(entry, ['registered', 'triaged', 'in-handling', 'executing', 'replied', 'follow-up']),
    needsLevelAbove(entry, context),
  );
}

/** A request that is nothing else than passing it on. */
export function isHandOver(entry: Entry, { actor, policy }: DecideContext): boolean {
  const { duty, handsOverTo } = policy.firstInquiry;
  const isFirstInquiry = ['registered', 'triaged'].includes(entry.status) && entry.ownerLevel === 1;
  return (
    duty !== 'owns-to-end' &&
    isFirstInquiry &&
    computeLevelOfRole(policy, actor.role) === 1 &&
    actor.role !== handsOverTo &&
    entry.received.actor.role !== handsOverTo
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
  const hasOther = listConfirmers(escalation, entry, context).some((person) => person.id !== personId);
  const mayRole = findConfirmingRole(escalation, context.policy);
  return hasOther ? refusal('own-proposal', { mayRole }, 'SIG-4') : null;
}

/** Whoever may confirm may keep it in the branch. C-16: of several deputies, the one of the department complained about. */
export function guardDecline(entry: Entry, context: DecideContext): Refusal | null {
  const { policy, actor } = context;
  const open = findOpenEscalation(entry);
  const role = open === null ? policy.jobs.unitHead : findConfirmingRole(open, policy);
  const early = findFirst(needsRole(context, [role], policy.jobs.rule), needsRequested(entry, open));
  if (early !== null || open === null) return early;
  const others = listConfirmers(open, entry, context).filter(({ id }) => id !== actor.personId);
  const isOthers =
    others.length > 0 && !listConfirmers(open, entry, context).some(({ id }) => id === actor.personId);
  return isOthers ? refusal('other-department', { mayRole: role }, policy.sibling?.rule ?? 'C-16') : null;
}

/** C-05: nobody who confirms was reachable for as long as the policy waits; head office sees that it is unconfirmed. */
export function guardSubmitUnconfirmed(entry: Entry, context: DecideContext): Refusal | null {
  const { policy, now } = context;
  const open = findOpenEscalation(entry);
  const minutes = policy.unconfirmedAfterMinutes;
  const early = findFirst(
    needsRole(context, listManagingRoles(policy), 'C-05'),
    needsOwner(entry, context),
    needsRequested(entry, open),
  );
  if (early !== null || open === null) return early;
  if (!open.isOutbound || minutes === null) {
    return refusal('wrong-state', { status: entry.status, context: 'named' }, 'C-05');
  }
  const uncopied = needsLetterCopy(entry, context, open.isOutbound);
  if (uncopied !== null) return uncopied;
  const waitedMs = toEpochMs(now) - toEpochMs(open.requested.at);
  return waitedMs >= minutes * MINUTE_MS
    ? null
    : refusal('confirmation-awaited', { minutes, mayRole: findConfirmingRole(open, policy) }, 'C-05');
}

/** C-06: only while it is on the way; what was delivered is reported. */
export function guardPhoneReport(entry: Entry, context: DecideContext): Refusal | null {
  const open = findOpenEscalation(entry);
  return findFirst(
    needsRole(context, listManagingRoles(context.policy), 'C-06'),
    needsOwner(entry, context),
    open?.phoneReport != null ? refusal('already-done', {}, 'C-06') : null,
    needsState(entry, ['submitted']),
  );
}

/** AUT-6. */
export function guardAnswer(entry: Entry, context: DecideContext): Refusal | null {
  return findFirst(
    needsRole(context, listManagingRoles(context.policy), 'AUT-6'),
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

function needsRequested(entry: Entry, open: Escalation | null): Refusal | null {
  if (open === null) return refusal('wrong-state', { status: entry.status, context: 'named' });
  return open.state === 'requested' && open.confirmed === null ? null : refusal('already-done', {}, 'AUT-2');
}

function needsState(entry: Entry, states: readonly EscalationState[]): Refusal | null {
  const open = findOpenEscalation(entry);
  if (open?.isOutbound === true && states.includes(open.state)) return null;
  return refusal('wrong-state', { status: entry.status, context: 'named' });
}
