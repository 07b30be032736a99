import { assertNever } from '../lib/assert-never.ts';
import {
  applyArchived,
  applyFollowedUp,
  applyImportanceSet,
  applyPenaltyApproved,
  applyPenaltySet,
  applyPurged,
  applyReopened,
  applyWithdrawn,
} from './apply-afterwards.ts';
import {
  applyClockPaused,
  applyClockResumed,
  applyExtensionApproved,
  applyExtensionTold,
  applyFactsAdded,
  applyOverrunConfirmed,
  applyOverrunExplained,
} from './apply-clock.ts';
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
import { applyEvidenceAdded, applyEvidenceWithdrawn } from './apply-evidence.ts';
import {
  applyFormIssued,
  applyFormReturned,
  applyFormSigned,
  applyCustomerConfirmed,
  applyCustomerTold,
  applyLetterCopied,
} from './apply-forms.ts';
import {
  applyHandedOver,
  applyHeadInformed,
  applyProgressNoted,
  applyReplyTimeAgreed,
  applyTakenOver,
} from './apply-handling.ts';
import {
  applyPlanApproved,
  applyPlanEndorsed,
  applyPlanExecuted,
  applyPlanProposed,
  applyPlanReturned,
} from './apply-plan.ts';
import {
  applyCorrected,
  applyGrouped,
  applyLinked,
  applyMerged,
  applyNumberVoided,
  applyRecused,
} from './apply-relations.ts';
import { applyReplyGiven } from './apply-reply.ts';
import {
  applyAssessed,
  applyAssigned,
  applyAssignmentCompleted,
  applyAssignmentReceived,
  applyInvestigated,
  applyPersonsNotified,
  applyProgressReported,
  applyReturnTested,
  applyTripOpened,
} from './apply-triage.ts';
import { applyPapersCompleted, applyVerbalApprovalRecorded } from './apply-verbal.ts';
import { lawful, unlawful } from './applied.ts';
import type { Applied } from './applied.ts';
import type { JournalEvent } from './events.ts';

/**
 * What one known fact makes of an entry, and whether it follows from the state it met. Total: an unlawful fact keeps
 * what it says where that does no harm, and never moves the status.
 */
export function applyEvent(entry: Entry, event: JournalEvent): Applied {
  // Words that arrive after the purge are not written back (T20).
  if (entry.status === 'purged') return unlawful(entry);
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
    case 'persons-notified':
      return applyPersonsNotified(entry, event);
    case 'assigned':
      return applyAssigned(entry, event);
    case 'assignment-received':
      return applyAssignmentReceived(entry, event);
    case 'assignment-completed':
      return applyAssignmentCompleted(entry, event);
    case 'return-tested':
      return applyReturnTested(entry, event);
    case 'progress-reported':
      return applyProgressReported(entry, event);
    case 'trip-opened':
      return applyTripOpened(entry, event);
    case 'extension-approved':
      return applyExtensionApproved(entry, event);
    case 'extension-told':
      return applyExtensionTold(entry, event);
    case 'clock-paused':
      return applyClockPaused(entry, event);
    case 'clock-resumed':
      return applyClockResumed(entry, event);
    case 'facts-added':
      return applyFactsAdded(entry, event);
    case 'overrun-explained':
      return applyOverrunExplained(entry, event);
    case 'overrun-confirmed':
      return applyOverrunConfirmed(entry, event);
    case 'plan-endorsed':
      return applyPlanEndorsed(entry, event);
    case 'plan-executed':
      return applyPlanExecuted(entry, event);
    case 'verbal-approval-recorded':
      return applyVerbalApprovalRecorded(entry, event);
    case 'papers-completed':
      return applyPapersCompleted(entry, event);
    case 'customer-told':
      return applyCustomerTold(entry, event);
    case 'evidence-added':
      return applyEvidenceAdded(entry, event);
    case 'evidence-withdrawn':
      return applyEvidenceWithdrawn(entry, event);
    case 'letter-copied':
      return applyLetterCopied(entry, event);
    case 'form-issued':
      return applyFormIssued(entry, event);
    case 'form-signed':
      return applyFormSigned(entry, event);
    case 'form-returned':
      return applyFormReturned(entry, event);
    case 'customer-confirmed':
      return applyCustomerConfirmed(entry, event);
    case 'followed-up':
      return applyFollowedUp(entry, event);
    case 'penalty-set':
      return applyPenaltySet(entry, event);
    case 'penalty-approved':
      return applyPenaltyApproved(entry, event);
    case 'reopened':
      return applyReopened(entry, event);
    case 'importance-set':
      return applyImportanceSet(entry, event);
    case 'archived':
      return applyArchived(entry, event);
    case 'purged':
      return applyPurged(entry, event);
    case 'withdrawn':
      return applyWithdrawn(entry, event);
    case 'corrected':
      return applyCorrected(entry, event);
    case 'linked':
      return applyLinked(entry, event);
    case 'grouped':
      return applyGrouped(entry, event);
    case 'merged':
      return applyMerged(entry, event);
    case 'number-voided':
      return applyNumberVoided(entry, event);
    case 'recused':
      return applyRecused(entry, event);
    case 'form-printed':
      return lawful(entry);
    case 'duty-done':
    case 'day-page-signed':
    case 'month-page-signed':
    case 'stand-in-appointed':
    case 'stand-in-revoked':
    case 'store-repaired':
    case 'clock-jumped':
      return unlawful(entry);
    default:
      return assertNever(event);
  }
}
