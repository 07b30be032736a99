import { findAssignmentRules, listOpenAssignments } from './assignments.ts';
import { findOpenNotifications } from './compute-notifications.ts';
import { findDissatisfiedEnd, isDissatisfied, mayEndDissatisfied } from './dissatisfaction.ts';
import type { DecideContext } from './decide-context.ts';
import type { Entry } from './entry.ts';
import { isFollowUpDone, isFollowUpDue } from './follow-up-state.ts';
import { listFormGaps } from './form-steps.ts';
import { needsNoOpenEscalation, needsStatus } from './guards.ts';
import { isContactable } from './is-contactable.ts';
import { needsLetterCopy } from './letter-copy.ts';
import { findFinalReply, findPendingPlan, wasReferred } from './open-escalation.ts';
import { listOverrunGaps } from './overruns.ts';
import { listPenaltyGaps } from './penalty-gaps.ts';
import { refusal } from './refusal.ts';
import type { Refusal } from './refusal.ts';
import { signerRuleOf } from './signer.ts';
import { ANSWERED_STATUSES } from './vocabulary.ts';
import { findOpenVerbalApprovals } from './verbal-approvals.ts';
import type { Remedy } from './vocabulary.ts';

/** What a reply may grant without a written investigation behind it. */
const WORDS_ONLY: readonly (Remedy | undefined)[] = [undefined, 'explanation', 'apology'];

/**
 * Everything that stands between an entry and its signature, whoever would sign (T16, T17); empty when it may be signed. The first one
 * is why signing is refused, so a list of what is missing and the refusal cannot disagree.
 *
 * What the customer took back ends without an answer, and without what belongs to one (CAP-10).
 */
export function listClosingBlocks(entry: Entry, context: DecideContext): readonly Refusal[] {
  const ofAnswer = entry.withdrawal === null ? listAnswerBlocks(entry, context) : [];
  return [
    needsNoOpenEscalation(entry),
    findPendingPlan(entry) === null ? null : refusal('plan-open', {}, signerRuleOf(entry, context)),
    ...ofAnswer,
    needsLetterCopy(entry, context, wasReferred(entry)),
    findOpenVerbalApprovals(entry).length === 0 ? null : refusal('papers-missing', {}, 'AUT-5'),
    ...listOverrunGaps(context),
    ...listPenaltyGaps(entry, context.policy),
  ].filter((block) => block !== null);
}

function listAnswerBlocks(entry: Entry, context: DecideContext): readonly (Refusal | null)[] {
  const { policy } = context;
  const isAnswered = findFinalReply(entry) !== null;
  return [
    isAnswered ? null : refusal('reply-missing', {}, signerRuleOf(entry, context)),
    isAnswered ? needsStatus(entry, ANSWERED_STATUSES) : null,
    needsCustomerReply(entry, context),
    needsInvestigation(entry, context),
    ...listUnfinished(entry, context),
    ...listUntold(entry, context),
    needsContent(entry, context),
    ...listFormGaps(entry, policy, { isDissatisfiedEnd: isDissatisfied(entry) }),
    needsFollowUp(entry, context),
  ];
}

/** BANK-32: what is written in the book answers only who cannot be reached otherwise. */
function needsCustomerReply(entry: Entry, { policy }: DecideContext): Refusal | null {
  const { value, rule } = policy.closing.requiresReplyIfContact;
  if (!value || !isContactable(entry) || findFinalReply(entry) === null) return null;
  const isTold = entry.replies.some((reply) => !reply.isInterim && reply.mode !== 'in-book');
  return isTold ? null : refusal('customer-reply-missing', {}, rule);
}

/**
 * BANK-18, BANK-21: what the branch granted on its own it has verified. Words alone need no file, and what head office
 * instructed head office has judged.
 */
function needsInvestigation(entry: Entry, { policy }: DecideContext): Refusal | null {
  const { value, rule } = policy.closing.requiresInvestigation;
  if (!value || entry.investigation !== null) return null;
  const reply = findFinalReply(entry);
  const isBranchGrant = !WORDS_ONLY.includes(reply?.measure?.remedy) && reply?.onInstruction === null;
  return isBranchGrant ? refusal('investigation-missing', {}, rule) : null;
}

/** PROP-18: the department reports that it has finished before the matter is. */
function listUnfinished(entry: Entry, { policy }: DecideContext): readonly Refusal[] {
  const { rule } = findAssignmentRules(policy);
  return listOpenAssignments(entry).map(({ department }) => refusal('assignment-open', { department }, rule));
}

/** T12, C-09: where every one of the jobs has to know, each of them does before it is over. */
function listUntold(entry: Entry, { policy, now }: DecideContext): readonly Refusal[] {
  return findOpenNotifications(policy, entry, now)
    .filter(({ mode }) => mode === 'all')
    .map(({ openRoles, rule }) => refusal('notification-open', { mayRole: openRoles[0] ?? null }, rule));
}

/** AUT-3, HOTEL-10, C-38: discontent climbs until somebody stands above whom nobody is. */
function needsContent(entry: Entry, { policy }: DecideContext): Refusal | null {
  if (!isDissatisfied(entry) || mayEndDissatisfied(entry, policy)) return null;
  const { role, rule } = findDissatisfiedEnd(policy);
  return refusal('customer-dissatisfied', { mayRole: role }, rule);
}

/** T14, REP-4. */
function needsFollowUp(entry: Entry, { policy }: DecideContext): Refusal | null {
  if (!isFollowUpDue(entry, policy) || isFollowUpDone(entry, policy)) return null;
  return refusal('follow-up-missing', { mayRole: policy.followUp?.by[0] ?? null }, policy.followUp?.rule);
}
