import type { PolicyPack } from '../policy/schema.ts';
import type { Entry } from './entry.ts';
import { addDays, toLocalTime } from './local-time.ts';
import { matchesCondition, toConditionFacts } from './match-condition.ts';

/** How long an entry is kept (LIQ-17, C-52, C-53). */
export type Retention = {
  readonly isImportant: boolean;
  /** Somebody said so, the policy does by itself, or neither. */
  readonly because: 'marked' | 'policy' | null;
  /** The first local day on which purging may be proposed; null: not ended yet, or kept for good. */
  readonly reviewOn: string | null;
  readonly rule: string;
};

/**
 * Counted in whole years from the closing day, which is not counted itself (A.5 rule 3): what closed on 10 May 2024 and is kept one
 * year is kept through 10 May 2025. What a person said about importance stands above what the policy takes for important.
 */
export function computeRetention(entry: Entry, policy: PolicyPack): Retention {
  const { normalYears, importantIsLongTerm, importantWhen, rule } = policy.retention;
  const facts = toConditionFacts(entry);
  const isByPolicy = importantWhen.some((condition) => matchesCondition(condition, facts));
  const isImportant = entry.importance?.isImportant ?? isByPolicy;
  const because = entry.importance === null ? (isByPolicy ? 'policy' : null) : 'marked';
  const isKeptForGood = isImportant && importantIsLongTerm;
  const reviewOn =
    entry.closed === null || isKeptForGood
      ? null
      : addDays(addYears(toLocalTime(entry.closed.at).on, normalYears), 1);
  return { isImportant, because, reviewOn, rule };
}

/** The retention has run out by this local day, as it was archived and as it would be judged today. */
export function isRetentionOver(entry: Entry, policy: PolicyPack, today: string): boolean {
  const judged = computeRetention(entry, policy).reviewOn;
  const archived = entry.archive?.reviewOn ?? null;
  // Archived as kept for good and unmarked since: what is judged today alone counts.
  return judged !== null && judged <= today && (archived === null || archived <= today);
}

/** What may be proposed for purging today (C-53): archived, not important, its time over. The order of the list is kept. */
export function listPurgeable(
  entries: readonly Entry[],
  policy: PolicyPack,
  today: string,
): readonly Entry[] {
  return entries.filter((entry) => entry.status === 'archived' && isRetentionOver(entry, policy, today));
}

/** The same day some years later; where the year has none, 29 February, the last day of that month. */
function addYears(on: string, years: number): string {
  const year = String(Number(on.slice(0, 4)) + years).padStart(4, '0');
  const isLeapDay = on.slice(5) === '02-29';
  const lastOfFebruary = addDays(`${year}-03-01`, -1);
  return isLeapDay ? lastOfFebruary : `${year}${on.slice(4)}`;
}
