import { findFirst } from './check-values.ts';
import type { DecideContext } from './decide-context.ts';
import type { Entry, Reply } from './entry.ts';
import { needsNoOpenEscalation, needsRole, needsStatus } from './guards.ts';
import { isContactable } from './is-contactable.ts';
import { findFinalReply } from './open-escalation.ts';
import { refusal } from './refusal.ts';
import type { Refusal } from './refusal.ts';
import { ANSWERED_STATUSES } from './vocabulary.ts';
import type { Remedy, Role } from './vocabulary.ts';

/** What a reply may grant without a written investigation behind it. */
const WORDS_ONLY: readonly (Remedy | undefined)[] = [undefined, 'explanation', 'apology'];

/** T17: the policy's signer, on an answered entry, with everything the channel's article asks for. */
export function guardSignOff(entry: Entry, context: DecideContext): Refusal | null {
  const reply = findFinalReply(entry);
  return findFirst(
    needsSigner(entry, context),
    needsNoOpenEscalation(entry),
    reply === null ? refusal('reply-missing', {}, 'BANK-26') : null,
    needsStatus(entry, ANSWERED_STATUSES),
    needsCustomerReply(entry, context),
    needsInvestigation(entry, reply, context),
    needsOtherHand(entry, reply, context),
  );
}

/** SIG-3. */
export function guardReturnForRework(entry: Entry, context: DecideContext): Refusal | null {
  return findFirst(needsSigner(entry, context), needsStatus(entry, ANSWERED_STATUSES));
}

/** Who signs: by channel, as the policy says (BANK-26, BANK-31, BANK-34, BANK-40, C-03). */
export function signerOf(entry: Entry, context: Pick<DecideContext, 'policy'>): Role {
  return context.policy.channels.find((each) => each.channel === entry.channel)?.signedBy ?? 'branch-head';
}

function needsSigner(entry: Entry, context: DecideContext): Refusal | null {
  const rule = entry.book === 'opinion-book' ? 'BANK-31' : 'BANK-26';
  return needsRole(context, [signerOf(entry, context)], rule);
}

/** BANK-32: what is written in the book answers only who cannot be reached otherwise. */
function needsCustomerReply(entry: Entry, context: DecideContext): Refusal | null {
  if (!context.policy.closing.requiresReplyIfContact.value || !isContactable(entry)) return null;
  const isTold = entry.replies.some((reply) => !reply.isInterim && reply.mode !== 'in-book');
  return isTold ? null : refusal('customer-reply-missing', {}, 'BANK-32');
}

/**
 * BANK-18, BANK-21: what the branch granted on its own it has verified. Words alone need no file, and what head office
 * instructed head office has judged.
 */
function needsInvestigation(entry: Entry, reply: Reply | null, context: DecideContext): Refusal | null {
  if (!context.policy.closing.requiresInvestigation.value || entry.investigation !== null) return null;
  const isBranchGrant = !WORDS_ONLY.includes(reply?.measure?.remedy) && reply?.onInstruction === null;
  return isBranchGrant ? refusal('investigation-missing', {}, 'BANK-21') : null;
}

/** SIG-4: nobody signs a reply of their own, but in the opinion book, where the policy says just that (BANK-31). */
function needsOtherHand(entry: Entry, reply: Reply | null, context: DecideContext): Refusal | null {
  if (entry.book === 'opinion-book' || reply?.actor.personId !== context.actor.personId) return null;
  return refusal('own-proposal', { mayRole: signerOf(entry, context), context: 'reply' }, 'SIG-4');
}
