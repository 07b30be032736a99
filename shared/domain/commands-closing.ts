import type { Target } from './event-payloads.ts';
import type { EntryId, PersonId, Sha256Hex } from './ids.ts';
import type {
  FollowUpMode,
  FollowUpOutcome,
  Form,
  FormAct,
  PenaltyKind,
  ReopenReason,
  TellingSubject,
} from './vocabulary.ts';

/** Papers, asking afterwards and what follows from a matter: the steps between the reply and the shredder (T14 to T20). */
export type ClosingCommand =
  /** MFR-10, ROAD-11, LIQ-14. The copies and their holders are the pack's. */
  | { readonly type: 'issue-form'; readonly form: Form; readonly note: string }
  /** HOTEL-22, PROP-19. Signed in the job that the actor acts in. */
  | { readonly type: 'sign-form'; readonly form: Form; readonly act: FormAct; readonly note: string }
  /** ROAD-29, FIVE-05. */
  | { readonly type: 'return-form'; readonly form: Form; readonly note: string }
  /** FIVE-05, REP-4: a form, or with null the result itself. */
  | {
      readonly type: 'confirm-by-customer';
      readonly form: Form | null;
      readonly means: string;
      readonly isSatisfied: boolean;
    }
  /** REP-2, LIQ-11. */
  | {
      readonly type: 'tell-customer';
      readonly of: TellingSubject;
      readonly means: string;
      readonly note: string;
    }
  /** BANK-36. `digest` of the scan, where there is one. */
  | { readonly type: 'copy-letter'; readonly keptAt: string; readonly digest: Sha256Hex | null }
  /** T14, REP-4. */
  | {
      readonly type: 'follow-up';
      readonly mode: FollowUpMode;
      readonly outcome: FollowUpOutcome;
      readonly suggestions: string;
    }
  /** T18. `byEntryId` is the repeated complaint, where there is one. */
  | {
      readonly type: 'reopen';
      readonly because: ReopenReason;
      readonly reason: string;
      readonly byEntryId: EntryId | null;
    }
  /** LIQ-20, G8-11, MFR-26. `supervisor` is penalised with the person where the policy says so. */
  | {
      readonly type: 'set-penalty';
      readonly kind: PenaltyKind;
      readonly target: Target;
      readonly supervisor: Target | null;
      readonly points: number | null;
      readonly amountFen: number | null;
      readonly isSerious: boolean;
      readonly reason: string;
    }
  /** MFR-29. */
  | { readonly type: 'approve-penalty'; readonly penaltyId: string; readonly note: string }
  /** LIQ-17, C-23. */
  | { readonly type: 'set-importance'; readonly isImportant: boolean; readonly reason: string }
  /** T19. */
  | { readonly type: 'archive' }
  /** T20, C-53: proposed by the actor, approved by somebody else. */
  | { readonly type: 'purge'; readonly approvedBy: PersonId; readonly reason: string };

export type ClosingCommandType = ClosingCommand['type'];

export const CLOSING_COMMAND_TYPES = [
  'issue-form',
  'sign-form',
  'return-form',
  'confirm-by-customer',
  'tell-customer',
  'copy-letter',
  'follow-up',
  'reopen',
  'set-penalty',
  'approve-penalty',
  'set-importance',
  'archive',
  'purge',
] as const satisfies readonly ClosingCommandType[];

/** What an ended entry still takes: papers, penalties and what becomes of the file. The rest needs an open one. */
export const AFTERWARDS_COMMAND_TYPES: readonly ClosingCommandType[] = CLOSING_COMMAND_TYPES.filter(
  (type) => type !== 'copy-letter',
);

/** True for a command of {@link CLOSING_COMMAND_TYPES}. */
export function isClosingCommandType(type: string): type is ClosingCommandType {
  return (CLOSING_COMMAND_TYPES as readonly string[]).includes(type);
}

/** As {@link isClosingCommandType}, of the command itself. */
export function isClosingCommand(command: { readonly type: string }): command is ClosingCommand {
  return isClosingCommandType(command.type);
}
