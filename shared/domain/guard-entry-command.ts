import { assertNever } from '../lib/assert-never.ts';
import { AFTERWARDS_COMMAND_TYPES, isClosingCommandType } from './commands-closing.ts';
import type { ClosingCommandType } from './commands-closing.ts';
import type { EntryCommandType } from './commands.ts';
import { isClockCommandType } from './commands-clock.ts';
import type { ClockCommandType } from './commands-clock.ts';
import type { DecideContext } from './decide-context.ts';
import type { Entry } from './entry.ts';
import { guardClosingCommand } from './guard-closing-command.ts';
import { guardClockCommand } from './guard-clock.ts';
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
} from './guard-escalation.ts';
import { guardAgreeReplyTime, guardHandOver, guardManage, guardTakeOver } from './guard-handling.ts';
import { guardApprovePlan, guardProposePlan, guardReturnPlan } from './guard-plan.ts';
import { findFirst } from './check-values.ts';
import { HANDLING_ROLES, needsOpen, needsOwnUnit, needsOwner, needsRole } from './guards.ts';
import type { Refusal } from './refusal.ts';

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
  const ended =
    isClosingCommandType(type) && AFTERWARDS_COMMAND_TYPES.includes(type) ? null : needsOpen(entry);
  if (ended !== null) return ended;
  if (isClosingCommandType(type)) return guardClosingCommand(type, entry, context);
  return isClockCommandType(type)
    ? guardClockCommand(type, entry, context)
    : guardOpenEntry(type, entry, context);
}

function guardOpenEntry(
  type: Exclude<EntryCommandType, 'record-print' | ClosingCommandType | ClockCommandType>,
  entry: Entry,
  context: DecideContext,
): Refusal | null {
  switch (type) {
    case 'hand-over':
      return guardHandOver(entry, context);
    case 'take-over':
      return guardTakeOver(entry, context);
    case 'assess':
    case 'investigate':
      return guardManage(entry, context);
    case 'agree-reply-time':
      return guardAgreeReplyTime(entry, context);
    case 'propose-plan':
      return guardProposePlan(entry, context);
    case 'approve-plan':
      return guardApprovePlan(entry, context);
    case 'return-plan':
      return guardReturnPlan(entry, context);
    case 'give-reply':
    case 'note-progress':
      return findFirst(needsRole(context, HANDLING_ROLES, 'BANK-04'), needsOwner(entry, context));
    case 'request-escalation':
      return guardRequest(entry, context);
    case 'confirm-escalation':
      return guardConfirm(entry, context);
    case 'decline-escalation':
      return guardDecline(entry, context);
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
