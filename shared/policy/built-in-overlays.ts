import type { PolicyOverlay } from './overlay-schema.ts';
import { CAUSES_OVERLAY } from './overlays/causes.ts';
import { MAJOR_EMERGENCY_OVERLAYS } from './overlays/major-emergency.ts';
import { QUALITY_SUPERVISION_OVERLAY } from './overlays/quality-supervision.ts';
import { TRIP_OVERLAY } from './overlays/trip.ts';

/** The overlays that ship with the application. */
export const BUILT_IN_OVERLAYS: readonly PolicyOverlay[] = [
  CAUSES_OVERLAY,
  TRIP_OVERLAY,
  QUALITY_SUPERVISION_OVERLAY,
  ...MAJOR_EMERGENCY_OVERLAYS,
];

/** The built-in overlay of that id, or null when this version does not ship it. */
export function findOverlay(id: string): PolicyOverlay | null {
  return BUILT_IN_OVERLAYS.find((overlay) => overlay.id === id) ?? null;
}
