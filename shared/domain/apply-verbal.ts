import { isOpen, lawful, toMark, unlawful } from './applied.ts';
import type { Applied } from './applied.ts';
import type { Entry, Escalation, Plan, VerbalApproval } from './entry.ts';
import type { JournalEvent } from './events.ts';
import { isOpenEscalation } from './open-escalation.ts';
import { ANSWERED_STATUSES } from './vocabulary.ts';
import type { EntryStatus, EscalationState } from './vocabulary.ts';

/** Where an approval by word of mouth lets handling go on. */
const BEFORE_EXECUTING: readonly EntryStatus[] = ['registered', 'triaged', 'in-handling', 'waiting-hq'];

/**
 * T23: agreed by word of mouth; the papers are due. The plan it is about is approved and the question it is about is decided, by word,
 * until the papers say otherwise. What was said was said, so an ended entry keeps it as a conflict.
 */
export function applyVerbalApprovalRecorded(
  entry: Entry,
  event: JournalEvent<'verbal-approval-recorded'>,
): Applied {
  const approval: VerbalApproval = { ...event.payload, ...toMark(event), papers: null };
  const next: Entry = { ...entry, verbalApprovals: [...entry.verbalApprovals, approval] };
  return isOpen(entry) ? lawful(instructByWord(approvePlanByWord(next, approval), approval)) : unlawful(next);
}

/** AUT-5: signed afterwards, or refused after all: then what was approved by word stands where it stood before. */
export function applyPapersCompleted(entry: Entry, event: JournalEvent<'papers-completed'>): Applied {
  const { approvalId, outcome, note } = event.payload;
  const found = entry.verbalApprovals.find((each) => each.approvalId === approvalId);
  if (found === undefined || found.papers !== null) return unlawful(entry);
  const papers = { ...toMark(event), outcome, note };
  const next: Entry = {
    ...entry,
    verbalApprovals: entry.verbalApprovals.map((each) => (each === found ? { ...each, papers } : each)),
  };
  return lawful(outcome === 'refused' && isOpen(entry) ? putBack(next, found, papers) : next);
}

function approvePlanByWord(entry: Entry, approval: VerbalApproval): Entry {
  const isMeant = ({ planId, state }: Plan) => planId === approval.subjectId && state === 'proposed';
  if (entry.status !== 'plan-pending' || !entry.plans.some(isMeant)) return entry;
  const decided = {
    eventId: approval.eventId,
    actor: approval.actor,
    at: approval.at,
    note: approval.summary,
  };
  const plans = entry.plans.map((plan) =>
    isMeant(plan) ? { ...plan, state: 'approved' as const, decided } : plan,
  );
  return { ...entry, status: 'executing', plans };
}

function instructByWord(entry: Entry, approval: VerbalApproval): Entry {
  const found = entry.escalations.find(
    (each) => each.escalationId === approval.subjectId && isOpenEscalation(each),
  );
  const measure = approval.measure ?? found?.measure ?? null;
  if (found === undefined || measure === null) return entry;
  const { eventId, actor, at, summary } = approval;
  const instruction = { eventId, actor, at, measure, conveyText: summary, internalNote: '' };
  const status = BEFORE_EXECUTING.includes(entry.status) ? 'executing' : entry.status;
  return { ...withEscalation(entry, { ...found, state: 'instructed', instruction }), status };
}

/** The plan goes back, the question is open again; what the customer was told meanwhile stays on record. */
function putBack(entry: Entry, approval: VerbalApproval, decided: Plan['decided']): Entry {
  const isMeant = (plan: Plan) =>
    plan.planId === approval.subjectId && plan.decided?.eventId === approval.eventId;
  const plan = entry.plans.find(isMeant);
  const asked = entry.escalations.find(({ instruction }) => instruction?.eventId === approval.eventId);
  const isUnderWay = entry.status === 'executing' || ANSWERED_STATUSES.includes(entry.status);
  if (plan !== undefined) {
    const plans = entry.plans.map((each) =>
      each === plan ? { ...each, state: 'returned' as const, decided } : each,
    );
    return { ...entry, plans, status: isUnderWay ? 'in-handling' : entry.status };
  }
  if (asked === undefined) return entry;
  const reopened = withEscalation(entry, { ...asked, state: findStateBefore(asked), instruction: null });
  const status = asked.submitted === null ? 'in-handling' : 'waiting-hq';
  return { ...reopened, status: isUnderWay ? status : entry.status };
}

function findStateBefore({ submitted, delivered, acknowledged }: Escalation): EscalationState {
  if (acknowledged !== null) return 'acknowledged';
  if (delivered !== null) return 'delivered';
  return submitted === null ? 'requested' : 'submitted';
}

function withEscalation(entry: Entry, changed: Escalation): Entry {
  const escalations = entry.escalations.map((each) =>
    each.escalationId === changed.escalationId ? changed : each,
  );
  return { ...entry, escalations };
}
