import { z } from 'zod';

import { SOFTNESSES } from '../../domain/deadline.ts';
import { FORMS, ROLES } from '../../domain/vocabulary.ts';
import { also, citation } from './citation.ts';
import { clockLengthSchema } from './clock-rules.ts';
import { formRuleSchema } from './closing-rules.ts';
import { namedItems, overlayPromptSchema } from './overlay-parts.ts';

/** Who takes part in a trip because of a complaint (TRIP-03 to TRIP-08). The traveller may hold any job; the customer holds none. */
export const TRIP_PARTIES = [
  'customer-service',
  'customer-service-head',
  'supervising-leader',
  'finance',
  'traveller',
  'business-department',
  'department-head',
  'other-department',
  'customer',
] as const;
const party = z.enum(TRIP_PARTIES);

/** What happens on a trip, as far as a term begins or ends with it. */
export const TRIP_MOMENTS = [
  'complaint-received',
  'trip-ended',
  'customer-contacted',
  'approval-completed',
  'handling-finished',
  'report-filed',
  'claim-filed',
  'followed-up',
  'progress-reported',
] as const;
const moment = z.enum(TRIP_MOMENTS);

/** Who does what in which order: sign, approve, audit, pay, file. */
const tripStep = z.strictObject({
  act: z.enum(['fill', 'sign', 'approve', 'file', 'audit', 'pay']),
  party,
  rule: citation,
});

/** A term of a trip; all of them are words in the source (C-39). */
const tripClockSchema = z
  .strictObject({
    key: z.string().regex(/^trip\.[A-Za-z0-9]+$/),
    start: moment,
    stop: moment,
    length: clockLengthSchema,
    softness: z.enum(SOFTNESSES),
    rule: citation,
    also,
  })
  .refine(({ start, stop }) => start !== stop, { message: 'clock-stops-at-start' });

/** What a trip costs, and who bears it. `limitFen: null` leaves the amount to the company's own standard, which the source does too. */
const tripCostSchema = z.strictObject({
  type: z.enum(['transport', 'lodging', 'meals', 'city-transport']),
  basis: z.enum(['actual-price', 'up-to-limit', 'trip-days-times-standard']),
  limitFen: z.int().min(1).nullable(),
  needsInvoice: z.boolean(),
  excessPaidBy: party.nullable(),
  rule: citation,
  also,
});

/** The rules of trips because of complaints: the `data` of the overlay `trip` (policies.md 1.1). */
export const tripRulesSchema = z.strictObject({
  parties: z.array(z.strictObject({ party, role: z.enum(ROLES).nullable(), rule: citation, also })),
  intake: namedItems,
  /** TRIP-10: what the first analysis yields. */
  analysis: z.array(z.strictObject({ of: z.enum(['severity', 'urgency', 'trip-needed']), rule: citation })),
  application: z.strictObject({
    form: z.enum(FORMS),
    by: party,
    fields: namedItems,
    attachments: namedItems,
  }),
  /** TRIP-16: the trip starts after the last step but filing, unless TRIP-17 holds. */
  approval: z.strictObject({ steps: z.array(tripStep).min(1), rule: citation }),
  verbal: z.strictObject({
    onlyIfUrgent: z.boolean(),
    by: party,
    papersDueWorkingDays: z.int().min(1),
    countedFrom: moment,
    blocks: z.array(z.enum(['claim', 'closing'])).min(1),
    rule: citation,
    also,
  }),
  selection: namedItems,
  training: z.strictObject({
    by: z.array(party).min(1),
    topics: namedItems,
    methods: namedItems,
    rule: citation,
  }),
  authorisation: z.strictObject({ by: party, isWritten: z.boolean(), rule: citation }),
  itinerary: namedItems,
  /** What the traveller does not decide alone. */
  priorApprovals: z.array(
    z.strictObject({
      subject: z.enum(['lodging-standard', 'lodging-place', 'business-class', 'first-class-rail']),
      by: party,
      rule: citation,
      also,
    }),
  ),
  onSite: namedItems,
  confirmation: z.strictObject({
    form: z.enum(FORMS),
    by: party,
    onlyIfSatisfied: z.boolean(),
    /** C-38: who may end it without the customer's content. */
    endsWithoutBy: party,
    rule: citation,
    also,
  }),
  report: z.strictObject({ form: z.enum(FORMS), by: party, to: z.array(party).min(1), contents: namedItems }),
  costs: z.array(tripCostSchema),
  claim: z.strictObject({
    form: z.enum(FORMS),
    attachments: namedItems,
    steps: z.array(tripStep).min(1),
    mayBeRefused: z.boolean(),
    rule: citation,
  }),
  progress: z.strictObject({
    to: z.array(party).min(1),
    everyDays: z.int().min(1),
    urgentAtOnce: z.boolean(),
    rule: citation,
    also,
  }),
  sharing: namedItems,
  followUp: z.strictObject({ by: party, reopensIfDissatisfied: z.boolean(), rule: citation, also }),
  evaluation: z.strictObject({ criteria: namedItems, outcomes: namedItems }),
  /** Months in which the management of trips is looked back on. */
  review: z.strictObject({ months: z.array(z.int().min(1).max(12)).min(1), rule: citation }),
  numbering: z.strictObject({
    pattern: z.string().includes('{serial}'),
    reset: z.enum(['month', 'year', 'never']),
    minDigits: z.int().min(1).max(8),
    rule: citation,
  }),
  clocks: z.array(tripClockSchema),
  forms: z.array(formRuleSchema),
  prompts: z.array(overlayPromptSchema),
});
export type TripRules = z.infer<typeof tripRulesSchema>;
