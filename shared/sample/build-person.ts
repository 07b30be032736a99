import type { Person } from '../domain/decide-context.ts';
import { toPersonId } from '../domain/ids.ts';
import type { UnitId } from '../domain/ids.ts';
import type { Role } from '../domain/vocabulary.ts';

/** A member of the staff of a sample house. */
export function buildPerson(
  unitId: UnitId,
  [id, name, role, ...departments]: readonly [string, string, Role, ...string[]],
): Person {
  return { id: toPersonId(id), name, unitId, roles: [role], departments, isActive: true };
}
