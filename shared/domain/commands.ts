import type { IsoInstant } from '../lib/instant.ts';
import type { PageDraft } from './book-page.ts';
import { CLOSING_COMMAND_TYPES } from './commands-closing.ts';
import type { ClosingCommand } from './commands-closing.ts';
import { CLOCK_COMMAND_TYPES } from './commands-clock.ts';
import type { ClockCommand } from './commands-clock.ts';
import { EVIDENCE_COMMAND_TYPES } from './commands-evidence.ts';
import type { EvidenceCommand } from './commands-evidence.ts';
import { TRIAGE_COMMAND_TYPES } from './commands-triage.ts';
import type { TriageCommand } from './commands-triage.ts';
import type { Customer, Demand, EventPayload, IntakeDetails, Measure } from './event-payloads.ts';
import type { EscalationId, PersonId, Sha256Hex } from './ids.ts';
import type { Ink } from './ink.ts';
import type {
  Apology,
  Channel,
  EntryKind,
  EscalationReason,
  Form,
  ReplyMode,
  Responsibility,
  Role,
  Severity,
  VerbalMedium,
} from './vocabulary.ts';

/** What a receiver typed for a new entry. */
export type RecordEntryCommand = {
  readonly type: 'record-entry';
  readonly entryKind: EntryKind;
  readonly channel: Channel;
  readonly happenedAt: IsoInstant | null;
  readonly receivedAt: IsoInstant;
  readonly lateReason: string;
  readonly customer: Customer;
  readonly content: string;
  readonly place: string;
  readonly against: string;
  readonly demand: Demand;
  readonly wasRestated: boolean;
  /** What the policy asks beyond the words; what is left out was not said. */
  readonly details?: Partial<IntakeDetails>;
  /** How it was written in the opinion book; ignored for what goes into the register. */
  readonly page?: PageDraft;
};

/** T03. What is left out stays as it was judged before, or says nothing yet. */
export type AssessCommand = {
  readonly type: 'assess';
  readonly severity: Severity;
  readonly note: string;
} & Partial<Omit<EventPayload<'assessed'>, 'severity' | 'note'>>;

/** BANK-18, BANK-21 to BANK-23, CAUSE-09 to CAUSE-11. What is left out names nothing, and says that rules cover it. */
export type InvestigateCommand = {
  readonly type: 'investigate';
  readonly findings: string;
  readonly cause: string;
  readonly responsibility: Responsibility;
} & Partial<Omit<EventPayload<'investigated'>, 'findings' | 'cause' | 'responsibility'>>;

export type GiveReplyCommand = {
  readonly type: 'give-reply';
  readonly mode: ReplyMode;
  readonly content: string;
  readonly measure: Measure | null;
  readonly apology: Apology;
  readonly isInterim: boolean;
  readonly nextReplyAt: IsoInstant | null;
  readonly isCustomerSatisfied: boolean | null;
};

/** What an approval by word of mouth is about (AUT-5, C-40). */
export const VERBAL_SUBJECTS = ['plan', 'escalation', 'trip'] as const;
export type VerbalSubject = (typeof VERBAL_SUBJECTS)[number];

export type RecordVerbalApprovalCommand = {
  readonly type: 'record-verbal-approval';
  readonly subject: VerbalSubject;
  /** The pending plan, the open escalation or the trip. */
  readonly subjectId: string;
  readonly approverName: string;
  readonly approverRole: Role;
  readonly medium: VerbalMedium;
  readonly saidAt: IsoInstant;
  readonly summary: string;
  /** What may be given, when it is not simply the plan's measure. */
  readonly measure: Measure | null;
};

/** What a person can do with an existing entry. Head office's own are last. */
export type EntryCommand =
  | { readonly type: 'hand-over'; readonly note: string }
  | { readonly type: 'take-over' }
  | AssessCommand
  | InvestigateCommand
  | { readonly type: 'agree-reply-time'; readonly dueAt: IsoInstant; readonly note: string }
  | {
      readonly type: 'propose-plan';
      readonly measure: Measure;
      readonly text: string;
      /** Who carries it out, and by when (PROP-16). */
      readonly responsibleId?: PersonId | null;
      readonly dueAt?: IsoInstant | null;
    }
  | { readonly type: 'endorse-plan'; readonly planId: string; readonly note: string }
  | { readonly type: 'approve-plan'; readonly planId: string; readonly note: string }
  | { readonly type: 'return-plan'; readonly planId: string; readonly reason: string }
  | { readonly type: 'execute-plan'; readonly planId: string; readonly note: string }
  | RecordVerbalApprovalCommand
  | {
      readonly type: 'complete-papers';
      readonly approvalId: string;
      readonly outcome: 'regularised' | 'refused';
      readonly note: string;
    }
  | GiveReplyCommand
  | {
      readonly type: 'request-escalation';
      readonly reason: EscalationReason;
      readonly measure: Measure | null;
      readonly note: string;
    }
  | { readonly type: 'confirm-escalation'; readonly escalationId: EscalationId; readonly note: string }
  | { readonly type: 'decline-escalation'; readonly escalationId: EscalationId; readonly reason: string }
  /** `reason` says who was tried, the acting head too (C-05). */
  | { readonly type: 'submit-unconfirmed'; readonly escalationId: EscalationId; readonly reason: string }
  | {
      readonly type: 'record-phone-report';
      readonly escalationId: EscalationId;
      readonly reportedTo: string;
      readonly reportedAt: IsoInstant;
      readonly note: string;
    }
  | { readonly type: 'answer-question'; readonly escalationId: EscalationId; readonly answer: string }
  | { readonly type: 'note-progress'; readonly text: string }
  /** `digestShown` is the digest of the content that the signer saw: what is signed is what was read. */
  | {
      readonly type: 'sign-off';
      readonly digestShown: Sha256Hex;
      readonly note: string;
      /** Signed by hand as well, where the signer wished to. */
      readonly ink?: Ink;
    }
  | { readonly type: 'return-for-rework'; readonly reason: string }
  | { readonly type: 'recuse'; readonly personId: PersonId; readonly reason: string }
  | {
      readonly type: 'record-print';
      readonly digest: Sha256Hex;
      /** The entry's own page, where nothing else is said. */
      readonly form?: 'register-entry' | Form;
      /** The paper goes to the customer (MFR-20). */
      readonly forCustomer?: boolean;
    }
  | TriageCommand
  | ClosingCommand
  | ClockCommand
  | EvidenceCommand
  | { readonly type: 'acknowledge-escalation'; readonly escalationId: EscalationId }
  | { readonly type: 'return-escalation'; readonly escalationId: EscalationId; readonly question: string }
  | ({ readonly type: 'give-instruction' } & EventPayload<'instruction-given'>);

export type EntryCommandType = EntryCommand['type'];

export const ENTRY_COMMAND_TYPES = [
  'hand-over',
  'take-over',
  'assess',
  'investigate',
  'agree-reply-time',
  'propose-plan',
  'endorse-plan',
  'approve-plan',
  'return-plan',
  'execute-plan',
  'record-verbal-approval',
  'complete-papers',
  'give-reply',
  'request-escalation',
  'confirm-escalation',
  'decline-escalation',
  'submit-unconfirmed',
  'record-phone-report',
  'answer-question',
  'note-progress',
  'sign-off',
  'return-for-rework',
  'recuse',
  'record-print',
  ...TRIAGE_COMMAND_TYPES,
  ...CLOSING_COMMAND_TYPES,
  ...CLOCK_COMMAND_TYPES,
  ...EVIDENCE_COMMAND_TYPES,
  'acknowledge-escalation',
  'return-escalation',
  'give-instruction',
] as const satisfies readonly EntryCommandType[];
