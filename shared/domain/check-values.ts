import {
  LONG_TEXT_LIMIT,
  SHORT_TEXT_LIMIT,
  longText,
  requiredLongText,
  requiredShortText,
  shortText,
} from '../lib/bounded-text.ts';
import type { IsoInstant } from '../lib/instant.ts';
import { hasPrice } from './authority.ts';
import { amountFen as amountFenSchema } from './event-payloads.ts';
import type { Measure } from './event-payloads.ts';
import { refusal } from './refusal.ts';
import type { Refusal } from './refusal.ts';

const TEXT_SCHEMAS = {
  long: longText,
  short: shortText,
  'required-long': requiredLongText,
  'required-short': requiredShortText,
} as const;

/** The first objection among several checks, in the order they are given; null when there is none. */
export function findFirst(...checks: readonly (Refusal | null)[]): Refusal | null {
  return checks.find((check) => check !== null) ?? null;
}

/** Refuses what the payload's own schema would refuse, so that nothing decided here is unwritable later. */
export function checkText(field: string, text: string, kind: keyof typeof TEXT_SCHEMAS): Refusal | null {
  const parsed = TEXT_SCHEMAS[kind].safeParse(text);
  if (parsed.success) return null;
  const messages = parsed.error.issues.map((issue) => issue.message);
  if (messages.includes('required')) return refusal('required-field-missing', { field });
  if (messages.includes('forbidden-character') || messages.includes('malformed-text')) {
    return refusal('forbidden-character', { field });
  }
  const limit = kind.endsWith('long') ? LONG_TEXT_LIMIT : SHORT_TEXT_LIMIT;
  return refusal('text-too-long', { field, limit, length: text.length });
}

/** CAP-3: nothing can have happened, or been received, after now. */
export function checkNotInFuture(field: string, at: IsoInstant, now: IsoInstant): Refusal | null {
  return at > now ? refusal('time-in-future', { field, at, now }, 'CAP-3') : null;
}

/** A promise about a moment that has passed is no promise. */
export function checkStillAhead(field: string, at: IsoInstant, now: IsoInstant): Refusal | null {
  return at <= now ? refusal('reply-time-past', { field, at, now }) : null;
}

/** Money is whole fen, and within what a branch can have to do with. */
export function checkAmount(field: string, amountFen: number | null): Refusal | null {
  if (amountFen === null || amountFenSchema.safeParse(amountFen).success) return null;
  return refusal('invalid-input', { field });
}

/**
 * A priced remedy names its amount, a free one names none: an explanation worth 2,000 yuan is a compensation that
 * somebody calls by another name.
 */
export function checkMeasure(measure: Measure): Refusal | null {
  const field = 'measure.amountFen';
  const isMoney = measure.remedy === 'compensation' || measure.remedy === 'price-reduction';
  if (isMoney && measure.amountFen === null) return refusal('required-field-missing', { field });
  if (!hasPrice(measure.remedy) && (measure.amountFen ?? 0) > 0) {
    return refusal('invalid-input', { field, context: 'amount-without-price' });
  }
  return checkAmount(field, measure.amountFen);
}
