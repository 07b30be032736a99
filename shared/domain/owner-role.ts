import type { PolicyPack } from '../policy/schema.ts';
import type { Entry } from './entry.ts';
import { computeLevelOfRole, findBranchRole, listHandlingRoles } from './list-roles.ts';
import type { Role } from './vocabulary.ts';

/**
 * In which job the owner has the entry: read off the fact that made them the owner, because one level may have several jobs, and the
 * receiver's may stand outside the ladder (ROAD-28).
 */
export function findOwnerRole(entry: Entry, policy: PolicyPack): Role {
  const { ownerId, ownerLevel, handOver, takenOver, received } = entry;
  const accepted = entry.escalations.findLast(
    ({ state, confirmed }) => state === 'accepted' && confirmed?.actor.personId === ownerId,
  );
  const candidates: readonly (Role | undefined)[] = [
    accepted?.confirmed?.actor.role,
    takenOver?.actor.personId === ownerId ? takenOver.actor.role : undefined,
    handOver?.toPersonId === ownerId ? policy.firstInquiry.handsOverTo : undefined,
    received.actor.personId === ownerId ? received.actor.role : undefined,
  ];
  const roles = [...listHandlingRoles(policy), received.actor.role];
  const found = candidates.find(
    (role) => role !== undefined && roles.includes(role) && computeLevelOfRole(policy, role) === ownerLevel,
  );
  return found ?? findBranchRole(policy, ownerLevel);
}
