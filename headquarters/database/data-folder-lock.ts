import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** Another process has the data folder open. */
export class DataFolderInUseError extends Error {
  override readonly name = 'DataFolderInUseError';

  constructor(folder: string, cause: unknown) {
    super(
      `The data folder [${folder}] is in use by another process. Two services on one folder would lose rows. ` +
        'Stop the other one, or set DATA_DIR to another folder.',
      { cause },
    );
  }
}

/** Held until `release` or the end of the process, also when nobody keeps this value. */
export type DataFolderLock = { release(): void };

/**
 * Every lock that this process holds. A connection that nothing refers to is closed when memory is collected, and the lock goes with
 * it: without this set a caller that drops the value would lose the folder at a moment of the collector's choosing.
 */
const heldConnections = new Set<DatabaseSync>();

/**
 * Takes a data folder for this process alone (reliability 0.7, F32).
 *
 * PGlite has no lock of its own: of two processes on one folder the second loses every row it wrote, without an error. SQLite's exclusive
 * transaction on the file `lock` is a lock of the operating system: the kernel gives it back when the process ends, also after
 * `kill -9`, so there is no stale pid file to judge.
 */
export function lockDataFolder(folder: string): DataFolderLock {
  mkdirSync(folder, { recursive: true });
  const database = new DatabaseSync(join(folder, 'lock'));
  try {
    database.exec('PRAGMA locking_mode = EXCLUSIVE');
    database.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    database.close();
    throw isBusy(error) ? new DataFolderInUseError(folder, error) : error;
  }
  heldConnections.add(database);
  return {
    release: () => {
      // Closing twice throws; giving back twice is harmless.
      if (heldConnections.delete(database)) database.close();
    },
  };
}

const SQLITE_BUSY = 5;

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'errcode' in error && error.errcode === SQLITE_BUSY;
}
