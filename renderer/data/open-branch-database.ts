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
export async function openBranchDatabase(
  name: string,
  idb?: IndexedDbPort,
): Promise<OpenDatabases> {
  await refuseNewerDatabase(name, idb?.indexedDB ?? globalThis.indexedDB);
  const strict = new BranchDatabase({ name, durability: 'strict', idb });
  const bulk = new BranchDatabase({ name, durability: 'relaxed', idb });
  try {
    await strict.open();
    assertKnownVersion(strict.backendDB().version);
    await bulk.open();
  } catch (cause) {
    strict.close();
    bulk.close();
    if (cause instanceof StoreTooNewFault) throw cause;
    throw new StoreUnavailableFault(name, cause);
  }
  return { strict, bulk };
}

async function refuseNewerDatabase(name: string, factory: IDBFactory): Promise<void> {
  if (typeof factory.databases !== 'function') return;
  const found = (await factory.databases()).find((database) => database.name === name);
  if (found?.version !== undefined) assertKnownVersion(found.version);
}

function assertKnownVersion(nativeVersion: number): void {
  const version = nativeVersion / NATIVE_VERSION_FACTOR;
  if (version > NEWEST_VERSION) throw new StoreTooNewFault(version, NEWEST_VERSION);
}
