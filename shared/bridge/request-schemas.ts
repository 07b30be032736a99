import { z } from 'zod';

import { EVENT_KINDS, EVENT_PAYLOADS } from '../domain/event-payloads.ts';
import type { EventDraft } from '../domain/events.ts';
import { toEntryId, toInstallationId } from '../domain/ids.ts';
import { digest } from '../domain/payload-shapes.ts';
import { ROLES } from '../domain/vocabulary.ts';
import { shortText } from '../lib/bounded-text.ts';
import { COLOUR_SCHEMES, LANGUAGES, SIGN_BATCH_LIMIT } from './desktop-api.ts';
import type { DesktopApi, DesktopSubscription } from './desktop-api.ts';
import { kioskAnswerSchema } from './kiosk-api.ts';

/** Every method of the bridge as `group.method`, subscriptions too. */
type DesktopMethod = {
  [Group in keyof DesktopApi]: `${Group}.${keyof DesktopApi[Group] & string}`;
}[keyof DesktopApi];

/** Every request the renderer can make, as `group.method`: also the name of its channel. */
export type DesktopCall = Exclude<DesktopMethod, DesktopSubscription>;

/** What the method named by `Call` takes. */
export type DesktopRequest<Call extends DesktopCall> = Call extends `${infer Group}.${infer Method}`
  ? Group extends keyof DesktopApi
    ? Method extends keyof DesktopApi[Group]
      ? DesktopApi[Group][Method] extends (request: infer Request) => Promise<unknown>
        ? Request
        : never
      : never
    : never
  : never;

/** Most facts in one append; a decision makes a handful, so more than this is not a decision. */
export const APPEND_DRAFT_LIMIT = 50;
/** Most events in one read of the journal: keeps one answer across the bridge to a few megabytes. */
export const JOURNAL_READ_LIMIT = 5_000;
/** Longest password that is hashed (security L1 asks for at least 64; beyond this it is an attack on the processor). */
export const PASSWORD_LIMIT = 1_024;

const nothing = z.strictObject({});
const password = z.string().min(1).max(PASSWORD_LIMIT);
const count = z.int().min(0).max(Number.MAX_SAFE_INTEGER);
const address = z.string().min(1).max(500);
const suggestedName = z.string().min(1).max(200);

/** A draft whose payload has the shape of its kind; fields that the kind does not know are refused. */
export const eventDraftSchema = z
  .strictObject({
    kind: z.enum(EVENT_KINDS as readonly [(typeof EVENT_KINDS)[number], ...(typeof EVENT_KINDS)[number][]]),
    entryId: z.uuid().transform(toEntryId).nullable(),
    payload: z.unknown(),
  })
  .transform((draft, context): EventDraft => {
    const parsed = z.strictObject(EVENT_PAYLOADS[draft.kind].shape).safeParse(draft.payload);
    if (!parsed.success) {
      for (const issue of parsed.error.issues) {
        context.addIssue({ code: 'custom', message: issue.message, path: ['payload', ...issue.path] });
      }
      return z.NEVER;
    }
    // The payload was parsed by the schema of this very kind, which the compiler cannot follow through the lookup.
    return { ...draft, payload: parsed.data as unknown } as EventDraft;
  });

/**
 * One schema per request, strict: what is not in the contract does not pass the door.
 *
 * The handlers in the shell parse with these before anything else sees an argument.
 */
export const REQUEST_SCHEMAS = {
  'app.describe': nothing,
  'app.showWaiting': z.strictObject({ waiting: count, overdue: count }),
  'app.showNotice': z.strictObject({ overdue: count, 'due-soon': count, 'duty-missed': count }),
  'device.getState': nothing,
  'device.trySample': z.strictObject({
    packId: z.string().min(1).max(64).exactOptional(),
    history: z.enum(['year', 'none']).exactOptional(),
  }),
  'device.enrol': z.strictObject({ address, code: z.string().min(1).max(64) }),
  'session.get': nothing,
  'session.signIn': z.strictObject({ personId: z.string().min(1).max(64), password }),
  'session.signOut': nothing,
  'session.confirmPassword': z.strictObject({
    password,
    digests: z.array(digest).min(1).max(SIGN_BATCH_LIMIT),
  }),
  'journal.getHead': nothing,
  'journal.append': z.strictObject({
    expectedSeq: count,
    role: z.enum(ROLES),
    drafts: z.array(eventDraftSchema).min(1).max(APPEND_DRAFT_LIMIT),
  }),
  'journal.read': z.strictObject({
    afterSeq: count,
    limit: z.int().min(1).max(JOURNAL_READ_LIMIT),
    installationId: z.string().min(1).max(80).transform(toInstallationId).exactOptional(),
  }),
  'journal.listRetired': nothing,
  'journal.verify': nothing,
  'journal.getRecovery': nothing,
  'headOffice.getStatus': nothing,
  'headOffice.push': nothing,
  'headOffice.pull': z.strictObject({ after: count, includeOwn: z.boolean() }),
  'settings.get': nothing,
  'settings.put': z.strictObject({
    language: z.enum(LANGUAGES).exactOptional(),
    colourScheme: z.enum(COLOUR_SCHEMES).exactOptional(),
    isLargePrint: z.boolean().exactOptional(),
    headOfficeAddress: address.nullable().exactOptional(),
    hotline: shortText.exactOptional(),
    isNotifying: z.boolean().exactOptional(),
  }),
  'printing.savePdf': z.union([
    z.strictObject({ entryId: z.uuid().transform(toEntryId), suggestedName }),
    z.strictObject({ page: z.literal('board'), suggestedName }),
    z.strictObject({ registerPageOn: z.iso.date(), suggestedName }),
  ]),
  'printing.markReady': nothing,
  'kiosk.open': nothing,
  'kiosk.answer': kioskAnswerSchema,
} as const satisfies { readonly [Call in DesktopCall]: z.ZodType<DesktopRequest<Call>> };
