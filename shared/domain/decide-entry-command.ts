import { assertNever } from '../lib/assert-never.ts';
import { fail } from '../lib/result.ts';
import type { Result } from '../lib/result.ts';
import { isClosingCommand } from './commands-closing.ts';
import { decideClosingCommand } from './decide-closing-command.ts';
import { isClockCommand } from './commands-clock.ts';
import { decideClockCommand } from './decide-clock.ts';
import { isEvidenceCommand } from './commands-evidence.ts';
import { decideEvidenceCommand } from './decide-evidence.ts';
import { isTriageCommand } from './commands-triage.ts';
import type { EntryCommand } from './commands.ts';
import { decideAssess } from './decide-assess.ts';
import { decidePrint, decideReturnForRework, decideSignOff } from './decide-closing.ts';
import type { DecideContext } from './decide-context.ts';
import {
  decideAnswer,
  decideConfirm,
  decideDecline,
  decidePhoneReport,
  decideRequest,
  decideSubmitUnconfirmed,
} from './decide-escalation.ts';
import { decideAgreeReplyTime, decideHandOver, decideProgress, decideTakeOver } from './decide-handling.ts';
import { decideInvestigate } from './decide-investigation.ts';
import { decideAcknowledge, decideInstruct, decideReturnQuestion } from './decide-head-office.ts';
import {
  decideApprovePlan,
  decideEndorsePlan,
  decideExecutePlan,
  decideProposePlan,
  decideReturnPlan,
} from './decide-plan.ts';
import { decideRecuse } from './decide-recuse.ts';
import { decideReply } from './decide-reply.ts';
import { decideTriageCommand } from './decide-triage-command.ts';
import { decideCompletePapers, decideVerbalApproval } from './decide-verbal.ts';
import type { Entry } from './entry.ts';
import type { EventDraft } from './events.ts';
import { guardEntryCommand } from './guard-entry-command.ts';
import type { Refusal } from './refusal.ts';

/**
 * The facts that follow from a command on an entry, or why not.
 *
 * First what is impossible whatever was typed ({@link guardEntryCommand}, which a screen explains beforehand), then the
 * values. What comes out folds without a conflict onto the entry it was decided on.
 */
export function decideEntryCommand(
  command: EntryCommand,
  entry: Entry,
  context: DecideContext,
): Result<readonly EventDraft[], Refusal> {
  const refused = guardEntryCommand(command.type, entry, context);
  return refused === null ? decideValues(command, entry, context) : fail(refused);
}

function decideValues(
  command: EntryCommand,
  entry: Entry,
  context: DecideContext,
): Result<readonly EventDraft[], Refusal> {
  if (isClosingCommand(command)) return decideClosingCommand(command, entry, context);
  if (isClockCommand(command)) return decideClockCommand(command, entry, context);
  if (isEvidenceCommand(command)) return decideEvidenceCommand(command, entry);
  if (isTriageCommand(command)) return decideTriageCommand(command, entry, context);
  switch (command.type) {
    case 'hand-over':
      return decideHandOver(command.note, entry, context);
    case 'take-over':
      return decideTakeOver(entry, context);
    case 'assess':
      return decideAssess(command, entry, context);
    case 'investigate':
      return decideInvestigate(command, entry, context);
    case 'agree-reply-time':
      return decideAgreeReplyTime(command, entry, context);
    case 'propose-plan':
      return decideProposePlan(command, entry, context);
    case 'approve-plan':
      return decideApprovePlan(command, entry);
    case 'return-plan':
      return decideReturnPlan(command, entry);
    case 'endorse-plan':
      return decideEndorsePlan(command, entry);
    case 'execute-plan':
      return decideExecutePlan(command, entry);
    case 'record-verbal-approval':
      return decideVerbalApproval(command, entry, context);
    case 'complete-papers':
      return decideCompletePapers(command, entry, context);
    case 'give-reply':
      return decideReply(command, entry, context);
    case 'request-escalation':
      return decideRequest(command, entry, context);
    case 'confirm-escalation':
      return decideConfirm(command, entry);
    case 'decline-escalation':
      return decideDecline(command, entry);
    case 'submit-unconfirmed':
      return decideSubmitUnconfirmed(command, entry);
    case 'record-phone-report':
      return decidePhoneReport(command, entry, context);
    case 'answer-question':
      return decideAnswer(command, entry);
    case 'note-progress':
      return decideProgress(command, entry);
    case 'sign-off':
      return decideSignOff(command, entry, context);
    case 'return-for-rework':
      return decideReturnForRework(command, entry);
    case 'recuse':
      return decideRecuse(command, entry, context);
    case 'record-print':
      return decidePrint(command, entry, context);
    case 'acknowledge-escalation':
      return decideAcknowledge(command, entry);
    case 'return-escalation':
      return decideReturnQuestion(command, entry);
    case 'give-instruction':
      return decideInstruct(command, entry);
    default:
      return assertNever(command);
  }
}
