import type { IsoInstant } from '../lib/instant.ts';

/** How strictly a due time binds (C-17, C-V). */
export const SOFTNESSES = ['hard', 'in-principle', 'soft'] as const;
export type Softness = (typeof SOFTNESSES)[number];

/** `resting` is a term that was paused with notice and not resumed yet: it can neither be met nor missed meanwhile. */
export const DEADLINE_STATES = [
  'running',
  'due-soon',
  'overdue',
  'resting',
  'met',
  'met-late',
  'cancelled',
] as const;
export type DeadlineState = (typeof DEADLINE_STATES)[number];

/** What a step of an explanation can say. */
export const DEADLINE_STEPS = [
  'starts-at',
  'starts-at-first-report',
  'restarts-at',
  'applies-since',
  'start-day-not-counted',
  'counts-day',
  'skips-holiday',
  'skips-weekend',
  'skips-rest',
  'counts-make-up-day',
  'moves-earlier',
  'moves-later',
  'ends-at-close',
  'ends-at-midnight',
  'ends-at',
  'adds-minutes',
  'rested',
  'agreed-with-customer',
  'told-customer',
  'demanded-by-customer',
  'no-time-demanded',
  'set-for-case',
  'capped-by',
  'same-business-day',
  'same-day',
  'at-time-of-day',
  'starts-after-close',
  'starts-after-time',
  'agreed-prevails',
  'agreed-not-approved',
  'extension-approved',
  'extension-told',
  'extension-not-told',
  'keeps-later',
  'calendar-missing',
  'stopped-by',
] as const;
export type DeadlineStepKind = (typeof DEADLINE_STEPS)[number];

/** One step of "why this date", in order. A screen turns `step` into a sentence with `params` (DUE-3). */
export type DeadlineStep = {
  readonly step: DeadlineStepKind;
  readonly params: Readonly<Record<string, string | number>>;
};

/** C-17: what is known of why a term was missed. Asked for where the term binds in principle or the policy says so. */
export const OVERRUN_STATES = ['unexplained', 'explained', 'confirmed'] as const;
export type OverrunState = (typeof OVERRUN_STATES)[number];

/** A time by which policy requires something, and why. */
export type Deadline = {
  /** As in policies.md, for example `bank.reply`. */
  readonly key: string;
  /** The rule or product default it comes from: `BANK-20`, `C-06`. */
  readonly rule: string;
  readonly softness: Softness;
  readonly startAt: IsoInstant;
  readonly dueAt: IsoInstant;
  readonly state: DeadlineState;
  readonly metAt: IsoInstant | null;
  /** Null for a term that was not missed. */
  readonly overrun: OverrunState | null;
  readonly because: readonly DeadlineStep[];
};
