import { isOpen } from './applied.ts';
import { findFirst } from './check-values.ts';
import type { DecideContext } from './decide-context.ts';
import type { Entry } from './entry.ts';
import { findFormRecord, findNextStep, isFormOut, listSignatures } from './form-steps.ts';
import type { FormStep } from './form-steps.ts';
import { needsRole, needsStatus } from './guards.ts';
import { findFinalReply } from './open-escalation.ts';
import { refusal } from './refusal.ts';
import type { Refusal } from './refusal.ts';
import type { FormRule } from '../policy/schema.ts';
import { ANSWERED_STATUSES, SILENT_STATUSES } from './vocabulary.ts';
import type { EntryStatus, Role } from './vocabulary.ts';

/** An answer stands, whether the entry still waits for its end or has it. */
const TOLD_STATUSES: readonly EntryStatus[] = [...ANSWERED_STATUSES, 'closed', 'archived'];
/** Who keeps the papers of an entry: its owner, and the jobs that keep the register and the file. */
function needsKeeper(entry: Entry, context: DecideContext): Refusal | null {
  if (SILENT_STATUSES.includes(entry.status))
    return refusal('wrong-state', { status: entry.status, context: 'named' });
  if (context.actor.personId === entry.ownerId && isOpen(entry)) return null;
  return needsRole(context, listKeepers(context), context.policy.jobs.rule);
}

/** The register's job, the unit's head, and the archivist where the policy has one. */
export function listKeepers({ policy }: Pick<DecideContext, 'policy'>): readonly Role[] {
  const { manager, unitHead } = policy.jobs;
  const hasArchivist = policy.roles.some(({ role }) => role === 'archivist');
  return hasArchivist ? [manager, unitHead, 'archivist'] : [manager, unitHead];
}

/** MFR-10, ROAD-11. */
export function guardIssueForm(entry: Entry, context: DecideContext): Refusal | null {
  return needsKeeper(entry, context);
}

/** HOTEL-22, PROP-19: some form waits for a signature in the actor's job. */
export function guardSignForm(entry: Entry, context: DecideContext): Refusal | null {
  if (SILENT_STATUSES.includes(entry.status)) return needsKeeper(entry, context);
  const waiting = listWaitingSteps(entry, context);
  if (waiting.length === 0) return refusal('form-missing', {}, context.policy.forms[0]?.rule);
  const roles = waiting.map(({ step }) => step.role);
  return findFirst(needsRole(context, roles, waiting[0]!.step.rule), needsFreshHand(waiting, entry, context));
}

/** ROAD-29, FIVE-05: some form is out. */
export function guardReturnForm(entry: Entry, context: DecideContext): Refusal | null {
  const isOut = entry.forms.some(isFormOut);
  return findFirst(needsKeeper(entry, context), isOut ? null : refusal('form-missing'));
}

/** FIVE-05, REP-4: after an answer, for it is the answer that is confirmed. */
export function guardConfirmByCustomer(entry: Entry, context: DecideContext): Refusal | null {
  return findFirst(
    needsKeeper(entry, context),
    findFinalReply(entry) === null ? refusal('reply-missing', {}, citeConfirmation(context)) : null,
    needsStatus(entry, TOLD_STATUSES),
  );
}

/** The policy's own form that a customer confirms; of a policy without one, the product's rule on asking the customer. */
function citeConfirmation({ policy }: DecideContext): string {
  return policy.forms.find(({ isConfirmedByCustomer }) => isConfirmedByCustomer)?.rule ?? 'REP-4';
}

/** REP-2. */
export function guardTellCustomer(entry: Entry, context: DecideContext): Refusal | null {
  return needsKeeper(entry, context);
}

/** BANK-36: only a letter has an original. */
export function guardCopyLetter(entry: Entry, context: DecideContext): Refusal | null {
  const { rule } = context.policy.closing.requiresLetterCopy;
  return findFirst(
    needsKeeper(entry, context),
    entry.channel === 'letter' ? null : refusal('not-in-policy', {}, rule),
    entry.letterCopy === null ? null : refusal('already-done', {}, rule),
  );
}

type WaitingStep = { readonly rule: FormRule; readonly step: FormStep };

/** What issued forms wait for, in the pack's order. */
export function listWaitingSteps(
  entry: Entry,
  { policy }: Pick<DecideContext, 'policy'>,
): readonly WaitingStep[] {
  return policy.forms.flatMap((rule) => {
    const record = findFormRecord(entry, rule.form);
    const step = findNextStep(rule, record);
    return record?.issued == null || step === null ? [] : [{ rule, step }];
  });
}

/** SIG-4: four eyes. Whoever signed an earlier step of a chain does not sign a later one. */
export function hasSignedBefore(entry: Entry, rule: FormRule, context: DecideContext): boolean {
  return listSignatures(findFormRecord(entry, rule.form)).some(
    ({ actor }) => actor.personId === context.actor.personId,
  );
}

function needsFreshHand(
  waiting: readonly WaitingStep[],
  entry: Entry,
  context: DecideContext,
): Refusal | null {
  const own = waiting.filter(({ step }) => step.role === context.actor.role);
  const isFresh = own.length === 0 || own.some(({ rule }) => !hasSignedBefore(entry, rule, context));
  return isFresh ? null : refusal('second-hand-missing', { mayRole: context.actor.role }, 'SIG-4');
}
