import { findLevelOfRole } from './authority.ts';
import { checkStillAhead, checkText, findFirst } from './check-values.ts';
import { findAgreedLimit } from './clock-cap.ts';
import type { DecideContext } from './decide-context.ts';
import { accept } from './decision.ts';
import type { CommandOf, Decision } from './decision.ts';
import { toDraft } from './draft.ts';
import type { Entry } from './entry.ts';
import { fail } from '../lib/result.ts';
import { listActive } from './guards.ts';
import type { PersonId } from './ids.ts';
import { toIntakeConditionFacts } from './match-condition.ts';
import { wasReferred } from './open-escalation.ts';
import { refusal } from './refusal.ts';
import type { Refusal } from './refusal.ts';
import type { Role } from './vocabulary.ts';

/** BANK-12, BANK-13: the complaint manager has it, and at the same moment the head knows. */
export function decideHandOver(note: string, entry: Entry, context: DecideContext): Decision {
  const { handsOverTo } = context.policy.firstInquiry;
  const toPersonId = findRecipient(context, handsOverTo);
  const headId = findRecipient(context, 'branch-head');
  const toLevel = findLevelOfRole(context.policy, handsOverTo)?.level;
  if (toPersonId === null || headId === null || toLevel === undefined) {
    const missing = toPersonId === null ? handsOverTo : 'branch-head';
    return fail(refusal('no-person-for-level', { mayRole: missing }, 'AUT-4'));
  }
  return accept(
    checkText('note', note, 'long'),
    toDraft('handed-over', entry.id, { toPersonId, toLevel, note }),
    toDraft('head-informed', entry.id, { headId }),
  );
}

export function decideTakeOver(entry: Entry, context: DecideContext): Decision {
  const level = findLevelOfRole(context.policy, context.actor.role)?.level ?? entry.ownerLevel;
  return accept(null, toDraft('taken-over', entry.id, { level }));
}

/** BANK-26, BANK-40, within the policy's own term unless head office has the entry (C-02). */
export function decideAgreeReplyTime(
  { dueAt, note }: CommandOf<'agree-reply-time'>,
  entry: Entry,
  context: DecideContext,
): Decision {
  return accept(
    findFirst(
      checkText('note', note, 'long'),
      checkStillAhead('dueAt', dueAt, context.now),
      checkWithinCap(dueAt, entry, context),
    ),
    toDraft('reply-time-agreed', entry.id, { dueAt, note }),
  );
}

/** BANK-37, BANK-42. */
export function decideProgress({ text }: CommandOf<'note-progress'>, entry: Entry): Decision {
  return accept(checkText('text', text, 'required-long'), toDraft('progress-noted', entry.id, { text }));
}

/** Judged on the entry as it was received, which is where the clock that limits starts. */
function checkWithinCap(dueAt: string, entry: Entry, context: DecideContext): Refusal | null {
  if (wasReferred(entry)) return null;
  const received = {
    kind: 'entry-received',
    at: entry.receivedAt,
    role: entry.received.actor.role,
    payload: { ...entry, ownerLevel: 1 },
  } as const;
  const conditions = toIntakeConditionFacts(entry);
  const limit = findAgreedLimit(received, conditions, context.policy, context);
  return limit === null || dueAt <= limit.dueAt
    ? null
    : refusal('reply-time-too-late', { field: 'dueAt', dueAt, latestAt: limit.dueAt }, limit.rule);
}

/** Another person than the actor where there is one: the manager who receives at the counter hands over to a colleague. */
function findRecipient(context: DecideContext, role: Role): PersonId | null {
  const people = listActive(context, role);
  const other = people.find((person) => person.id !== context.actor.personId);
  return (other ?? people[0])?.id ?? null;
}
