import type { z } from 'zod';

import type { PolicyOverlay } from './overlay-schema.ts';
import { packIssue, toIssuePath } from './pack-issue.ts';
import type { PackIssue } from './pack-issue.ts';
import { EMERGENCY_VARIANTS, emergencyRulesSchema } from './schema/emergency-rules.ts';
import { qualityRulesSchema } from './schema/quality-rules.ts';
import { tripRulesSchema } from './schema/trip-rules.ts';

/** The shape of an overlay's own subject, by the overlay's id. */
const DATA_SCHEMAS: Readonly<Record<string, z.ZodType>> = {
  trip: tripRulesSchema,
  'quality-supervision': qualityRulesSchema,
  ...Object.fromEntries(EMERGENCY_VARIANTS.map((each) => [`major-emergency-${each}`, emergencyRulesSchema])),
};

/**
 * What is wrong with an overlay's own data. An overlay whose subject nobody here knows may bring none: what cannot be checked is not
 * kept.
 */
export function checkOverlayData({ id, data }: PolicyOverlay, path: string): readonly PackIssue[] {
  const schema = DATA_SCHEMAS[id];
  if (schema === undefined) {
    return data === undefined ? [] : [packIssue(`${path}.data`, 'shape', { problem: 'unknown-subject' })];
  }
  const parsed = schema.safeParse(data);
  if (parsed.success) return [];
  return parsed.error.issues.map((issue) =>
    packIssue(toIssuePath([`${path}.data`, ...issue.path]), 'shape', { problem: issue.message }),
  );
}
