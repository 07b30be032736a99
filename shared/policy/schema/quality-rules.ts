import { z } from 'zod';

import { CHANNELS, FORMS, ROLES } from '../../domain/vocabulary.ts';
import { also, citation } from './citation.ts';
import { clockLengthSchema, dutySchema } from './clock-rules.ts';
import { formRuleSchema } from './closing-rules.ts';
import { namedItems, overlayPromptSchema } from './overlay-parts.ts';

/** Who supervises, who is supervised, and who is told (QS-01 to QS-04). */
export const QUALITY_PARTIES = [
  'centre',
  'inspector',
  'leader-in-charge',
  'manager-in-charge',
  'unit',
  'unit-head',
  'unit-service-leader',
  'group-service-centre',
] as const;
const party = z.enum(QUALITY_PARTIES);

/** The rules of supervising the quality of service: the `data` of the overlay `quality-supervision` (policies.md 4.3). */
export const qualityRulesSchema = z.strictObject({
  parties: z.array(z.strictObject({ party, role: z.enum(ROLES).nullable(), rule: citation, also })),
  centreDuties: namedItems,
  leaderDuties: namedItems,
  staffDuties: namedItems,
  contacts: z.array(z.strictObject({ channel: z.enum(CHANNELS), rule: citation })),
  inspectionForms: namedItems,
  inspection: z.strictObject({
    contents: namedItems,
    form: z.enum(FORMS),
    opinionBy: party,
    discussedWith: party,
    reportTo: z.array(party).min(1),
    /** Single points may be looked at on any day. */
    hasSpotChecks: z.boolean(),
    rule: citation,
    also,
  }),
  survey: z.strictObject({
    month: z.int().min(1).max(12),
    perYear: z.int().min(1),
    /** Per round and unit (C-49). */
    minRespondents: z.int().min(1),
    commonItems: namedItems,
    businessItems: namedItems,
    ways: namedItems,
    weightedBy: namedItems,
    reportTo: z.array(party).min(1),
    rule: citation,
    also,
  }),
  perception: z.strictObject({
    unitsPerYear: z.int().min(1),
    isOneToOne: z.boolean(),
    isForumOptional: z.boolean(),
    rule: citation,
  }),
  /** Meetings after an inspection or a survey. */
  meetings: namedItems,
  reports: z.array(
    z.strictObject({
      key: z.enum(['monthly', 'survey', 'urgent']),
      due: z.enum(['before-month-end', 'after-survey', 'at-once']),
      form: z.enum(FORMS).nullable(),
      to: z.array(party).min(1),
      rule: citation,
      also,
    }),
  ),
  notice: z.strictObject({
    form: z.enum(FORMS),
    /** What is not major is put right at once, without a notice. */
    onlyIfMajor: z.boolean(),
    to: party,
    dueIn: clockLengthSchema,
    isTermEditable: z.boolean(),
    isReturnedInWriting: z.boolean(),
    trackedBy: party,
    rule: citation,
    also,
  }),
  /** Where the results count. */
  consequences: namedItems,
  duties: z.array(dutySchema),
  forms: z.array(formRuleSchema),
  prompts: z.array(overlayPromptSchema),
});
export type QualityRules = z.infer<typeof qualityRulesSchema>;
