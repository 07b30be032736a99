import type { FormRule, PolicyPack } from '../policy/schema.ts';
import type { Entry, FormRecord } from './entry.ts';
import { isContactable } from './is-contactable.ts';
import { matchesCondition, toConditionFacts } from './match-condition.ts';
import { refusal } from './refusal.ts';
import type { Refusal } from './refusal.ts';
import type { Form } from './vocabulary.ts';

export type FormStep = FormRule['steps'][number];

/** The pack's rule of a form, or null where the policy has no such form. */
export function findFormRule(policy: PolicyPack, form: Form): FormRule | null {
  return policy.forms.find((each) => each.form === form) ?? null;
}

/** What was done with a form of this entry so far. */
export function findFormRecord(entry: Entry, form: Form): FormRecord | null {
  return entry.forms.find((each) => each.form === form) ?? null;
}

/** Made out, and not back yet (ROAD-29, FIVE-05). */
export function isFormOut({ issued, returned }: FormRecord): boolean {
  return issued !== null && returned === null;
}

/** The signatures on the sheet that counts now. */
export function listSignatures(record: FormRecord | null): FormRecord['signatures'] {
  return record?.signatures.slice(record.signaturesBefore) ?? [];
}

/**
 * The step that a form waits for, or null when its chain is complete (HOTEL-22). Steps count in the pack's order alone: a signature
 * that came before its turn, as merging may bring it, does not stand for a later one.
 */
export function findNextStep(rule: FormRule, record: FormRecord | null): FormStep | null {
  let done = 0;
  for (const { act, role } of listSignatures(record)) {
    const step = rule.steps[done];
    if (step?.act === act && step.role === role) done += 1;
  }
  return rule.steps[done] ?? null;
}

/** The entry may not end without this form: the pack says so, or somebody began it, and what was begun is finished. */
export function isFormDue(rule: FormRule, entry: Entry): boolean {
  const isNeeded = rule.neededWhen !== null && matchesCondition(rule.neededWhen, toConditionFacts(entry));
  return isNeeded || findFormRecord(entry, rule.form)?.issued != null;
}

/** What a form still lacks, first of all, or null. `isConfirmationDue`: false where the customer will not confirm any more. */
function findFormGap(rule: FormRule, entry: Entry, isConfirmationDue: boolean): Refusal | null {
  const record = findFormRecord(entry, rule.form);
  const details = { form: rule.form };
  if (record === null || record.issued === null) return refusal('form-missing', details, rule.rule);
  const step = findNextStep(rule, record);
  if (step !== null) {
    return refusal('form-unsigned', { ...details, act: step.act, mayRole: step.role }, step.rule);
  }
  if (!rule.isConfirmedByCustomer || !isConfirmationDue) return null;
  if (record.confirmed?.isSatisfied !== true) return refusal('form-unconfirmed', details, rule.rule);
  return record.returned === null ? refusal('form-not-returned', details, rule.rule) : null;
}

/** Everything that forms of the policy still lack, in the pack's order. */
export function listFormGaps(
  entry: Entry,
  policy: PolicyPack,
  options: { readonly isDissatisfiedEnd: boolean },
): readonly Refusal[] {
  const isConfirmationDue = isContactable(entry) && !options.isDissatisfiedEnd;
  return policy.forms
    .filter((rule) => isFormDue(rule, entry))
    .map((rule) => findFormGap(rule, entry, isConfirmationDue))
    .filter((gap) => gap !== null);
}

/** What forms that were made out still lack, whatever the entry needs: an archive takes finished papers only (T19). */
export function listIssuedGaps(entry: Entry, policy: PolicyPack): readonly Refusal[] {
  const isConfirmationDue = isContactable(entry) && entry.closed?.closeKind !== 'dissatisfied-final';
  return policy.forms
    .filter((rule) => findFormRecord(entry, rule.form)?.issued != null)
    .map((rule) => findFormGap(rule, entry, isConfirmationDue))
    .filter((gap) => gap !== null);
}
