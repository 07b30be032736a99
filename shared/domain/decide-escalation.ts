import { fail } from '../lib/result.ts';
import type { LadderLevel } from '../policy/schema.ts';
import { checkMeasure, checkNotInFuture, checkText, findFirst } from './check-values.ts';
import type { DecideContext } from './decide-context.ts';
import { decideHandOver } from './decide-handling.ts';
import { accept } from './decision.ts';
import type { CommandOf, Decision } from './decision.ts';
import { toDraft } from './draft.ts';
import type { Entry } from './entry.ts';
import { needsCopyToAsk } from './letter-copy.ts';
import { findTarget } from './escalation-target.ts';
import type { EventDraft } from './events.ts';
import { isHandOver } from './guard-escalation.ts';
import type { Measure } from './event-payloads.ts';
import { toEscalationId } from './ids.ts';
import type { EscalationId } from './ids.ts';
import { findOpenEscalation } from './open-escalation.ts';
import { refusal } from './refusal.ts';
import type { Refusal } from './refusal.ts';
import { isJoint, listSides } from './sibling.ts';

/**
 * T11, T15, T22: asks the level that may decide (`escalation-target`). Without a measure the customer's demand is judged. What needs no
 * confirmation is on its way at once.
 */
export function decideRequest(
  command: CommandOf<'request-escalation'>,
  entry: Entry,
  context: DecideContext,
): Decision {
  const { reason, note } = command;
  if (isHandOver(entry, context)) return decideHandOver(note, entry, context);
  const refused = findFirst(
    checkText('note', note, 'required-long'),
    command.measure === null ? null : checkMeasure(command.measure),
    checkReason(command, context),
    checkAsker(command, entry, context),
  );
  if (refused !== null) return fail(refused);
  const measure = command.measure ?? toDemandedMeasure(entry);
  const target = findTarget({ reason, measure }, entry, context);
  if (!target.ok) return target;
  return accept(
    needsCopyToAsk(target.value, entry, context),
    ...draftRequest({ reason, measure, note }, target.value, entry, context),
  );
}

/** The request, and at once the departure where the policy wants no confirmation. */
export function draftRequest(
  asked: Pick<CommandOf<'request-escalation'>, 'reason' | 'measure' | 'note'>,
  target: LadderLevel,
  entry: Entry,
  context: DecideContext,
): readonly EventDraft[] {
  const escalationId = toEscalationId(context.freshId);
  const isOutbound = target.scope === 'head-office';
  const isConfirmationNeeded = !isOutbound || target.confirmedBy !== null;
  const requested = toDraft('escalation-requested', entry.id, {
    ...asked,
    escalationId,
    toLevel: target.level,
    isOutbound,
    isConfirmationNeeded,
  });
  if (isConfirmationNeeded) return [requested];
  return [requested, toDraft('escalation-submitted', entry.id, { escalationId, isUnconfirmed: false })];
}

/** BANK-27: confirmed and on the way in one act; inside the branch, accepted (T22). */
export function decideConfirm(
  { escalationId, note }: CommandOf<'confirm-escalation'>,
  entry: Entry,
): Decision {
  const confirmed = toDraft('escalation-confirmed', entry.id, { escalationId, note });
  const submitted = toDraft('escalation-submitted', entry.id, { escalationId, isUnconfirmed: false });
  const isOutbound = findOpenEscalation(entry)?.isOutbound === true;
  return accept(
    findFirst(checkEscalation(escalationId, entry), checkText('note', note, 'long')),
    ...(isOutbound ? [confirmed, submitted] : [confirmed]),
  );
}

/** C-05: who was tried stands in the record, and head office sees that nobody confirmed. */
export function decideSubmitUnconfirmed(
  { escalationId, reason }: CommandOf<'submit-unconfirmed'>,
  entry: Entry,
): Decision {
  return accept(
    findFirst(checkEscalation(escalationId, entry), checkText('reason', reason, 'required-long')),
    toDraft('progress-noted', entry.id, { text: reason }),
    toDraft('escalation-submitted', entry.id, { escalationId, isUnconfirmed: true }),
  );
}

/** The branch keeps it; why is on record for head office to see. */
export function decideDecline(
  { escalationId, reason }: CommandOf<'decline-escalation'>,
  entry: Entry,
): Decision {
  return accept(
    findFirst(checkEscalation(escalationId, entry), checkText('reason', reason, 'required-long')),
    toDraft('escalation-declined', entry.id, { escalationId, reason }),
  );
}

/** C-06. */
export function decidePhoneReport(
  command: CommandOf<'record-phone-report'>,
  entry: Entry,
  context: DecideContext,
): Decision {
  const { escalationId, reportedTo, reportedAt, note } = command;
  return accept(
    findFirst(
      checkEscalation(escalationId, entry),
      checkText('reportedTo', reportedTo, 'required-short'),
      checkText('note', note, 'long'),
      checkNotInFuture('reportedAt', reportedAt, context.now),
    ),
    toDraft('phone-report-recorded', entry.id, { escalationId, reportedTo, reportedAt, note }),
  );
}

/** AUT-6: the branch's answer to head office's question. */
export function decideAnswer({ escalationId, answer }: CommandOf<'answer-question'>, entry: Entry): Decision {
  return accept(
    findFirst(checkEscalation(escalationId, entry), checkText('answer', answer, 'required-long')),
    toDraft('question-answered', entry.id, { escalationId, answer }),
  );
}

/** The command names the escalation it means; another one is under way, or none. */
export function checkEscalation(id: EscalationId, entry: Entry): Refusal | null {
  return findOpenEscalation(entry)?.escalationId === id ? null : refusal('escalation-unknown');
}

function toDemandedMeasure(entry: Entry): Measure | null {
  const { remedy, amountFen } = entry.demand;
  return remedy === null ? null : { remedy, amountFen };
}

function checkReason({ reason }: CommandOf<'request-escalation'>, { policy }: DecideContext): Refusal | null {
  const isKnown = policy.escalationReasons.some((each) => each.reason === reason);
  return isKnown ? null : refusal('invalid-input', { field: 'reason' });
}

/** HOTEL-13: with a joint plan the customer is not content: the head of the department complained about asks, no other. */
function checkAsker(
  { reason }: CommandOf<'request-escalation'>,
  entry: Entry,
  context: DecideContext,
): Refusal | null {
  const { policy, actor, people } = context;
  if (reason !== 'dissatisfied' || policy.sibling === null || !isJoint(entry, policy)) return null;
  const { endorsedBy, rule } = policy.sibling;
  if (actor.role !== endorsedBy) return null;
  return listSides(entry, people, actor.personId).includes('complained')
    ? null
    : refusal('other-department', { mayRole: endorsedBy }, rule);
}
