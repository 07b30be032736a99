import { checkText, findFirst } from './check-values.ts';
import { computeContentDigest } from './content-digest.ts';
import type { DecideContext } from './decide-context.ts';
import { accept } from './decision.ts';
import type { CommandOf, Decision } from './decision.ts';
import { toDraft } from './draft.ts';
import type { Entry } from './entry.ts';
import { isContactable } from './is-contactable.ts';
import type { Sha256Hex } from './ids.ts';
import { inkSchema } from './ink.ts';
import type { Ink } from './ink.ts';
import { findFormRule } from './form-steps.ts';
import { findFinalReply } from './open-escalation.ts';
import { needsForm } from './decide-forms.ts';
import { findOpinion, isDissatisfied } from './dissatisfaction.ts';
import type { PolicyPack } from '../policy/schema.ts';
import { refusal } from './refusal.ts';
import type { Refusal } from './refusal.ts';
import type { CloseKind, Form, Responsibility } from './vocabulary.ts';

const NOT_OURS: readonly Responsibility[] = ['none', 'customer', 'third-party'];

/** T16, T17, SIG-1: what is signed is what was shown, and the signature ends the entry. Against the customer it needs a reason (C-38). */
export function decideSignOff(
  { digestShown, note, ink }: CommandOf<'sign-off'>,
  entry: Entry,
  context: DecideContext,
): Decision {
  const closeKind = computeCloseKind(entry);
  const noteKind = closeKind === 'dissatisfied-final' ? 'required-long' : 'long';
  return accept(
    findFirst(checkShown(digestShown, entry), checkText('note', note, noteKind), checkInk(ink)),
    toDraft('signed-off', entry.id, {
      digest: digestShown,
      role: context.actor.role,
      note,
      ...(ink === undefined ? {} : { ink }),
    }),
    toDraft('entry-closed', entry.id, { closeKind }),
  );
}

/** SIG-3. */
export function decideReturnForRework({ reason }: CommandOf<'return-for-rework'>, entry: Entry): Decision {
  return accept(
    checkText('reason', reason, 'required-long'),
    toDraft('sign-off-returned', entry.id, { reason }),
  );
}

/** NUM-3: who printed what. The paper is of the present content, or it is not recorded as such; some never reach the customer (MFR-20). */
export function decidePrint(
  { digest, form = 'register-entry', forCustomer = false }: CommandOf<'record-print'>,
  entry: Entry,
  { policy }: DecideContext,
): Decision {
  return accept(
    findFirst(
      form === 'register-entry' ? null : needsForm(form, policy),
      forCustomer ? checkForCustomer(form, policy) : null,
      checkShown(digest, entry),
    ),
    toDraft('form-printed', entry.id, { form, digest, forCustomer }),
  );
}

/** How the entry ends, from what its record says (C-04, C-38, CAP-10, BANK-23). */
export function computeCloseKind(entry: Entry): CloseKind {
  if (entry.withdrawal !== null) return 'withdrawn';
  if (isDissatisfied(entry)) return 'dissatisfied-final';
  const reply = findFinalReply(entry);
  if (reply?.mode === 'in-book' && !isContactable(entry)) return 'no-contact-book-reply';
  if (findOpinion(entry) === 'satisfied') return 'satisfied';
  const onlyExplained = reply?.measure == null || reply.measure.remedy === 'explanation';
  const isInvalid = entry.assessment?.validity === 'invalid' || NOT_OURS.includes(entry.responsibility);
  return onlyExplained && isInvalid ? 'invalid-explained' : 'replied';
}

/** MFR-20. The register's own page stays in the branch. */
function checkForCustomer(form: 'register-entry' | Form, policy: PolicyPack): Refusal | null {
  const rule = form === 'register-entry' ? null : findFormRule(policy, form);
  const mayGo = rule?.mayGoToCustomer ?? false;
  return mayGo ? null : refusal('not-for-customer', { form }, rule?.rule);
}

/** What no fact could hold was not drawn on the pad. */
function checkInk(ink: Ink | undefined): Refusal | null {
  const isInk = ink === undefined || inkSchema.safeParse(ink).success;
  return isInk ? null : refusal('invalid-input', { field: 'ink' });
}

function checkShown(digest: Sha256Hex, entry: Entry): Refusal | null {
  return digest === computeContentDigest(entry)
    ? null
    : refusal('content-changed-since-shown', { number: entry.number }, 'SIG-1');
}
