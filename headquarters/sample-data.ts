import { putOfficer, putUnit } from './put-unit.ts';
import type { NewUnit } from './put-unit.ts';
import type { Role } from '../shared/domain/vocabulary.ts';
import { makePasswordVerifier } from './security/password-verifier.ts';
import type { Service } from './service.ts';

/** The sample branch: for trying out, for the demo and for tests. Made only when asked for (`SEED=sample`). */
export const SAMPLE_UNIT: NewUnit = {
  unitId: 'unit-hb01',
  code: 'HB01',
  name: '和平路支行营业室',
  packId: 'bank-branch',
  businessHours: [
    { open: '09:00', close: '12:00' },
    { open: '13:30', close: '17:00' },
  ],
};

export const SAMPLE_PEOPLE: readonly {
  readonly personId: string;
  readonly name: string;
  readonly roles: readonly Role[];
}[] = [
  { personId: 'p-wang', name: '王晓梅', roles: ['receiver'] },
  { personId: 'p-li', name: '李建国', roles: ['complaint-manager'] },
  { personId: 'p-chen', name: '陈静', roles: ['branch-head'] },
];

/** Sample only: published with the source, so it protects nothing. */
export const SAMPLE_BRANCH_PASSWORD = 'Branch-2026-demo';

export const SAMPLE_OFFICER = {
  personId: 'p-zhao',
  login: 'officer',
  name: '赵敏',
  role: 'hq-officer',
} as const satisfies { readonly role: Role } & Record<string, string>;

/** Sample only: published with the source, so it protects nothing. */
export const SAMPLE_OFFICER_PASSWORD = 'HeadOffice-2026-demo';

/** Makes the sample unit, its people and an officer. On a database that has them it changes nothing. */
export async function seedSampleData(service: Service): Promise<void> {
  const present = await service.db
    .selectFrom('units')
    .select('unit_id')
    .where('unit_id', '=', SAMPLE_UNIT.unitId)
    .executeTakeFirst();
  if (present !== undefined) return;
  const makeVerifier = (password: string) =>
    makePasswordVerifier(password, service.random, service.passwordPolicy);
  const people = await Promise.all(
    SAMPLE_PEOPLE.map(async (person) => ({
      ...person,
      verifier: await makeVerifier(SAMPLE_BRANCH_PASSWORD),
    })),
  );
  await putOfficer(service, {
    ...SAMPLE_OFFICER,
    verifier: await makeVerifier(SAMPLE_OFFICER_PASSWORD),
  });
  await putUnit(service, SAMPLE_UNIT, people);
}
