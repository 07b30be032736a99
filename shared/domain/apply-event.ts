import { assertNever } from '../lib/assert-never.ts';
import { applyEntryClosed, applySignedOff, applySignOffReturned } from './apply-closing.ts';
import type { Entry } from './entry.ts';
import {
  applyEscalationAcknowledged,
  applyEscalationConfirmed,
  applyEscalationDeclined,
  applyEscalationDelivered,
  applyEscalationRequested,
  applyEscalationReturned,
  applyEscalationSubmitted,
  applyInstructionGiven,
  applyPhoneReportRecorded,
  applyQuestionAnswered,
} from './apply-escalation.ts';
import {
  applyAssessed,
  applyHandedOver,
  applyHeadInformed,
  applyInvestigated,
  applyProgressNoted,
  applyReplyTimeAgreed,
  applyTakenOver,
} from './apply-handling.ts';
import { applyPlanApproved, applyPlanProposed, applyPlanReturned } from './apply-plan.ts';
import { applyReplyGiven } from './apply-reply.ts';
import { lawful, unlawful } from './applied.ts';
import type { Applied } from './applied.ts';
import type { JournalEvent } from './events.ts';

/**
 * What one known fact makes of an entry, and whether it follows from the state it met. Total: an unlawful fact keeps
 * what it says where that does no harm, and never moves the status.
 */
export function applyEvent(entry: Entry, event: JournalEvent): Applied {
  switch (event.kind) {
    case 'entry-received':
      return unlawful(entry);
    case 'handed-over':
      return applyHandedOver(entry, event);
    case 'taken-over':
      return applyTakenOver(entry, event);
    case 'head-informed':
      return applyHeadInformed(entry, event);
    case 'assessed':
      return applyAssessed(entry, event);
    case 'investigated':
      return applyInvestigated(entry, event);
    case 'reply-time-agreed':
      return applyReplyTimeAgreed(entry, event);
    case 'plan-proposed':
      return applyPlanProposed(entry, event);
    case 'plan-approved':
      return applyPlanApproved(entry, event);
    case 'plan-returned':
      return applyPlanReturned(entry, event);
    case 'reply-given':
      return applyReplyGiven(entry, event);
    case 'escalation-requested':
      return applyEscalationRequested(entry, event);
    case 'escalation-confirmed':
      return applyEscalationConfirmed(entry, event);
    case 'escalation-declined':
      return applyEscalationDeclined(entry, event);
    case 'escalation-submitted':
      return applyEscalationSubmitted(entry, event);
    case 'escalation-delivered':
      return applyEscalationDelivered(entry, event);
    case 'escalation-acknowledged':
      return applyEscalationAcknowledged(entry, event);
    case 'escalation-returned':
      return applyEscalationReturned(entry, event);
    case 'question-answered':
      return applyQuestionAnswered(entry, event);
    case 'instruction-given':
      return applyInstructionGiven(entry, event);
    case 'phone-report-recorded':
      return applyPhoneReportRecorded(entry, event);
    case 'progress-noted':
      return applyProgressNoted(entry, event);
    case 'signed-off':
      return applySignedOff(entry, event);
    case 'sign-off-returned':
      return applySignOffReturned(entry, event);
    case 'entry-closed':
      return applyEntryClosed(entry, event);
    case 'form-printed':
      return lawful(entry);
    case 'store-repaired':
    case 'clock-jumped':
      return unlawful(entry);
    default:
      return assertNever(event);
  }
}
