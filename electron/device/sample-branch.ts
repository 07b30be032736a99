import type { SampleHouse } from '../../shared/sample/sample-house.ts';
import type { RandomSource } from '../secrets/random-source.ts';
import { makePasswordVerifier } from '../session/password-verifier.ts';
import type { DeviceRecord } from './device-file.ts';

/** Sample only: published with the source, so it protects nothing. */
export const SAMPLE_PASSWORD = 'Branch-2026-demo';

/** The house's unit and staff as a device keeps them. The verifiers are made side by side: each is a third of a second of work. */
export async function makeSampleBranch(
  { unit, packId, people }: SampleHouse,
  random: RandomSource,
): Promise<Pick<DeviceRecord, 'unit' | 'people'>> {
  const staff = people.map(async ({ id, name, roles, departments, isActive }) => ({
    id,
    name,
    roles: [...roles],
    departments: [...departments],
    isActive,
    verifier: await makePasswordVerifier(SAMPLE_PASSWORD, random),
  }));
  return {
    unit: { ...unit, businessHours: [...unit.businessHours], packId },
    people: await Promise.all(staff),
  };
}
