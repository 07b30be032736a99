import { z } from 'zod';

import { longText, requiredLongText, requiredShortText, shortText } from '../lib/bounded-text.ts';
import { isoInstantSchema } from '../lib/instant.ts';
import { inkSchema } from './ink.ts';
import {
  amountFen,
  digest,
  entryId,
  eventId,
  localDate,
  measureSchema,
  personId,
  targetSchema,
  uuid,
} from './payload-shapes.ts';
import {
  APOLOGIES,
  BOOKS,
  CLOSE_KINDS,
  FOLLOW_UP_MODES,
  FOLLOW_UP_OUTCOMES,
  FORMS,
  FORM_ACTS,
  PENALTY_KINDS,
  REOPEN_REASONS,
  REPLY_MODES,
  ROLES,
} from './vocabulary.ts';

/** Facts from the reply to the archive. */
export const CLOSING_PAYLOADS = {
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
  /** Proof that the customer was told something: an attempt, a registered letter, handed over (REP-2, LIQ-11). */
  'customer-told': z.object({ of: requiredShortText, means: requiredShortText, note: longText }),
  /** BANK-36: the letter was copied before the original left. */
  'letter-copied': z.object({ keptAt: requiredShortText, digest: digest.nullable() }),
  /** A form was made out, in copies that have holders (MFR-10, ROAD-11, LIQ-14). */
  'form-issued': z.object({
    form: z.enum(FORMS),
    copies: z.array(z.object({ no: z.int().min(1), holder: requiredShortText })),
    note: longText,
  }),
  /** Somebody signed, countersigned, approved or instructed on a form (HOTEL-22, PROP-13, ROAD-11). */
  'form-signed': z.object({
    form: z.enum(FORMS),
    act: z.enum(FORM_ACTS),
    role: z.enum(ROLES),
    note: longText,
  }),
  /** A form came back: the dossier to the front desk, the handling form from the customer (ROAD-29, FIVE-05). */
  'form-returned': z.object({ form: z.enum(FORMS), note: longText }),
  /** The customer confirmed a form or a result (FIVE-05, REP-4). */
  'customer-confirmed': z.object({
    form: z.enum(FORMS).nullable(),
    means: requiredShortText,
    isSatisfied: z.boolean(),
  }),
  /** The customer was asked afterwards (T14; PROP-24, ROAD-29, REP-4). */
  'followed-up': z.object({
    mode: z.enum(FOLLOW_UP_MODES),
    outcome: z.enum(FOLLOW_UP_OUTCOMES),
    suggestions: longText,
  }),
  /** Points, pay, criticism, training (LIQ-11, LIQ-20, G8-11, MFR-26 to MFR-29). */
  'penalty-set': z.object({
    penaltyId: uuid,
    kind: z.enum(PENALTY_KINDS),
    target: targetSchema,
    points: z.int().min(0).nullable(),
    amountFen: amountFen.nullable(),
    isSerious: z.boolean(),
    reason: requiredLongText,
  }),
  /** MFR-29: serious cases are approved by the level the policy names. */
  'penalty-approved': z.object({ penaltyId: uuid, note: longText }),
  /** The policy's signer signed exactly the content with this digest (BANK-26, BANK-40, SIG-1). */
  'signed-off': z.object({
    digest,
    role: z.enum(ROLES),
    note: longText,
    /** Written by hand beside the seal, where the signer wished to (SIG-1). */
    ink: inkSchema.exactOptional(),
  }),
  /** The signer sent the entry back instead of signing (SIG-3). */
  'sign-off-returned': z.object({ reason: requiredLongText }),
  /** The entry ended (T17). */
  'entry-closed': z.object({ closeKind: z.enum(CLOSE_KINDS) }),
  /** T18: with a reason, and the entry that made it necessary where there is one. */
  reopened: z.object({
    because: z.enum(REOPEN_REASONS),
    reason: requiredLongText,
    byEntryId: entryId.nullable(),
  }),
  /** LIQ-17, C-23: kept long; taking the mark off needs a reason. */
  'importance-set': z.object({ isImportant: z.boolean(), reason: longText }),
  /** T19. `reviewOn` is the first day on which purging may be proposed, null for what is kept for good. */
  archived: z.object({ reviewOn: localDate.nullable(), rule: requiredShortText }),
  /** T20: the text is gone, number, dates and figures stay. */
  purged: z.object({ approvedBy: personId, reason: requiredLongText }),
  /** A form was printed or saved as PDF (NUM-3). `forCustomer` since version 2. */
  'form-printed': z.object({
    form: z.enum(['register-entry', ...FORMS]),
    digest,
    forCustomer: z.boolean(),
  }),
} as const;

/** Facts of the unit or the device that belong to no entry. */
export const UNIT_PAYLOADS = {
  /** A periodic duty was done: the opinion book read, the weekly list delivered (DUE-7; BANK-28, HOTEL-19). */
  'duty-done': z.object({
    dutyKey: requiredShortText,
    periodKey: requiredShortText,
    isNil: z.boolean(),
    count: z.int().min(0),
    note: longText,
  }),
  /**
   * The head signed a day's page of a book: each line's content, and the facts it follows from (SIG-2). Signed again where something was
   * added since.
   */
  'day-page-signed': z.object({
    book: z.enum(BOOKS),
    on: localDate,
    rows: z
      .array(
        z.object({ entryId, number: requiredShortText, digest, facts: z.array(eventId).min(1).max(2_000) }),
      )
      .min(1)
      .max(2_000),
    digest,
    role: z.enum(ROLES),
    note: longText,
  }),
  /** The head signed a month's page: the signed pages of its days (SIG-2). */
  'month-page-signed': z.object({
    book: z.enum(BOOKS),
    month: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/),
    days: z
      .array(z.object({ on: localDate, count: z.int().min(1), digest }))
      .min(1)
      .max(31),
    digest,
    role: z.enum(ROLES),
    note: longText,
  }),
  /** Somebody acts in a job that is not theirs, for a period (SIG-3, C-54); `forPersonId` is whose job it is meanwhile. */
  'stand-in-appointed': z.object({
    appointmentId: uuid,
    personId,
    role: z.enum(ROLES),
    forPersonId: personId,
    fromAt: isoInstantSchema,
    toAt: isoInstantSchema,
    note: longText,
  }),
  /** The period of an appointment ended with this fact. */
  'stand-in-revoked': z.object({ appointmentId: uuid }),
  /** The working store was repaired from the journal at start (reliability F14, F15). */
  'store-repaired': z.object({
    eventsRestored: z.int().min(0),
    projectionsRebuilt: z.int().min(0),
    cause: shortText,
  }),
  /** The device's clock was found behind the last recorded fact (A.5b 7). */
  'clock-jumped': z.object({ lastWallTime: isoInstantSchema, behindMs: z.int() }),
} as const;
