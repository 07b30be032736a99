import { isOpen, lawful, toMark, unlawful } from './applied.ts';
import type { Applied } from './applied.ts';
import type { Entry, Escalation } from './entry.ts';
import type { JournalEvent } from './events.ts';
import type { EscalationId } from './ids.ts';
import { findOpenEscalation } from './open-escalation.ts';
import { ANSWERED_STATUSES } from './vocabulary.ts';
import type { EntryStatus, EscalationState } from './vocabulary.ts';

const MAY_ESCALATE: readonly EntryStatus[] = [
  'registered',
  'triaged',
  'in-handling',
  'executing',
  'replied',
  'follow-up',
];
/** Head office has the question. Acknowledging may be skipped: an instruction is an acknowledgement. */
const WITH_HEAD_OFFICE: readonly EscalationState[] = ['submitted', 'delivered', 'acknowledged'];
const AWAITING_INSTRUCTION: readonly EscalationState[] = [...WITH_HEAD_OFFICE, 'returned'];

/** T11, T22. An answered entry that goes up is being handled again (T15). */
export function applyEscalationRequested(entry: Entry, event: JournalEvent<'escalation-requested'>): Applied {
  if (hasEscalation(entry, event.payload.escalationId)) return unlawful(entry);
  const mayOpen = MAY_ESCALATE.includes(entry.status) && findOpenEscalation(entry) === null;
  const escalation = toEscalation(event);
  if (!mayOpen) {
    const refused: Escalation = {
      ...escalation,
      state: 'declined',
      declined: { ...toMark(event), reason: '' },
    };
    // Kept on record, but not as one that waits: the entry already has one, or has ended.
    return unlawful({ ...entry, escalations: [...entry.escalations, refused] });
  }
  const status = ANSWERED_STATUSES.includes(entry.status) ? 'in-handling' : entry.status;
  return lawful({ ...entry, status, escalations: [...entry.escalations, escalation] });
}

/** BANK-27: confirmed to go out; or, inside the branch, accepted, and the one who accepts has it now (T22). */
export function applyEscalationConfirmed(entry: Entry, event: JournalEvent<'escalation-confirmed'>): Applied {
  const mark = toMark(event);
  const found = findIn(entry, event.payload.escalationId, ['requested']);
  if (found === null || found.confirmed !== null) return unlawful(entry);
  if (found.isOutbound) return lawful(withEscalation(entry, { ...found, confirmed: mark }));
  const accepted = withEscalation(entry, { ...found, confirmed: mark, state: 'accepted' });
  return lawful({
    ...accepted,
    status: 'in-handling',
    ownerId: event.actor.personId,
    ownerLevel: found.toLevel,
  });
}

export function applyEscalationDeclined(entry: Entry, event: JournalEvent<'escalation-declined'>): Applied {
  const { escalationId, reason } = event.payload;
  const declined = { ...toMark(event), reason };
  return move(entry, escalationId, ['requested'], (found) => ({ ...found, state: 'declined', declined }));
}

/**
 * On the way to head office: submitted, not yet reported (C-06). Needs the head's confirmation, unless the policy asks for none, or nobody
 * who confirms was reachable and the fact says so (C-05).
 */
export function applyEscalationSubmitted(entry: Entry, event: JournalEvent<'escalation-submitted'>): Applied {
  const found = findIn(entry, event.payload.escalationId, ['requested']);
  if (found === null || !found.isOutbound) return unlawful(entry);
  const mayLeave = found.confirmed !== null || !found.isConfirmationNeeded || event.payload.isUnconfirmed;
  if (!mayLeave) return unlawful(entry);
  const submitted = withEscalation(entry, { ...found, state: 'submitted', submitted: toMark(event) });
  return lawful({ ...submitted, status: 'waiting-hq' });
}

export function applyEscalationDelivered(entry: Entry, event: JournalEvent<'escalation-delivered'>): Applied {
  const mark = toMark(event);
  return move(entry, event.payload.escalationId, ['submitted'], (found) => ({
    ...found,
    state: 'delivered',
    delivered: mark,
  }));
}

export function applyEscalationAcknowledged(
  entry: Entry,
  event: JournalEvent<'escalation-acknowledged'>,
): Applied {
  const mark = toMark(event);
  return move(entry, event.payload.escalationId, ['submitted', 'delivered'], (found) => ({
    ...found,
    state: 'acknowledged',
    acknowledged: mark,
  }));
}

/** AUT-6: head office asks back. The entry still waits for head office, the next move is the branch's. */
export function applyEscalationReturned(entry: Entry, event: JournalEvent<'escalation-returned'>): Applied {
  const { escalationId, question } = event.payload;
  const asked = { ...toMark(event), text: question };
  return move(entry, escalationId, WITH_HEAD_OFFICE, (found) => ({
    ...found,
    state: 'returned',
    question: asked,
  }));
}

/** With head office again; an officer knows it already, so it goes back to acknowledged. */
export function applyQuestionAnswered(entry: Entry, event: JournalEvent<'question-answered'>): Applied {
  const { escalationId, answer } = event.payload;
  const given = { ...toMark(event), text: answer };
  return move(entry, escalationId, ['returned'], (found) => ({
    ...found,
    state: 'acknowledged',
    answers: [...found.answers, given],
  }));
}

/** T13: decided. The branch may convey exactly this. */
export function applyInstructionGiven(entry: Entry, event: JournalEvent<'instruction-given'>): Applied {
  const { escalationId, measure, conveyText, internalNote } = event.payload;
  const instruction = { ...toMark(event), measure, conveyText, internalNote };
  const found = findIn(entry, escalationId, AWAITING_INSTRUCTION);
  if (found === null) return unlawful(entry);
  const instructed = withEscalation(entry, { ...found, state: 'instructed', instruction });
  return lawful(entry.status === 'waiting-hq' ? { ...instructed, status: 'executing' } : instructed);
}

/** C-06: told by telephone. True whatever else happened, as long as there was something to report. */
export function applyPhoneReportRecorded(
  entry: Entry,
  event: JournalEvent<'phone-report-recorded'>,
): Applied {
  const { escalationId, reportedTo, reportedAt, note } = event.payload;
  const phoneReport = { ...toMark(event), reportedTo, reportedAt, note };
  const found = findIn(entry, escalationId, [...AWAITING_INSTRUCTION, 'instructed']);
  if (found === null || found.phoneReport !== null) return unlawful(entry);
  return lawful(withEscalation(entry, { ...found, phoneReport }));
}

function toEscalation(event: JournalEvent<'escalation-requested'>): Escalation {
  return {
    ...event.payload,
    state: 'requested',
    requested: toMark(event),
    confirmed: null,
    declined: null,
    submitted: null,
    delivered: null,
    acknowledged: null,
    question: null,
    answers: [],
    instruction: null,
    phoneReport: null,
  };
}

function move(
  entry: Entry,
  id: EscalationId,
  from: readonly EscalationState[],
  change: (found: Escalation) => Escalation,
): Applied {
  const found = findIn(entry, id, from);
  return found === null ? unlawful(entry) : lawful(withEscalation(entry, change(found)));
}

function findIn(entry: Entry, id: EscalationId, states: readonly EscalationState[]): Escalation | null {
  if (!isOpen(entry)) return null;
  return entry.escalations.find((each) => each.escalationId === id && states.includes(each.state)) ?? null;
}

function hasEscalation(entry: Entry, id: EscalationId): boolean {
  return entry.escalations.some((each) => each.escalationId === id);
}

function withEscalation(entry: Entry, changed: Escalation): Entry {
  const escalations = entry.escalations.map((each) =>
    each.escalationId === changed.escalationId ? changed : each,
  );
  return { ...entry, escalations };
}
