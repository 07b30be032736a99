import type { PolicyPack } from '../policy/schema.ts';
import { listFollowUps } from './dissatisfaction.ts';
import type { Entry } from './entry.ts';
import { isContactable } from './is-contactable.ts';
import { matchesCondition, toConditionFacts } from './match-condition.ts';

/** Whether the policy asks this customer afterwards (T14). Who left no way to be reached cannot be asked. */
export function isFollowUpDue(entry: Entry, policy: PolicyPack): boolean {
  const rule = policy.followUp;
  if (rule === null || !rule.isRequired || !isContactable(entry)) return false;
  return matchesCondition(rule.when, toConditionFacts(entry));
}

/**
 * Whether asking about the answer that stands has come to an end (REP-4): the customer said something or will not, or was out of reach
 * as often as the policy tries.
 */
export function isFollowUpDone(entry: Entry, policy: PolicyPack): boolean {
  const asked = listFollowUps(entry);
  if (asked.some(({ outcome }) => outcome !== 'unreachable')) return true;
  return asked.length >= (policy.followUp?.maxAttempts ?? 0);
}
