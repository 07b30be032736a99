import { z } from 'zod';

import { longText, shortText } from '../lib/bounded-text.ts';
import { isoInstantSchema } from '../lib/instant.ts';
import { toEntryId, toEscalationId, toEventId, toPackId, toPersonId, toSha256Hex, toUnitId } from './ids.ts';
import { AGAINST_KINDS, PHASES, REGIONS, REMEDIES, TARGET_KINDS } from './vocabulary.ts';

/** Ids as they stand in payloads. */
export const uuid = z.uuid();
export const personId = z.string().min(1).max(64).transform(toPersonId);
export const unitId = z.string().min(1).max(64).transform(toUnitId);
export const packId = z.string().min(1).max(64).transform(toPackId);
export const entryId = uuid.transform(toEntryId);
export const escalationId = uuid.transform(toEscalationId);
export const eventId = uuid.transform(toEventId);
export const digest = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .transform(toSha256Hex);

/** Money is integer fen; ten billion yuan is beyond any branch. */
export const amountFen = z.int().min(0).max(1_000_000_000_000);
/** A local date, `YYYY-MM-DD`, Asia/Shanghai. */
export const localDate = z.iso.date();
/** A key of the pack: a clock, a category, a department. */
export const packKey = z.string().min(1).max(64);

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
export const measureSchema = z.object({
  remedy: z.enum(REMEDIES),
  amountFen: amountFen.nullable(),
});
export type Measure = z.infer<typeof measureSchema>;

/** The goods complained of (MFR-09, LIQ-10, CAP-6). Quantities are pieces. */
export const productSchema = z.object({
  orderNumber: shortText,
  materialNumber: shortText,
  rawMaterial: shortText,
  quantity: z.int().min(0).nullable(),
  defectiveQuantity: z.int().min(0).nullable(),
  deliveredOn: localDate.nullable(),
  deliveredAmountFen: amountFen.nullable(),
  outboundOn: localDate.nullable(),
  isSampleKept: z.boolean(),
});
export type Product = z.infer<typeof productSchema>;

/** What some policies ask beyond the words: which of it is demanded the pack says. Since version 2. */
export const intakeDetailsSchema = z.object({
  phase: z.enum(PHASES).nullable(),
  againstKind: z.enum(AGAINST_KINDS).nullable(),
  /** The person complained about, when it is one of the staff: recused from handling, approving and calling back (CAP-5). */
  againstPersonId: personId.nullable(),
  /** The department complained about, by its key in the unit's file (HOTEL-12). */
  againstDepartment: shortText,
  region: z.enum(REGIONS).nullable(),
  /** A key of the pack's categories. */
  category: packKey.nullable(),
  company: shortText,
  unitNumber: shortText,
  address: shortText,
  parties: longText,
  witnesses: longText,
  evidence: longText,
  isComplainantSigned: z.boolean(),
  /** When the customer wants it settled (HOTEL-17). */
  demandedBy: isoInstantSchema.nullable(),
  /** First report, where somebody passed it on later (ROAD-22, ROAD-26). */
  firstReportedAt: isoInstantSchema.nullable(),
  /** BANK-43: the agent on the customer's telephone was checked to be one. */
  isIdentityChecked: z.boolean(),
  wasApologised: z.boolean(),
  product: productSchema.nullable(),
});
export type IntakeDetails = z.infer<typeof intakeDetailsSchema>;

/** What an intake of version 1 says of these: nothing. */
export const NO_DETAILS: IntakeDetails = {
  phase: null,
  againstKind: null,
  againstPersonId: null,
  againstDepartment: '',
  region: null,
  category: null,
  company: '',
  unitNumber: '',
  address: '',
  parties: '',
  witnesses: '',
  evidence: '',
  isComplainantSigned: false,
  demandedBy: null,
  firstReportedAt: null,
  isIdentityChecked: false,
  wasApologised: false,
  product: null,
};

/** Who is answerable, or penalised (MFR-27, MFR-28). */
export const targetSchema = z.object({
  kind: z.enum(TARGET_KINDS),
  name: shortText,
  personId: personId.nullable(),
});
export type Target = z.infer<typeof targetSchema>;
