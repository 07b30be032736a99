import { z } from 'zod';

import { PAGE_WRITERS } from '../domain/book-page.ts';
import { inkSchema } from '../domain/ink.ts';
import { REFUSAL_REASONS } from '../domain/refusal.ts';
import type { Refusal } from '../domain/refusal.ts';
import { ENTRY_KINDS, ROLES } from '../domain/vocabulary.ts';
import { longText, shortText } from '../lib/bounded-text.ts';
import { isoInstantSchema } from '../lib/instant.ts';
import type { Result } from '../lib/result.ts';
import { LANGUAGES } from './desktop-api.ts';

/** Most pages in one answer: an opened book shows one with its reply, and the next is fetched ahead. */
export const KIOSK_PAGES_LIMIT = 6;

/** What the kiosk knows of the branch: nothing that the hall does not know. */
export const kioskStateSchema = z.strictObject({
  unitName: shortText,
  language: z.enum(LANGUAGES),
  entryKinds: z.array(z.enum(ENTRY_KINDS)),
  pageCount: z.int().min(0),
});
export type KioskState = z.infer<typeof kioskStateSchema>;

/**
 * A page as the next customer reads it: words with personal data masked, never the ink (a hand cannot be masked), never a name, a contact or
 * an id. The seal names who answered for the branch, as the signed book in the hall does (BANK-31).
 */
export const kioskPageSchema = z.strictObject({
  volume: z.string().max(3),
  pageNumber: z.int().min(1).nullable(),
  writtenBy: z.enum(PAGE_WRITERS).nullable(),
  writtenAt: isoInstantSchema,
  entryKind: z.enum(ENTRY_KINDS),
  /** Null while it is only ink, which nobody has written down yet. */
  text: longText.nullable(),
  replies: z.array(z.strictObject({ text: longText, at: isoInstantSchema, isInterim: z.boolean() })),
  /** The customer was told by telephone or letter; the book says no more. */
  isAnsweredElsewhere: z.boolean(),
  seal: z.strictObject({ name: shortText, role: z.enum(ROLES), at: isoInstantSchema }).nullable(),
  /** When an answer is due, while there is none. */
  dueAt: isoInstantSchema.nullable(),
});
export type KioskPage = z.infer<typeof kioskPageSchema>;

export const kioskPagesSchema = z.strictObject({
  total: z.int().min(0),
  pages: z.array(kioskPageSchema).max(KIOSK_PAGES_LIMIT),
});
export type KioskPages = z.infer<typeof kioskPagesSchema>;

/** What a customer hands in. Words, or ink, or both; a name and a way to be reached as far as they like. */
export const kioskOpinionSchema = z
  .strictObject({
    entryKind: z.enum(ENTRY_KINDS),
    text: longText,
    ink: inkSchema.nullable(),
    signatureInk: inkSchema.nullable(),
    name: shortText,
    phone: shortText,
  })
  .refine(({ text, ink }) => text.trim() !== '' || ink !== null, { message: 'required', path: ['text'] });
export type KioskOpinion = z.infer<typeof kioskOpinionSchema>;

/** What the customer is told: where it stands in the book, and the number to ask with. */
export const kioskReceiptSchema = z.strictObject({
  volume: z.string().max(3),
  pageNumber: z.int().min(1),
  number: shortText,
});
export type KioskReceipt = z.infer<typeof kioskReceiptSchema>;

type Answer<Value> = Promise<Result<Value, Refusal>>;

/** Everything the kiosk's page may ask: `window.kiosk`, and nothing beside it. */
export interface KioskApi {
  getState(request: Record<string, never>): Answer<KioskState>;
  /** Pages from the newest backwards; `skip` counts from there. */
  listPages(request: { readonly skip: number; readonly limit: number }): Answer<KioskPages>;
  writeOpinion(request: KioskOpinion): Answer<KioskReceipt>;
  /** A member of staff leaves: the password of who opened it, or of the one who is named. Counts as a try to sign in. */
  leave(request: { readonly name: string; readonly password: string }): Answer<null>;
}

/** Longest password that is hashed, as at the main door. */
const PASSWORD_LIMIT = 1_024;

const index = z.int().min(0).max(1_000_000);

/** One schema per request of the kiosk; the name is also that of its channel. */
export const KIOSK_REQUEST_SCHEMAS = {
  'kiosk.getState': z.strictObject({}),
  'kiosk.listPages': z.strictObject({ skip: index, limit: z.int().min(1).max(KIOSK_PAGES_LIMIT) }),
  'kiosk.writeOpinion': kioskOpinionSchema,
  'kiosk.leave': z.strictObject({ name: shortText, password: z.string().min(1).max(PASSWORD_LIMIT) }),
} as const;
export type KioskCall = keyof typeof KIOSK_REQUEST_SCHEMAS;

/** What the window of the staff is asked in the kiosk's stead. Leaving is not among it: the shell alone decides on that. */
export const kioskQuestionSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('get-state') }),
  z.strictObject({ type: z.literal('list-pages'), request: KIOSK_REQUEST_SCHEMAS['kiosk.listPages'] }),
  z.strictObject({ type: z.literal('write-opinion'), request: kioskOpinionSchema }),
]);
export type KioskQuestion = z.infer<typeof kioskQuestionSchema>;
export type KioskQuestionType = KioskQuestion['type'];

/** A question on its way to the window of the staff; the answer names the same id. */
export type KioskAsking = { readonly askingId: string; readonly question: KioskQuestion };

/** What may come back, by question: parsed strictly, so that nothing travels to the kiosk that is not named here. */
export const KIOSK_ANSWER_SCHEMAS = {
  'get-state': kioskStateSchema,
  'list-pages': kioskPagesSchema,
  'write-opinion': kioskReceiptSchema,
} as const satisfies Readonly<Record<KioskQuestionType, z.ZodType>>;

const refusalSchema = z.strictObject({
  reason: z.enum(REFUSAL_REASONS),
  rule: shortText.nullable(),
  details: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
});

/** The answer of the window of the staff, before it is parsed by the schema of its question. */
export const kioskAnswerSchema = z.strictObject({
  askingId: z.uuid(),
  outcome: z.union([
    z.strictObject({ ok: z.literal(true), value: z.unknown() }),
    z.strictObject({ ok: z.literal(false), error: refusalSchema }),
  ]),
});
export type KioskAnswer = z.infer<typeof kioskAnswerSchema>;
