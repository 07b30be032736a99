import type { IsoInstant } from '../lib/instant.ts';
import type { EntryId, EventId, PersonId } from './ids.ts';
import type { MatterSummary } from './matter-summary.ts';
import type { Defect, LinkRelation, Role } from './vocabulary.ts';

/** Who is told, who deals with it, and what a matter has to do with others: the steps around judging it (T03 to T05, T12, T21, T24). */
export type TriageCommand =
  /** T12. `occasion` is the key of what the pack demands, or a word of one's own. */
  | {
      readonly type: 'notify-persons';
      readonly occasion: string;
      readonly roles: readonly Role[];
      readonly personIds: readonly PersonId[];
      readonly means: string;
    }
  /** T05. At least a department, a person or a job is named; which of them must be the pack says. */
  | {
      readonly type: 'assign';
      readonly department: string;
      readonly toPersonId: PersonId | null;
      readonly toRole: Role | null;
      readonly dueAt: IsoInstant | null;
      readonly note: string;
    }
  | { readonly type: 'receive-assignment'; readonly assignmentId: string }
  /** PROP-18. */
  | { readonly type: 'complete-assignment'; readonly assignmentId: string; readonly result: string }
  /** ROAD-24, ROAD-27. */
  | { readonly type: 'report-progress'; readonly toRole: Role; readonly text: string }
  /** LIQ-08 to LIQ-10. What follows is computed, never typed. */
  | {
      readonly type: 'test-return';
      readonly defect: Defect;
      readonly outboundOn: string | null;
      readonly foundOn: string;
      readonly matchesOutboundRecord: boolean;
      readonly isConfirmed: boolean;
    }
  /** T24. */
  | { readonly type: 'open-trip'; readonly reason: string }
  /** C-08. The other matters of the group, this one left out; with `groupId` it joins one that exists. */
  | {
      readonly type: 'group-entries';
      readonly groupId: string | null;
      readonly others: readonly MatterSummary[];
    }
  /** C-56, CAP-7. */
  | {
      readonly type: 'link-entry';
      readonly toEntryId: EntryId;
      readonly relation: LinkRelation;
      readonly note: string;
    }
  /** BOOK-4: the same words and the same customer as an entry of the register; each names the other. */
  | { readonly type: 'enter-in-register' }
  /** T21. */
  | { readonly type: 'merge-entry'; readonly intoEntryId: EntryId; readonly reason: string }
  /** NUM-1. */
  | { readonly type: 'void-number'; readonly reason: string }
  /** CAP-10. */
  | { readonly type: 'withdraw'; readonly reason: string; readonly means: string }
  /** NUM-4. What stood there before is read from the entry. */
  | {
      readonly type: 'correct';
      readonly correctsEventId: EventId;
      readonly field: string;
      readonly after: string;
      readonly reason: string;
    };

export type TriageCommandType = TriageCommand['type'];

export const TRIAGE_COMMAND_TYPES = [
  'notify-persons',
  'assign',
  'receive-assignment',
  'complete-assignment',
  'report-progress',
  'test-return',
  'open-trip',
  'group-entries',
  'link-entry',
  'enter-in-register',
  'merge-entry',
  'void-number',
  'withdraw',
  'correct',
] as const satisfies readonly TriageCommandType[];

/** What an ended entry still takes: an addition that corrects it, and what it has to do with others (NUM-4, CAP-7). */
export const ADDITION_COMMAND_TYPES: readonly TriageCommandType[] = ['link-entry', 'correct'];

/** True for a command of {@link TRIAGE_COMMAND_TYPES}. */
export function isTriageCommandType(type: string): type is TriageCommandType {
  return (TRIAGE_COMMAND_TYPES as readonly string[]).includes(type);
}

/** As {@link isTriageCommandType}, of the command itself. */
export function isTriageCommand(command: { readonly type: string }): command is TriageCommand {
  return isTriageCommandType(command.type);
}
