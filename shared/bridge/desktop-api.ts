import type { Person, Unit } from '../domain/decide-context.ts';
import type { EventDraft, StoredEvent } from '../domain/events.ts';
import type { DeviceId, EntryId, InstallationId, PersonId, Sha256Hex } from '../domain/ids.ts';
import type { Refusal } from '../domain/refusal.ts';
import type { Role } from '../domain/vocabulary.ts';
import type { NoticeCounts } from '../domain/work-notice.ts';
import type { IsoInstant } from '../lib/instant.ts';
import type { Result } from '../lib/result.ts';
import type { KioskAnswer, KioskAsking } from './kiosk-api.ts';
import type { LogState } from '../protocol/messages.ts';

/** What every call answers: a value or a refusal. A rejected promise is a fault. */
export type Outcome<Value> = Result<Value, Refusal>;

export type AppDescription = {
  readonly version: string;
  /** Which shell runs: the shipped Electron, or the Chromium host of a machine without its binary. */
  readonly host: 'electron' | 'chromium';
  readonly platform: string;
};

/** What kind of installation this is. `sample` is a branch to try out; it never talks to head office. */
export type DeviceState =
  | { readonly kind: 'fresh' }
  | {
      readonly kind: 'sample' | 'enrolled';
      readonly deviceId: DeviceId;
      readonly installationId: InstallationId;
      readonly unit: Unit;
      readonly people: readonly Person[];
      readonly packId: string;
      readonly headOfficeAddress: string | null;
      /** The last fact with which a branch to try began; absent or 0 where it began empty. A store that has yet to read them is not damaged. */
      readonly sampleSeq?: number;
    };

/** Which house to try: the policy's own one, the bank's where none is named; with a year of entries, or with an empty book. */
export type TrySampleRequest = { readonly packId?: string; readonly history?: 'year' | 'none' };

export type Session = {
  readonly personId: PersonId;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly signedInAt: IsoInstant;
};

export type JournalHead = {
  readonly installationId: InstallationId;
  readonly seq: number;
  readonly hash: Sha256Hex;
};

/** What the shell found when it opened the journal. */
export type JournalRecovery = {
  readonly outcome: 'clean' | 'tail-set-aside' | 'damaged-middle';
  /** Where the damaged bytes were kept, as a file name without its folder; null when clean. */
  readonly setAsideAs: string | null;
  readonly bytesSetAside: number;
  readonly lastGoodSeq: number;
};

export type JournalVerification = {
  readonly isIntact: boolean;
  readonly eventsChecked: number;
  readonly head: JournalHead;
  /** Sequence of the first record that fails, or null. */
  readonly firstBadSeq: number | null;
};

/** Role in which the person acts; the shell checks that they hold it. */
export type AppendRequest = {
  /** The head the renderer decided on: another head means another decision came first (refused `journal-moved`). */
  readonly expectedSeq: number;
  readonly role: Role;
  readonly drafts: readonly EventDraft[];
};

export const LINE_STATES = ['never-tried', 'reached', 'unreachable', 'refused'] as const;
export type LineState = (typeof LINE_STATES)[number];

export type HeadOfficeStatus = {
  readonly address: string | null;
  readonly line: LineState;
  readonly lastContactAt: IsoInstant | null;
  /** Head office's answer when `line` is `refused`. */
  readonly refusal: Refusal | null;
  readonly acknowledgedSeq: number;
  readonly unsentCount: number;
  readonly oldestUnsentAt: IsoInstant | null;
  readonly refused: readonly RefusedEvent[];
  readonly log: LogState | null;
  /** Head office's clock minus this device's, milliseconds, at the last contact. */
  readonly clockOffsetMs: number | null;
};

/** A fact of this device that head office refused: visible until a person deals with it. */
export type RefusedEvent = {
  readonly seq: number;
  readonly eventId: string;
  readonly entryId: string | null;
  readonly kind: string;
  readonly reason: string;
};

export type PushOutcome = {
  readonly sent: number;
  readonly remaining: number;
  readonly status: HeadOfficeStatus;
};

export type PulledEvent = { readonly position: number; readonly event: StoredEvent };
export type PullOutcome = {
  readonly events: readonly PulledEvent[];
  readonly position: number;
  readonly hasMore: boolean;
  readonly serverEpoch: string;
  readonly status: HeadOfficeStatus;
};

export const LANGUAGES = ['zh-CN', 'zh-TW', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];
export const COLOUR_SCHEMES = ['light', 'dark', 'auto'] as const;
export type ColourScheme = (typeof COLOUR_SCHEMES)[number];

export type Settings = {
  readonly language: Language;
  readonly colourScheme: ColourScheme;
  readonly isLargePrint: boolean;
  readonly headOfficeAddress: string | null;
  /** The unit's own telephone number for complaints, as its board shows it (BANK-10); empty until somebody sets it. */
  readonly hotline: string;
  /** Whether the desktop shows a notification when work falls due (DUE-5). */
  readonly isNotifying: boolean;
};

/** A command that came from the menu, the tray or a notification. */
export const SHELL_COMMANDS = [
  'new-entry',
  'search',
  'sync-now',
  'show-sync',
  'sign-out',
  'open-settings',
  'show-shortcuts',
  'show-today',
  'show-duties',
] as const;
export type ShellCommand = (typeof SHELL_COMMANDS)[number];

/** Shown; left out, since the person looks at the window or wants none; or held back while customers have the screen. */
export const NOTICE_ANSWERS = ['shown', 'quiet', 'held'] as const;
export type NoticeAnswer = (typeof NOTICE_ANSWERS)[number];

/** Most contents that one password confirms: what a head reads in one sitting (SIG-3). */
export const SIGN_BATCH_LIMIT = 100;

export type Unsubscribe = () => void;

/**
 * Everything the renderer may ask of the shell: the only door. `window.desktop` in the renderer, the preload object,
 * the handlers in the shell and the fake in tests all have this type. Every method takes one object.
 */
export interface DesktopApi {
  readonly app: {
    describe(request: Record<string, never>): Promise<Outcome<AppDescription>>;
    /** Counts shown on tray and badge. */
    showWaiting(request: { readonly waiting: number; readonly overdue: number }): Promise<Outcome<null>>;
    /** Counts of what is news, for a notification of the desktop (DUE-5). What is `held` was shown to nobody yet and is asked again. */
    showNotice(request: NoticeCounts): Promise<Outcome<NoticeAnswer>>;
    onCommand(listener: (command: ShellCommand) => void): Unsubscribe;
  };
  readonly device: {
    getState(request: Record<string, never>): Promise<Outcome<DeviceState>>;
    trySample(request: TrySampleRequest): Promise<Outcome<DeviceState>>;
    enrol(request: { readonly address: string; readonly code: string }): Promise<Outcome<DeviceState>>;
  };
  readonly session: {
    get(request: Record<string, never>): Promise<Outcome<Session | null>>;
    signIn(request: { readonly personId: string; readonly password: string }): Promise<Outcome<Session>>;
    signOut(request: Record<string, never>): Promise<Outcome<null>>;
    /** Step-up: good for one signature on each of these contents within two minutes, and for nothing else (SIG-3, security L7). */
    confirmPassword(request: {
      readonly password: string;
      readonly digests: readonly Sha256Hex[];
    }): Promise<Outcome<null>>;
  };
  readonly journal: {
    getHead(request: Record<string, never>): Promise<Outcome<JournalHead>>;
    /** Appends, fsyncs, and only then answers with the events as they stand in the journal. */
    append(request: AppendRequest): Promise<Outcome<readonly StoredEvent[]>>;
    /** Reads events with a sequence above `afterSeq`, oldest first; of the current journal unless a retired one is named. */
    read(request: {
      readonly afterSeq: number;
      readonly limit: number;
      readonly installationId?: InstallationId;
    }): Promise<Outcome<readonly StoredEvent[]>>;
    /** Heads of this device's earlier journals that can still be read, oldest first: a repair takes their facts too. */
    listRetired(request: Record<string, never>): Promise<Outcome<readonly JournalHead[]>>;
    verify(request: Record<string, never>): Promise<Outcome<JournalVerification>>;
    getRecovery(request: Record<string, never>): Promise<Outcome<JournalRecovery>>;
  };
  readonly headOffice: {
    getStatus(request: Record<string, never>): Promise<Outcome<HeadOfficeStatus>>;
    /** Sends the next batch of the outbox. */
    push(request: Record<string, never>): Promise<Outcome<PushOutcome>>;
    /** Fetches the next page after `after`; with `includeOwn` also what this installation wrote (rebuilding). */
    pull(request: { readonly after: number; readonly includeOwn: boolean }): Promise<Outcome<PullOutcome>>;
  };
  readonly settings: {
    get(request: Record<string, never>): Promise<Outcome<Settings>>;
    put(request: Partial<Settings>): Promise<Outcome<Settings>>;
    onChange(listener: (settings: Settings) => void): Unsubscribe;
  };
  readonly printing: {
    /** Opens the print page of the entry, the board, or a day's page of the register, in a hidden window, prints it to PDF, stores it and says where. */
    savePdf(
      request: { readonly suggestedName: string } & (
        | { readonly entryId: EntryId }
        | { readonly page: 'board' }
        /** A day's page of the register, a local date. */
        | { readonly registerPageOn: string }
      ),
    ): Promise<Outcome<{ readonly path: string; readonly pages: number }>>;
    /** Called by the print page when everything, fonts too, is on it. */
    markReady(request: Record<string, never>): Promise<Outcome<null>>;
  };
  readonly kiosk: {
    /** Opens the opinion book for customers over the whole screen; this window is hidden until a member of staff leaves it. */
    open(request: Record<string, never>): Promise<Outcome<null>>;
    /** What the kiosk asks while it is open. Whoever listens decides, writes and answers in its stead. */
    onAsked(listener: (asking: KioskAsking) => void): Unsubscribe;
    answer(request: KioskAnswer): Promise<Outcome<null>>;
  };
}

/** The groups and methods that are subscriptions; all others are calls. */
export type DesktopSubscription = 'app.onCommand' | 'settings.onChange' | 'kiosk.onAsked';
