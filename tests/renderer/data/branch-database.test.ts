import { Dexie } from 'dexie';
import { describe, expect, it } from 'vitest';

import { BranchDatabase, toDatabaseName } from '../../../renderer/data/branch-database.ts';
import { DATABASE_VERSIONS, NEWEST_VERSION } from '../../../renderer/data/database-versions/all-versions.ts';
import { openBranchDatabase } from '../../../renderer/data/open-branch-database.ts';
import { StoreTooNewFault, StoreUnavailableFault } from '../../../renderer/data/store-faults.ts';
import { makeFakeIdb } from '../../support/branch-store-harness.ts';

const NAME = toDatabaseName('unit-hb01', 'device-1');

/** Rows in the shape of each version: what a person had when they still ran it. A new version adds its own. */
const OLD_ROWS: Readonly<Record<number, Readonly<Record<string, readonly object[]>>>> = {
  1: {
    events: [
      {
        id: 'event-1',
        entryId: 'entry-1',
        installationId: 'installation-1',
        seq: 1,
        position: null,
        hash: 'a',
        body: { kind: 'entry-received' },
      },
    ],
    entries: [{ entryId: 'entry-1', facts: { count: 1, digest: 'a' }, bodyHash: 'b', body: {} }],
    drafts: [{ key: 'new-entry', savedAt: '2026-11-17T02:00:00.000Z', body: { content: '说到一半' } }],
    meta: [{ key: 'state', isRepairing: false }],
  },
  2: {
    drafts: [{ key: 'new-entry', savedAt: '2026-11-17T02:00:00.000Z', body: { content: '说到一半' } }],
    attachments: [{ owner: 'draft/new-entry', attachmentId: 'a', body: Uint8Array.of(1, 2, 3) }],
    attachmentCards: [
      {
        owner: 'draft/new-entry',
        attachmentId: 'a',
        addedAt: '2026-11-17T02:00:00.000Z',
        body: { name: '来信.jpg', thumbnail: Uint8Array.of(4) },
      },
    ],
  },
  3: {
    summaries: [{ id: 'entry-1', numberKey: 'HB01-000000001', revision: 7, bodyHash: 'b', body: {} }],
    searchBlocks: [{ key: '1/0', body: { id: ['entry-1'] } }],
  },
};

describe('BranchDatabase versions', () => {
  const exercised = new Set<number>();

  it.each(DATABASE_VERSIONS.map(({ version }) => version))(
    '[F24] rows written by version %i are all there in the newest',
    async (version) => {
      const idb = makeFakeIdb();
      const old = new BranchDatabase({ name: NAME, durability: 'strict', idb, targetVersion: version });
      const rows = OLD_ROWS[version]!;
      for (const [table, each] of Object.entries(rows)) await old.table(table).bulkPut([...each]);
      old.close();

      const newest = new BranchDatabase({ name: NAME, durability: 'strict', idb });
      for (const [table, each] of Object.entries(rows)) {
        expect(await newest.table(table).toArray()).toEqual(each);
      }
      newest.close();
      exercised.add(version);
    },
  );

  it('[F24] no version drops a table of the one before', () => {
    for (const [index, { stores }] of DATABASE_VERSIONS.entries()) {
      const before = DATABASE_VERSIONS[index - 1];
      expect(Object.keys(stores)).toEqual(expect.arrayContaining(Object.keys(before?.stores ?? {})));
    }
  });

  it('every version is exercised, and they are numbered from 1 without gaps', () => {
    expect([...exercised]).toEqual(DATABASE_VERSIONS.map((_, index) => index + 1));
    expect(NEWEST_VERSION).toBe(DATABASE_VERSIONS.length);
  });
});

describe('openBranchDatabase', () => {
  it('[F23] refuses a store that a newer application wrote, and leaves it as it is', async () => {
    const idb = makeFakeIdb();
    const newer = new Dexie(NAME, idb);
    newer.version(NEWEST_VERSION + 1).stores({ events: 'id', tomorrow: 'id' });
    await newer.table('tomorrow').put({ id: 1 });
    newer.close();

    await expect(openBranchDatabase(NAME, idb)).rejects.toBeInstanceOf(StoreTooNewFault);

    const again = new Dexie(NAME, idb);
    await again.open();
    expect(await again.table('tomorrow').count()).toBe(1);
    again.close();
  });

  it('[F23] refuses it too where the browser does not list its databases', async () => {
    const idb = makeFakeIdb();
    const newer = new Dexie(NAME, idb);
    newer.version(NEWEST_VERSION + 1).stores({ events: 'id' });
    await newer.open();
    const nativeVersion = newer.backendDB().version;
    newer.close();
    const before = await idb.indexedDB.databases();
    const { databases } = idb.indexedDB;
    Object.assign(idb.indexedDB, { databases: undefined });

    await expect(openBranchDatabase(NAME, idb)).rejects.toBeInstanceOf(StoreTooNewFault);

    expect(await databases.call(idb.indexedDB)).toEqual(before);
    expect(before).toEqual([{ name: NAME, version: nativeVersion }]);
  });

  it('[F17] says that it cannot be opened instead of hanging or emptying it', async () => {
    const idb = makeFakeIdb();
    Object.assign(idb.indexedDB, {
      open: () => {
        throw new DOMException('broken', 'UnknownError');
      },
    });

    await expect(openBranchDatabase(NAME, idb)).rejects.toBeInstanceOf(StoreUnavailableFault);
  });
});
