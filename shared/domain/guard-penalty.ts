import { findFirst } from './check-values.ts';
import type { DecideContext } from './decide-context.ts';
import type { Entry } from './entry.ts';
import { listKeepers } from './guard-forms.ts';
import { needsRole, needsStatus } from './guards.ts';
import { isAwaitingApproval } from './penalty-gaps.ts';
import { refusal } from './refusal.ts';
import type { Refusal } from './refusal.ts';
import type { EntryStatus } from './vocabulary.ts';

/** A matter has to be looked into before anybody answers for it; its end changes nothing about that. */
const PENALTY_STATUSES: readonly EntryStatus[] = [
  'triaged',
  'in-handling',
  'plan-pending',
  'executing',
  'waiting-hq',
  'replied',
  'follow-up',
  'closed',
  'archived',
];

/** LIQ-11, LIQ-20, G8-11, MFR-26: where the policy has consequences at all. */
export function guardSetPenalty(entry: Entry, context: DecideContext): Refusal | null {
  const { penalties, jobs } = context.policy;
  if (penalties === null || penalties.kinds.length === 0) return refusal('not-in-policy', {}, 'G8-11');
  return findFirst(needsRole(context, listKeepers(context), jobs.rule), needsStatus(entry, PENALTY_STATUSES));
}

/** MFR-29: a serious one waits, and the level that the policy names decides. */
export function guardApprovePenalty(entry: Entry, context: DecideContext): Refusal | null {
  const approver = context.policy.penalties?.seriousApprovedBy ?? null;
  if (approver === null) return refusal('not-in-policy', {}, 'MFR-29');
  const waiting = entry.penalties.filter(isAwaitingApproval);
  return findFirst(
    needsRole(context, [approver.role], approver.rule),
    needsStatus(entry, PENALTY_STATUSES),
    waiting.length === 0 ? refusal('penalty-unknown', {}, approver.rule) : null,
    waiting.length > 0 && waiting.every((each) => each.actor.personId === context.actor.personId)
      ? refusal('own-proposal', { mayRole: approver.role }, 'SIG-4')
      : null,
  );
}
