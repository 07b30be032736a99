import { BranchDatabase } from './branch-database.ts';
import type { IndexedDbPort } from './branch-database.ts';
import { NEWEST_VERSION } from './database-versions/all-versions.ts';
import { StoreTooNewFault, StoreUnavailableFault } from './store-faults.ts';

/** Dexie multiplies its version numbers by ten. */
const NATIVE_VERSION_FACTOR = 10;

/** The database for what a person saves, and a second connection to the same one for bulk work. */
export type OpenDatabases = { readonly strict: BranchDatabase; readonly bulk: BranchDatabase };

/**
 * Opens the working store, unless a newer application wrote it.
 *
 * Dexie opens a newer database without complaint and writes to it (reliability 0.6, F23), so its native version is compared
 * before opening, where the browser tells it, and again on the open connection before anything is written.
 */
export async function openBranchDatabase(name: string, idb?: IndexedDbPort): Promise<OpenDatabases> {
  await refuseNewerDatabase(name, idb?.indexedDB ?? globalThis.indexedDB);
  const strict = new BranchDatabase({ name, durability: 'strict', idb });
  const bulk = new BranchDatabase({ name, durability: 'relaxed', idb });
  try {
    await strict.open();
    assertKnownVersion(strict.backendDB().version);
    // The second connection opens with its first use: reading a register needs none.
  } catch (cause) {
    strict.close();
    bulk.close();
    if (cause instanceof StoreTooNewFault) throw cause;
    throw new StoreUnavailableFault(name, cause);
  }
  return { strict, bulk };
}

async function refuseNewerDatabase(name: string, factory: IDBFactory): Promise<void> {
  const version =
    typeof factory.databases === 'function'
      ? (await factory.databases()).find((database) => database.name === name)?.version
      : await probeVersion(name, factory);
  if (version !== undefined) assertKnownVersion(version);
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
