import { findLevelOfRole } from './authority.ts';
import { findFirst } from './check-values.ts';
import type { DecideContext } from './decide-context.ts';
import type { Entry } from './entry.ts';
import { needsOwner, needsPersonFor, needsRole, needsStatus } from './guards.ts';
import { needsForwarded, needsNotSibling } from './guard-first-inquiry.ts';
import { computeLevelOfRole, listManagingRoles, listRecordingRoles } from './list-roles.ts';
import { isRecused } from './recusal.ts';
import { refusal } from './refusal.ts';
import type { Refusal } from './refusal.ts';

/** BANK-12, BANK-13, HOTEL-11, ROAD-28: from first inquiry to whom the policy names, and who is told must exist as well. */
export function guardHandOver(entry: Entry, context: DecideContext): Refusal | null {
  const { handsOverTo, informs } = context.policy.firstInquiry;
  return findFirst(
    needsRole(context, listRecordingRoles(context.policy), citeHandOver(context)),
    needsFirstInquiry(entry, context),
    needsOwner(entry, context),
    needsPersonFor(context, handsOverTo, entry),
    informs === null ? null : needsPersonFor(context, informs, entry),
  );
}

/** BANK-12, BANK-02: downwards never, from an equal or lower level always: people fall ill. From who must keep out of it, anybody (CAP-5). */
export function guardTakeOver(entry: Entry, context: DecideContext): Refusal | null {
  const { actor, policy } = context;
  const level = computeLevelOfRole(policy, actor.role);
  const rule = citeHandOver(context);
  const isBelow = level < entry.ownerLevel && !isRecused(entry, entry.ownerId);
  const hasIt =
    entry.takenOver?.actor.personId === actor.personId &&
    entry.ownerId === actor.personId &&
    entry.ownerLevel === level;
  return findFirst(
    needsRole(context, listManagingRoles(policy), rule),
    hasIt ? refusal('already-done', {}, rule) : null,
    isBelow ? needsOwner(entry, context) : null,
    isBelow ? refusal('wrong-state', { status: entry.status, context: 'named' }, rule) : null,
  );
}

/** BANK-26, BANK-40: as long as the customer waits for a reply. */
export function guardAgreeReplyTime(entry: Entry, context: DecideContext): Refusal | null {
  return findFirst(
    guardTell(entry, context),
    needsStatus(entry, ['registered', 'triaged', 'in-handling', 'plan-pending', 'executing', 'waiting-hq']),
  );
}

/** Who may speak to the customer: the owner, unless the first inquiry may not handle it at all (HOTEL-11, ROAD-28). */
export function guardTell(entry: Entry, context: DecideContext): Refusal | null {
  return findFirst(
    guardNote(entry, context),
    needsForwarded(entry, context),
    needsNotSibling(entry, context),
  );
}

/** What anybody who has it may note (BANK-37). MFR-08: who accepted it keeps it in view to the end. */
export function guardNote(entry: Entry, context: DecideContext): Refusal | null {
  const { policy, actor } = context;
  const isFirst =
    policy.firstInquiry.duty === 'owns-to-end' && entry.received.actor.personId === actor.personId;
  return findFirst(
    needsRole(context, listRecordingRoles(policy), policy.roles[0]?.rule ?? null),
    isFirst ? null : needsOwner(entry, context),
  );
}

/** An entry is handed over once, from first inquiry; where first inquiry owns it to the end (MFR-08), never. */
function needsFirstInquiry(entry: Entry, context: DecideContext): Refusal | null {
  const rule = citeHandOver(context);
  if (entry.handOver !== null) return refusal('already-done', {}, rule);
  const { duty, handsOverTo } = context.policy.firstInquiry;
  const isFirstInquiry = ['registered', 'triaged'].includes(entry.status) && entry.ownerLevel === 1;
  const mayPass = duty !== 'owns-to-end' && entry.received.actor.role !== handsOverTo;
  return isFirstInquiry && mayPass
    ? null
    : refusal('wrong-state', { status: entry.status, context: 'named' }, rule);
}

function citeHandOver({ policy }: DecideContext): string {
  return findLevelOfRole(policy, policy.firstInquiry.handsOverTo)?.rule ?? policy.firstInquiry.rule;
}
