import type { LadderLevel, PolicyPack } from '../policy/schema.ts';
import type { Entry } from './entry.ts';
import { listStandingEvidence } from './guard-evidence.ts';
import { refusal } from './refusal.ts';
import type { Refusal } from './refusal.ts';

/** BANK-36: a copy is kept: on paper, as somebody recorded, or as a scan that is attached and stands. */
export function hasLetterCopy(entry: Entry): boolean {
  return (
    entry.letterCopy !== null || listStandingEvidence(entry).some(({ purpose }) => purpose === 'letter-scan')
  );
}

/** BANK-36: a letter is copied before it leaves the branch. What is no letter, or stays, needs no copy. */
export function needsLetterCopy(
  entry: Entry,
  { policy }: { readonly policy: PolicyPack },
  isLeaving: boolean,
): Refusal | null {
  const { value, rule } = policy.closing.requiresLetterCopy;
  const isDue = value && isLeaving && entry.channel === 'letter' && !hasLetterCopy(entry);
  return isDue ? refusal('letter-copy-missing', {}, rule) : null;
}

/** The same for a level that nobody confirms: asking for it is what sends the letter off. */
export function needsCopyToAsk(
  target: LadderLevel,
  entry: Entry,
  context: { readonly policy: PolicyPack },
): Refusal | null {
  return needsLetterCopy(entry, context, target.scope === 'head-office' && target.confirmedBy === null);
}
