import { assertNever } from '../lib/assert-never.ts';
import { AFTERWARDS_COMMAND_TYPES, isClosingCommandType } from './commands-closing.ts';
import type { ClosingCommandType } from './commands-closing.ts';
import { ADDITION_COMMAND_TYPES, isTriageCommandType } from './commands-triage.ts';
import type { TriageCommandType } from './commands-triage.ts';
import { isEvidenceCommandType } from './commands-evidence.ts';
import type { EvidenceCommandType } from './commands-evidence.ts';
import type { EntryCommandType } from './commands.ts';
import { isClockCommandType } from './commands-clock.ts';
import type { ClockCommandType } from './commands-clock.ts';
import type { DecideContext } from './decide-context.ts';
import type { Entry } from './entry.ts';
import { guardClosingCommand } from './guard-closing-command.ts';
import { guardClockCommand } from './guard-clock.ts';
import { guardEvidenceCommand } from './guard-evidence.ts';
import { guardReturnForRework, guardSignOff } from './guard-closing.ts';
import {
  guardAcknowledge,
  guardAnswer,
  guardConfirm,
  guardDecline,
  guardInstruct,
  guardPhoneReport,
  guardRequest,
  guardReturnQuestion,
  guardSubmitUnconfirmed,
} from './guard-escalation.ts';
import { guardAgreeReplyTime, guardHandOver, guardNote, guardTakeOver, guardTell } from './guard-handling.ts';
import {
  guardApprovePlan,
  guardEndorsePlan,
  guardExecutePlan,
  guardProposePlan,
  guardReturnPlan,
} from './guard-plan.ts';
import { guardRecuse } from './guard-recuse.ts';
import { guardTriageCommand } from './guard-triage-command.ts';
import { guardAssess, guardInvestigate, needsTriaged } from './guard-triage.ts';
import { guardCompletePapers, guardVerbalApproval } from './guard-verbal.ts';
import { findFirst } from './check-values.ts';
import { needsOpen, needsOwnUnit } from './guards.ts';
import { needsNotRecused } from './recusal.ts';
import type { Refusal } from './refusal.ts';

/** What somebody who must keep out of a matter still does with it: give it away (CAP-5). */
const PASSING_ON: readonly EntryCommandType[] = ['hand-over'];

/**
 * Why an action is impossible whatever a person would type, or null. Deciding starts with this very function, so
 * what a screen explains and what a rule refuses cannot differ.
 */
export function guardEntryCommand(
  type: EntryCommandType,
  entry: Entry,
  context: DecideContext,
): Refusal | null {
  const foreign = needsOwnUnit(entry, context);
  if (foreign !== null || type === 'record-print') return foreign;
  const early = findFirst(
    mayTakeEnded(type, entry) ? null : needsOpen(entry),
    PASSING_ON.includes(type) ? null : needsNotRecused(entry, context),
  );
  if (early !== null) return early;
  return guardStep(type, entry, context) ?? needsTriaged(type, entry, context);
}

/** NUM-4, CAP-7: what became of the file, and additions, as long as anything is left that they could add to. */
function mayTakeEnded(type: EntryCommandType, entry: Entry): boolean {
  if (isClosingCommandType(type)) return AFTERWARDS_COMMAND_TYPES.includes(type);
  if (isEvidenceCommandType(type)) return true;
  return entry.status !== 'purged' && isTriageCommandType(type) && ADDITION_COMMAND_TYPES.includes(type);
}

function guardStep(
  type: Exclude<EntryCommandType, 'record-print'>,
  entry: Entry,
  context: DecideContext,
): Refusal | null {
  if (isClosingCommandType(type)) return guardClosingCommand(type, entry, context);
  if (isTriageCommandType(type)) return guardTriageCommand(type, entry, context);
  if (isClockCommandType(type)) return guardClockCommand(type, entry, context);
  if (isEvidenceCommandType(type)) return guardEvidenceCommand(type, entry, context);
  return guardOpenEntry(type, entry, context);
}

function guardOpenEntry(
  type: Exclude<
    EntryCommandType,
    'record-print' | ClosingCommandType | TriageCommandType | ClockCommandType | EvidenceCommandType
  >,
  entry: Entry,
  context: DecideContext,
): Refusal | null {
  switch (type) {
    case 'hand-over':
      return guardHandOver(entry, context);
    case 'take-over':
      return guardTakeOver(entry, context);
    case 'assess':
      return guardAssess(entry, context);
    case 'investigate':
      return guardInvestigate(entry, context);
    case 'agree-reply-time':
      return guardAgreeReplyTime(entry, context);
    case 'propose-plan':
      return guardProposePlan(entry, context);
    case 'approve-plan':
      return guardApprovePlan(entry, context);
    case 'return-plan':
      return guardReturnPlan(entry, context);
    case 'endorse-plan':
      return guardEndorsePlan(entry, context);
    case 'execute-plan':
      return guardExecutePlan(entry, context);
    case 'record-verbal-approval':
      return guardVerbalApproval(entry, context);
    case 'complete-papers':
      return guardCompletePapers(entry, context);
    case 'give-reply':
      return guardTell(entry, context);
    case 'note-progress':
      return guardNote(entry, context);
    case 'recuse':
      return guardRecuse(entry, context);
    case 'request-escalation':
      return guardRequest(entry, context);
    case 'confirm-escalation':
      return guardConfirm(entry, context);
    case 'decline-escalation':
      return guardDecline(entry, context);
    case 'submit-unconfirmed':
      return guardSubmitUnconfirmed(entry, context);
    case 'record-phone-report':
      return guardPhoneReport(entry, context);
    case 'answer-question':
      return guardAnswer(entry, context);
    case 'sign-off':
      return guardSignOff(entry, context);
    case 'return-for-rework':
      return guardReturnForRework(entry, context);
    case 'acknowledge-escalation':
      return guardAcknowledge(entry, context);
    case 'return-escalation':
      return guardReturnQuestion(entry, context);
    case 'give-instruction':
      return guardInstruct(entry, context);
    default:
      return assertNever(type);
  }
}
