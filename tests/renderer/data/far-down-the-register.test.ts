import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { listEntries } from '../../../renderer/data/entry-queries.ts';
import type { Listing } from '../../../renderer/data/entry-queries.ts';
import type { OpenedBranchStore } from '../../../renderer/data/open-branch-store.ts';
import { EVERYTHING } from '../../../renderer/data/register-filter.ts';
import { createStoreReader } from '../../../renderer/data/store-reader.ts';
import type { StoreReader } from '../../../renderer/data/store-reader.ts';
import { toEntryId } from '../../../shared/domain/ids.ts';
import { makeUuidV7 } from '../../../shared/lib/uuid.ts';
import { createBranchHarness } from '../../support/branch-store-harness.ts';
import type { BranchHarness } from '../../support/branch-store-harness.ts';
import { buildRecordCommand } from '../../support/build-command.ts';
import { makeSession, WANG } from '../../support/sample-people.ts';

const STORED = 1_100;
const FAR = { offset: 1_020, limit: 30 };
const ENTROPY = new Uint8Array(10);

describe('the register far down', () => {
  let harness: BranchHarness;
  let store: OpenedBranchStore;
  let reader: StoreReader;
  let asked: number;

  beforeEach(async () => {
    harness = createBranchHarness();
    store = await harness.open();
    const saved = await store.recordEntry(buildRecordCommand(), 'receiver');
    if (!saved.ok) throw new Error(saved.error.reason);
    await copyTheOneRow();
    const inThread = createStoreReader(store.core);
    asked = 0;
    reader = {
      ...inThread,
      find: async (filter, page) => {
        asked += 1;
        return await inThread.find(filter, page);
      },
    };
  });
  afterEach(() => harness.closeAll());

  /** Lists alone are read: an entry behind each row would only take time. */
  async function copyTheOneRow(): Promise<void> {
    const { db } = store.core;
    const [row] = await db.summaries.toArray();
    const counters = await db.counters.get('entries');
    if (row === undefined || counters === undefined) throw new Error('nothing was recorded');
    const copies = Array.from({ length: STORED - 1 }, (_, index) => {
      const id = toEntryId(makeUuidV7(index, ENTROPY));
      const body = { ...(row.body as object), id };
      return { ...row, id, numberKey: `${row.numberKey}/${String(index).padStart(6, '0')}`, body };
    });
    await db.summaries.bulkPut(copies);
    const cells = Object.fromEntries(Object.keys(counters.cells).map((cell) => [cell, STORED]));
    await db.counters.put({ ...counters, cells });
  }

  const list = async (isSearchReady: boolean, page: typeof FAR) => {
    const listing: Listing = { core: store.core, reader, isSearchReady, session: makeSession(WANG) };
    return await listEntries(listing, EVERYTHING, page, store.now());
  };

  it('is told by the search which entries stand there, the same as by the index', async () => {
    const byIndex = await list(false, FAR);
    expect(asked).toBe(0);

    const bySearch = await list(true, FAR);

    expect(bySearch).toEqual(byIndex);
    expect(bySearch.rows).toHaveLength(FAR.limit);
    expect(bySearch.total).toBe(STORED);
    expect(asked).toBe(1);
  });

  it('near the top asks the index alone', async () => {
    const page = await list(true, { offset: 960, limit: 30 });

    expect(page.rows).toHaveLength(30);
    expect(asked).toBe(0);
  });
});
