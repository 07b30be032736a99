import { computeAuthority, findLevel, findLevelOfRole } from './authority.ts';
import { checkMeasure, checkNotInFuture, checkText, findFirst } from './check-values.ts';
import type { DecideContext } from './decide-context.ts';
import { decideHandOver } from './decide-handling.ts';
import { accept } from './decision.ts';
import type { CommandOf, Decision } from './decision.ts';
import { toDraft } from './draft.ts';
import type { Entry } from './entry.ts';
import type { Measure } from './event-payloads.ts';
import { toEscalationId } from './ids.ts';
import type { EscalationId } from './ids.ts';
import { findOpenEscalation } from './open-escalation.ts';
import { refusal } from './refusal.ts';
import type { Refusal } from './refusal.ts';
import { levelOfRole } from './role-level.ts';

/**
 * T11, T22: asks the level that may decide. The level is computed, not chosen (AUT-1): what the measure needs, and at
 * least one above the actor. Without a measure the customer's demand is judged.
 */
export function decideRequest(
  command: CommandOf<'request-escalation'>,
  entry: Entry,
  context: DecideContext,
): Decision {
  const { reason, note } = command;
  if (context.actor.role === 'receiver') return decideHandOver(note, entry, context);
  const measure = command.measure ?? toDemandedMeasure(entry);
  const toLevel = computeTargetLevel(measure, entry, context);
  const isOutbound = findLevel(context.policy, toLevel)?.scope === 'head-office';
  const escalationId = toEscalationId(context.freshId);
  return accept(
    findFirst(
      checkText('note', note, 'required-long'),
      command.measure === null ? null : checkMeasure(command.measure),
      context.policy.escalationReasons.some((each) => each.reason === reason)
        ? null
        : refusal('invalid-input', { field: 'reason' }),
    ),
    toDraft('escalation-requested', entry.id, { escalationId, reason, toLevel, isOutbound, measure, note }),
  );
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

function computeTargetLevel(measure: Measure | null, entry: Entry, context: DecideContext): number {
  const { policy, actor } = context;
  const own = findLevelOfRole(policy, actor.role)?.level ?? levelOfRole(actor.role);
  const top = Math.max(...policy.ladder.map((each) => each.level));
  const needed = measure === null ? 0 : computeAuthority(policy, { measure, severity: entry.severity }).level;
  return Math.min(top, Math.max(needed, own + 1, entry.ownerLevel + 1));
}
