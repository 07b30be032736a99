import { hasPrice, isSameMeasure } from './authority.ts';
import type { Entry, Reply } from './entry.ts';
import type { Measure } from './event-payloads.ts';
import { findFinalReply } from './open-escalation.ts';

/**
 * The measure with everything the branch has already given the customer, as it has to be judged: several small grants
 * are one large one (AUT-1), whether they were given on somebody's own authority or on an approved plan.
 *
 * The same measure again is a repetition and counts once, and so does a plan however often it was conveyed. What head
 * office instructed is head office's.
 *
 * @param planId the plan that the measure is given on: conveyed again, it adds nothing to itself.
 */
export function withEarlierGrants(measure: Measure, entry: Entry, planId: string | null = null): Measure {
  if (!hasPrice(measure.remedy) || measure.amountFen === null) return measure;
  if (isSameMeasure(findFinalReply(entry)?.measure ?? null, measure)) return measure;
  const earlierFen = entry.replies
    .filter((reply) => reply.onInstruction === null && isCounted(reply, entry.replies, planId))
    .reduce((sum, reply) => sum + (reply.measure?.amountFen ?? 0), 0);
  return { ...measure, amountFen: measure.amountFen + earlierFen };
}

/**
 * What the customer was given in all, in fen, by whoever decided it. The same measure told again is no second one, and a plan counts once
 * however often it was conveyed.
 */
export function computeGrantedFen({ replies }: Pick<Entry, 'replies'>): number {
  const given = replies.filter(({ measure }) => measure !== null);
  return given
    .filter(({ measure }, index) => index === 0 || !isSameMeasure(measure, given[index - 1]!.measure))
    .filter((reply) => isCounted(reply, replies, null))
    .reduce((sum, { measure }) => sum + (measure?.amountFen ?? 0), 0);
}

function isCounted(reply: Reply, replies: readonly Reply[], planId: string | null): boolean {
  if (reply.onPlan === null) return true;
  return reply.onPlan !== planId && replies.find(({ onPlan }) => onPlan === reply.onPlan) === reply;
}
