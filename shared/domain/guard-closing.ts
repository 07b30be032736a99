import { findFirst } from './check-values.ts';
import { listClosingBlocks } from './closing-blocks.ts';
import type { DecideContext } from './decide-context.ts';
import { findDissatisfiedEnd, isDissatisfied } from './dissatisfaction.ts';
import type { Entry } from './entry.ts';
import { listAvailable, needsRole, needsStatus } from './guards.ts';
import { findFinalReply } from './open-escalation.ts';
import { refusal } from './refusal.ts';
import type { Refusal } from './refusal.ts';
import { signerOf, signerRuleOf } from './signer.ts';
import { ANSWERED_STATUSES } from './vocabulary.ts';

/** T17: the policy's signer, on an entry that nothing keeps open ({@link listClosingBlocks}). */
export function guardSignOff(entry: Entry, context: DecideContext): Refusal | null {
  return findFirst(
    needsSigner(entry, context),
    listClosingBlocks(entry, context)[0] ?? null,
    needsOtherHand(entry, context),
  );
}

/** SIG-3. */
export function guardReturnForRework(entry: Entry, context: DecideContext): Refusal | null {
  return findFirst(needsSigner(entry, context), needsStatus(entry, ANSWERED_STATUSES));
}

function needsSigner(entry: Entry, context: DecideContext): Refusal | null {
  return needsRole(context, [signerOf(entry, context)], signerRuleOf(entry, context));
}

/** SIG-4: nobody signs a reply of their own, but where the policy says just that. */
function needsOtherHand(entry: Entry, context: DecideContext): Refusal | null {
  const reply = entry.withdrawal === null ? findFinalReply(entry) : null;
  if (reply?.actor.personId !== context.actor.personId || mayBeOwn(entry, context)) return null;
  return refusal('own-proposal', { mayRole: signerOf(entry, context), context: 'reply' }, 'SIG-4');
}

/**
 * In the opinion book, where the policy says so (BANK-31), and where the last word of the house is all that is left: whoever ends a
 * matter against the customer has answered it as the top of the ladder, and nobody else holds that job (HOTEL-10, decisions 0008).
 */
function mayBeOwn(entry: Entry, context: DecideContext): boolean {
  if (entry.book === 'opinion-book' && context.policy.closing.ownReplyInBook.value) return true;
  const end = findDissatisfiedEnd(context.policy);
  if (!isDissatisfied(entry) || end.isByInstruction) return false;
  return listAvailable(context, end.role, entry).every(({ id }) => id === context.actor.personId);
}
