import { Dexie } from 'dexie';
import type { DexieOptions, Table } from 'dexie';

import type { EntryId, EventId } from '../../shared/domain/ids.ts';
import type { AttachmentCardRow, AttachmentKey, AttachmentRow } from './attachment-rows.ts';
import type {
  CounterRow,
  DraftRow,
  EntryRow,
  EventRow,
  PackRow,
  PersonRow,
  SerialRow,
  StateRow,
  SummaryRow,
} from './branch-rows.ts';
import type { SearchBlockRow } from './search-block-rows.ts';
import { DATABASE_VERSIONS, NEWEST_VERSION } from './database-versions/all-versions.ts';
import type { DatabaseVersion } from './database-versions/database-version.ts';

/** The IndexedDB implementation; the browser's own when left out. */
export type IndexedDbPort = {
  readonly indexedDB: IDBFactory;
  readonly IDBKeyRange: typeof IDBKeyRange;
};

export type BranchDatabaseOptions = {
  readonly name: string;
  /** `strict` reaches the disk before it answers: what a person saves. `relaxed` is for bulk work that is flushed at its end. */
  readonly durability: 'strict' | 'relaxed';
  readonly idb?: IndexedDbPort | undefined;
  /** Opens an older layout: for tests of migrations. */
  readonly targetVersion?: number;
  readonly versions?: readonly DatabaseVersion[];
};

/** The working store of one unit on one device. A view that the journal and head office can rebuild; never the only copy. */
export class BranchDatabase extends Dexie {
  declare readonly events: Table<EventRow, EventId>;
  declare readonly entries: Table<EntryRow, EntryId>;
  declare readonly summaries: Table<SummaryRow, EntryId>;
  declare readonly counters: Table<CounterRow, string>;
  declare readonly serials: Table<SerialRow, string>;
  declare readonly meta: Table<StateRow, string>;
  declare readonly drafts: Table<DraftRow, string>;
  declare readonly people: Table<PersonRow, string>;
  declare readonly attachments: Table<AttachmentRow, AttachmentKey>;
  declare readonly attachmentCards: Table<AttachmentCardRow, AttachmentKey>;
  declare readonly searchBlocks: Table<SearchBlockRow, SearchBlockRow['key']>;
  declare readonly packs: Table<PackRow, [string, number]>;

  constructor(options: BranchDatabaseOptions) {
    const dexieOptions: DexieOptions = { chromeTransactionDurability: options.durability };
    super(options.name, { ...dexieOptions, ...options.idb });
    const target = options.targetVersion ?? NEWEST_VERSION;
    for (const { version, stores, upgrade } of options.versions ?? DATABASE_VERSIONS) {
      if (version > target) continue;
      const declared = this.version(version).stores({ ...stores });
      if (upgrade !== null) declared.upgrade(async (transaction) => await upgrade(transaction));
    }
  }
}

/** The name of the database of one unit on one device. */
export function toDatabaseName(unitId: string, deviceId: string): string {
  return `branchbook-${unitId}-${deviceId}`;
}
