import { isSameMeasure } from './authority.ts';
import type { Entry } from './entry.ts';
import type { Measure } from './event-payloads.ts';
import { findStandingInstruction } from './open-escalation.ts';
import { refusal } from './refusal.ts';
import type { Refusal } from './refusal.ts';

/**
 * AUT-6: once head office has decided, the customer is offered exactly that, neither more nor less, whoever offers it.
 * `null` is what a final reply without a measure offers, and is not what was instructed either.
 */
export function checkInstructed(measure: Measure | null, entry: Entry): Refusal | null {
  const instruction = findStandingInstruction(entry);
  if (instruction === null || isSameMeasure(measure, instruction.measure)) return null;
  const { remedy, amountFen } = instruction.measure;
  return refusal(
    'not-what-was-instructed',
    {
      remedy,
      amountFen,
      givenAmountFen: measure?.amountFen ?? 0,
      ...(amountFen === null ? { context: 'no-amount' } : {}),
    },
    'AUT-6',
  );
}
