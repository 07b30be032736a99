import type { Person, Unit } from '../domain/decide-context.ts';
import { toPersonId, toUnitId } from '../domain/ids.ts';
import type { UnitId } from '../domain/ids.ts';
import type { Role } from '../domain/vocabulary.ts';
import type { SampleHouse } from './sample-house.ts';

/** A member of the staff as a house lists them: id, name, job, and the departments they belong to. */
type StaffLine = readonly [id: string, name: string, role: Role, ...departments: string[]];

/** What tells one house from another; the rest is the same in all. */
export type SampleHouseOwn = Omit<SampleHouse, 'unit' | 'people' | 'companies'> & {
  readonly unit: Pick<Unit, 'code' | 'name' | 'businessHours'>;
  readonly staff: readonly StaffLine[];
  /** None where the policy asks for no company. */
  readonly companies?: readonly string[];
};

/** A house to try: one unit with its staff. */
export function buildSampleHouse({ unit, staff, companies = [], ...own }: SampleHouseOwn): SampleHouse {
  const id = toUnitId(`unit-${unit.code.toLowerCase()}`);
  return {
    ...own,
    unit: { ...unit, id, deviceLetter: '' },
    people: staff.map((line) => buildPerson(id, line)),
    companies,
  };
}

function buildPerson(unitId: UnitId, [id, name, role, ...departments]: StaffLine): Person {
  return { id: toPersonId(id), name, unitId, roles: [role], departments, isActive: true };
}
