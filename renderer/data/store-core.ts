import type { DesktopApi, DeviceState } from '../../shared/bridge/desktop-api.ts';
import type { InstallationId } from '../../shared/domain/ids.ts';
import { GENESIS_HASH } from '../../shared/journal/hash-event.ts';
import type { BodyCodec } from './body-codec.ts';
import type { BranchDatabase } from './branch-database.ts';
import type { StateRow } from './branch-rows.ts';
import type { CommitListener } from './commit-events.ts';
import { PROJECTION_VERSION } from './project-entry.ts';
import type { ProjectionRules } from './project-entry.ts';
import { EMPTY_WITNESS } from './set-digest.ts';
import type { StaffBoard } from './staff-board.ts';
import type { StoreMemory } from './store-memory.ts';
import type { StoreLock } from './store-lock.ts';
import type { Clock, RandomSource } from './store-ports.ts';

/** An installation that has a branch. */
export type BranchDevice = Extract<DeviceState, { kind: 'sample' | 'enrolled' }>;

/** What the parts of the working store share. Put together once, in `open-branch-store.ts`. */
export type StoreCore = {
  readonly db: BranchDatabase;
  /** The same database by a connection with relaxed durability: bulk work that is flushed at its end. */
  readonly bulk: BranchDatabase;
  readonly desktop: DesktopApi;
  readonly device: BranchDevice;
  readonly staff: StaffBoard;
  readonly rules: ProjectionRules;
  readonly codec: BodyCodec;
  readonly clock: Clock;
  readonly random: RandomSource;
  /** Over all windows: repair, catching up and pulling, one at a time. */
  readonly lock: StoreLock;
  /** Within this page: its saves, one after another. Over windows a save needs no lock, see `saveDecision`. */
  readonly turn: StoreLock;
  readonly memory: StoreMemory;
  readonly onCommit: CommitListener;
};

/** The part that a worker opens for itself: it reads, and writes nothing but the blocks of the search. */
export type ReadingCore = Pick<StoreCore, 'db' | 'codec' | 'rules'>;

/** The state of a store into which nothing was written yet. */
export function makeEmptyState(installationId: InstallationId): StateRow {
  return {
    key: 'state',
    revision: 0,
    journal: { installationId, seq: 0, hash: GENESIS_HASH },
    checkpoint: { position: 0, serverEpoch: null },
    events: EMPTY_WITNESS,
    ownEvents: EMPTY_WITNESS,
    entries: EMPTY_WITNESS,
    summaries: EMPTY_WITNESS,
    isRepairing: false,
    projectionVersion: PROJECTION_VERSION,
  };
}
