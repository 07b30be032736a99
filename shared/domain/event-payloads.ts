import { z } from 'zod';

import { longText, requiredLongText, requiredShortText, shortText } from '../lib/bounded-text.ts';
import { isoInstantSchema } from '../lib/instant.ts';
import { toEscalationId, toEventId, toPackId, toPersonId, toSha256Hex, toUnitId } from './ids.ts';
import {
  APOLOGIES,
  BOOKS,
  CHANNELS,
  CLOSE_KINDS,
  ENTRY_KINDS,
  ESCALATION_REASONS,
  REMEDIES,
  REPLY_MODES,
  RESPONSIBILITIES,
  ROLES,
  SEVERITIES,
} from './vocabulary.ts';

const uuid = z.uuid();
const personId = z.string().min(1).max(64).transform(toPersonId);
const unitId = z.string().min(1).max(64).transform(toUnitId);
const escalationId = uuid.transform(toEscalationId);
const eventId = uuid.transform(toEventId);
const digest = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .transform(toSha256Hex);

/** Money is integer fen; ten billion yuan is beyond any branch. */
export const amountFen = z.int().min(0).max(1_000_000_000_000);

/** Who complains. `isAnonymous` is a fact of its own: an empty name may also mean "not asked yet". */
export const customerSchema = z.object({
  isAnonymous: z.boolean(),
  name: shortText,
  phone: shortText,
  otherContact: shortText,
});
export type Customer = z.infer<typeof customerSchema>;

/** What the customer wants: words, and where they name it, a remedy and an amount (CAP-6). */
export const demandSchema = z.object({
  text: longText,
  remedy: z.enum(REMEDIES).nullable(),
  amountFen: amountFen.nullable(),
});
export type Demand = z.infer<typeof demandSchema>;

/** Something offered, decided or conveyed: the measure and its worth. */
const measureSchema = z.object({
  remedy: z.enum(REMEDIES),
  amountFen: amountFen.nullable(),
});
export type Measure = z.infer<typeof measureSchema>;

/**
 * Every kind of fact and the shape of its payload, version 1.
 *
 * Additive only: a field is added with a new version and an upcast, never changed or removed, because journals
 * that hold the old shape exist in branches for years.
 */
export const EVENT_PAYLOADS = {
  /** An entry was written in a book and got its official number (T01; BANK-07, BANK-09, NUM-1). */
  'entry-received': z.object({
    unitId,
    book: z.enum(BOOKS),
    entryKind: z.enum(ENTRY_KINDS),
    channel: z.enum(CHANNELS),
    number: requiredShortText,
    packId: z.string().min(1).max(64).transform(toPackId),
    packVersion: z.int().min(1),
    /** When it happened at the customer's side, if known; when the branch received it; CAP-3 keeps three times apart (the third is the event's own wall time). */
    happenedAt: isoInstantSchema.nullable(),
    receivedAt: isoInstantSchema,
    lateReason: longText,
    customer: customerSchema,
    content: requiredLongText,
    place: shortText,
    against: shortText,
    demand: demandSchema,
    /** The receiver repeated the main points back (BANK-24, BANK-38). */
    wasRestated: z.boolean(),
  }),
  /** The receiver passed the entry to the complaint manager (BANK-12, BANK-24). */
  'handed-over': z.object({ toPersonId: personId, note: longText }),
  /** The complaint manager took the entry over (stops bank.handover). */
  'taken-over': z.object({}),
  /** The branch head was informed (BANK-13). */
  'head-informed': z.object({ headId: personId }),
  /** Severity was judged (T03). */
  assessed: z.object({ severity: z.enum(SEVERITIES), note: longText }),
  /** What was verified, why it happened, who is responsible (BANK-18, BANK-21..23). */
  investigated: z.object({
    findings: requiredLongText,
    cause: shortText,
    responsibility: z.enum(RESPONSIBILITIES),
  }),
  /** A reply time was agreed with the customer (BANK-26, BANK-40, C-02). */
  'reply-time-agreed': z.object({ dueAt: isoInstantSchema, note: longText }),
  /** A solution was proposed to whoever may decide it (T06, BANK-26). */
  'plan-proposed': z.object({ planId: uuid, measure: measureSchema, text: requiredLongText }),
  /** The authority approved the plan (T07). */
  'plan-approved': z.object({ planId: uuid, note: longText }),
  /** The authority sent the plan back (T08). */
  'plan-returned': z.object({ planId: uuid, reason: requiredLongText }),
  /** The customer was told something; `onInstruction` names the instruction that is conveyed (BANK-19, BANK-20, T02, T09, T10). */
  'reply-given': z.object({
    mode: z.enum(REPLY_MODES),
    content: requiredLongText,
    measure: measureSchema.nullable(),
    apology: z.enum(APOLOGIES),
    isInterim: z.boolean(),
    nextReplyAt: isoInstantSchema.nullable(),
    onInstruction: eventId.nullable(),
    onPlan: uuid.nullable(),
    isCustomerSatisfied: z.boolean().nullable(),
  }),
  /** Somebody asked that a higher level decide (T11, T22). */
  'escalation-requested': z.object({
    escalationId,
    reason: z.enum(ESCALATION_REASONS),
    toLevel: z.int().min(1),
    isOutbound: z.boolean(),
    measure: measureSchema.nullable(),
    note: requiredLongText,
  }),
  /** The branch head confirmed that it exceeds the branch (BANK-27, BANK-30, BANK-35, BANK-41). */
  'escalation-confirmed': z.object({ escalationId, note: longText }),
  /** The branch head keeps it in the branch. */
  'escalation-declined': z.object({ escalationId, reason: requiredLongText }),
  /** It was put on the way to head office; not yet reported (C-06). */
  'escalation-submitted': z.object({ escalationId }),
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
  /** How head office's handling stands, as heard by the branch (BANK-37, BANK-42). */
  'progress-noted': z.object({ text: requiredLongText }),
  /** The policy's signer signed exactly the content with this digest (BANK-26, BANK-40, SIG-1). */
  'signed-off': z.object({ digest, role: z.enum(ROLES), note: longText }),
  /** The signer sent the entry back instead of signing (SIG-3). */
  'sign-off-returned': z.object({ reason: requiredLongText }),
  /** The entry ended (T17). */
  'entry-closed': z.object({ closeKind: z.enum(CLOSE_KINDS) }),
  /** A form was printed or saved as PDF (NUM-3). */
  'form-printed': z.object({ form: z.enum(['register-entry']), digest }),
  /** The working store was repaired from the journal at start (reliability F14, F15). No entry. */
  'store-repaired': z.object({
    eventsRestored: z.int().min(0),
    projectionsRebuilt: z.int().min(0),
    cause: shortText,
  }),
  /** The device's clock was found behind the last recorded fact (A.5b 7). No entry. */
  'clock-jumped': z.object({ lastWallTime: isoInstantSchema, behindMs: z.int() }),
} as const;

export type EventKind = keyof typeof EVENT_PAYLOADS;
export const EVENT_KINDS = Object.keys(EVENT_PAYLOADS) as readonly EventKind[];
export type EventPayload<Kind extends EventKind> = z.infer<(typeof EVENT_PAYLOADS)[Kind]>;

/** Kinds that only head office writes. A branch's journal that holds one is refused. */
export const HEAD_OFFICE_KINDS: readonly EventKind[] = [
  'escalation-delivered',
  'escalation-acknowledged',
  'escalation-returned',
  'instruction-given',
];
/** Kinds that belong to the device, not to an entry. */
export const DEVICE_KINDS: readonly EventKind[] = ['store-repaired', 'clock-jumped'];
