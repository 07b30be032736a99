import type {
  DeviceState,
  HeadOfficeStatus,
  JournalRecovery,
  Outcome,
  Session,
} from '../../shared/bridge/desktop-api.ts';
import type { EntryCommand, RecordEntryCommand } from '../../shared/domain/commands.ts';
import type { WorkingCalendar } from '../../shared/domain/calendar.ts';
import type { Duty } from '../../shared/domain/compute-duties.ts';
import type { Deadline } from '../../shared/domain/deadline.ts';
import type { RecordDutyCommand } from '../../shared/domain/decide-duty.ts';
import type { StandInCommand } from '../../shared/domain/decide-stand-in.ts';
import type { Person, Unit } from '../../shared/domain/decide-context.ts';
import type { Entry } from '../../shared/domain/entry.ts';
import type { StoredEvent } from '../../shared/domain/events.ts';
import type { RepeatProposal } from '../../shared/domain/find-repeats.ts';
import type { EntryId, PersonId, Sha256Hex } from '../../shared/domain/ids.ts';
import type { LawfulAction } from '../../shared/domain/lawful-actions.ts';
import type { NotificationDemand } from '../../shared/domain/compute-notifications.ts';
import type { RecordPreview } from '../../shared/domain/preview-record.ts';
import type { Refusal } from '../../shared/domain/refusal.ts';
import type { BookPage } from '../../shared/domain/book-page.ts';
import type {
  Book,
  Channel,
  EntryKind,
  EntryStatus,
  EscalationState,
  Role,
  Severity,
} from '../../shared/domain/vocabulary.ts';
import type { WaitingFor } from '../../shared/domain/waiting-for.ts';
import type { IsoInstant } from '../../shared/lib/instant.ts';
import type { PolicyPack } from '../../shared/policy/schema.ts';
import type { AttachmentStore } from './attachment-store.ts';
import type { DutyBook, DutyReport } from './duty-book.ts';
import type { ComparedMatter, SimilarEntry } from './find-similar-entries.ts';
import type { RegisterFilter } from './register-filter.ts';
import type { RegisterPages } from './register-pages.ts';
import type { SignQueue } from './sign-queue.ts';

export { WAITING_FOR } from '../../shared/domain/waiting-for.ts';
export type { WaitingFor } from '../../shared/domain/waiting-for.ts';
export type { SimilarEntry } from './find-similar-entries.ts';
export type { RegisterFilter } from './register-filter.ts';
export type { RecordPreview } from '../../shared/domain/preview-record.ts';

/** One line of a list: everything a row shows, so that a list never folds. */
export type EntrySummary = {
  readonly id: EntryId;
  readonly number: string;
  readonly entryKind: EntryKind;
  readonly channel: Channel;
  readonly book: Book;
  /** Where it stands in the opinion book; null for the register, and for what was written before the book had pages. */
  readonly page: Pick<BookPage, 'volume' | 'pageNumber'> | null;
  readonly status: EntryStatus;
  readonly severity: Severity;
  readonly receivedAt: IsoInstant;
  readonly ownerId: PersonId;
  readonly ownerLevel: number;
  readonly waitingFor: WaitingFor;
  /** The earliest deadline that still runs, or null. */
  readonly dueAt: IsoInstant | null;
  readonly dueKey: string | null;
  readonly customerName: string;
  readonly customerPhone: string;
  readonly isAnonymous: boolean;
  readonly excerpt: string;
  readonly demandAmountFen: number | null;
  readonly escalationState: EscalationState | null;
  readonly conflictCount: number;
  readonly updatedAt: IsoInstant;
  /** All that a search looks through, as `normaliseText` leaves it: the search reads lists, a fraction of the entries' size. */
  readonly searchText: string;
};

export type EntryView = {
  readonly entry: Entry;
  readonly events: readonly StoredEvent[];
  readonly deadlines: readonly Deadline[];
  readonly actions: readonly LawfulAction[];
  /** What stands between the entry and its signature; empty for one that has ended (T16, T17). */
  readonly closingBlocks: readonly Refusal[];
  /** Whom the policy wants told of it, and how far that is done (T12). */
  readonly notifications: readonly NotificationDemand[];
  /** Digest of what a signer would sign now. */
  readonly digest: Sha256Hex;
};

/** Kept in the saving transaction, so that a head never counts (performance 1). */
export type Counters = {
  readonly total: number;
  readonly open: number;
  readonly closed: number;
  readonly byStatus: Readonly<Record<EntryStatus, number>>;
  readonly waitingFor: Readonly<Record<WaitingFor, number>>;
};

/** A form that was typed in but not saved. `values` is the form's own shape. */
export type Draft<Values> = { readonly key: string; readonly values: Values; readonly savedAt: IsoInstant };

/** What start-up found and did when journal and working store were compared (architecture 6). */
export type StartReport = {
  readonly journal: JournalRecovery;
  readonly eventsRestored: number;
  readonly projectionsRebuilt: number;
  /** True when the working store did not match the journal: a person is told. */
  readonly wasRepaired: boolean;
};

export type SyncPhase = 'idle' | 'pushing' | 'pulling';
export type SyncState = {
  readonly phase: SyncPhase;
  readonly status: HeadOfficeStatus | null;
  readonly lastTriedAt: IsoInstant | null;
  readonly nextTryAt: IsoInstant | null;
  /** Name of what broke in the last pass, when it was neither the line nor a refusal; null or absent when nothing did. */
  readonly fault?: string | null;
};

/** Everything a screen can ask of the working store. Reads are plain async functions, for `useLiveQuery`. */
export interface BranchStore {
  readonly device: Extract<DeviceState, { kind: 'sample' | 'enrolled' }>;
  readonly unit: Unit;
  readonly people: readonly Person[];
  readonly policy: PolicyPack;
  readonly calendar: WorkingCalendar;
  readonly startReport: StartReport;
  /** Called when a check in the background has ended, after `startReport` is the new one. Answers how to stop. */
  watchStartReport(listener: (report: StartReport) => void): () => void;
  now(): IsoInstant;

  getCounters(): Promise<Counters>;
  /** Newest first by number; a page of the register. */
  listEntries(
    filter: RegisterFilter,
    page: { readonly offset: number; readonly limit: number },
  ): Promise<{ readonly rows: readonly EntrySummary[]; readonly total: number }>;
  listWaitingFor(waitingFor: readonly WaitingFor[], limit: number): Promise<readonly EntrySummary[]>;
  /** Open entries by due time, earliest first. */
  listDue(limit: number): Promise<readonly EntrySummary[]>;
  listEscalated(limit: number): Promise<readonly EntrySummary[]>;
  /** Earlier entries of the same telephone or name while a new one is typed (CAP-4, CAP-7). */
  findEarlier(
    customer: { readonly phone: string; readonly name: string },
    limit: number,
  ): Promise<readonly EntrySummary[]>;
  /** Earlier entries that a matter being written down looks like a repeat of (C-56). */
  findRepeats(command: RecordEntryCommand): Promise<readonly RepeatProposal[]>;
  /**
   * Earlier entries whose text is like a matter being written down, of the last days or of all time (CAP-7); null when asked again
   * before the answer.
   */
  findSimilar(matter: ComparedMatter, days: number | null): Promise<readonly SimilarEntry[] | null>;
  /** Every page of the opinion book, from the first to the newest. */
  listBook(): Promise<readonly EntrySummary[]>;
  /** When the book was last read and by whom (BANK-28), or null. */
  findLastReading(): Promise<{ readonly at: IsoInstant; readonly name: string } | null>;
  getEntryView(id: EntryId, role: Role): Promise<EntryView | null>;
  /** What was answered and waits for a signature, longest waiting first, summarised for whoever signs (SIG-3). */
  listSignQueue(role: Role, limit: number): Promise<SignQueue>;

  previewRecord(command: RecordEntryCommand, role: Role): Promise<RecordPreview>;
  /** Decides, appends to the journal, commits to the store. Resolves when it may be called saved. */
  recordEntry(
    command: RecordEntryCommand,
    role: Role,
  ): Promise<Outcome<{ readonly entryId: EntryId; readonly number: string }>>;
  executeCommand(entryId: EntryId, command: EntryCommand, role: Role): Promise<Outcome<null>>;

  /** Tasks of the calendar: what can be done now, and what was missed (DUE-7). */
  getDutyBook(): Promise<DutyBook>;
  getDutyReport(duty: Duty): Promise<DutyReport>;
  recordDuty(command: RecordDutyCommand, role: Role): Promise<Outcome<null>>;

  /** The signed pages of the books (SIG-2). */
  readonly pages: RegisterPages;
  /** Appoints somebody to act in a job for a period, or ends that; `people` say it afterwards (SIG-3, C-54). */
  recordStandIn(command: StandInCommand, role: Role): Promise<Outcome<null>>;

  getDraft<Values>(key: string): Promise<Draft<Values> | null>;
  putDraft<Values>(key: string, values: Values): Promise<void>;
  deleteDraft(key: string): Promise<void>;

  /** Photographs, scans and recordings on this device (EVI-1). */
  readonly attachments: AttachmentStore;

  getSyncState(): SyncState;
  watchSyncState(listener: (state: SyncState) => void): () => void;
  syncNow(): Promise<SyncState>;
  close(): void;
}

/** What the application opens after a person signed in. */
export type OpenBranchStore = (session: Session) => Promise<BranchStore>;
