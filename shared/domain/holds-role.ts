import type { IsoInstant } from '../lib/instant.ts';
import type { Person } from './decide-context.ts';
import type { Role } from './vocabulary.ts';

/** Whether a person holds the job at this moment: their own, or one they act in for a period (SIG-3, C-54). The period's end is outside it. */
export function holdsRole(person: Pick<Person, 'roles' | 'actingFor'>, role: Role, now: IsoInstant): boolean {
  return person.roles.includes(role) || isActingAs(person, role, now);
}

/** Whether the person stands in for the job without holding it. */
export function isActingAs(
  { roles, actingFor }: Pick<Person, 'roles' | 'actingFor'>,
  role: Role,
  now: IsoInstant,
): boolean {
  if (roles.includes(role) || actingFor === undefined) return false;
  return actingFor.role === role && actingFor.fromAt <= now && now < actingFor.toAt;
}

/** Responsible for the department; who is given none is responsible for the whole unit. */
export function coversDepartment({ departments }: Pick<Person, 'departments'>, department: string): boolean {
  return departments.length === 0 || department === '' || departments.includes(department);
}
