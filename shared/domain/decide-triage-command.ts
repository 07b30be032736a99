import { assertNever } from '../lib/assert-never.ts';
import type { TriageCommand } from './commands-triage.ts';
import {
  decideAssign,
  decideCompleteAssignment,
  decideReceiveAssignment,
  decideReportProgress,
} from './decide-assignment.ts';
import type { DecideContext } from './decide-context.ts';
import { decideEnterInRegister } from './decide-enter-in-register.ts';
import { decideGroup, decideLink } from './decide-group.ts';
import { decideOpenTrip, decideTestReturn } from './decide-investigation.ts';
import { decideNotify } from './decide-notify.ts';
import { decideCorrect, decideMerge, decideVoid, decideWithdraw } from './decide-relations.ts';
import type { Decision } from './decision.ts';
import type { Entry } from './entry.ts';

/** The facts that follow from a step around judging a matter, or why not. The guard has passed. */
export function decideTriageCommand(command: TriageCommand, entry: Entry, context: DecideContext): Decision {
  switch (command.type) {
    case 'notify-persons':
      return decideNotify(command, entry, context);
    case 'assign':
      return decideAssign(command, entry, context);
    case 'receive-assignment':
      return decideReceiveAssignment(command, entry, context);
    case 'complete-assignment':
      return decideCompleteAssignment(command, entry, context);
    case 'report-progress':
      return decideReportProgress(command, entry, context);
    case 'test-return':
      return decideTestReturn(command, entry, context);
    case 'open-trip':
      return decideOpenTrip(command, entry, context);
    case 'group-entries':
      return decideGroup(command, entry, context);
    case 'link-entry':
      return decideLink(command, entry, context);
    case 'enter-in-register':
      return decideEnterInRegister(entry, context);
    case 'merge-entry':
      return decideMerge(command, entry);
    case 'void-number':
      return decideVoid(command, entry);
    case 'withdraw':
      return decideWithdraw(command, entry);
    case 'correct':
      return decideCorrect(command, entry, context);
    default:
      return assertNever(command);
  }
}
