import { computeAuthority, isSameMeasure, mayDecide } from './authority.ts';
import { toQuestion } from './authority-question.ts';
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
import { isJoint } from './sibling.ts';
import { findUnconfirmedRejection } from './triage-gap.ts';
import { findDeciderRole } from './verbal-approvals.ts';
import type { Remedy, Responsibility, Role } from './vocabulary.ts';

/** A final reply that names no measure explains: that much authority it needs all the same. */
const EXPLANATION: Measure = { remedy: 'explanation', amountFen: null };
/** What promises nothing. An apology that admits liability is judged by what it admits. */
const WORDS: readonly Remedy[] = ['explanation', 'apology'];
const FOUND_RESPONSIBLE: readonly Responsibility[] = ['own', 'shared'];

/**
 * What the customer is told (BANK-19, BANK-20, T02, T09, T10). Refused before it is conveyed, never noticed after:
 *
 * 1. while a higher level has the matter, only interim replies without a measure (BANK-15);
 * 2. after an instruction, exactly what was instructed (AUT-6);
 * 3. where the policy conveys only what was instructed, no commitment before that (MFR-19);
 * 4. otherwise an approved plan, or the actor's own authority (BANK-11, BANK-12, AUT-1);
 * 5. what two people have to reject is rejected by two (C-37);
 * 6. an apology that admits liability needs a finding or an instruction (C-35).
 */
export function decideReply(command: GiveReplyCommand, entry: Entry, context: DecideContext): Decision {
  return accept(
    findFirst(
      checkText('content', command.content, 'required-long'),
      checkMode(command, entry, context),
      command.measure === null ? null : checkMeasure(command.measure),
      checkInterim(command, context),
      checkNothingPending(command, entry),
      command.isInterim ? null : findUnconfirmedRejection(entry, context.policy),
      checkMayConvey(command, entry, context),
      checkApology(command, entry, context),
    ),
    toDraft('reply-given', entry.id, toPayload(command, entry)),
  );
}

/** Only what was written in the opinion book is answered in it (BANK-31); a final reply as the channel's rule says (FIVE-11). */
function checkMode(command: GiveReplyCommand, entry: Entry, { policy }: DecideContext): Refusal | null {
  const { mode, isInterim } = command;
  const channel = policy.channels.find((each) => each.channel === entry.channel);
  if (mode === 'in-book' && entry.book !== 'opinion-book') {
    return refusal('invalid-input', { field: 'mode' }, channel?.rule ?? null);
  }
  if (isInterim || channel === undefined || channel.replyModes.includes(mode)) return null;
  return refusal('reply-mode-not-allowed', { field: 'mode' }, channel.rule);
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
      ? refusal('instruction-pending', { state: open.state }, 'AUT-6')
      : refusal('escalation-open', { state: open.state }, 'AUT-2');
  }
  return entry.status === 'plan-pending'
    ? refusal('wrong-state', { status: entry.status, context: 'plan-pending' }, 'AUT-1')
    : null;
}

function checkMayConvey(command: GiveReplyCommand, entry: Entry, context: DecideContext): Refusal | null {
  const { measure } = command;
  if (measure === null && command.isInterim) return null;
  if (findStandingInstruction(entry) !== null) return checkInstructed(measure, entry);
  const plan = findPlanFor(measure, entry);
  const uninstructed = checkCommitment(command, plan, context);
  if (uninstructed !== null) return uninstructed;
  if (plan !== null) return checkPlanStillCovers(plan, entry, context);
  const disagreed = checkAgreedPlan(entry, context);
  if (disagreed !== null) return disagreed;
  return checkOwnAuthority(measure ?? EXPLANATION, entry, context);
}

/** What was granted since the plan was approved counts with it, at the level that approved it. */
function checkPlanStillCovers(plan: Plan, entry: Entry, context: DecideContext): Refusal | null {
  const judged = withEarlierGrants(plan.measure, entry, plan.planId);
  if (judged.amountFen === plan.measure.amountFen) return null;
  return checkAuthorityOf(
    findDeciderRole(plan, entry) ?? context.actor.role,
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
  const question = toQuestion(judged, entry);
  if (mayDecide(context.policy, { ...question, role })) return null;
  const refused = describeBeyond(context, question, computeAuthority(context.policy, question));
  const isSummed = question.measure.amountFen !== measure.amountFen;
  return isSummed ? { ...refused, details: { ...refused.details, context: 'with-earlier' } } : refused;
}

/** C-35: where the policy asks for a finding first; courtesy needs none. */
function checkApology(
  { apology }: GiveReplyCommand,
  entry: Entry,
  { policy }: DecideContext,
): Refusal | null {
  const { value, rule } = policy.communication.liabilityNeedsFinding;
  const isFounded =
    !value || FOUND_RESPONSIBLE.includes(entry.responsibility) || findStandingInstruction(entry) !== null;
  return apology !== 'liability' || isFounded
    ? null
    : refusal('liability-apology-needs-finding', { mayRole: policy.jobs.manager }, rule);
}

/**
 * MFR-19: before it was instructed the branch promises, agrees and admits nothing, whatever its grants; it explains, is sorry, and says
 * when it will know more (MFR-13). Instructed is what head office said, or a plan of the level to which the policy sends every plan.
 */
function checkCommitment(
  { measure, apology }: GiveReplyCommand,
  plan: Plan | null,
  { policy }: DecideContext,
): Refusal | null {
  const { value, rule } = policy.communication.conveysOnlyInstructed;
  const isCommitment = apology === 'liability' || (measure !== null && !WORDS.includes(measure.remedy));
  const isInstructed = plan !== null && policy.planApproval !== null;
  if (!value || !isCommitment || isInstructed) return null;
  const top = policy.ladder.toSorted((one, other) => other.level - one.level)[0];
  const mayRole = policy.planApproval?.by ?? top?.role ?? null;
  return refusal('commitment-needs-instruction', { mayRole }, rule);
}

/** HOTEL-12: what two departments handle is answered with the plan on which both agreed. */
function checkAgreedPlan(entry: Entry, { policy }: DecideContext): Refusal | null {
  if (policy.sibling === null || !isJoint(entry, policy)) return null;
  return refusal('agreement-missing', { mayRole: policy.sibling.endorsedBy }, policy.sibling.rule);
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
