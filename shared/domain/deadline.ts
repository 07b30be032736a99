import type { IsoInstant } from '../lib/instant.ts';

/** How strictly a due time binds (C-17, C-V). */
export const SOFTNESSES = ['hard', 'in-principle', 'soft'] as const;
export type Softness = (typeof SOFTNESSES)[number];

export const DEADLINE_STATES = ['running', 'due-soon', 'overdue', 'met', 'met-late', 'cancelled'] as const;
export type DeadlineState = (typeof DEADLINE_STATES)[number];

/** One step of "why this date", in order. A screen turns `step` into a sentence with `params` (DUE-3). */
export type DeadlineStep = {
  readonly step:
    | 'starts-at'
    | 'start-day-not-counted'
    | 'counts-day'
    | 'skips-holiday'
    | 'skips-weekend'
    | 'counts-make-up-day'
    | 'ends-at-close'
    | 'ends-at-midnight'
    | 'adds-minutes'
    | 'agreed-with-customer'
    | 'told-customer'
    | 'capped-by'
    | 'same-business-day'
    | 'starts-after-close'
    | 'calendar-missing'
    | 'stopped-by';
  readonly params: Readonly<Record<string, string | number>>;
};

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
  readonly because: readonly DeadlineStep[];
};
