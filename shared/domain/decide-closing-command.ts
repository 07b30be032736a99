import { assertNever } from '../lib/assert-never.ts';
import type { ClosingCommand } from './commands-closing.ts';
import { decideArchive, decidePurge, decideReopen, decideSetImportance } from './decide-archive.ts';
import type { DecideContext } from './decide-context.ts';
import { decideFollowUp } from './decide-follow-up.ts';
import {
  decideConfirmByCustomer,
  decideCopyLetter,
  decideIssueForm,
  decideReturnForm,
  decideSignForm,
  decideTellCustomer,
} from './decide-forms.ts';
import { decideApprovePenalty, decideSetPenalty } from './decide-penalty.ts';
import type { Decision } from './decision.ts';
import type { Entry } from './entry.ts';

/** The facts of a step between the reply and the shredder, once its guard let it through. */
export function decideClosingCommand(
  command: ClosingCommand,
  entry: Entry,
  context: DecideContext,
): Decision {
  switch (command.type) {
    case 'issue-form':
      return decideIssueForm(command, entry, context);
    case 'sign-form':
      return decideSignForm(command, entry, context);
    case 'return-form':
      return decideReturnForm(command, entry, context);
    case 'confirm-by-customer':
      return decideConfirmByCustomer(command, entry, context);
    case 'tell-customer':
      return decideTellCustomer(command, entry, context);
    case 'copy-letter':
      return decideCopyLetter(command, entry);
    case 'follow-up':
      return decideFollowUp(command, entry, context);
    case 'reopen':
      return decideReopen(command, entry);
    case 'set-penalty':
      return decideSetPenalty(command, entry, context);
    case 'approve-penalty':
      return decideApprovePenalty(command, entry, context);
    case 'set-importance':
      return decideSetImportance(command, entry, context);
    case 'archive':
      return decideArchive(entry, context);
    case 'purge':
      return decidePurge(command, entry, context);
    default:
      return assertNever(command);
  }
}
