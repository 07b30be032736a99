import { BANK_BRANCH } from './packs/bank-branch.ts';
import { CUSTOMER_SERVICE_POLICY } from './packs/customer-service-policy.ts';
import { FIVE_CLEARS } from './packs/five-clears.ts';
import { GENERAL_8_STEP } from './packs/general-8-step.ts';
import { HOTEL } from './packs/hotel.ts';
import { LIQUOR } from './packs/liquor.ts';
import { MANUFACTURER } from './packs/manufacturer.ts';
import { PROPERTY } from './packs/property.ts';
import { ROAD_RESCUE } from './packs/road-rescue.ts';
import { SERVICE_STANDARDS } from './packs/service-standards.ts';
import type { PolicyPack } from './schema.ts';

/** The packs that ship with the application; head office publishes its own versions over them. */
export const BUILT_IN_PACKS: readonly PolicyPack[] = [
  BANK_BRANCH,
  PROPERTY,
  FIVE_CLEARS,
  HOTEL,
  LIQUOR,
  MANUFACTURER,
  ROAD_RESCUE,
  GENERAL_8_STEP,
  SERVICE_STANDARDS,
  CUSTOMER_SERVICE_POLICY,
];

/** The built-in pack of that id, or null when this version does not ship it. */
export function findPack(id: string): PolicyPack | null {
  return BUILT_IN_PACKS.find((pack) => pack.id === id) ?? null;
}
