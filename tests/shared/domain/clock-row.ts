import type { ClockFact } from '../../../shared/domain/compute-deadlines.ts';
import { NO_DETAILS } from '../../../shared/domain/payload-shapes.ts';
import type { ClockRule } from '../../../shared/policy/schema.ts';
import { FACTS, local } from './build-clock-fact.ts';

/** A row of a deadline table: a clock of its own, a history, and when it falls due. */
export type ClockRow = {
  readonly rule: string;
  readonly clock: Partial<ClockRule> & { readonly key: string };
  readonly facts: readonly ClockFact[];
  /** Empty where the clock does not run. */
  readonly due: readonly string[];
  /** The state some days on, where the row is about what stops the clock. */
  readonly state?: string;
  readonly hours?: 'none';
};

export const FINAL_REPLY = { on: 'reply-given', isInterim: false } as const;
export const hours = (amount: number) => ({ unit: 'hour', amount }) as const;
export const working = (amount: number) => ({ unit: 'working-day', amount }) as const;
export const calendar = (amount: number) => ({ unit: 'calendar-day', amount }) as const;
export const withDetails = (at: string, details: Partial<typeof NO_DETAILS>, special = {}) =>
  FACTS.intake(at, { ...special, details: { ...NO_DETAILS, ...details } });
export const firstReported = (first: string, at: string, special = {}) =>
  withDetails(at, { firstReportedAt: local(first) }, special);
