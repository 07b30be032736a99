import { z } from 'zod';

import { SOFTNESSES } from '../../domain/deadline.ts';
import { EVENT_KINDS } from '../../domain/event-payloads.ts';
import type { EventKind } from '../../domain/event-payloads.ts';
import { FORMS, ROLES } from '../../domain/vocabulary.ts';
import { also, citation } from './citation.ts';
import { conditionSchema } from './condition.ts';

const eventKind = z.enum(EVENT_KINDS as [EventKind, ...EventKind[]]);

/** Which facts start or stop a clock. What is left out does not restrict. */
export const clockFactSchema = z.strictObject({
  on: eventKind,
  /** The actor's job. */
  by: z.array(z.enum(ROLES)).min(1).optional(),
  /** The job a fact is addressed to: a progress report, an assignment. */
  toRoles: z.array(z.enum(ROLES)).min(1).optional(),
  /** Of facts about a form. */
  forms: z.array(z.enum(FORMS)).min(1).optional(),
  /** Of replies. `true`: interim ones only; `false`: final ones only. */
  isInterim: z.boolean().optional(),
});
export type ClockFactRule = z.infer<typeof clockFactSchema>;

/** `HH:mm` on the wall of the unit. */
const wallTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** How long a clock is (policies.md A.5). Hours and minutes run through nights and holidays. */
export const clockLengthSchema = z.discriminatedUnion('unit', [
  z.strictObject({ unit: z.literal('minute'), amount: z.int().min(1) }),
  z.strictObject({ unit: z.literal('hour'), amount: z.int().min(1) }),
  z.strictObject({
    unit: z.literal('calendar-day'),
    amount: z.int().min(1),
    /** A last day that is no working day stays, or moves to the next or previous one (A.5 rule 5). */
    roll: z.enum(['none', 'next', 'previous']).optional(),
  }),
  z.strictObject({ unit: z.literal('working-day'), amount: z.int().min(1) }),
  /** C-V "promptly": before close of the business day. */
  z.strictObject({ unit: z.literal('same-business-day') }),
  /** Before the end of the calendar day on which it started (ROAD-29). */
  z.strictObject({ unit: z.literal('same-day') }),
  /** C-26: at this time of day; started later, on the next day; repeats daily until stopped for good. */
  z.strictObject({
    unit: z.literal('time-of-day'),
    time: wallTime,
    repeatsDaily: z.boolean(),
    /** Of a repeating clock: what ends it for good; `stops` then meet the day alone. Without it, only the end of the entry does. */
    endedBy: z.array(clockFactSchema).min(1).optional(),
  }),
  /** The time that the starting fact agreed with the customer: an agreed time, or the next reply that an interim one announced. */
  z.strictObject({ unit: z.literal('agreed') }),
  /** HOTEL-17, C-15: the time the customer demands; this many minutes where none was named. */
  z.strictObject({ unit: z.literal('demanded'), defaultMinutes: z.int().min(1) }),
  /** PROP-15: the date that the starting fact sets for this case. */
  z.strictObject({ unit: z.literal('per-case') }),
]);
export type ClockLength = z.infer<typeof clockLengthSchema>;

/** What may move a due time later, and how far (DUE-4). */
const clockOverrideSchema = z.discriminatedUnion('by', [
  z.strictObject({
    by: z.literal('agreed-time'),
    /** C-24: an agreed time beyond this counts only with this job's approval; null where none is needed. */
    approvedBeyond: z.strictObject({ hours: z.int().min(1), by: z.enum(ROLES) }).nullable(),
    rule: citation,
  }),
  z.strictObject({
    by: z.literal('special-extension'),
    length: clockLengthSchema,
    approvedBy: z.enum(ROLES),
    rule: citation,
  }),
]);

/** What happens when a term is missed. */
const breachActionSchema = z.strictObject({
  action: z.enum(['notify', 'report', 'escalate', 'issue-form', 'ask-reason', 'confirm-reason']),
  role: z.enum(ROLES).nullable(),
  form: z.enum(FORMS).nullable(),
  rule: citation,
});

/** Facts that carry a time agreed with the customer. */
const AGREEING_KINDS: readonly EventKind[] = ['reply-time-agreed', 'reply-given'];
/** Facts that set a date for the case. */
const DATED_KINDS: readonly EventKind[] = ['assigned', 'plan-proposed'];
/** Lengths that are counted, so that a rest can be added to them. */
const COUNTED_UNITS: readonly ClockLength['unit'][] = ['minute', 'hour', 'calendar-day', 'working-day'];

/** One clock of the policy: what starts it, what stops it, how long it is. */
const plainClockSchema = z.strictObject({
  key: z.string().regex(/^[a-z0-9]+\.[A-Za-z0-9]+$/),
  rule: citation,
  also,
  /** Two clocks of one key have conditions that exclude each other (MFR-22). */
  when: conditionSchema.nullable(),
  start: clockFactSchema,
  stops: z.array(clockFactSchema).min(1),
  length: clockLengthSchema,
  softness: z.enum(SOFTNESSES),
  /** Shown as due soon when less than this is left. */
  warnBeforeMinutes: z.int().min(0),
  overrides: z.array(clockOverrideSchema),
  isPausable: z.boolean(),
  restartsOnNewFacts: z.boolean(),
  onBreach: z.array(breachActionSchema),
});

/** A clock whose length its start can give, and whose rests can be added. */
export const clockSchema = plainClockSchema
  .refine(({ length, start }) => length.unit !== 'agreed' || AGREEING_KINDS.includes(start.on), {
    message: 'starts-at-no-agreement',
    path: ['start', 'on'],
  })
  .refine(({ length, start }) => length.unit !== 'per-case' || DATED_KINDS.includes(start.on), {
    message: 'starts-at-no-date',
    path: ['start', 'on'],
  })
  .refine(
    ({ length, isPausable, restartsOnNewFacts }) =>
      (!isPausable && !restartsOnNewFacts) || COUNTED_UNITS.includes(length.unit),
    { message: 'rests-without-length', path: ['isPausable'] },
  );
export type ClockRule = z.infer<typeof clockSchema>;

/** A working day of the unit, week or month in which a duty is done (policies.md 6.3). */
const dutyWindowSchema = z.discriminatedUnion('cycle', [
  /** Every open day; `by` a time of day or the close of business. */
  z.strictObject({ cycle: z.literal('daily'), by: wallTime.nullable() }),
  /** Weekdays 1 Monday to 7 Sunday; the window may end in the following week. */
  z.strictObject({
    cycle: z.literal('weekly'),
    fromWeekday: z.int().min(1).max(7),
    dueWeekday: z.int().min(1).max(7),
    isDueNextWeek: z.boolean(),
  }),
  /** Days of the month; `dueDay: null` is its last day. */
  z.strictObject({
    cycle: z.literal('monthly'),
    fromDay: z.int().min(1).max(31),
    dueDay: z.int().min(1).max(31).nullable(),
  }),
  z.strictObject({
    cycle: z.literal('half-yearly'),
    months: z.array(z.int().min(1).max(12)).min(1),
    fromDay: z.int().min(1).max(31),
    dueDay: z.int().min(1).max(31),
  }),
  z.strictObject({
    cycle: z.literal('yearly'),
    month: z.int().min(1).max(12),
    fromDay: z.int().min(1).max(31),
    dueDay: z.int().min(1).max(31),
  }),
]);

/** A task of the calendar (DUE-7). */
export const dutySchema = z.strictObject({
  key: z.string().regex(/^[a-z0-9]+\.[A-Za-z0-9]+$/),
  rule: citation,
  also,
  window: dutyWindowSchema,
  /** C-13: a due day on a holiday moves to the next working day; make-up days never pull it forward. */
  onHoliday: z.enum(['stays', 'next-working-day', 'skipped']),
  by: z.enum(ROLES),
  to: z.enum(ROLES).nullable(),
  form: z.enum(FORMS).nullable(),
  /** Nothing to report is reported too. */
  isNilReported: z.boolean(),
  /** Who is told of a missed one, or null. */
  missedTells: z.enum(ROLES).nullable(),
});
export type DutyRule = z.infer<typeof dutySchema>;
