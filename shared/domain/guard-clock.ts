import { assertNever } from '../lib/assert-never.ts';
import type { ClockRule } from '../policy/schema.ts';
import { findFirst } from './check-values.ts';
import type { ClockCommandType } from './commands-clock.ts';
import type { DecideContext } from './decide-context.ts';
import type { Entry, Extension, Pause } from './entry.ts';
import { listActive, needsOwner, needsRole } from './guards.ts';
import { refusal } from './refusal.ts';
import type { Refusal } from './refusal.ts';
import type { Role } from './vocabulary.ts';

/** Why an action on a term is impossible whatever is typed, or null. */
export function guardClockCommand(
  type: ClockCommandType,
  entry: Entry,
  context: DecideContext,
): Refusal | null {
  switch (type) {
    case 'approve-extension':
      return guardApproveExtension(context);
    case 'tell-extension':
      return findFirst(needsExtendable(context), needsOwner(entry, context), needsUntold(entry));
    case 'pause-clock':
      return findFirst(needsPausable(context), needsOwner(entry, context));
    case 'resume-clock':
      return findFirst(needsPausable(context), needsOwner(entry, context), needsResting(entry));
    case 'add-facts':
      return needsOwner(entry, context);
    case 'explain-overrun':
      return findFirst(needsOwner(entry, context), needsMissed(context));
    case 'confirm-overrun':
      return guardConfirmOverrun(entry, context);
    default:
      return assertNever(type);
  }
}

/** Who approves that a clock's term becomes longer: a special extension, or an agreed time beyond what may simply be agreed (C-20, C-24). */
export function listApprovers(rule: ClockRule): readonly Role[] {
  return rule.overrides.flatMap((each) => {
    if (each.by === 'special-extension') return [each.approvedBy];
    return each.approvedBeyond === null ? [] : [each.approvedBeyond.by];
  });
}

/** The extensions that the customer has not been told of. */
export function listUntold(entry: Entry): readonly Extension[] {
  return entry.extensions.filter(({ told }) => told === null);
}

/** The rests that have not ended. */
export function listResting(entry: Entry): readonly Pause[] {
  return entry.pauses.filter(({ resumed }) => resumed === null);
}

function guardApproveExtension(context: DecideContext): Refusal | null {
  const approvers = context.policy.clocks.flatMap(listApprovers);
  return approvers.length === 0
    ? refusal('not-in-policy', {}, 'DUE-4')
    : needsRole(context, approvers, 'DUE-4');
}

/** An agreed time that was approved needs no telling: the customer agreed it. */
function needsExtendable({ policy }: DecideContext): Refusal | null {
  const isExtendable = policy.clocks.some(({ overrides }) =>
    overrides.some(({ by }) => by === 'special-extension'),
  );
  return isExtendable ? null : refusal('not-in-policy', {}, 'DUE-4');
}

function needsUntold(entry: Entry): Refusal | null {
  return listUntold(entry).length > 0 ? null : refusal('extension-missing', {}, 'DUE-4');
}

function needsPausable({ policy }: DecideContext): Refusal | null {
  return policy.clocks.some(({ isPausable }) => isPausable) ? null : refusal('not-in-policy', {}, 'DUE-4');
}

function needsResting(entry: Entry): Refusal | null {
  return listResting(entry).length > 0 ? null : refusal('pause-missing', {}, 'DUE-4');
}

/** Where the terms are known, one of them was missed. */
function needsMissed({ deadlines }: DecideContext): Refusal | null {
  const isNone = deadlines !== undefined && deadlines.every(({ overrun }) => overrun === null);
  return isNone ? refusal('overrun-missing', {}, 'C-17') : null;
}

/** C-17, SIG-4: the job that the policy names; not one's own reason where somebody else could. */
function guardConfirmOverrun(entry: Entry, context: DecideContext): Refusal | null {
  const confirmer = context.policy.closing.overrunConfirmedBy;
  if (confirmer === null) return refusal('not-in-policy', {}, 'C-17');
  const open = entry.overruns.filter(({ confirmed }) => confirmed === null);
  return findFirst(
    needsRole(context, [confirmer.role], confirmer.rule),
    open.length === 0 ? refusal('overrun-missing', {}, confirmer.rule) : null,
    open.every((each) => isOwnReason(each.actor.personId, confirmer.role, context))
      ? refusal('own-proposal', { mayRole: confirmer.role }, 'SIG-4')
      : null,
  );
}

/** True where the actor gave the reason, and another active person of the job could confirm it. */
export function isOwnReason(personId: string, role: Role, context: DecideContext): boolean {
  const isOwn = personId === context.actor.personId;
  return isOwn && listActive(context, role).some(({ id }) => id !== context.actor.personId);
}
