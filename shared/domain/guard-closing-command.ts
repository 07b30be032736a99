import { assertNever } from '../lib/assert-never.ts';
import type { ClosingCommandType } from './commands-closing.ts';
import type { DecideContext } from './decide-context.ts';
import type { Entry } from './entry.ts';
import { guardArchive, guardPurge, guardReopen, guardSetImportance } from './guard-archive.ts';
import { guardFollowUp } from './guard-follow-up.ts';
import {
  guardConfirmByCustomer,
  guardCopyLetter,
  guardIssueForm,
  guardReturnForm,
  guardSignForm,
  guardTellCustomer,
} from './guard-forms.ts';
import { guardApprovePenalty, guardSetPenalty } from './guard-penalty.ts';
import type { Refusal } from './refusal.ts';

/** Why a step between the reply and the shredder is impossible whatever a person would type, or null. */
export function guardClosingCommand(
  type: ClosingCommandType,
  entry: Entry,
  context: DecideContext,
): Refusal | null {
  switch (type) {
    case 'issue-form':
      return guardIssueForm(entry, context);
    case 'sign-form':
      return guardSignForm(entry, context);
    case 'return-form':
      return guardReturnForm(entry, context);
    case 'confirm-by-customer':
      return guardConfirmByCustomer(entry, context);
    case 'tell-customer':
      return guardTellCustomer(entry, context);
    case 'copy-letter':
      return guardCopyLetter(entry, context);
    case 'follow-up':
      return guardFollowUp(entry, context);
    case 'reopen':
      return guardReopen(entry, context);
    case 'set-penalty':
      return guardSetPenalty(entry, context);
    case 'approve-penalty':
      return guardApprovePenalty(entry, context);
    case 'set-importance':
      return guardSetImportance(entry, context);
    case 'archive':
      return guardArchive(entry, context);
    case 'purge':
      return guardPurge(entry, context);
    default:
      return assertNever(type);
  }
}
