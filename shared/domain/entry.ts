import type { IsoInstant } from '../lib/instant.ts';
import type { BookPage } from './book-page.ts';
import type { Customer, Demand, EventPayload, IntakeDetails, Measure } from './event-payloads.ts';
import type { Actor } from './events.ts';
import type { Ink } from './ink.ts';
import type { EntryId, EscalationId, EventId, PackId, PersonId, Sha256Hex, UnitId } from './ids.ts';
import type {
  Apology,
  Book,
  Channel,
  CloseKind,
  EntryKind,
  EntryStatus,
  EscalationReason,
  EscalationState,
  Form,
  FormAct,
  ReplyMode,
  Responsibility,
  Role,
  Severity,
} from './vocabulary.ts';

/** Who did something and when; `eventId` leads back to the fact. */
export type Mark = { readonly eventId: EventId; readonly actor: Actor; readonly at: IsoInstant };

export type PlanState = 'proposed' | 'approved' | 'returned';
export type Plan = {
  readonly planId: string;
  readonly measure: Measure;
  readonly text: string;
  readonly responsibleId: PersonId | null;
  readonly dueAt: IsoInstant | null;
  readonly state: PlanState;
  readonly proposed: Mark;
  /** Who agreed before the last of those who must (HOTEL-12). */
  readonly endorsements: readonly (Mark & { readonly note: string })[];
  readonly decided: (Mark & { readonly note: string }) | null;
  readonly executed: (Mark & { readonly note: string }) | null;
};

/** How the matter was judged last; the assessments before it stay facts of the journal (T03, C-37). */
export type Assessment = Mark & EventPayload<'assessed'>;

/** A department's or a person's task in the matter (T05). */
export type Assignment = Mark &
  EventPayload<'assigned'> & {
    readonly accepted: Mark | null;
    readonly completed: (Mark & { readonly result: string }) | null;
  };

/** An approval by word of mouth; open until the papers are there (AUT-5). */
export type VerbalApproval = Mark &
  EventPayload<'verbal-approval-recorded'> & {
    readonly papers: (Mark & { readonly outcome: 'regularised' | 'refused'; readonly note: string }) | null;
  };

/** A special extension: it counts when the customer was told as well (DUE-4). */
export type Extension = Mark &
  EventPayload<'extension-approved'> & { readonly told: (Mark & { readonly means: string }) | null };

/** A rest of a clock; running again from `resumed`. */
export type Pause = Mark & EventPayload<'clock-paused'> & { readonly resumed: Mark | null };

/** A form with what happened to it, in order. One record for each form: made out again, its copies are replaced. */
export type FormRecord = {
  readonly form: Form;
  readonly issued: (Mark & { readonly copies: EventPayload<'form-issued'>['copies'] }) | null;
  readonly signatures: readonly (Mark & {
    readonly act: FormAct;
    readonly role: Role;
    readonly note: string;
  })[];
  /** How many of the signatures stand on an earlier sheet, or belong to an end that was undone (T18); they stay on record. */
  readonly signaturesBefore: number;
  readonly returned: Mark | null;
  readonly confirmed: (Mark & { readonly means: string; readonly isSatisfied: boolean }) | null;
};

/** Something attached; struck through where it should not have been (EVI-1). */
export type Evidence = Mark &
  EventPayload<'evidence-added'> & { readonly withdrawn: (Mark & { readonly reason: string }) | null };

export type Penalty = Mark & EventPayload<'penalty-set'> & { readonly approved: Mark | null };

export type Reply = Mark & {
  readonly mode: ReplyMode;
  readonly content: string;
  readonly measure: Measure | null;
  readonly apology: Apology;
  readonly isInterim: boolean;
  readonly nextReplyAt: IsoInstant | null;
  readonly onInstruction: EventId | null;
  readonly onPlan: string | null;
  readonly isCustomerSatisfied: boolean | null;
};

export type Instruction = Mark & {
  readonly measure: Measure;
  readonly conveyText: string;
  readonly internalNote: string;
};

export type Escalation = {
  readonly escalationId: EscalationId;
  readonly reason: EscalationReason;
  readonly toLevel: number;
  readonly isOutbound: boolean;
  readonly measure: Measure | null;
  readonly note: string;
  /** False where the policy lets it leave the branch without a confirmation. */
  readonly isConfirmationNeeded: boolean;
  readonly state: EscalationState;
  readonly requested: Mark;
  readonly confirmed: Mark | null;
  readonly declined: (Mark & { readonly reason: string }) | null;
  readonly submitted: Mark | null;
  readonly delivered: Mark | null;
  readonly acknowledged: Mark | null;
  /** The open question of head office, when `state` is `returned`. */
  readonly question: (Mark & { readonly text: string }) | null;
  readonly answers: readonly (Mark & { readonly text: string })[];
  readonly instruction: Instruction | null;
  readonly phoneReport:
    | (Mark & { readonly reportedTo: string; readonly reportedAt: IsoInstant; readonly note: string })
    | null;
};

export type SignOff = Mark & {
  readonly role: Role;
  readonly digest: Sha256Hex;
  readonly note: string;
  /** What the signer wrote by hand beside the seal; absent where nobody did. */
  readonly ink?: Ink;
  /** The digest no longer matches: something unknown at signing sorts before it (architecture 6). */
  readonly isSuperseded: boolean;
};

/**
 * What merged order made unlawful or contradictory: kept for a person, never dropped.
 * `unlawful`: the fact does not follow from the state it met. `duplicate-intake`: an entry was received twice.
 */
export type EntryConflict = {
  readonly kind: 'unlawful' | 'duplicate-intake' | 'before-intake';
  readonly eventId: EventId;
  readonly eventKind: string;
  readonly statusMet: EntryStatus | null;
};

/** One matter with its whole record: what its events amount to. Folded, never edited. */
export type Entry = {
  readonly id: EntryId;
  readonly unitId: UnitId;
  readonly number: string;
  readonly book: Book;
  readonly entryKind: EntryKind;
  readonly channel: Channel;
  readonly packId: PackId;
  readonly packVersion: number;
  readonly status: EntryStatus;
  readonly received: Mark;
  readonly receivedAt: IsoInstant;
  readonly happenedAt: IsoInstant | null;
  readonly lateReason: string;
  readonly customer: Customer;
  readonly content: string;
  readonly place: string;
  readonly against: string;
  readonly demand: Demand;
  readonly wasRestated: boolean;
  readonly details: IntakeDetails;
  /** Where it stands in the opinion book; null for the register, and for what was written before the book had pages. */
  readonly page: BookPage | null;
  /** Who has it now; the receiver keeps the first-inquiry duty all the same (BANK-11). */
  readonly ownerId: PersonId;
  /** Level of the pack's ladder that has it now; 1 is the receiver. */
  readonly ownerLevel: number;
  readonly severity: Severity;
  /** Each change of severity, the newest last; a later judgement to the same one moves nothing. */
  readonly severities: readonly { readonly severity: Severity; readonly since: IsoInstant }[];
  readonly responsibility: Responsibility;
  readonly handOver: (Mark & { readonly toPersonId: PersonId; readonly note: string }) | null;
  readonly takenOver: Mark | null;
  readonly headInformed: Mark | null;
  readonly investigation: (Mark & Omit<EventPayload<'investigated'>, 'responsibility'>) | null;
  readonly agreedReply: (Mark & { readonly dueAt: IsoInstant; readonly note: string }) | null;
  readonly plans: readonly Plan[];
  readonly replies: readonly Reply[];
  readonly escalations: readonly Escalation[];
  readonly progress: readonly (Mark & { readonly text: string })[];
  readonly signOffs: readonly SignOff[];
  readonly returns: readonly (Mark & { readonly reason: string })[];
  readonly closed: (Mark & { readonly closeKind: CloseKind }) | null;
  readonly assessment: Assessment | null;
  readonly notifications: readonly (Mark & EventPayload<'persons-notified'>)[];
  readonly assignments: readonly Assignment[];
  readonly progressReports: readonly (Mark & EventPayload<'progress-reported'>)[];
  readonly returnTests: readonly (Mark & EventPayload<'return-tested'>)[];
  readonly trips: readonly (Mark & EventPayload<'trip-opened'>)[];
  readonly extensions: readonly Extension[];
  readonly pauses: readonly Pause[];
  readonly addedFacts: readonly (Mark & EventPayload<'facts-added'>)[];
  readonly overruns: readonly (Mark &
    EventPayload<'overrun-explained'> & { readonly confirmed: Mark | null })[];
  readonly verbalApprovals: readonly VerbalApproval[];
  readonly tellings: readonly (Mark & EventPayload<'customer-told'>)[];
  readonly letterCopy: (Mark & EventPayload<'letter-copied'>) | null;
  readonly evidence: readonly Evidence[];
  readonly forms: readonly FormRecord[];
  readonly followUps: readonly (Mark & EventPayload<'followed-up'>)[];
  /** How many of them asked about an earlier answer than the one that stands. */
  readonly followUpsBefore: number;
  readonly penalties: readonly Penalty[];
  readonly corrections: readonly (Mark & EventPayload<'corrected'>)[];
  readonly links: readonly (Mark & EventPayload<'linked'>)[];
  readonly group: (Mark & EventPayload<'grouped'>) | null;
  readonly recusals: readonly (Mark & EventPayload<'recused'>)[];
  readonly withdrawal: (Mark & EventPayload<'withdrawn'>) | null;
  readonly reopenings: readonly (Mark & EventPayload<'reopened'>)[];
  readonly importance: (Mark & EventPayload<'importance-set'>) | null;
  readonly archive: (Mark & EventPayload<'archived'>) | null;
  readonly mergedInto: (Mark & EventPayload<'merged'>) | null;
  readonly voided: (Mark & EventPayload<'number-voided'>) | null;
  readonly purged: (Mark & EventPayload<'purged'>) | null;
  readonly conflicts: readonly EntryConflict[];
  /** Facts of kinds this version does not know, in order. */
  readonly foreignEventIds: readonly EventId[];
  readonly eventCount: number;
  /** The last fact in fold order. */
  readonly lastEventId: EventId;
  readonly updatedAt: IsoInstant;
};
