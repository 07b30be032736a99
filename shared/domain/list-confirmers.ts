import type { PolicyPack } from '../policy/schema.ts';
import { findConfirmingRole } from './confirming-role.ts';
import type { DecideContext, Person } from './decide-context.ts';
import type { Entry, Escalation } from './entry.ts';
import { listAvailable } from './guards.ts';
import { coversDepartment } from './holds-role.ts';
import { computeLevelOfRole } from './list-roles.ts';
import { isSibling } from './sibling.ts';
import type { Role } from './vocabulary.ts';

/** The people who may decide on a request, none of them recused (CAP-5). */
export function listConfirmers(
  escalation: Escalation,
  entry: Entry,
  context: DecideContext,
): readonly Person[] {
  return listForLevel(findConfirmingRole(escalation, context.policy), entry, context);
}

/**
 * The people of a job to whom this entry may go. Above the heads of two departments it goes to those of the department complained
 * about (HOTEL-13, C-16).
 */
export function listForLevel(role: Role, entry: Entry, context: DecideContext): readonly Person[] {
  const people = listAvailable(context, role, entry);
  if (!isAboveHeads(role, entry, context.policy)) return people;
  return people.filter((person) => coversDepartment(person, entry.details.againstDepartment));
}

function isAboveHeads(role: Role, entry: Entry, policy: PolicyPack): boolean {
  if (policy.sibling === null || !isSibling(entry, policy)) return false;
  return computeLevelOfRole(policy, role) > computeLevelOfRole(policy, policy.sibling.endorsedBy);
}
