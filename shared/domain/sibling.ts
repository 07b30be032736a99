import type { PolicyPack } from '../policy/schema.ts';
import type { DecideContext, Person } from './decide-context.ts';
import type { Entry, Plan } from './entry.ts';
import { coversDepartment } from './holds-role.ts';
import { computeLevelOfRole } from './list-roles.ts';
import type { PersonId } from './ids.ts';

/** The two departments of a matter: where it was received, and whom it is about. */
export const SIBLING_SIDES = ['receiving', 'complained'] as const;
export type SiblingSide = (typeof SIBLING_SIDES)[number];

/** The matter is about another department of the unit, and the policy has a way of its own for that (HOTEL-11 to HOTEL-13, HOTEL-16). */
export function isSibling(entry: Entry, policy: PolicyPack): boolean {
  return policy.sibling !== null && entry.details.againstKind === 'other-department';
}

/** Both departments still have it together: nobody above their heads has taken it (HOTEL-12). */
export function isJoint(entry: Entry, policy: PolicyPack): boolean {
  if (policy.sibling === null || !isSibling(entry, policy)) return false;
  return entry.ownerLevel <= computeLevelOfRole(policy, policy.sibling.endorsedBy);
}

/** The actor heads one of the two departments of a joint matter. */
export function isJointHead(entry: Entry, context: DecideContext): boolean {
  const { policy, actor } = context;
  if (!isJoint(entry, policy) || actor.role !== policy.sibling?.endorsedBy) return false;
  return listSides(entry, context.people, actor.personId).length > 0;
}

/** The sides that a person speaks for. Somebody who is not on the unit's file speaks for none. */
export function listSides(
  entry: Entry,
  people: readonly Person[],
  personId: PersonId,
): readonly SiblingSide[] {
  const person = people.find(({ id }) => id === personId);
  if (person === undefined) return [];
  const complained = entry.details.againstDepartment;
  const isComplained = coversDepartment(person, complained);
  return SIBLING_SIDES.filter((side) =>
    side === 'complained' ? isComplained : isReceiving(entry, people, person),
  );
}

/** The sides that have not agreed to the plan yet. A proposal is no agreement of its own: who proposes agrees like everybody else. */
export function listMissingSides(
  plan: Plan,
  entry: Entry,
  people: readonly Person[],
): readonly SiblingSide[] {
  const agreed = plan.endorsements.flatMap(({ actor }) => listSides(entry, people, actor.personId));
  return SIBLING_SIDES.filter((side) => !agreed.includes(side));
}

/** Where the receiver's departments are on file, one of these; else any department but the one complained about. */
function isReceiving(entry: Entry, people: readonly Person[], person: Person): boolean {
  const complained = entry.details.againstDepartment;
  const receiver = people.find(({ id }) => id === entry.received.actor.personId);
  const own = (receiver?.departments ?? []).filter((each) => each !== complained);
  if (person.departments.length === 0) return true;
  return own.length === 0
    ? person.departments.some((each) => each !== complained)
    : person.departments.some((each) => own.includes(each));
}
