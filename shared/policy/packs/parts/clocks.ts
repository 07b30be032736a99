import type { ClockFactRule, ClockRule } from '../../schema.ts';
import { PLAIN_CLOCK } from '../plain-clock.ts';

type ClockFrame = typeof PLAIN_CLOCK & Pick<ClockRule, 'softness'>;

/** A term that a source sets: nothing moves, rests or restarts it unless the pack says so. */
export const SOURCE_CLOCK: ClockFrame = {
  ...PLAIN_CLOCK,
  softness: 'hard',
};

/** C-V: a word without a number ("at once", "promptly") becomes a soft term of the product's; it is never a term of the source. */
export const WORD_CLOCK: ClockFrame & Pick<ClockRule, 'rule'> = {
  ...SOURCE_CLOCK,
  softness: 'soft',
  rule: 'C-V',
};

/** C-V "at once": 15 minutes, with a warning when 5 are left. */
export const AT_ONCE: Pick<ClockRule, 'length' | 'warnBeforeMinutes'> = {
  length: { unit: 'minute', amount: 15 },
  warnBeforeMinutes: 5,
};

/** C-V "promptly": before close of the business day, with a warning an hour before. */
export const PROMPTLY: Pick<ClockRule, 'length' | 'warnBeforeMinutes'> = {
  length: { unit: 'same-business-day' },
  warnBeforeMinutes: 60,
};

/** The answer that ends a matter, as against an interim one. */
export const FINAL_REPLY: ClockFactRule = { on: 'reply-given', isInterim: false };

/** Any answer, an interim one too (C-19). */
export const ANY_REPLY: ClockFactRule = { on: 'reply-given' };

/** An interim answer that promises the next one. */
export const INTERIM_REPLY: ClockFactRule = { on: 'reply-given', isInterim: true };

/** C-V, BANK-12: whoever is handed a matter takes it over within 15 minutes. */
export function composeHandOverClock(key: string): ClockRule {
  return {
    ...WORD_CLOCK,
    ...AT_ONCE,
    key,
    start: { on: 'handed-over' },
    stops: [{ on: 'taken-over' }, ANY_REPLY],
  };
}

/** C-06: a referral that has not arrived within the hour is reported by telephone. */
export function composePhoneReportClock(key: string): ClockRule {
  return {
    ...WORD_CLOCK,
    key,
    rule: 'C-06',
    start: { on: 'escalation-submitted' },
    stops: [{ on: 'escalation-delivered' }, { on: 'phone-report-recorded' }],
    length: { unit: 'minute', amount: 60 },
    warnBeforeMinutes: 15,
  };
}
