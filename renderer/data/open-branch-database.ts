import { BranchDatabase } from './branch-database.ts';
import type { IndexedDbPort } from './branch-database.ts';
import { NEWEST_VERSION } from './database-versions/all-versions.ts';
import { StoreTooNewFault, StoreUnavailableFault } from './store-faults.ts';

/** Dexie multiplies its version numbers by ten. */
const NATIVE_VERSION_FACTOR = 10;

/** Times a database is opened before it is said not to open: damaged files are put away by the first or the second. */
const MAX_OPENINGS = 3;

/** The database for what a person saves, and a second connection to the same one for bulk work. */
export type OpenDatabases = { readonly strict: BranchDatabase; readonly bulk: BranchDatabase };

/**
 * Opens the working store, unless a newer application wrote it.
 *
 * Dexie opens a newer database without complaint and writes to it (reliability 0.6, F23), so its native version is compared
 * before opening, where the browser tells it, and again on the open connection before anything is written.
 *
 * The first open of damaged files may fail while the browser puts them away; the next one then finds an empty database
 * (reliability 0.1, 0.2), which is filled from the journal. So it is tried again before a person is told that it does not open.
 */
export async function openBranchDatabase(
  name: string,
  idb?: IndexedDbPort,
  listed: Promise<readonly IDBDatabaseInfo[] | null> = listDatabases(idb),
): Promise<OpenDatabases> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await openOnce(name, idb, attempt === 1 ? listed : listDatabases(idb));
    } catch (cause) {
      if (cause instanceof StoreTooNewFault) throw cause;
      if (attempt === MAX_OPENINGS) throw new StoreUnavailableFault(name, cause);
    }
  }
}

async function openOnce(
  name: string,
  idb: IndexedDbPort | undefined,
  listed: Promise<readonly IDBDatabaseInfo[] | null>,
): Promise<OpenDatabases> {
  const databases = await listed;
  const version =
    databases === null
      ? await probeVersion(name, idb?.indexedDB ?? globalThis.indexedDB)
      : databases.find((database) => database.name === name)?.version;
  if (version !== undefined) assertKnownVersion(version);
  const strict = new BranchDatabase({ name, durability: 'strict', idb });
  try {
    await strict.open();
    assertKnownVersion(strict.backendDB().version);
  } catch (cause) {
    strict.close();
    throw cause;
  }
  // The second connection opens with its first use: reading a register needs none.
  return { strict, bulk: new BranchDatabase({ name, durability: 'relaxed', idb }) };
}

/**
 * The databases of this origin, or null where the browser cannot list them. Needs no name, so it is asked for beside the
 * first calls to the shell.
 */
export async function listDatabases(idb?: IndexedDbPort): Promise<readonly IDBDatabaseInfo[] | null> {
  const factory = idb?.indexedDB ?? globalThis.indexedDB;
  if (typeof factory.databases !== 'function') return null;
  try {
    return await factory.databases();
  } catch {
    // Over damaged files the browser lists nothing and fails, for good; opening is what makes it put them away.
    return [];
  }
}

/** Opens the database as it is, without Dexie, which would add to a newer one what it misses in it. */
async function probeVersion(name: string, factory: IDBFactory): Promise<number | undefined> {
  return await new Promise((resolve) => {
    const request = factory.open(name);
    request.onupgradeneeded = () => request.transaction?.abort();
    request.onsuccess = () => {
      const { version } = request.result;
      request.result.close();
      resolve(version);
    };
    // Not there yet, or broken: opening it in earnest tells which.
    request.onerror = () => resolve(undefined);
  });
}

function assertKnownVersion(nativeVersion: number): void {
  const version = Math.floor(nativeVersion / NATIVE_VERSION_FACTOR);
  if (version > NEWEST_VERSION) throw new StoreTooNewFault(version, NEWEST_VERSION);
}
