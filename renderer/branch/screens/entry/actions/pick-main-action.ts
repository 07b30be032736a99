import { toQuestion } from '../../../../../shared/domain/authority-question.ts';
import { mayDecide } from '../../../../../shared/domain/authority.ts';
import type { Entry } from '../../../../../shared/domain/entry.ts';
import {
  findApprovedPlan,
  findOpenEscalation,
  findPendingPlan,
  findStandingInstruction,
} from '../../../../../shared/domain/open-escalation.ts';
import type { PersonId } from '../../../../../shared/domain/ids.ts';
import { listOpenAssignments } from '../../../../../shared/domain/assignments.ts';
import type { Refusal } from '../../../../../shared/domain/refusal.ts';
import { findOpenNotifications } from '../../../../../shared/domain/compute-notifications.ts';
import { findTriageGap } from '../../../../../shared/domain/triage-gap.ts';
import { ANSWERED_STATUSES } from '../../../../../shared/domain/vocabulary.ts';
import type { Role } from '../../../../../shared/domain/vocabulary.ts';
import type { IsoInstant } from '../../../../../shared/lib/instant.ts';
import type { PolicyPack } from '../../../../../shared/policy/schema.ts';
import { isPhoneReportDue } from '../is-phone-report-due.ts';
import type { LawfulAction } from '../../../../../shared/domain/lawful-actions.ts';
import { findWaysOut } from './action-catalogue.ts';
import type { PageAction } from './action-catalogue.ts';

/** What moves an entry on; everything else is done beside it. */
const MOVES: readonly PageAction[] = [
  'sign-off',
  'confirm-escalation',
  'take-over',
  'answer-question',
  'approve-plan',
  'endorse-plan',
  'give-reply',
  'hand-over',
  'request-escalation',
];
const UPWARDS: readonly PageAction[] = ['hand-over', 'request-escalation'];

type Surroundings = {
  readonly policy: PolicyPack;
  readonly role: Role;
  readonly personId: PersonId;
  readonly now: IsoInstant;
  readonly actions: readonly LawfulAction[];
  /** What the entry still waits for before its signature. */
  readonly closingBlocks: readonly Refusal[];
};

/**
 * The one action the page offers first: what a person with these papers in hand would do next.
 *
 * A demand beyond the actor's authority goes up before it is answered; while a higher level has the matter nothing is
 * offered, unless the telephone is due (C-06). An answered entry is signed; where the signature still lacks something, that comes
 * first. Only the complaint manager takes over as a matter of course: the head may, but is not asked to.
 */
export function pickMainAction(
  entry: Entry,
  lawful: readonly PageAction[],
  surroundings: Surroundings,
): PageAction | null {
  const { policy, role, now } = surroundings;
  const open = findOpenEscalation(entry);
  if (open !== null && open.state !== 'returned') {
    if (lawful.includes('confirm-escalation')) return 'confirm-escalation';
    const isDue = isPhoneReportDue(open, now, policy.phoneReportAfterMinutes);
    return isDue && lawful.includes('record-phone-report') ? 'record-phone-report' : null;
  }
  if (ANSWERED_STATUSES.includes(entry.status)) {
    return lawful.includes('sign-off') ? 'sign-off' : pickClosingStep(lawful, surroundings);
  }
  const early = pickTask(entry, lawful, surroundings) ?? pickTriageStep(entry, lawful, surroundings);
  if (early !== null) return early;
  const { remedy, amountFen } = entry.demand;
  const isBeyond =
    remedy !== null &&
    findStandingInstruction(entry) === null &&
    findApprovedPlan(entry) === null &&
    !mayDecide(policy, { ...toQuestion({ remedy, amountFen }, entry), role });
  const upwards = isBeyond ? UPWARDS.find((action) => lawful.includes(action)) : undefined;
  const moves = MOVES.filter((action) => action !== 'take-over' || role === 'complaint-manager');
  // While a plan waits for its decision an answer can promise nothing: it is no next step.
  const isDecided = findPendingPlan(entry) === null;
  const first =
    moves.find((action) => lawful.includes(action) && (action !== 'give-reply' || isDecided)) ?? null;
  return upwards !== undefined && first === 'give-reply' ? upwards : first;
}

/** The first thing that the signature waits for and this person can do. */
function pickClosingStep(
  lawful: readonly PageAction[],
  { actions, closingBlocks }: Surroundings,
): PageAction | null {
  const missing = actions.find(({ type }) => type === 'sign-off')?.refusal ?? null;
  const blocks = [...(missing === null ? [] : [missing]), ...closingBlocks];
  return blocks.flatMap((block) => findWaysOut(block, lawful))[0] ?? null;
}

/** A task of this person's own, by name or by job: received, then reported done (PROP-18, ROAD-23). */
function pickTask(
  entry: Entry,
  lawful: readonly PageAction[],
  { role, personId }: Surroundings,
): PageAction | null {
  const own = listOpenAssignments(entry).filter(({ toPersonId, toRole }) =>
    toPersonId === null ? toRole === role : toPersonId === personId,
  );
  if (own.length === 0) return null;
  const step = own.some(({ accepted }) => accepted === null) ? 'receive-assignment' : 'complete-assignment';
  return lawful.includes(step) ? step : null;
}

/** What triage still owes, then whom the policy wants told at once (T12), and then the task that the policy gives to a department (T03 to T05). */
function pickTriageStep(
  entry: Entry,
  lawful: readonly PageAction[],
  { policy, now }: Surroundings,
): PageAction | null {
  const gap = findTriageGap(entry, policy);
  if (gap !== null) return findWaysOut(gap, lawful)[0] ?? null;
  const isUntold = findOpenNotifications(policy, entry, now).length > 0;
  if (isUntold && lawful.includes('notify-persons')) return 'notify-persons';
  const isUnassigned =
    policy.triage.isRequired && policy.assignment !== null && entry.assignments.length === 0;
  return isUnassigned && lawful.includes('assign') ? 'assign' : null;
}
