import { assertNever } from '../lib/assert-never.ts';
import type { TriageCommandType } from './commands-triage.ts';
import type { DecideContext } from './decide-context.ts';
import type { Entry } from './entry.ts';
import { guardEnterInRegister } from './guard-enter-in-register.ts';
import {
  guardCorrect,
  guardGroup,
  guardLink,
  guardMerge,
  guardVoid,
  guardWithdraw,
} from './guard-relations.ts';
import {
  guardAssign,
  guardCompleteAssignment,
  guardNotify,
  guardOpenTrip,
  guardReceiveAssignment,
  guardReportProgress,
  guardTestReturn,
} from './guard-triage.ts';
import type { Refusal } from './refusal.ts';

/** Why a step around judging a matter is impossible whatever a person would type, or null. */
export function guardTriageCommand(
  type: TriageCommandType,
  entry: Entry,
  context: DecideContext,
): Refusal | null {
  switch (type) {
    case 'notify-persons':
      return guardNotify(entry, context);
    case 'assign':
      return guardAssign(entry, context);
    case 'receive-assignment':
      return guardReceiveAssignment(entry, context);
    case 'complete-assignment':
      return guardCompleteAssignment(entry, context);
    case 'report-progress':
      return guardReportProgress(entry, context);
    case 'test-return':
      return guardTestReturn(entry, context);
    case 'open-trip':
      return guardOpenTrip(entry, context);
    case 'group-entries':
      return guardGroup(entry, context);
    case 'link-entry':
      return guardLink(entry, context);
    case 'enter-in-register':
      return guardEnterInRegister(entry, context);
    case 'merge-entry':
      return guardMerge(entry, context);
    case 'void-number':
      return guardVoid(entry, context);
    case 'withdraw':
      return guardWithdraw(entry, context);
    case 'correct':
      return guardCorrect(entry, context);
    default:
      return assertNever(type);
  }
}
