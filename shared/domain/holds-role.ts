import type { IsoInstant } from '../lib/instant.ts';
import type { Person } from './decide-context.ts';
import type { PersonId } from './ids.ts';
import { isStandingIn } from './stand-ins.ts';
import type { Role } from './vocabulary.ts';

/** What of a person says which jobs they hold. */
export type Standing = Pick<Person, 'roles' | 'actingFor' | 'standIns'>;

/** Whether a person holds the job at this moment: their own, or one they act in for a period (SIG-3, C-54). The period's end is outside it. */
export function holdsRole(person: Standing, role: Role, now: IsoInstant): boolean {
  return person.roles.includes(role) || isActingAs(person, role, now);
}

/** Whether the person stands in for the job without holding it. */
export function isActingAs(
  { roles, actingFor, standIns = [] }: Standing,
  role: Role,
  now: IsoInstant,
): boolean {
  if (roles.includes(role)) return false;
  const isByHeadOffice =
    actingFor !== undefined && actingFor.role === role && actingFor.fromAt <= now && now < actingFor.toAt;
  return isByHeadOffice || standIns.some((each) => each.role === role && isStandingIn(each, now));
}

/** For whom somebody acted in a job at a moment; null where it was their own, or where they acted in none. */
export function findStoodInFor(
  people: readonly Person[],
  personId: PersonId,
  role: Role,
  at: IsoInstant,
): Person | null {
  const person = people.find(({ id }) => id === personId);
  if (person === undefined || !isActingAs(person, role, at)) return null;
  const standIn = person.standIns?.find((each) => each.role === role && isStandingIn(each, at));
  const isAbsent = (each: Person): boolean =>
    standIn === undefined ? each.roles.includes(role) : each.id === standIn.forPersonId;
  return people.find(isAbsent) ?? null;
}

/** Responsible for the department; who is given none is responsible for the whole unit. */
export function coversDepartment({ departments }: Pick<Person, 'departments'>, department: string): boolean {
  return departments.length === 0 || department === '' || departments.includes(department);
}
