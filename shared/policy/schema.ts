import { z } from 'zod';

import { EVENT_KINDS } from '../domain/event-payloads.ts';
import type { EventKind } from '../domain/event-payloads.ts';
import { SOFTNESSES } from '../domain/deadline.ts';
import { BOOKS, CHANNELS, ESCALATION_REASONS, REMEDIES, ROLES, SEVERITIES } from '../domain/vocabulary.ts';

const ruleId = z.string().regex(/^[A-Z][A-Z0-9]*-[A-Z0-9]+$/);
const eventKind = z.enum(EVENT_KINDS as [EventKind, ...EventKind[]]);

/** How far a level may decide on its own. `maxAmountFen: null` means the remedy has no amount or no limit. */
const grantSchema = z.strictObject({
  remedy: z.enum(REMEDIES),
  maxAmountFen: z.int().min(0).nullable(),
  severities: z.array(z.enum(SEVERITIES)).min(1),
  rule: ruleId,
});

const ladderLevelSchema = z.strictObject({
  level: z.int().min(1),
  role: z.enum(ROLES),
  scope: z.enum(['branch', 'head-office']),
  /** Whose confirmation a move to this level needs first (BANK-27, BANK-41). */
  confirmedBy: z.enum(ROLES).nullable(),
  rule: ruleId,
  grants: z.array(grantSchema),
});

const channelRuleSchema = z.strictObject({
  channel: z.enum(CHANNELS),
  book: z.enum(BOOKS),
  mustRestate: z.boolean(),
  signedBy: z.enum(ROLES),
  rule: ruleId,
});

/** One clock of the policy: what starts it, what stops it, how long it is. */
const clockSchema = z.strictObject({
  key: z.string().regex(/^[a-z]+\.[A-Za-z]+$/),
  rule: ruleId,
  start: eventKind,
  stops: z.array(eventKind).min(1),
  length: z.discriminatedUnion('unit', [
    z.strictObject({ unit: z.literal('minute'), amount: z.int().min(1) }),
    z.strictObject({ unit: z.literal('calendar-day'), amount: z.int().min(1) }),
    z.strictObject({ unit: z.literal('working-day'), amount: z.int().min(1) }),
    z.strictObject({ unit: z.literal('same-business-day') }),
    z.strictObject({ unit: z.literal('agreed') }),
  ]),
  softness: z.enum(SOFTNESSES),
  /** Shown as due soon when less than this is left. */
  warnBeforeMinutes: z.int().min(0),
});
export type ClockRule = z.infer<typeof clockSchema>;

/** A versioned set of rules (architecture 2, property 5). Data, never code; texts live in locale files. */
export const policyPackSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  version: z.int().min(1),
  effectiveFrom: z.iso.date(),
  channels: z.array(channelRuleSchema).min(1),
  ladder: z.array(ladderLevelSchema).min(2),
  escalationReasons: z.array(z.enum(ESCALATION_REASONS)).min(1),
  clocks: z.array(clockSchema),
  /** C-02: an agreed reply time may not pass this clock unless head office has the entry. */
  agreedReplyCap: z.strictObject({ clock: z.string(), rule: ruleId }).nullable(),
  /** C-06: a phone report is demanded when a referral was not delivered in this time. */
  phoneReportAfterMinutes: z.int().min(1),
  numbering: z.strictObject({
    /** `{unit}`, `{YYYY}`, `{MM}`, `{device}` and `{serial}`. */
    pattern: z.string().includes('{serial}'),
    reset: z.enum(['month', 'year', 'never']),
    minDigits: z.int().min(1).max(8),
    rule: ruleId,
  }),
  /** Minutes between receiving and recording after which a reason is asked (CAP-3). */
  lateAfterMinutes: z.int().min(1),
  closing: z.strictObject({
    requiresReplyIfContact: z.boolean(),
    requiresInvestigation: z.boolean(),
  }),
});

/** A policy pack that passed {@link policyPackSchema}. */
export type PolicyPack = z.infer<typeof policyPackSchema>;
export type LadderLevel = PolicyPack['ladder'][number];
