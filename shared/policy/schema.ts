import { z } from 'zod';

import { ESCALATION_REASONS, RESPONSIBILITIES, ROLES } from '../domain/vocabulary.ts';
import { also, citation, localKey } from './schema/citation.ts';
import { clockSchema, dutySchema } from './schema/clock-rules.ts';
import {
  causeRuleSchema,
  closingRulesSchema,
  communicationSchema,
  displaySchema,
  followUpSchema,
  formRuleSchema,
  penaltyRulesSchema,
  promptSchema,
  retentionSchema,
  returnTestSchema,
} from './schema/closing-rules.ts';
import {
  assignmentRulesSchema,
  categorySchema,
  channelRuleSchema,
  entryKindSchema,
  firstInquirySchema,
  jobsSchema,
  repeatSchema,
  requiredFieldSchema,
  severityRulesSchema,
  triageSchema,
} from './schema/intake-rules.ts';
import {
  escalationRouteSchema,
  ladderLevelSchema,
  planApprovalSchema,
  siblingSchema,
  verbalApprovalSchema,
} from './schema/ladder-rules.ts';

export type { Citation } from './schema/citation.ts';
export type { Condition } from './schema/condition.ts';
export type { ClockFactRule, ClockLength, ClockRule, DutyRule } from './schema/clock-rules.ts';

/**
 * A versioned set of rules (architecture 2, property 5). Data, never code; texts live in locale files under `packs.<id>`.
 *
 * Every value cites the rule it comes from, or says that it is a default of the product.
 */
export const policyPackSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  version: z.int().min(1),
  effectiveFrom: z.iso.date(),
  /** The jobs of this policy; how it calls them stands in its texts. */
  roles: z.array(z.strictObject({ role: z.enum(ROLES), rule: citation, also })).min(1),
  jobs: jobsSchema,
  firstInquiry: firstInquirySchema,
  entryKinds: z.array(entryKindSchema).min(1),
  channels: z.array(channelRuleSchema).min(1),
  requiredFields: z.array(requiredFieldSchema),
  /** Minutes between receiving and recording after which a reason is asked (CAP-3). */
  lateAfterMinutes: z.int().min(1),
  triage: triageSchema,
  categories: z.array(categorySchema),
  severity: severityRulesSchema,
  assignment: assignmentRulesSchema.nullable(),
  ladder: z.array(ladderLevelSchema).min(2),
  escalationReasons: z.array(z.strictObject({ reason: z.enum(ESCALATION_REASONS), rule: citation })).min(1),
  escalationRoutes: z.array(escalationRouteSchema),
  /** Null: a plan goes to whoever its measure needs. */
  planApproval: planApprovalSchema.nullable(),
  sibling: siblingSchema.nullable(),
  verbalApproval: verbalApprovalSchema.nullable(),
  clocks: z.array(clockSchema),
  /** C-02: an agreed reply time may not pass this clock unless head office has the entry. */
  agreedReplyCap: z.strictObject({ clock: z.string(), rule: citation }).nullable(),
  /** C-06: a phone report is demanded when a referral was not delivered in this time. */
  phoneReportAfterMinutes: z.int().min(1),
  /** C-05: nobody who confirms could be reached for this long: it goes unconfirmed, and says so; null where nobody confirms. */
  unconfirmedAfterMinutes: z.int().min(1).nullable(),
  numbering: z.strictObject({
    /** `{unit}`, `{YYYY}`, `{YY}`, `{MM}`, `{device}` and `{serial}`. */
    pattern: z.string().includes('{serial}'),
    reset: z.enum(['month', 'year', 'never']),
    minDigits: z.int().min(1).max(8),
    rule: citation,
  }),
  communication: communicationSchema,
  forms: z.array(formRuleSchema).min(1),
  closing: closingRulesSchema,
  followUp: followUpSchema.nullable(),
  repeat: repeatSchema,
  returnTests: z.array(returnTestSchema),
  penalties: penaltyRulesSchema.nullable(),
  retention: retentionSchema,
  duties: z.array(dutySchema),
  display: z.array(displaySchema),
  prompts: z.array(promptSchema),
  /** Brought by the overlay `causes`; a base pack may leave both empty. */
  causes: z.array(causeRuleSchema),
  responsibility: z.array(
    z.strictObject({
      of: z.enum(RESPONSIBILITIES),
      /** CAUSE-11: asks for contributory causes too. */
      asksContributory: z.boolean(),
      rule: citation,
    }),
  ),
  /** Departments that the texts name: `storage-and-transport`. */
  departments: z.array(z.strictObject({ key: localKey, rule: citation, also })),
});

/** A policy pack that passed {@link policyPackSchema}. */
export type PolicyPack = z.infer<typeof policyPackSchema>;
export type LadderLevel = PolicyPack['ladder'][number];
export type FormRule = PolicyPack['forms'][number];
