import type { PolicyPack } from '../policy/schema.ts';
import { computeAttribution, isNamed } from './attribution.ts';
import { checkAmount, checkText, findFirst } from './check-values.ts';
import type { DecideContext } from './decide-context.ts';
import { accept } from './decision.ts';
import type { CommandOf, Decision } from './decision.ts';
import { toDraft } from './draft.ts';
import type { Entry } from './entry.ts';
import type { Target } from './event-payloads.ts';
import type { EventDraft } from './events.ts';
import { refusal } from './refusal.ts';
import type { Refusal } from './refusal.ts';
import { isSameTarget } from './same-target.ts';
import { toSiblingId } from './sibling-id.ts';

type PenaltyRules = NonNullable<PolicyPack['penalties']>;

/** LIQ-11, LIQ-20, G8-11, MFR-26 to MFR-28: of a kind that the policy has, on whom its chain names, and on the supervisor too. */
export function decideSetPenalty(
  command: CommandOf<'set-penalty'>,
  entry: Entry,
  context: DecideContext,
): Decision {
  const rules = context.policy.penalties;
  const { target, supervisor } = command;
  return accept(
    findFirst(
      rules === null ? refusal('not-in-policy') : checkKind(command, rules),
      checkTarget('target', target),
      checkAttributed(target, entry, context),
      rules === null ? null : checkSupervisor(command, rules),
      checkFigures(command),
      checkNotOneself(command, context),
      checkText('reason', command.reason, 'required-long'),
    ),
    draftPenalty(command, target, context.freshId, entry),
    ...(supervisor === null ? [] : [draftPenalty(command, supervisor, toSiblingId(context.freshId), entry)]),
  );
}

/** MFR-29. Nobody approves what they set themselves (SIG-4). */
export function decideApprovePenalty(
  { penaltyId, note }: CommandOf<'approve-penalty'>,
  entry: Entry,
  context: DecideContext,
): Decision {
  const found = entry.penalties.find((each) => each.penaltyId === penaltyId);
  const mayRole = context.policy.penalties?.seriousApprovedBy?.role ?? null;
  const isOwn = found?.actor.personId === context.actor.personId;
  return accept(
    findFirst(
      found === undefined || !found.isSerious ? refusal('penalty-unknown') : null,
      found?.approved != null ? refusal('already-done') : null,
      isOwn ? refusal('own-proposal', { mayRole }, 'SIG-4') : null,
      checkText('note', note, 'long'),
    ),
    toDraft('penalty-approved', entry.id, { penaltyId, note }),
  );
}

function draftPenalty(
  command: CommandOf<'set-penalty'>,
  target: Target,
  penaltyId: string,
  entry: Entry,
): EventDraft {
  const { kind, points, amountFen, isSerious, reason } = command;
  return toDraft('penalty-set', entry.id, {
    penaltyId,
    kind,
    target,
    points,
    amountFen,
    isSerious,
    reason,
  });
}

function checkKind({ kind }: CommandOf<'set-penalty'>, rules: PenaltyRules): Refusal | null {
  return rules.kinds.some((each) => each.kind === kind) ? null : refusal('not-in-policy', { kind });
}

function checkTarget(field: string, target: Target): Refusal | null {
  return isNamed(target)
    ? checkText(`${field}.name`, target.name, 'short')
    : refusal('required-field-missing', { field });
}

/** MFR-27, MFR-28: the smallest that can be named answers, and nobody wider. */
function checkAttributed(target: Target, entry: Entry, { policy }: DecideContext): Refusal | null {
  const attribution = computeAttribution(entry, policy);
  if (attribution === null) return null;
  if (attribution.target === null) return refusal('attribution-missing', {}, attribution.rule);
  return isSameTarget(target, attribution.target)
    ? null
    : refusal('penalty-not-attributed', { name: attribution.target.name }, attribution.rule);
}

/** G8-11: the person and the supervisor, both or neither. */
function checkSupervisor(
  { target, supervisor }: CommandOf<'set-penalty'>,
  rules: PenaltyRules,
): Refusal | null {
  const isDue = rules.needsSupervisor && target.kind === 'person';
  if (supervisor === null) return isDue ? refusal('supervisor-missing', {}, 'G8-11') : null;
  if (!isDue) return refusal('invalid-input', { field: 'supervisor' });
  if (supervisor.kind !== 'supervisor' || isSameTarget({ ...supervisor, kind: target.kind }, target))
    return refusal('supervisor-missing', {}, 'G8-11');
  return checkTarget('supervisor', supervisor);
}

/** Points say how many, pay says how much; the other kinds are words. */
function checkFigures({ kind, points, amountFen }: CommandOf<'set-penalty'>): Refusal | null {
  const hasPoints = points !== null && Number.isSafeInteger(points) && points > 0;
  if (kind === 'points' && points === null) return refusal('required-field-missing', { field: 'points' });
  if (kind === 'pay' && amountFen === null) return refusal('required-field-missing', { field: 'amountFen' });
  if (points !== null && !(kind === 'points' && hasPoints))
    return refusal('invalid-input', { field: 'points' });
  if (amountFen !== null && kind !== 'pay') return refusal('invalid-input', { field: 'amountFen' });
  return checkAmount('amountFen', amountFen);
}

/** Nobody judges their own case (CAP-5). */
function checkNotOneself(
  { target, supervisor }: CommandOf<'set-penalty'>,
  { actor, policy }: DecideContext,
): Refusal | null {
  const isOwn = target.personId === actor.personId || supervisor?.personId === actor.personId;
  return isOwn ? refusal('own-proposal', { mayRole: policy.jobs.unitHead }, 'CAP-5') : null;
}
