import { findFirst } from './check-values.ts';
import type { DecideContext } from './decide-context.ts';
import type { Entry } from './entry.ts';
import { needsRole, needsStatus } from './guards.ts';
import type { PersonId } from './ids.ts';
import { findFinalReply } from './open-escalation.ts';
import { refusal } from './refusal.ts';
import type { Refusal } from './refusal.ts';
import { ANSWERED_STATUSES } from './vocabulary.ts';

/** T14, REP-4: the policy asks afterwards, the job is one of those that ask, and it is not the handler's own work that is asked about. */
export function guardFollowUp(entry: Entry, context: DecideContext): Refusal | null {
  const rule = context.policy.followUp;
  if (rule === null) return refusal('not-in-policy', {}, 'REP-4');
  const isOwnWork = rule.byAnotherPerson && listHandlers(entry).includes(context.actor.personId);
  return findFirst(
    needsRole(context, rule.by, rule.rule),
    needsStatus(entry, [...ANSWERED_STATUSES, 'closed', 'archived']),
    isOwnWork
      ? refusal('own-proposal', { mayRole: context.actor.role, context: 'follow-up' }, 'REP-4')
      : null,
  );
}

/** Who dealt with the matter: whoever gave the answer that stands, and who finished a task of it. */
function listHandlers(entry: Entry): readonly PersonId[] {
  const done = entry.assignments.map(({ completed }) => completed?.actor.personId);
  return [findFinalReply(entry)?.actor.personId, ...done].filter((id) => id !== undefined);
}
