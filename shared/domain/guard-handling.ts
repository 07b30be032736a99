import { findFirst } from './check-values.ts';
import type { DecideContext } from './decide-context.ts';
import type { Entry } from './entry.ts';
import {
  HANDLING_ROLES,
  MANAGING_ROLES,
  needsOwner,
  needsPersonFor,
  needsRole,
  needsStatus,
} from './guards.ts';
import { refusal } from './refusal.ts';
import type { Refusal } from './refusal.ts';
import { levelOfRole } from './role-level.ts';

/** BANK-12, BANK-13: from first inquiry to the complaint manager, and the head is told; both must exist. */
export function guardHandOver(entry: Entry, context: DecideContext): Refusal | null {
  return findFirst(
    needsRole(context, HANDLING_ROLES, 'BANK-12'),
    needsFirstInquiry(entry),
    needsOwner(entry, context),
    needsPersonFor(context, 'complaint-manager'),
    needsPersonFor(context, 'branch-head'),
  );
}

/** BANK-12, BANK-02: downwards never, from an equal or lower level always: people fall ill. */
export function guardTakeOver(entry: Entry, context: DecideContext): Refusal | null {
  const { actor } = context;
  const level = levelOfRole(actor.role);
  const hasIt =
    entry.takenOver?.actor.personId === actor.personId &&
    entry.ownerId === actor.personId &&
    entry.ownerLevel === level;
  return findFirst(
    needsRole(context, MANAGING_ROLES, 'BANK-12'),
    hasIt ? refusal('already-done', {}, 'BANK-12') : null,
    level < entry.ownerLevel ? needsOwner(entry, context) : null,
    level < entry.ownerLevel
      ? refusal('wrong-state', { status: entry.status, context: 'named' }, 'BANK-12')
      : null,
  );
}

/** BANK-26, BANK-40: as long as the customer waits for a reply. */
export function guardAgreeReplyTime(entry: Entry, context: DecideContext): Refusal | null {
  return findFirst(
    needsRole(context, HANDLING_ROLES, 'BANK-26'),
    needsOwner(entry, context),
    needsStatus(entry, ['registered', 'triaged', 'in-handling', 'plan-pending', 'executing', 'waiting-hq']),
  );
}

function needsFirstInquiry(entry: Entry): Refusal | null {
  if (entry.handOver !== null) return refusal('already-done', {}, 'BANK-12');
  const isFirstInquiry = ['registered', 'triaged'].includes(entry.status) && entry.ownerLevel === 1;
  return isFirstInquiry
    ? null
    : refusal('wrong-state', { status: entry.status, context: 'named' }, 'BANK-12');
}
