import { checkStillAhead, checkText, findFirst } from './check-values.ts';
import { findAgreedLimit } from './clock-cap.ts';
import type { DecideContext } from './decide-context.ts';
import { accept } from './decision.ts';
import type { CommandOf, Decision } from './decision.ts';
import { toDraft } from './draft.ts';
import type { Entry } from './entry.ts';
import { fail } from '../lib/result.ts';
import { listAvailable, refuseNobody } from './guards.ts';
import type { PersonId } from './ids.ts';
import { computeLevelOfRole } from './list-roles.ts';
import { toIntakeConditionFacts } from './match-condition.ts';
import { wasReferred } from './open-escalation.ts';
import { refusal } from './refusal.ts';
import type { Refusal } from './refusal.ts';
import type { Role } from './vocabulary.ts';

/** BANK-12, BANK-13: whom the policy hands over to has it, and who is to know learns it at the same moment. */
export function decideHandOver(note: string, entry: Entry, context: DecideContext): Decision {
  const { handsOverTo, informs } = context.policy.firstInquiry;
  const toPersonId = findRecipient(context, handsOverTo, entry);
  const headId = informs === null ? null : findRecipient(context, informs, entry);
  if (toPersonId === null) return fail(refuseNobody(context, handsOverTo));
  if (informs !== null && headId === null) return fail(refuseNobody(context, informs));
  const toLevel = computeLevelOfRole(context.policy, handsOverTo);
  const handedOver = toDraft('handed-over', entry.id, { toPersonId, toLevel, note });
  return accept(
    checkText('note', note, 'long'),
    handedOver,
    ...(headId === null ? [] : [toDraft('head-informed', entry.id, { headId })]),
  );
}

export function decideTakeOver(entry: Entry, context: DecideContext): Decision {
  const level = computeLevelOfRole(context.policy, context.actor.role);
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
  const { page: _page, ...intake } = entry;
  const received = {
    kind: 'entry-received',
    at: entry.receivedAt,
    role: entry.received.actor.role,
    payload: { ...intake, ownerLevel: 1 },
  } as const;
  const conditions = toIntakeConditionFacts(entry);
  const limit = findAgreedLimit(received, conditions, context.policy, context);
  return limit === null || dueAt <= limit.dueAt
    ? null
    : refusal('reply-time-too-late', { field: 'dueAt', dueAt, latestAt: limit.dueAt }, limit.rule);
}

/**
 * Of those who hold the job one of the receiver's own department (HOTEL-11), and another person than the actor where there is one: the
 * manager who receives at the counter hands over to a colleague.
 */
function findRecipient(context: DecideContext, role: Role, entry: Entry): PersonId | null {
  const people = listAvailable(context, role, entry);
  const receiver = context.people.find(({ id }) => id === entry.received.actor.personId);
  const own = (receiver?.departments ?? []).flatMap((department) =>
    people.filter((person) => person.departments.includes(department)),
  );
  const candidates = [...own, ...people];
  const other = candidates.find((person) => person.id !== context.actor.personId);
  return (other ?? candidates[0])?.id ?? null;
}
