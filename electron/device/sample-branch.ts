import { toPersonId, toUnitId } from '../../shared/domain/ids.ts';
import type { RandomSource } from '../secrets/random-source.ts';
import { makePasswordVerifier } from '../session/password-verifier.ts';
import type { DeviceRecord } from './device-file.ts';

/** Sample only: published with the source, so it protects nothing. */
export const SAMPLE_PASSWORD = 'Branch-2026-demo';

/** A believable branch to try the application with; the same one that head office's sample data has. */
const SAMPLE_UNIT: DeviceRecord['unit'] = {
  id: toUnitId('unit-hb01'),
  code: 'HB01',
  name: '和平路支行营业室',
  deviceLetter: '',
  packId: 'bank-branch',
  businessHours: [
    { open: '09:00', close: '12:00' },
    { open: '13:30', close: '17:00' },
  ],
};

const SAMPLE_PEOPLE = [
  { id: toPersonId('p-wang'), name: '王晓梅', roles: ['receiver'] },
  { id: toPersonId('p-li'), name: '李建国', roles: ['complaint-manager'] },
  { id: toPersonId('p-chen'), name: '陈静', roles: ['branch-head'] },
];

/** The sample's unit and staff. The verifiers are made side by side: each is a third of a second of work. */
export async function makeSampleBranch(random: RandomSource): Promise<Pick<DeviceRecord, 'unit' | 'people'>> {
  const people = SAMPLE_PEOPLE.map(async (person) => ({
    ...person,
    departments: [],
    isActive: true,
    verifier: await makePasswordVerifier(SAMPLE_PASSWORD, random),
  }));
  return { unit: SAMPLE_UNIT, people: await Promise.all(people) };
}
