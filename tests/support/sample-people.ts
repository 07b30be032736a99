import type { Session } from '../../shared/bridge/desktop-api.ts';
import type { Person, Unit } from '../../shared/domain/decide-context.ts';
import { toPersonId, toUnitId } from '../../shared/domain/ids.ts';
import type { Role } from '../../shared/domain/vocabulary.ts';
import { toIsoInstant } from '../../shared/lib/instant.ts';
import { TEST_START_MS } from './fake-clock.ts';

/** The unit of the demo. */
export const TEST_UNIT: Unit = {
  id: toUnitId('unit-hb01'),
  code: 'HB01',
  name: '和平路支行营业室',
  deviceLetter: '',
  businessHours: [{ open: '09:00', close: '17:00' }],
};

function makePerson(id: string, name: string, roles: readonly Role[]): Person {
  return { id: toPersonId(id), name, unitId: TEST_UNIT.id, roles, departments: [], isActive: true };
}

export const WANG = makePerson('p-wang', '王晓梅', ['receiver']);
export const LI = makePerson('p-li', '李建国', ['complaint-manager']);
export const CHEN = makePerson('p-chen', '陈静', ['branch-head']);
export const TEST_PEOPLE: readonly Person[] = [WANG, LI, CHEN];

/** A session of this person since the tests' start. */
export function makeSession(person: Person): Session {
  const { id, name, roles } = person;
  return { personId: id, name, roles, signedInAt: toIsoInstant(TEST_START_MS) };
}
