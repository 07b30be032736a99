import { z } from 'zod';

import { EVENT_KINDS, EVENT_PAYLOADS } from '../../shared/domain/event-payloads.ts';
import type { EventKind } from '../../shared/domain/event-payloads.ts';
import {
  amountFen,
  intakeDetailsSchema,
  localDate,
  productSchema,
} from '../../shared/domain/payload-shapes.ts';
import { CHANNELS, ENTRY_KINDS, REMEDIES, ROLES } from '../../shared/domain/vocabulary.ts';
import { isoInstantSchema } from '../../shared/lib/instant.ts';
import { PAYLOAD_DEFAULTS } from './payload-defaults.ts';

const wallTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

const personSchema = z.strictObject({
  id: z.string().min(1).max(64),
  name: z.string().optional(),
  roles: z.array(z.enum(ROLES)).min(1),
  departments: z.array(z.string()).optional(),
});

const unitSchema = z.strictObject({
  /** Prefix of official numbers. */
  code: z.string().regex(/^[A-Z0-9]{2,6}$/),
  name: z.string().optional(),
  deviceLetter: z.string().optional(),
  /** Without hours a day ends at 24:00. */
  businessHours: z.array(z.strictObject({ open: wallTime, close: wallTime })).optional(),
  /** Without people every job of the policy is filled, one person each. */
  people: z.array(personSchema).optional(),
});

const customerSchema = z.strictObject({
  isAnonymous: z.boolean().default(false),
  name: z.string().default(''),
  phone: z.string().default(''),
  otherContact: z.string().default(''),
});

const demandSchema = z.strictObject({
  text: z.string().default(''),
  remedy: z.enum(REMEDIES).nullable().default(null),
  amountFen: amountFen.nullable().default(null),
});

const entrySchema = z.strictObject({
  entryKind: z.enum(ENTRY_KINDS),
  channel: z.enum(CHANNELS),
  receivedAt: isoInstantSchema,
  happenedAt: isoInstantSchema.nullable().default(null),
  content: z.string().min(1).default('…'),
  place: z.string().default(''),
  against: z.string().default(''),
  wasRestated: z.boolean().default(true),
  number: z.string().min(1).optional(),
  receivedBy: z.enum(ROLES).optional(),
  customer: customerSchema.prefault({}),
  demand: demandSchema.prefault({}),
  details: z
    .strictObject({
      ...intakeDetailsSchema.shape,
      product: z.strictObject(productSchema.shape).partial().nullable(),
    })
    .partial()
    .default({}),
});

/** A fact that followed. `payload` may leave out what the defaults of its kind say. */
function eventSchema<Kind extends EventKind>(kind: Kind) {
  const shape: z.ZodRawShape = { ...EVENT_PAYLOADS[kind].shape };
  const optional = Object.keys(PAYLOAD_DEFAULTS[kind] ?? {});
  const partial = Object.fromEntries(
    Object.entries(shape).map(([key, field]) => [
      key,
      optional.includes(key) ? (field as z.ZodType).optional() : field,
    ]),
  );
  const payload = z.strictObject(partial);
  return z.strictObject({
    kind: z.literal(kind),
    at: isoInstantSchema,
    by: z
      .strictObject({
        role: z.enum(ROLES),
        personId: z.string().min(1).optional(),
        name: z.string().optional(),
      })
      .optional(),
    payload: Object.keys(shape).every((key) => optional.includes(key)) ? payload.optional() : payload,
  });
}

const LATER_KINDS = EVENT_KINDS.filter((kind) => kind !== 'entry-received');

/** What `explain` is asked: an entry, what happened to it, and the moment from which it is looked at. */
export const factsSchema = z.strictObject({
  now: isoInstantSchema,
  unit: unitSchema,
  entry: entrySchema,
  events: z.array(
    z.discriminatedUnion('kind', LATER_KINDS.map(eventSchema) as [ReturnType<typeof eventSchema>]),
  ),
  /** The official number issued last; the next one follows from it. */
  lastNumber: z.string().min(1).optional(),
  /** The day whose duties are listed; the day of `now` where it is left out. */
  day: localDate.optional(),
  /** Instead of the calendar that comes with the application. */
  calendar: z
    .strictObject({
      years: z.array(z.int()).min(1),
      holidays: z.array(localDate),
      makeUpWorkdays: z.array(localDate),
    })
    .optional(),
});
export type Facts = z.infer<typeof factsSchema>;
