import { BANK_BRANCH_HOUSE } from './houses/bank-branch.ts';
import { CUSTOMER_SERVICE_POLICY_HOUSE } from './houses/customer-service-policy.ts';
import { FIVE_CLEARS_HOUSE } from './houses/five-clears.ts';
import { GENERAL_8_STEP_HOUSE } from './houses/general-8-step.ts';
import { HOTEL_HOUSE } from './houses/hotel.ts';
import { LIQUOR_HOUSE } from './houses/liquor.ts';
import { MANUFACTURER_HOUSE } from './houses/manufacturer.ts';
import { PROPERTY_HOUSE } from './houses/property.ts';
import { ROAD_RESCUE_HOUSE } from './houses/road-rescue.ts';
import { SERVICE_STANDARDS_HOUSE } from './houses/service-standards.ts';
import type { SampleHouse } from './sample-house.ts';

/** A house to try for each policy that ships, in the order of the packs. */
export const SAMPLE_HOUSES: readonly SampleHouse[] = [
  BANK_BRANCH_HOUSE,
  PROPERTY_HOUSE,
  FIVE_CLEARS_HOUSE,
  HOTEL_HOUSE,
  LIQUOR_HOUSE,
  MANUFACTURER_HOUSE,
  ROAD_RESCUE_HOUSE,
  GENERAL_8_STEP_HOUSE,
  SERVICE_STANDARDS_HOUSE,
  CUSTOMER_SERVICE_POLICY_HOUSE,
];

/** The house of this policy, or null where there is none to try. */
export function findSampleHouse(packId: string): SampleHouse | null {
  return SAMPLE_HOUSES.find((house) => house.packId === packId) ?? null;
}
