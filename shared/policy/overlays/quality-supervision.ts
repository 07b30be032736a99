import type { PolicyOverlay } from '../overlay-schema.ts';
import { QUALITY_RULES_DATA } from './quality-supervision/quality-rules-data.ts';

/**
 * Supervision of the quality of customer service (policies.md 4.3, QS-01 to QS-16). Inspections, surveys and notices are records of their
 * own, so it brings no section of a base.
 */
export const QUALITY_SUPERVISION_OVERLAY: PolicyOverlay = {
  id: 'quality-supervision',
  version: 1,
  effectiveFrom: '2025-01-01',
  owns: [],
  values: {},
  data: QUALITY_RULES_DATA,
};
