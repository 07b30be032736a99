import { z } from 'zod';

import { ENTRY_COMMAND_TYPES } from '../domain/commands.ts';
import type { EntryCommand } from '../domain/commands.ts';
import type { Deadline } from '../domain/deadline.ts';
import type { Entry } from '../domain/entry.ts';
import type { StoredEvent } from '../domain/events.ts';
import { REFUSAL_REASONS } from '../domain/refusal.ts';
import type { LawfulAction } from '../domain/lawful-actions.ts';
import {
  ENTRY_STATUSES,
  ESCALATION_REASONS,
  ESCALATION_STATES,
  REMEDIES,
  ROLES,
} from '../domain/vocabulary.ts';
import { requiredLongText, longText } from '../lib/bounded-text.ts';
import { isoInstantSchema } from '../lib/instant.ts';
import { toEscalationId } from '../domain/ids.ts';
import { amountFen } from '../domain/event-payloads.ts';

/**
 * Every request of the console carries this header with the value `1`. A page of another origin cannot set it
 * without a preflight that is never answered: the guard against forged requests beside the SameSite cookie.
 */
export const CONSOLE_HEADER = 'x-branchbook-console';
/** The session cookie: httpOnly, SameSite=Strict, path `/api`. */
export const CONSOLE_COOKIE = 'branchbook_console';

/**
 * Where the console's API lives. Errors answer with {@link refusedReplySchema}: 400 malformed, 401 not signed in,
 * 403 header missing or not allowed, 404 unknown unit or entry, 409 a rule refused, 429 too many attempts.
 */
export const CONSOLE_PATHS = {
  /** POST signs in, GET says who is signed in, DELETE signs out. */
  session: '/api/session',
  /** GET: {@link branchesReplySchema}. */
  branches: '/api/branches',
  /** GET `?state=open|all`: {@link escalationsReplySchema}. */
  escalations: '/api/escalations',
  /** GET: {@link ConsoleEntryView}. */
  entry: (unitId: string, entryId: string) =>
    `/api/entries/${encodeURIComponent(unitId)}/${encodeURIComponent(entryId)}`,
  /** POST {@link headOfficeCommandSchema}: {@link ConsoleEntryView} after the command, or 409 with the refusal. */
  commands: (unitId: string, entryId: string) =>
    `/api/entries/${encodeURIComponent(unitId)}/${encodeURIComponent(entryId)}/commands`,
  /** POST (no body): {@link enrolmentCodeReplySchema}. */
  enrolmentCodes: (unitId: string) => `/api/units/${encodeURIComponent(unitId)}/enrolment-codes`,
  /** GET: {@link devicesReplySchema}. */
  devices: (unitId: string) => `/api/units/${encodeURIComponent(unitId)}/devices`,
} as const;

/** Body of every answer that is a "no", on the console's API and on the devices' API. */
export const refusedReplySchema = z.object({
  refusal: z.object({
    reason: z.enum(REFUSAL_REASONS),
    rule: z.string().nullable(),
    details: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
  }),
});
export type RefusedReply = z.infer<typeof refusedReplySchema>;

export const signInRequestSchema = z.object({
  login: z.string().min(1).max(64),
  password: z.string().min(1).max(200),
});
export type SignInRequest = z.infer<typeof signInRequestSchema>;

/** The officer who is signed in. `GET /api/session` answers 401 `not-signed-in` when nobody is. */
export const consoleSessionSchema = z.object({
  officer: z.object({ personId: z.string(), login: z.string(), name: z.string(), role: z.enum(ROLES) }),
  signedInAt: isoInstantSchema,
  expiresAt: isoInstantSchema,
  /** Head office's clock, for waiting times that do not depend on the browser's. */
  serverTime: isoInstantSchema,
});
export type ConsoleSession = z.infer<typeof consoleSessionSchema>;

/** One enrolled copy of the application, as head office knows it. */
export const consoleDeviceSchema = z.object({
  deviceId: z.string(),
  name: z.string(),
  letter: z.string(),
  enrolledAt: isoInstantSchema,
  lastContactAt: isoInstantSchema.nullable(),
  /** Facts the device said it still held after its last push; null before the first (HQ-2). */
  unsentCount: z.int().min(0).nullable(),
  /** Facts head office refused and keeps, with their reason. */
  refusedCount: z.int().min(0),
});
export type ConsoleDevice = z.infer<typeof consoleDeviceSchema>;
export const devicesReplySchema = z.object({ devices: z.array(consoleDeviceSchema) });

/** One branch in the list of branches. */
export const branchRowSchema = z.object({
  unitId: z.string(),
  code: z.string(),
  name: z.string(),
  /** Newest contact of any of its devices; null when none was ever heard. */
  lastContactAt: isoInstantSchema.nullable(),
  /** Sum over the devices of what they last said they hold unsent. */
  unsentCount: z.int().min(0),
  entryCount: z.int().min(0),
  openEscalationCount: z.int().min(0),
  refusedCount: z.int().min(0),
  devices: z.array(consoleDeviceSchema),
});
export type BranchRow = z.infer<typeof branchRowSchema>;
export const branchesReplySchema = z.object({
  branches: z.array(branchRowSchema),
  serverTime: isoInstantSchema,
});
export type BranchesReply = z.infer<typeof branchesReplySchema>;

export const ESCALATION_FILTERS = ['open', 'all'] as const;
export type EscalationFilter = (typeof ESCALATION_FILTERS)[number];
export const escalationsQuerySchema = z.object({ state: z.enum(ESCALATION_FILTERS).default('open') });

/** One matter that was put to head office. Open ones first, longest waiting first. */
export const escalationRowSchema = z.object({
  unitId: z.string(),
  unitName: z.string(),
  entryId: z.string(),
  escalationId: z.string(),
  number: z.string(),
  customerName: z.string(),
  isAnonymous: z.boolean(),
  excerpt: z.string(),
  demand: z.object({
    text: z.string(),
    remedy: z.enum(REMEDIES).nullable(),
    amountFen: z.int().nullable(),
  }),
  reason: z.enum(ESCALATION_REASONS),
  note: z.string(),
  state: z.enum(ESCALATION_STATES),
  entryStatus: z.enum(ENTRY_STATUSES),
  submittedAt: isoInstantSchema,
  deliveredAt: isoInstantSchema.nullable(),
  /** Whole minutes since delivery, or since submission; frozen at the instruction. */
  waitingMinutes: z.int().min(0),
});
export type EscalationRow = z.infer<typeof escalationRowSchema>;
export const escalationsReplySchema = z.object({
  escalations: z.array(escalationRowSchema),
  serverTime: isoInstantSchema,
});
export type EscalationsReply = z.infer<typeof escalationsReplySchema>;

/** An entry with its whole record, folded by head office with the rules of the branch. */
export type ConsoleEntryView = {
  readonly unit: { readonly unitId: string; readonly code: string; readonly name: string };
  readonly entry: Entry;
  /** In fold order. */
  readonly events: readonly StoredEvent[];
  readonly deadlines: readonly Deadline[];
  /** What the officer may do now; a refused one says why. */
  readonly actions: readonly LawfulAction[];
};

const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null;

/**
 * Reads the envelope of a {@link ConsoleEntryView}. The folded parts come from the service that also served the
 * page, so only their outer shape is checked here.
 */
export const consoleEntryViewSchema: z.ZodType<ConsoleEntryView> = z.object({
  unit: z.object({ unitId: z.string(), code: z.string(), name: z.string() }),
  entry: z.custom<Entry>(isObject),
  events: z.array(z.custom<StoredEvent>(isObject)),
  deadlines: z.array(z.custom<Deadline>(isObject)),
  actions: z.array(
    z.custom<LawfulAction>(
      (value) =>
        typeof value === 'object' &&
        value !== null &&
        'type' in value &&
        ENTRY_COMMAND_TYPES.some((type) => type === value.type),
    ),
  ),
});

const escalationId = z.uuid().transform(toEscalationId);

/** What an officer can decide. The same commands as the rules know; a branch's own are refused here. */
export const headOfficeCommandSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('acknowledge-escalation'), escalationId }),
  z.strictObject({ type: z.literal('return-escalation'), escalationId, question: requiredLongText }),
  z.strictObject({
    type: z.literal('give-instruction'),
    escalationId,
    measure: z.object({ remedy: z.enum(REMEDIES), amountFen: amountFen.nullable() }),
    conveyText: requiredLongText,
    internalNote: longText,
  }),
]);
export type HeadOfficeCommand = Extract<
  EntryCommand,
  { readonly type: 'acknowledge-escalation' | 'return-escalation' | 'give-instruction' }
>;

export const enrolmentCodeReplySchema = z.object({
  /** One-time code of 60 bits, grouped for reading aloud: `K7QF-2M9X-4TPA`. Shown once, never stored in clear. */
  code: z.string(),
  expiresAt: isoInstantSchema,
});
export type EnrolmentCodeReply = z.infer<typeof enrolmentCodeReplySchema>;
