import { checkText, findFirst } from './check-values.ts';
import { computeContentDigest } from './content-digest.ts';
import type { DecideContext } from './decide-context.ts';
import { accept } from './decision.ts';
import type { CommandOf, Decision } from './decision.ts';
import { toDraft } from './draft.ts';
import type { Entry } from './entry.ts';
import { isContactable } from './is-contactable.ts';
import type { Sha256Hex } from './ids.ts';
import { findFinalReply } from './open-escalation.ts';
import { refusal } from './refusal.ts';
import type { Refusal } from './refusal.ts';
import type { CloseKind, Responsibility } from './vocabulary.ts';

const NOT_OURS: readonly Responsibility[] = ['none', 'customer', 'third-party'];

/** T16, T17, SIG-1: what is signed is what was shown, and the signature ends the entry. */
export function decideSignOff(
  { digestShown, note }: CommandOf<'sign-off'>,
  entry: Entry,
  context: DecideContext,
): Decision {
  return accept(
    findFirst(checkShown(digestShown, entry), checkText('note', note, 'long')),
    toDraft('signed-off', entry.id, { digest: digestShown, role: context.actor.role, note }),
    toDraft('entry-closed', entry.id, { closeKind: computeCloseKind(entry) }),
  );
}

/** SIG-3. */
export function decideReturnForRework({ reason }: CommandOf<'return-for-rework'>, entry: Entry): Decision {
  return accept(
    checkText('reason', reason, 'required-long'),
    toDraft('sign-off-returned', entry.id, { reason }),
  );
}

/** NUM-3: who printed what. The paper is of the present content, or it is not recorded as such. */
export function decidePrint({ digest }: CommandOf<'record-print'>, entry: Entry): Decision {
  return accept(
    checkShown(digest, entry),
    toDraft('form-printed', entry.id, { form: 'register-entry', digest, forCustomer: false }),
  );
}

/** How the entry ends, from what its record says (C-04, BANK-23). */
export function computeCloseKind(entry: Entry): CloseKind {
  const reply = findFinalReply(entry);
  if (reply?.mode === 'in-book' && !isContactable(entry)) return 'no-contact-book-reply';
  if (reply?.isCustomerSatisfied === true) return 'satisfied';
  const onlyExplained = reply?.measure == null || reply.measure.remedy === 'explanation';
  return onlyExplained && NOT_OURS.includes(entry.responsibility) ? 'invalid-explained' : 'replied';
}

function checkShown(digest: Sha256Hex, entry: Entry): Refusal | null {
  return digest === computeContentDigest(entry)
    ? null
    : refusal('content-changed-since-shown', { number: entry.number }, 'SIG-1');
}
