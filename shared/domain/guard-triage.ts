import { findAssignmentRules, isAddressee, listOpenAssignments } from './assignments.ts';
import { findFirst } from './check-values.ts';
import type { EntryCommandType } from './commands.ts';
import type { DecideContext } from './decide-context.ts';
import type { Entry } from './entry.ts';
import { needsOwner, needsRole, needsStatus } from './guards.ts';
import { listManagingRoles, listRecordingRoles } from './list-roles.ts';
import { refusal } from './refusal.ts';
import type { Refusal } from './refusal.ts';
import { findReplyTimeGap, findTriageGap } from './triage-gap.ts';

/** T03: whom the policy lets judge, and the unit's head; on a matter that is theirs. */
export function guardAssess(entry: Entry, context: DecideContext): Refusal | null {
  const { triage, jobs } = context.policy;
  return findFirst(
    needsRole(context, [...triage.by, jobs.unitHead], triage.rule),
    needsOwner(entry, context),
  );
}

/** BANK-18, BANK-21, G8-06: beyond first inquiry; and the department that has it to deal with. */
export function guardInvestigate(entry: Entry, context: DecideContext): Refusal | null {
  if (hasTask(entry, context)) return null;
  const { policy } = context;
  return findFirst(
    needsRole(context, listManagingRoles(policy), policy.triage.rule),
    needsOwner(entry, context),
  );
}

/** T05. */
export function guardAssign(entry: Entry, context: DecideContext): Refusal | null {
  const { by, rule } = findAssignmentRules(context.policy);
  return findFirst(
    needsRole(context, [...by, context.policy.jobs.unitHead], rule),
    needsOwner(entry, context),
    needsStatus(entry, ['registered', 'triaged', 'in-handling', 'plan-pending', 'executing', 'waiting-hq']),
  );
}

/** The one who has it, or whoever keeps the matter in view and heard of it. */
export function guardReceiveAssignment(entry: Entry, context: DecideContext): Refusal | null {
  const waiting = listOpenAssignments(entry).filter(({ accepted }) => accepted === null);
  return needsTaskAmong(waiting, entry, context);
}

/** PROP-18. */
export function guardCompleteAssignment(entry: Entry, context: DecideContext): Refusal | null {
  return needsTaskAmong(listOpenAssignments(entry), entry, context);
}

/** ROAD-24, ROAD-27: the department that has it, or the owner. */
export function guardReportProgress(entry: Entry, context: DecideContext): Refusal | null {
  return hasTask(entry, context) ? null : needsOwner(entry, context);
}

/** LIQ-08: the quality department's, where the matter is with it, else the owner's; and the policy has such tests at all. */
export function guardTestReturn(entry: Entry, context: DecideContext): Refusal | null {
  const isTested = context.policy.returnTests.length > 0;
  return findFirst(isTested ? null : refusal('return-test-missing'), guardInvestigate(entry, context));
}

/** T24: where the judgement says that one is needed. */
export function guardOpenTrip(entry: Entry, context: DecideContext): Refusal | null {
  const { policy } = context;
  const isNeeded = entry.assessment?.isTripNeeded === true;
  return findFirst(
    needsRole(context, listManagingRoles(policy), 'TRIP-11'),
    needsOwner(entry, context),
    needsStatus(entry, ['triaged', 'in-handling']),
    isNeeded ? null : refusal('trip-not-needed', {}, 'TRIP-10'),
  );
}

/** T12: whoever sees it first tells them. */
export function guardNotify(_entry: Entry, context: DecideContext): Refusal | null {
  return needsRole(context, listRecordingRoles(context.policy));
}

/** Steps that handle a matter, which waits until triage is done with it. */
const HANDLING_STEPS: readonly EntryCommandType[] = ['assign', 'investigate', 'propose-plan'];

/**
 * T05, FIVE-09: nothing is handled before it was judged as the policy asks. Taking over is no handling, but it takes a judged matter out of
 * triage: the customer's reply time comes first.
 */
export function needsTriaged(
  type: EntryCommandType,
  entry: Entry,
  { policy }: DecideContext,
): Refusal | null {
  if (HANDLING_STEPS.includes(type)) return findTriageGap(entry, policy);
  const leaves = type === 'take-over' && entry.status === 'triaged';
  return leaves ? findReplyTimeGap(entry, policy) : null;
}

function hasTask(entry: Entry, context: DecideContext): boolean {
  return listOpenAssignments(entry).some((task) => isAddressee(task, context));
}

function needsTaskAmong(tasks: Entry['assignments'], entry: Entry, context: DecideContext): Refusal | null {
  if (tasks.length === 0) return refusal('wrong-state', { status: entry.status, context: 'named' });
  return tasks.some((task) => isAddressee(task, context)) ? null : needsOwner(entry, context);
}
