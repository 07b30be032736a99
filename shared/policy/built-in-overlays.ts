import type { PolicyOverlay } from './overlay-schema.ts';
import { CAUSES_OVERLAY } from './overlays/causes.ts';

/** The overlays that ship with the application. */
export const BUILT_IN_OVERLAYS: readonly PolicyOverlay[] = [CAUSES_OVERLAY];

/** The built-in overlay of that id, or null when this version does not ship it. */
export function findOverlay(id: string): PolicyOverlay | null {
  return BUILT_IN_OVERLAYS.find((overlay) => overlay.id === id) ?? null;
}
