import type { RecordEntryCommand } from '../../../shared/domain/commands.ts';
import type { Person } from '../../../shared/domain/decide-context.ts';

import { toPersonId } from '../../../shared/domain/ids.ts';
import type { Role } from '../../../shared/domain/vocabulary.ts';
import { openBranchStore } from '../../../renderer/data/open-branch-store.ts';
import { createFakeTimers } from '../../support/fake-clock.ts';
import type { FakeClock } from '../../support/fake-clock.ts';
import type { FakeDesktop } from '../../support/fake-desktop.ts';
import { toIsoInstant } from '../../../shared/lib/instant.ts';
import type { IsoInstant } from '../../../shared/lib/instant.ts';
import { TEST_UNIT } from '../../support/sample-people.ts';

function makePerson(id: string, name: string, role: Role): Person {
  return {
    id: toPersonId(id),
    name,
    unitId: TEST_UNIT.id,
    roles: [role],
    departments: [],
    isActive: true,
  };
}

/** The jobs of a building's management, each held by one person. */
export const PROPERTY_PEOPLE: readonly Person[] = [
  makePerson('p-wang', '王晓梅', 'receiver'),
  makePerson('p-li', '李建国', 'complaint-manager'),
  makePerson('p-zhou', '周大勇', 'department-head'),
  makePerson('p-chen', '陈静', 'supervisor'),
  makePerson('p-sun', '孙立', 'general-manager'),
  makePerson('p-he', '何芳', 'archivist'),
];

/** A complaint that the policy of the building takes as it is. */
function composeIntake(receivedAt: IsoInstant): RecordEntryCommand {
  return {
    type: 'record-entry',
    entryKind: 'complaint',
    channel: 'phone',
    happenedAt: null,
    receivedAt,
    lateReason: '',
    customer: { isAnonymous: false, name: '方敏', phone: '13800012345', otherContact: '' },
    content: '二十一层东侧空调连续三天不制冷，报修两次无人上门。',
    place: '21 层东侧',
    against: '工程部',
    demand: { text: '尽快修好空调', remedy: 'repair', amountFen: null },
    wasRestated: true,
    details: {
      company: '远景咨询公司',
      unitNumber: '2106',
      wasApologised: true,
      againstKind: 'own',
    },
  };
}

/** One complaint in the book of the building, received a moment ago. */
export async function seedProperty(desktop: FakeDesktop, clock: FakeClock): Promise<void> {
  desktop.fake.headOffice.isReachable = false;
  const session = desktop.fake.signInAs(PROPERTY_PEOPLE[0] ?? null);
  if (session === null) throw new Error('Nobody to sign in');
  const store = await openBranchStore(session, { desktop, clock, timers: createFakeTimers(), locks: null });
  const recorded = await store.recordEntry(composeIntake(toIsoInstant(clock.nowMs() - 60_000)), 'receiver');
  store.close();
  if (!recorded.ok) throw new Error(`The seed was refused [${JSON.stringify(recorded.error)}]`);
}
