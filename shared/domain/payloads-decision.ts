import { z } from 'zod';

import { longText, requiredLongText, requiredShortText } from '../lib/bounded-text.ts';
import { isoInstantSchema } from '../lib/instant.ts';
import { escalationId, measureSchema, personId, uuid } from './payload-shapes.ts';
import { ESCALATION_REASONS, ROLES, VERBAL_MEDIA } from './vocabulary.ts';

/** Facts of deciding: plans, verbal approvals, escalations, instructions. */
export const DECISION_PAYLOADS = {
  /** A solution was proposed to whoever may decide it (T06, BANK-26). The last two since version 2. */
  'plan-proposed': z.object({
    planId: uuid,
    measure: measureSchema,
    text: requiredLongText,
    responsibleId: personId.nullable(),
    dueAt: isoInstantSchema.nullable(),
  }),
  /** One of several who must agree has agreed (HOTEL-12). */
  'plan-endorsed': z.object({ planId: uuid, note: longText }),
  /** The authority approved the plan (T07). */
  'plan-approved': z.object({ planId: uuid, note: longText }),
  /** The authority sent the plan back (T08). */
  'plan-returned': z.object({ planId: uuid, reason: requiredLongText }),
  /** What was decided has been done (G8-10, MFR-06). */
  'plan-executed': z.object({ planId: uuid, note: longText }),
  /** Somebody above agreed by word of mouth; the papers are due (T23; TRIP-17, MFR-14, AUT-5). */
  'verbal-approval-recorded': z.object({
    approvalId: uuid,
    /** The plan or escalation it is about, or null for the entry as such. */
    subjectId: uuid.nullable(),
    approverName: requiredShortText,
    approverRole: z.enum(ROLES),
    medium: z.enum(VERBAL_MEDIA),
    saidAt: isoInstantSchema,
    summary: requiredLongText,
    measure: measureSchema.nullable(),
  }),
  /** The papers of a verbal approval: signed afterwards, or refused after all. */
  'papers-completed': z.object({
    approvalId: uuid,
    outcome: z.enum(['regularised', 'refused']),
    note: longText,
  }),
  /** Somebody asked that a higher level decide (T11, T22). */
  'escalation-requested': z.object({
    escalationId,
    reason: z.enum(ESCALATION_REASONS),
    toLevel: z.int().min(1),
    isOutbound: z.boolean(),
    measure: measureSchema.nullable(),
    note: requiredLongText,
    /** Whether the policy wants it confirmed, or accepted, before it moves. Since version 2. */
    isConfirmationNeeded: z.boolean(),
  }),
  /** The branch head confirmed that it exceeds the branch (BANK-27, BANK-30, BANK-35, BANK-41). */
  'escalation-confirmed': z.object({ escalationId, note: longText }),
  /** The branch head keeps it in the branch. */
  'escalation-declined': z.object({ escalationId, reason: requiredLongText }),
  /** It was put on the way to head office; not yet reported (C-06). `isUnconfirmed` (C-05) since version 2. */
  'escalation-submitted': z.object({ escalationId, isUnconfirmed: z.boolean() }),
  /** Head office has it: the moment of reporting (C-06). Written by head office on receipt. */
  'escalation-delivered': z.object({ escalationId }),
  /** An officer opened it. */
  'escalation-acknowledged': z.object({ escalationId }),
  /** Head office asks back instead of deciding (AUT-6). */
  'escalation-returned': z.object({ escalationId, question: requiredLongText }),
  /** The branch answered the question; the escalation is with head office again. */
  'question-answered': z.object({ escalationId, answer: requiredLongText }),
  /** Head office decided; the branch may convey exactly this (AUT-6). */
  'instruction-given': z.object({
    escalationId,
    measure: measureSchema,
    /** What the customer is to be told. */
    conveyText: requiredLongText,
    /** For the branch only; never shown to the customer. */
    internalNote: longText,
  }),
  /** Reported by telephone because the line did not deliver it in time (C-06). */
  'phone-report-recorded': z.object({
    escalationId,
    reportedTo: requiredShortText,
    reportedAt: isoInstantSchema,
    note: longText,
  }),
} as const;
