import type { Person, Unit } from '../../shared/domain/decide-context.ts';
import type { EntryId, EventId, InstallationId, PersonId, Sha256Hex } from '../../shared/domain/ids.ts';
import type { EntryStatus } from '../../shared/domain/vocabulary.ts';
import type { IsoInstant } from '../../shared/lib/instant.ts';
import type { PolicyPack } from '../../shared/policy/schema.ts';
import type { WaitingFor } from './branch-store.ts';
import type { SealedBody } from './body-codec.ts';
import type { TableWitness } from './set-digest.ts';

/** A fact as the working store keeps it: index columns in clear, the event itself sealed. */
export type EventRow = {
  readonly id: EventId;
  /** Empty for facts of the device, because IndexedDB does not index null. */
  readonly entryId: EntryId | '';
  readonly installationId: InstallationId;
  readonly seq: number;
  /** Position in head office's feed; null for facts that were not pulled. */
  readonly position: number | null;
  readonly hash: Sha256Hex;
  readonly body: SealedBody;
};

/** The projection of an entry, and the witness of exactly the facts it was folded from. */
export type EntryRow = {
  readonly entryId: EntryId;
  readonly facts: TableWitness;
  readonly bodyHash: Sha256Hex;
  readonly body: SealedBody;
};

/** One line of a list. Columns hold nothing personal; name, telephone and text are in the sealed body. */
export type SummaryRow = {
  readonly id: EntryId;
  /** The official number with every run of digits padded, so that text order is number order. */
  readonly numberKey: string;
  readonly status: EntryStatus;
  /** 1 or 0: IndexedDB does not index booleans. */
  readonly isOpen: 0 | 1;
  readonly channel: string;
  readonly waitingFor: WaitingFor;
  /** The earliest running deadline, or {@link NO_DUE}. */
  readonly dueAt: string;
  /** 1 while an escalation is not over (declined or instructed and conveyed), 0 otherwise. */
  readonly isEscalated: 0 | 1;
  readonly updatedAt: IsoInstant;
  /** The revision of the store with which it was written; absent in rows of older applications and of a repair, which no block of the search is older than. */
  readonly revision?: number;
  readonly bodyHash: Sha256Hex;
  readonly body: SealedBody;
};

/** Sorts behind every instant. */
export const NO_DUE = '9999';

/** Kept in the saving transaction so that a head never counts (performance 1: 0.2 ms instead of 1,000). */
export type CounterRow = {
  readonly key: 'entries';
  /** Entries by `status|channel`: totals of either, and of both, are sums of a few cells. */
  readonly cells: Readonly<Record<string, number>>;
  readonly waitingFor: Readonly<Record<string, number>>;
  /** Grows with every commit: what a query over the search text watches. */
  readonly revision: number;
};

/** The highest serial issued per number prefix and period; the last page of a volume of the opinion book. */
export type SerialRow = { readonly key: string; readonly last: number };

/** What the working store knows of itself: written with every commit, compared at every start (reliability F14, F15). */
export type StateRow = {
  readonly key: 'state';
  /** Grows with every commit and repair: what was read at another revision is outdated. Absent in stores of older applications. */
  readonly revision?: number;
  /** The newest fact of this installation's journal that is in the store. */
  readonly journal: {
    readonly installationId: InstallationId;
    readonly seq: number;
    readonly hash: Sha256Hex;
  };
  /** How far head office's feed was read, and in which epoch of its log. */
  readonly checkpoint: { readonly position: number; readonly serverEpoch: string | null };
  readonly events: TableWitness;
  /** The part of `events` that this installation's journal can restore. */
  readonly ownEvents: TableWitness;
  readonly entries: TableWitness;
  readonly summaries: TableWitness;
  /** True from the first to the last write of a repair: a killed repair starts again. */
  readonly isRepairing: boolean;
  /** By which rules entries and lists were folded (`PROJECTION_VERSION`). Absent in stores of older applications. */
  readonly projectionVersion?: number;
};

export type DraftRow = {
  readonly key: string;
  readonly savedAt: IsoInstant;
  readonly body: SealedBody;
};

/** Staff as last seen, so that names stay known after somebody left. */
export type PersonRow = Person & { readonly id: PersonId };
export type PackRow = {
  readonly id: string;
  readonly version: number;
  readonly pack: PolicyPack;
  readonly unit: Unit;
};
