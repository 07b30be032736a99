import { z } from 'zod';

import {
  AGAINST_KINDS,
  BOOKS,
  CHANNELS,
  ENTRY_KINDS,
  FORMS,
  PHASES,
  REGIONS,
  REMEDIES,
  RESPONSIBILITIES,
  SEVERITIES,
  TRIGGERS,
  VALIDITIES,
} from '../../domain/vocabulary.ts';
import { localKey } from './citation.ts';

/**
 * When a rule of a pack applies: every named property of the entry has one of the named values. An empty condition always holds.
 *
 * Data on purpose, and no expression language: head office can read it, and what it can say is what an entry is.
 */
export const conditionSchema = z.strictObject({
  entryKinds: z.array(z.enum(ENTRY_KINDS)).min(1).optional(),
  channels: z.array(z.enum(CHANNELS)).min(1).optional(),
  books: z.array(z.enum(BOOKS)).min(1).optional(),
  phases: z.array(z.enum(PHASES)).min(1).optional(),
  againstKinds: z.array(z.enum(AGAINST_KINDS)).min(1).optional(),
  regions: z.array(z.enum(REGIONS)).min(1).optional(),
  categories: z.array(localKey).min(1).optional(),
  severities: z.array(z.enum(SEVERITIES)).min(1).optional(),
  triggers: z.array(z.enum(TRIGGERS)).min(1).optional(),
  validities: z.array(z.enum(VALIDITIES)).min(1).optional(),
  responsibilities: z.array(z.enum(RESPONSIBILITIES)).min(1).optional(),
  /** What the customer was given or promised in a reply (C-23). */
  remedies: z.array(z.enum(REMEDIES)).min(1).optional(),
  /** One of these forms was made out (ROAD-11: a dossier that is open has to come back signed). */
  issuedForms: z.array(z.enum(FORMS)).min(1).optional(),
  isMalicious: z.boolean().optional(),
  isContactable: z.boolean().optional(),
  isRepeat: z.boolean().optional(),
  /** Something was put on the way to head office. */
  isReferred: z.boolean().optional(),
  /** No rule or training covers it (HOTEL-21). */
  isCoveredByRules: z.boolean().optional(),
});
export type Condition = z.infer<typeof conditionSchema>;
