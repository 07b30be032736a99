import { computeAuthority, isSameMeasure, mayDecide } from './authority.ts';
import { describeBeyond } from './beyond-authority.ts';
import { checkInstructed } from './check-instructed.ts';
import { checkMeasure, checkStillAhead, checkText, findFirst } from './check-values.ts';
import type { GiveReplyCommand } from './commands.ts';
import type { DecideContext } from './decide-context.ts';
import { accept } from './decision.ts';
import type { Decision } from './decision.ts';
import { toDraft } from './draft.ts';
import { withEarlierGrants } from './earlier-grants.ts';
import type { Entry, Plan } from './entry.ts';
import type { EventPayload, Measure } from './event-payloads.ts';
import { findApprovedPlan, findOpenEscalation, findStandingInstruction } from './open-escalation.ts';
import { refusal } from './refusal.ts';
import type { Refusal } from './refusal.ts';
import { findUnconfirmedRejection } from './triage-gap.ts';
import type { Responsibility, Role } from './vocabulary.ts';

/** A final reply that names no measure explains: that much authority it needs all the same. */
const EXPLANATION: Measure = { remedy: 'explanation', amountFen: null };
const FOUND_RESPONSIBLE: readonly Responsibility[] = ['own', 'shared'];

/**
 * What the customer is told (BANK-19, BANK-20, T02, T09, T10). Refused before it is conveyed, never noticed after:
 *
 * 1. while a higher level has the matter, only interim replies without a measure (BANK-15);
 * 2. after an instruction, exactly what was instructed (AUT-6);
 * 3. otherwise an approved plan, or the actor's own authority (BANK-11, BANK-12, AUT-1);
 * 4. what two people have to reject is rejected by two (C-37);
 * 5. an apology that admits liability needs a finding or an instruction (C-35).
 */
export function decideReply(command: GiveReplyCommand, entry: Entry, context: DecideContext): Decision {
  return accept(
    findFirst(
      checkText('content', command.content, 'required-long'),
      checkMode(command, entry),
      command.measure === null ? null : checkMeasure(command.measure),
      checkInterim(command, context),
      checkNothingPending(command, entry),
      command.isInterim ? null : findUnconfirmedRejection(entry, context.policy),
      checkMayConvey(command, entry, context),
      checkApology(command, entry),
    ),
    toDraft('reply-given', entry.id, toPayload(command, entry)),
  );
}

/** Only what was written in the opinion book is answered in it (BANK-31). */
function checkMode({ mode }: GiveReplyCommand, entry: Entry): Refusal | null {
  const isMisplaced = mode === 'in-book' && entry.book !== 'opinion-book';
  return isMisplaced ? refusal('invalid-input', { field: 'mode' }, 'BANK-31') : null;
}

/** T10, C-02: an interim reply says when the next one comes. */
function checkInterim(command: GiveReplyCommand, context: DecideContext): Refusal | null {
  if (!command.isInterim) return null;
  if (command.nextReplyAt === null) {
    return refusal('next-reply-time-missing', { field: 'nextReplyAt' }, 'C-02');
  }
  return checkStillAhead('nextReplyAt', command.nextReplyAt, context.now);
}

function checkNothingPending(command: GiveReplyCommand, entry: Entry): Refusal | null {
  if (command.isInterim && command.measure === null) return null;
  const open = findOpenEscalation(entry);
  if (open !== null) {
    return open.isOutbound
      ? refusal('instruction-pending', { state: open.state }, 'BANK-14')
      : refusal('escalation-open', { state: open.state }, 'BANK-12');
  }
  return entry.status === 'plan-pending'
    ? refusal('wrong-state', { status: entry.status, context: 'plan-pending' }, 'BANK-26')
    : null;
}

function checkMayConvey(command: GiveReplyCommand, entry: Entry, context: DecideContext): Refusal | null {
  const { measure } = command;
  if (measure === null && command.isInterim) return null;
  if (findStandingInstruction(entry) !== null) return checkInstructed(measure, entry);
  const plan = findPlanFor(measure, entry);
  if (plan !== null) return checkPlanStillCovers(plan, entry, context);
  return checkOwnAuthority(measure ?? EXPLANATION, entry, context);
}

/** What was granted since the plan was approved counts with it, at the level that approved it. */
function checkPlanStillCovers(plan: Plan, entry: Entry, context: DecideContext): Refusal | null {
  const judged = withEarlierGrants(plan.measure, entry, plan.planId);
  if (judged.amountFen === plan.measure.amountFen) return null;
  return checkAuthorityOf(
    plan.decided?.actor.role ?? context.actor.role,
    plan.measure,
    judged,
    entry,
    context,
  );
}

function checkOwnAuthority(measure: Measure, entry: Entry, context: DecideContext): Refusal | null {
  return checkAuthorityOf(context.actor.role, measure, withEarlierGrants(measure, entry), entry, context);
}

function checkAuthorityOf(
  role: Role,
  measure: Measure,
  judged: Measure,
  entry: Entry,
  context: DecideContext,
): Refusal | null {
  const question = { measure: judged, severity: entry.severity };
  if (mayDecide(context.policy, { ...question, role })) return null;
  const refused = describeBeyond(context, question, computeAuthority(context.policy, question));
  const isSummed = question.measure.amountFen !== measure.amountFen;
  return isSummed ? { ...refused, details: { ...refused.details, context: 'with-earlier' } } : refused;
}

function checkApology({ apology }: GiveReplyCommand, entry: Entry): Refusal | null {
  const isFounded =
    FOUND_RESPONSIBLE.includes(entry.responsibility) || findStandingInstruction(entry) !== null;
  return apology !== 'liability' || isFounded
    ? null
    : refusal('liability-apology-needs-finding', { mayRole: 'complaint-manager' }, 'C-35');
}

function findPlanFor(measure: Measure | null, entry: Entry): Plan | null {
  const plan = findApprovedPlan(entry);
  return plan !== null && isSameMeasure(plan.measure, measure) ? plan : null;
}

function toPayload(command: GiveReplyCommand, entry: Entry): EventPayload<'reply-given'> {
  const { mode, content, measure, apology, isInterim, nextReplyAt, isCustomerSatisfied } = command;
  const conveys = measure !== null || !isInterim;
  const instruction = conveys ? findStandingInstruction(entry) : null;
  return {
    mode,
    content,
    measure,
    apology,
    isInterim,
    nextReplyAt: isInterim ? nextReplyAt : null,
    onInstruction: instruction?.eventId ?? null,
    onPlan: conveys && instruction === null ? (findPlanFor(measure, entry)?.planId ?? null) : null,
    isCustomerSatisfied,
  };
}
