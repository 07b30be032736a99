import { z } from 'zod';

import {
  CAUSES,
  DEFECTS,
  FOLLOW_UP_MODES,
  FORMS,
  FORM_ACTS,
  PENALTY_KINDS,
  RETURN_DECISIONS,
  ROLES,
  TARGET_KINDS,
} from '../../domain/vocabulary.ts';
import { also, citation, citedFlag, localKey } from './citation.ts';
import { conditionSchema } from './condition.ts';

/** A form of the policy: its copies, its signatures in order, and when the entry needs it to close (6.2). */
export const formRuleSchema = z.strictObject({
  form: z.enum(FORMS),
  steps: z.array(z.strictObject({ act: z.enum(FORM_ACTS), role: z.enum(ROLES), rule: citation })),
  copies: z.array(z.strictObject({ no: z.int().min(1), holder: localKey })),
  /** MFR-20: some forms never go to the customer. */
  mayGoToCustomer: z.boolean(),
  /** The customer confirms it, and it comes back to the file (FIVE-05). */
  isConfirmedByCustomer: z.boolean(),
  /** Closing waits for its signatures where this holds; null: never. */
  neededWhen: conditionSchema.nullable(),
  rule: citation,
  also,
});

/** What an entry needs to end (T16, T17). */
export const closingRulesSchema = z.strictObject({
  requiresReplyIfContact: citedFlag,
  requiresInvestigation: citedFlag,
  /** BANK-36: a letter that leaves the branch leaves a copy. */
  requiresLetterCopy: citedFlag,
  /** C-17: an overrun limit that holds in principle has a reason that this job confirmed; null where none is asked. */
  overrunConfirmedBy: z.strictObject({ role: z.enum(ROLES), rule: citation }).nullable(),
  /** Who may end a matter with which the customer is not content (HOTEL-10, C-38); null: nobody below the top. */
  dissatisfiedCloseBy: z.strictObject({ role: z.enum(ROLES), rule: citation }).nullable(),
  /** Nobody signs their own reply (SIG-4); in the opinion book the policy says just that (BANK-31). */
  ownReplyInBook: citedFlag,
});

/** Asking afterwards (T14, REP-4). */
export const followUpSchema = z.strictObject({
  isRequired: z.boolean(),
  when: conditionSchema.nullable(),
  modes: z.array(z.enum(FOLLOW_UP_MODES)).min(1),
  by: z.array(z.enum(ROLES)).min(1),
  /** Somebody else than the handler asks. */
  byAnotherPerson: z.boolean(),
  /** Attempts after which "unreachable" is an end. */
  maxAttempts: z.int().min(1),
  rule: citation,
  also,
});

/** LIQ-17, C-52, C-53: counted from closing. */
export const retentionSchema = z.strictObject({
  normalYears: z.int().min(1),
  importantIsLongTerm: z.boolean(),
  /** C-23: what makes an entry important by itself. */
  importantWhen: z.array(conditionSchema),
  rule: citation,
  also,
});

/** Points, and what may be set (LIQ-20, C-21, G8-11, MFR-26 to MFR-29). */
export const penaltyRulesSchema = z.strictObject({
  pointsPerComplaint: z.strictObject({ points: z.int().min(1), rule: citation }).nullable(),
  onlyIfValid: z.boolean(),
  kinds: z.array(z.strictObject({ kind: z.enum(PENALTY_KINDS), rule: citation })),
  /** Whom it falls on: the first of the chain that can be named (MFR-27, MFR-28). */
  attribution: z.array(
    z.strictObject({
      key: localKey,
      when: conditionSchema.nullable(),
      chain: z.array(z.enum(TARGET_KINDS)).min(1),
      rule: citation,
    }),
  ),
  /** G8-11: the person and the supervisor. */
  needsSupervisor: z.boolean(),
  seriousApprovedBy: z.strictObject({ role: z.enum(ROLES), rule: citation }).nullable(),
  /** LIQ-11, C-36. */
  tellsCustomer: citedFlag,
});

/** LIQ-08 to LIQ-10, C-22: which defect leads to what, and inside which days from leaving the warehouse. Tried in order. */
export const returnTestSchema = z.strictObject({
  defect: z.enum(DEFECTS),
  /** Days from the outbound date, that day being 0, the last included; null: no window. */
  windowDays: z.int().min(0).nullable(),
  needsOutboundRecord: z.boolean(),
  decision: z.enum(RETURN_DECISIONS),
  rule: citation,
});

/** What the customer may be told and given (C-35, MFR-19, MFR-20, PROP-25). */
export const communicationSchema = z.strictObject({
  courtesyApology: citedFlag,
  liabilityNeedsFinding: citedFlag,
  /** MFR-19: before an instruction the branch promises and admits nothing, whatever its grants. */
  conveysOnlyInstructed: citedFlag,
});

/** A sentence shown at a step. Its text stands in the locale files under the key. */
export const promptSchema = z.strictObject({
  key: localKey,
  stage: z.enum([
    'intake',
    'triage',
    'assign',
    'investigate',
    'plan',
    'escalate',
    'reply',
    'follow-up',
    'close',
    'after',
    'prevent',
  ]),
  kind: z.enum(['prompt', 'prohibited', 'phrase', 'taboo', 'reference']),
  when: conditionSchema.nullable(),
  rules: z.array(citation).min(1),
});

/** What hangs or lies in the hall (BANK-08, BANK-10, MFR-11, ROAD-07). */
export const displaySchema = z.strictObject({ item: localKey, rule: citation, also });

/** A cause of the taxonomy (CAUSE-01 to CAUSE-08). */
export const causeRuleSchema = z.strictObject({
  cause: z.enum(CAUSES),
  group: z.enum(['a', 'b', 'c', 'd', 'e', 'f', 'g']),
  /** CAUSE-04: leads to an invalid complaint, which is explained generously (CAUSE-05). */
  isInvalid: z.boolean(),
  /** MFR-01. */
  isQuality: z.boolean(),
  /** Examples that the policy ships under the cause; offered as words for it (CAUSE-01). */
  subCodes: z.array(localKey).min(1).optional(),
  rule: citation,
  also,
});
