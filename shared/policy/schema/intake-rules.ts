import { z } from 'zod';

import {
  BOOKS,
  CHANNELS,
  ENTRY_KINDS,
  FORMS,
  REPLY_MODES,
  ROLES,
  SEVERITIES,
  TRIGGERS,
} from '../../domain/vocabulary.ts';
import { INTAKE_FIELDS } from '../../domain/intake-field-names.ts';
import { also, citation, localKey } from './citation.ts';
import { conditionSchema } from './condition.ts';

/** A way in: the book it is written in, how it is answered, who signs. */
export const channelRuleSchema = z.strictObject({
  channel: z.enum(CHANNELS),
  book: z.enum(BOOKS),
  form: z.enum(FORMS),
  mustRestate: z.boolean(),
  /** How a final reply may be given. */
  replyModes: z.array(z.enum(REPLY_MODES)).min(1),
  signedBy: z.enum(ROLES),
  rule: citation,
  also,
});

/** What the policy demands at intake, where the condition holds (T01). */
export const requiredFieldSchema = z.strictObject({
  field: z.enum(INTAKE_FIELDS),
  when: conditionSchema.nullable(),
  rule: citation,
  also,
});

/** What first inquiry obliges to (C-29). */
export const firstInquirySchema = z.strictObject({
  duty: z.enum(['resolve-within-authority', 'owns-to-end', 'forward-to-front-desk', 'none']),
  /** Whom the receiver hands over to: the level and job that coordinates. */
  handsOverTo: z.enum(ROLES),
  /** Who learns of the hand-over in the same moment (BANK-13), or null. */
  informs: z.enum(ROLES).nullable(),
  rule: citation,
  also,
});

/** The jobs that policies name for standing tasks. */
export const jobsSchema = z.strictObject({
  /** Triages, assigns, keeps the register: complaint manager, front desk, customer service. */
  manager: z.enum(ROLES),
  /** Heads the unit; may step in for anybody. */
  unitHead: z.enum(ROLES),
  rule: citation,
  also,
});

/** What triage has to settle before handling begins (T03, T04, C-37). */
export const triageSchema = z.strictObject({
  isRequired: z.boolean(),
  by: z.array(z.enum(ROLES)).min(1),
  needsCategory: z.boolean(),
  /** ROAD-17: nobody passes on what they have not understood. */
  needsUnderstanding: z.boolean(),
  validity: z.enum(['none', 'at-reception', 'at-triage', 'after-investigation']),
  /** C-37: of these severities a rejection is confirmed by somebody else than who received it. */
  secondPersonFor: z.array(z.enum(SEVERITIES)),
  /** FIVE-09: of these severities the time of the reply is told before it leaves triage. */
  replyTimeFor: z.array(z.enum(SEVERITIES)),
  rule: citation,
  also,
});

/** Subjects the policy names, and the department they go to (G8-05, FIVE-08, LIQ-07 to LIQ-12). */
export const categorySchema = z.strictObject({
  key: localKey,
  /** A department of the pack's texts, or null where the policy names none. */
  department: localKey.nullable(),
  rule: citation,
  also,
});

/** Severities of the policy, and what raises them. */
export const severityRulesSchema = z.strictObject({
  levels: z.array(z.strictObject({ severity: z.enum(SEVERITIES), rule: citation })).min(1),
  triggers: z.array(
    z.strictObject({ trigger: z.enum(TRIGGERS), raisesTo: z.enum(SEVERITIES), rule: citation }),
  ),
  /** Who learns at once (T12); `all` or `any` of them (C-09). */
  notify: z.array(
    z.strictObject({
      key: localKey,
      when: conditionSchema,
      roles: z.array(z.enum(ROLES)).min(1),
      mode: z.enum(['all', 'any']),
      withinMinutes: z.int().min(1),
      rule: citation,
      also,
    }),
  ),
  /** C-07, C-08: distinct companies or households with the same matter in the window. */
  collective: z
    .strictObject({
      threshold: z.int().min(2),
      windowDays: z.int().min(1),
      raisesTo: z.enum(SEVERITIES),
      rule: citation,
      also,
    })
    .nullable(),
});

/** Assigning to a department and a person (T05). */
export const assignmentRulesSchema = z.strictObject({
  by: z.array(z.enum(ROLES)).min(1),
  needsPerson: z.boolean(),
  /** PROP-15, PROP-17: time-boxed, the date is typed; this many working days are suggested (C-V). */
  dueTime: z.strictObject({ isRequired: z.boolean(), suggestedWorkingDays: z.int().min(1) }).nullable(),
  /** The work order or notice that goes with it. */
  form: z.enum(FORMS).nullable(),
  rule: citation,
  also,
});

/** C-56, MFR-26. */
export const repeatSchema = z.strictObject({ windowDays: z.int().min(1), rule: citation });

/** Which kinds of matter the book takes (C-55, ROAD-13, ROAD-14). */
export const entryKindSchema = z.strictObject({ entryKind: z.enum(ENTRY_KINDS), rule: citation });
