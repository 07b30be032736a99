import { z } from 'zod';

import { longText, requiredLongText, requiredShortText, shortText } from '../lib/bounded-text.ts';
import { isoInstantSchema } from '../lib/instant.ts';
import { localDate, packKey, personId, targetSchema, uuid } from './payload-shapes.ts';
import {
  ASSESSMENT_STAGES,
  CAUSES,
  DEFECTS,
  RESPONSIBILITIES,
  RETURN_DECISIONS,
  ROLES,
  SEVERITIES,
  TRIGGERS,
  VALIDITIES,
} from './vocabulary.ts';

/** Facts of judging, dispatching and investigating. */
export const TRIAGE_PAYLOADS = {
  /** The receiver passed the entry on (BANK-12, BANK-24). `toLevel` since version 2. */
  'handed-over': z.object({ toPersonId: personId, toLevel: z.int().min(1), note: longText }),
  /** Somebody of a level of the ladder took the entry over (stops bank.handover). `level` since version 2. */
  'taken-over': z.object({ level: z.int().min(1) }),
  /** The branch head was informed (BANK-13). */
  'head-informed': z.object({ headId: personId }),
  /** Severity, validity and kind were judged (T03; C-37). All but severity and note since version 2. */
  assessed: z.object({
    severity: z.enum(SEVERITIES),
    note: longText,
    triggers: z.array(z.enum(TRIGGERS)),
    validity: z.enum(VALIDITIES),
    stage: z.enum(ASSESSMENT_STAGES),
    /** The two tests of G8-02; null where the policy asks for none. */
    isWellGrounded: z.boolean().nullable(),
    isDemandReasonable: z.boolean().nullable(),
    isMalicious: z.boolean(),
    /** ROAD-17: passed on only when understood. */
    isUnderstood: z.boolean(),
    isUrgent: z.boolean(),
    isTripNeeded: z.boolean(),
    category: packKey.nullable(),
  }),
  /** People were told at once, because the policy says so (T12; FIVE-06, SVC-1407, PROP-16). */
  'persons-notified': z.object({
    occasion: requiredShortText,
    roles: z.array(z.enum(ROLES)).min(1),
    personIds: z.array(personId),
    means: shortText,
  }),
  /** A department and a person have to deal with it, by a time where the policy says so (T05; PROP-15, ROAD-22, G8-04). */
  assigned: z.object({
    assignmentId: uuid,
    department: shortText,
    toPersonId: personId.nullable(),
    toRole: z.enum(ROLES).nullable(),
    dueAt: isoInstantSchema.nullable(),
    note: longText,
  }),
  /** The handler has the work order (starts ROAD-23). */
  'assignment-received': z.object({ assignmentId: uuid }),
  /** The department reports that it has finished (PROP-18). */
  'assignment-completed': z.object({ assignmentId: uuid, result: requiredLongText }),
  /** What was verified, why it happened, who is responsible (BANK-18, BANK-21..23). All but the first three since version 2. */
  investigated: z.object({
    findings: requiredLongText,
    cause: shortText,
    responsibility: z.enum(RESPONSIBILITIES),
    causes: z.array(z.enum(CAUSES)),
    contributoryCauses: z.array(z.enum(CAUSES)),
    attributedTo: z.array(targetSchema),
    /** False when no rule and no training covers the matter (HOTEL-21). */
    isCoveredByRules: z.boolean(),
  }),
  /** What the tests of the policy make of a return (LIQ-08 to LIQ-10, C-22). */
  'return-tested': z.object({
    defect: z.enum(DEFECTS),
    outboundOn: localDate.nullable(),
    foundOn: localDate,
    matchesOutboundRecord: z.boolean(),
    isConfirmed: z.boolean(),
    decision: z.enum(RETURN_DECISIONS),
    rule: requiredShortText,
  }),
  /** How head office's handling stands, as heard by the branch (BANK-37, BANK-42). */
  'progress-noted': z.object({ text: requiredLongText }),
  /** The handling department tells another desk of this unit how it stands (ROAD-24, ROAD-27). */
  'progress-reported': z.object({ toRole: z.enum(ROLES), text: requiredLongText }),
  /** The matter needs a journey; the trip itself is its own record (T24; TRIP-10, TRIP-11). */
  'trip-opened': z.object({ tripId: uuid, reason: requiredLongText }),
} as const;
