import type { PolicyOverlay } from '../overlay-schema.ts';
import { TRIP_RULES_DATA } from './trip/trip-rules-data.ts';

/**
 * Trips because of complaints (policies.md 1.1, TRIP-01 to TRIP-48), laid over any base. It brings no section of a base: a trip is its own
 * record, and what it needs stands in its data.
 */
export const TRIP_OVERLAY: PolicyOverlay = {
  id: 'trip',
  version: 1,
  effectiveFrom: '2025-01-01',
  owns: [],
  values: {},
  data: TRIP_RULES_DATA,
};
