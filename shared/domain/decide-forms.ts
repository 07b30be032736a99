import type { FormRule } from '../policy/schema.ts';
import { checkText, findFirst } from './check-values.ts';
import type { CommandOf, Decision } from './decision.ts';
import { accept } from './decision.ts';
import type { DecideContext } from './decide-context.ts';
import { toDraft } from './draft.ts';
import type { Entry } from './entry.ts';
import { findFormRecord, findFormRule, findNextStep } from './form-steps.ts';
import { hasSignedBefore } from './guard-forms.ts';
import { refusal } from './refusal.ts';
import type { Refusal } from './refusal.ts';
import type { Form } from './vocabulary.ts';

/** MFR-10, ROAD-11, LIQ-14: made out in the copies of the policy, each with its holder. */
export function decideIssueForm(
  { form, note }: CommandOf<'issue-form'>,
  entry: Entry,
  { policy }: DecideContext,
): Decision {
  const copies = findFormRule(policy, form)?.copies ?? [];
  return accept(
    findFirst(needsForm(form, policy), checkText('note', note, 'long')),
    toDraft('form-issued', entry.id, { form, copies: copies.map((copy) => ({ ...copy })), note }),
  );
}

/** HOTEL-22, PROP-19: in the order of the steps, in the right job, and never twice by one person. */
export function decideSignForm(
  command: CommandOf<'sign-form'>,
  entry: Entry,
  context: DecideContext,
): Decision {
  const { form, act, note } = command;
  const { role } = context.actor;
  return accept(
    findFirst(
      needsForm(form, context.policy),
      checkStep(command, entry, context),
      checkText('note', note, 'long'),
    ),
    toDraft('form-signed', entry.id, { form, act, role, note }),
  );
}

/** ROAD-29, FIVE-05: back in the file. */
export function decideReturnForm(
  { form, note }: CommandOf<'return-form'>,
  entry: Entry,
  { policy }: DecideContext,
): Decision {
  const record = findFormRecord(entry, form);
  return accept(
    findFirst(
      needsForm(form, policy),
      record?.issued == null ? refusal('form-missing', { form }) : null,
      record?.returned != null ? refusal('already-done') : null,
      checkText('note', note, 'long'),
    ),
    toDraft('form-returned', entry.id, { form, note }),
  );
}

/** FIVE-05, REP-4. Null confirms the result itself. */
export function decideConfirmByCustomer(
  { form, means, isSatisfied }: CommandOf<'confirm-by-customer'>,
  entry: Entry,
  { policy }: DecideContext,
): Decision {
  return accept(
    findFirst(
      form === null ? null : checkConfirmable(form, entry, policy),
      checkText('means', means, 'required-short'),
    ),
    toDraft('customer-confirmed', entry.id, { form, means, isSatisfied }),
  );
}

/** REP-2, LIQ-11. What the policy keeps inside the house is not told (C-36). */
export function decideTellCustomer(
  { of, means, note }: CommandOf<'tell-customer'>,
  entry: Entry,
  { policy }: DecideContext,
): Decision {
  const tells = policy.penalties?.tellsCustomer ?? { value: false, rule: 'C-36' };
  return accept(
    findFirst(
      of === 'penalty' && !tells.value ? refusal('not-in-policy', {}, tells.rule) : null,
      of === 'penalty' && entry.penalties.length === 0 ? refusal('penalty-unknown', {}, tells.rule) : null,
      checkText('means', means, 'required-short'),
      checkText('note', note, 'long'),
    ),
    toDraft('customer-told', entry.id, { of, means, note }),
  );
}

/** BANK-36. */
export function decideCopyLetter({ keptAt, digest }: CommandOf<'copy-letter'>, entry: Entry): Decision {
  return accept(
    checkText('keptAt', keptAt, 'required-short'),
    toDraft('letter-copied', entry.id, { keptAt, digest }),
  );
}

/** The policy has this form. */
export function needsForm(form: Form, policy: DecideContext['policy']): Refusal | null {
  return findFormRule(policy, form) === null ? refusal('not-in-policy', { form }) : null;
}

function checkStep(
  { form, act }: CommandOf<'sign-form'>,
  entry: Entry,
  context: DecideContext,
): Refusal | null {
  const rule = findFormRule(context.policy, form);
  const record = findFormRecord(entry, form);
  if (rule === null || record?.issued == null) return refusal('form-missing', { form }, rule?.rule);
  const step = findNextStep(rule, record);
  if (step === null) return refusal('already-done', {}, rule.rule);
  const isTurn = step.act === act && step.role === context.actor.role;
  if (!isTurn) return refusal('form-unsigned', { form, act: step.act, mayRole: step.role }, step.rule);
  return checkHand(rule, entry, context);
}

function checkHand(rule: FormRule, entry: Entry, context: DecideContext): Refusal | null {
  return hasSignedBefore(entry, rule, context)
    ? refusal('second-hand-missing', { mayRole: context.actor.role }, 'SIG-4')
    : null;
}

function checkConfirmable(form: Form, entry: Entry, policy: DecideContext['policy']): Refusal | null {
  const rule = findFormRule(policy, form);
  if (rule === null || !rule.isConfirmedByCustomer) return refusal('not-in-policy', { form }, rule?.rule);
  return findFormRecord(entry, form)?.issued == null ? refusal('form-missing', { form }, rule.rule) : null;
}
