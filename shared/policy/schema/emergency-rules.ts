import { z } from 'zod';

import { TRIGGERS } from '../../domain/vocabulary.ts';
import { also, citation } from './citation.ts';
import { namedItems, overlayPromptSchema } from './overlay-parts.ts';

/** The seven plans; an organisation chooses exactly one (policies.md 5.1). */
export const EMERGENCY_VARIANTS = ['em0', 'em1', 'em2', 'em3', 'em4', 'em5', 'em6'] as const;
export type EmergencyVariant = (typeof EMERGENCY_VARIANTS)[number];

/** Who acts in an emergency plan. */
export const EMERGENCY_BODIES = [
  'customer-service',
  'customer-service-head',
  'department-heads',
  'departments',
  'group',
  'leading-group',
  'handling-group',
  'public-relations',
  'legal',
  'top-leader',
  'senior-leader',
  'company-leader',
  'management',
] as const;
const body = z.enum(EMERGENCY_BODIES);

/** One body with who leads it, who sits in it and how it is divided. */
const bodySchema = z.strictObject({
  body,
  /** Null where the plan names none. */
  chair: body.nullable(),
  members: z.array(body),
  teams: namedItems.or(z.array(z.never()).length(0)),
  rule: citation,
  also,
});

/**
 * The rules of one emergency plan: the `data` of `major-emergency-em0` to `-em6`. What the source leaves open cites a decision of Part C or
 * the product.
 */
export const emergencyRulesSchema = z.strictObject({
  variant: z.enum(EMERGENCY_VARIANTS),
  bodies: z.array(bodySchema).min(1),
  /** Who keeps a way in of its own for such complaints, or null. */
  channelKeptBy: z.strictObject({ body, rule: citation }).nullable(),
  intake: namedItems,
  judging: z.strictObject({
    by: body,
    considers: namedItems.or(z.array(z.never()).length(0)),
    reportsTo: body.nullable(),
    rule: citation,
    also,
  }),
  activation: z.strictObject({
    by: body,
    notifies: z.array(body),
    /** C-41: may declare it before the body that has to, which confirms; null where it is that body. */
    provisionalBy: body.nullable(),
    rule: citation,
    also,
  }),
  /** C-43: what is major, with what the variant itself names. */
  triggers: z.array(z.strictObject({ trigger: z.enum(TRIGGERS), rule: citation })).min(1),
  investigation: z.strictObject({ by: body, asks: namedItems, rule: citation, also }).nullable(),
  plan: z.strictObject({
    draftedBy: body,
    /** Null: nobody approves it (EM3-03, C-42). */
    approvedBy: body.nullable(),
    contents: namedItems.or(z.array(z.never()).length(0)),
    needsPersonAndTime: z.boolean(),
    /** EM2-08: nothing is carried out and nothing offered before. */
    executesAfterApproval: z.boolean(),
    rule: citation,
    also,
  }),
  /** EM6-05: business of the kind stops while one of these holds. */
  suspension: z.strictObject({ triggers: z.array(z.enum(TRIGGERS)).min(1), rule: citation }).nullable(),
  conduct: namedItems,
  closing: namedItems,
  safeguards: namedItems.or(z.array(z.never()).length(0)),
  revision: z.strictObject({
    by: body,
    cycle: z.enum(['regular', 'when-needed', 'not-said']),
    rule: citation,
  }),
  prompts: z.array(overlayPromptSchema),
});
export type EmergencyRules = z.infer<typeof emergencyRulesSchema>;
