import type { PolicyOverlay } from '../overlay-schema.ts';
import type { EmergencyRules } from '../schema/emergency-rules.ts';
import { EM0 } from './major-emergency/em0.ts';
import { EM1 } from './major-emergency/em1.ts';
import { EM2 } from './major-emergency/em2.ts';
import { EM3 } from './major-emergency/em3.ts';
import { EM4 } from './major-emergency/em4.ts';
import { EM5 } from './major-emergency/em5.ts';
import { EM6 } from './major-emergency/em6.ts';

/** Emergency plans for major complaints (policies.md 5.1). Seven overlays of one subject, of which an organisation takes one. */
export const MAJOR_EMERGENCY_OVERLAYS: readonly PolicyOverlay[] = [EM0, EM1, EM2, EM3, EM4, EM5, EM6].map(
  toOverlay,
);

function toOverlay(data: EmergencyRules): PolicyOverlay {
  return {
    id: `major-emergency-${data.variant}`,
    version: 1,
    effectiveFrom: '2025-01-01',
    owns: [],
    values: {},
    data,
  };
}
