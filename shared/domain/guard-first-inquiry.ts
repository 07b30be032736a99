import type { DecideContext } from './decide-context.ts';
import type { Entry } from './entry.ts';
import { computeLevelOfRole } from './list-roles.ts';
import { refusal } from './refusal.ts';
import type { Refusal } from './refusal.ts';
import { isJoint } from './sibling.ts';

/**
 * Where first inquiry only passes on (ROAD-28), nothing else is done before the front desk has it. The words are the front desk's.
 */
export function needsForwarded(entry: Entry, { policy, actor }: DecideContext): Refusal | null {
  const { duty, handsOverTo, rule } = policy.firstInquiry;
  if (duty !== 'forward-to-front-desk' || !isAtReceiver(entry)) return null;
  if (actor.personId !== entry.ownerId) return null;
  const isThere = entry.received.actor.role === handsOverTo;
  return isThere ? null : refusal('forward-first', { mayRole: handsOverTo }, rule);
}

/** HOTEL-11, HOTEL-16: what belongs to another department the receiver reports to the own head and does not handle. */
export function needsNotSibling(entry: Entry, { policy, actor }: DecideContext): Refusal | null {
  if (policy.sibling === null || !isJoint(entry, policy)) return null;
  const { endorsedBy, rule } = policy.sibling;
  const isBelow = computeLevelOfRole(policy, actor.role) < computeLevelOfRole(policy, endorsedBy);
  return isBelow ? refusal('other-department', { mayRole: endorsedBy }, rule) : null;
}

/** Nobody but the receiver has had it yet. */
function isAtReceiver(entry: Entry): boolean {
  return (
    entry.ownerId === entry.received.actor.personId &&
    entry.ownerLevel === 1 &&
    entry.handOver === null &&
    ['registered', 'triaged'].includes(entry.status)
  );
}
