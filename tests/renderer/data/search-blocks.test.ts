import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { EntrySearch } from '../../../renderer/data/entry-search.ts';
import type { OpenedBranchStore } from '../../../renderer/data/open-branch-store.ts';
import {
  keepSearchBlocks,
  readSearchBlocks,
  writeSearchBlocks,
} from '../../../renderer/data/search-blocks.ts';
import { ANY_LINE } from '../../../renderer/data/search-filter.ts';
import { toSearchLine } from '../../../renderer/data/search-line.ts';
import type { SearchLine } from '../../../renderer/data/search-line.ts';
import { fromSummaryRow } from '../../../renderer/data/to-rows.ts';
import { toSha256Hex } from '../../../shared/domain/ids.ts';
import { applyToWitness } from '../../../renderer/data/set-digest.ts';
import type { EntryId } from '../../../shared/domain/ids.ts';
import { buildRecordCommand } from '../../support/build-command.ts';
import { createBranchHarness } from '../../support/branch-store-harness.ts';
import type { BranchHarness } from '../../support/branch-store-harness.ts';

const PAGE = { offset: 0, limit: 50 };
/** Three lines a block, so that five entries are in two. */
const BLOCK_LINES = 3;

describe('the blocks of the search', () => {
  let harness: BranchHarness;
  let store: OpenedBranchStore;

  beforeEach(async () => {
    harness = createBranchHarness();
    store = await harness.open();
    for (let index = 0; index < 5; index += 1) await record(`第${String(index)}件`);
  });
  afterEach(() => {
    vi.restoreAllMocks();
    harness.closeAll();
  });

  async function record(content: string): Promise<EntryId> {
    const saved = await store.recordEntry(buildRecordCommand({ content }), 'receiver');
    if (!saved.ok) throw new Error(saved.error.reason);
    return saved.value.entryId;
  }

  const write = async () => await writeSearchBlocks(store.core, BLOCK_LINES);
  const read = async () => {
    const kept = await readSearchBlocks(store.core, new Map());
    return kept === null ? null : { ...kept, lines: byId(kept.lines) };
  };

  /** What reading the rows themselves gives. */
  async function readRows(): Promise<readonly SearchLine[]> {
    const rows = await store.core.db.summaries.toArray();
    const lines = rows.map(async (row) =>
      toSearchLine(row, await fromSummaryRow(store.core.codec, row), new Map()),
    );
    return byId(await Promise.all(lines));
  }
  const byId = (lines: readonly SearchLine[]) => lines.toSorted((a, b) => (a.id < b.id ? -1 : 1));

  it('give the lines that the rows give, without reading one', async () => {
    expect(await read()).toBeNull();
    await write();

    expect(await read()).toEqual({ changed: 0, lines: await readRows() });
    expect((await store.core.db.searchBlocks.toCollection().primaryKeys()).toSorted()).toEqual([
      '1/0',
      '1/1',
      'head',
    ]);
  });

  it('what was recorded or changed since comes from the rows', async () => {
    await write();
    const [first] = await store.core.db.summaries.toCollection().primaryKeys();
    const changed = await store.executeCommand(first!, { type: 'hand-over', note: '' }, 'receiver');
    if (!changed.ok) throw new Error(changed.error.reason);
    await record('后来的一件');

    expect(await read()).toEqual({ changed: 2, lines: await readRows() });
  });

  it('are written anew beside the old ones, which stay good until the new ones are whole', async () => {
    await write();
    await record('后来的一件');
    const { codec } = store.core;
    let sealed = 0;
    const failing: typeof codec = {
      open: codec.open,
      async seal(key, body) {
        sealed += 1;
        if (sealed === 2) throw new Error('killed');
        return await codec.seal(key, body);
      },
    };
    await expect(writeSearchBlocks({ ...store.core, codec: failing }, BLOCK_LINES)).rejects.toThrow('killed');
    expect(await read()).toEqual({ changed: 1, lines: await readRows() });

    await write();
    expect(await read()).toEqual({ changed: 0, lines: await readRows() });
    expect(await store.core.db.searchBlocks.where('key').startsWith('1/').count()).toBe(0);
  });

  it.each([
    ['a block is gone', async () => await store.core.db.searchBlocks.delete('1/1')],
    [
      'a row is gone',
      async () => {
        const [id] = await store.core.db.summaries.toCollection().primaryKeys();
        await store.core.db.summaries.delete(id!);
        const state = (await store.core.db.meta.get('state'))!;
        const { count } = state.summaries;
        await store.core.db.meta.put({ ...state, summaries: { ...state.summaries, count: count - 1 } });
      },
    ],
    [
      'lines are made by other rules',
      async () => {
        const head = (await store.core.db.searchBlocks.get('head'))!;
        if (head.key === 'head') await store.core.db.searchBlocks.put({ ...head, format: 0 });
      },
    ],
    [
      '[F16] the bytes of a block are gone',
      async () => {
        vi.spyOn(store.core.codec, 'open').mockImplementation(async (key, body) => {
          if (key === 'searchBlocks/1/1') throw new DOMException('Failed to read large IndexedDB value');
          return body;
        });
      },
    ],
    ['a repair is under way', async () => await store.core.db.meta.update('state', { isRepairing: true })],
    [
      'a row was changed without its revision',
      async () => {
        const row = (await store.core.db.summaries.toCollection().first())!;
        await store.core.db.summaries.put({ ...row, bodyHash: toSha256Hex('a'.repeat(64)) });
        const state = (await store.core.db.meta.get('state'))!;
        const summaries = applyToWitness(state.summaries, [
          { before: row.bodyHash, after: toSha256Hex('a'.repeat(64)) },
        ]);
        await store.core.db.meta.put({ ...state, summaries });
      },
    ],
  ] as const)('are not relied on when %s', async (_what, damage) => {
    await write();
    expect(await read()).not.toBeNull();

    await damage();

    expect(await read()).toBeNull();
  });

  it('are taken away by a repair', async () => {
    await write();
    harness.closeAll();
    // A store that does not know how far it came is repaired at its next opening.
    const database = store.core.db;
    await database.open();
    await database.entries.clear();
    store = await harness.open();
    expect(store.startReport.wasRepaired).toBe(true);

    expect(await store.core.db.searchBlocks.count()).toBe(0);
  });

  it('are kept by the search where there are many lines, and renewed after many changes', async () => {
    const keeping = { keptFrom: 6, renewedAfter: 2 };
    const open = async () => {
      const search = new EntrySearch(store.core, keeping);
      if (await search.prepare()) await keepSearchBlocks(store.core);
      return search;
    };
    const readHead = async () => await store.core.db.searchBlocks.get('head');

    await open();
    expect(await readHead()).toBeUndefined();

    await record('第六件');
    await open();
    expect(await readHead()).toMatchObject({ generation: 1 });
    await record('第七件');
    await open();
    expect(await readHead()).toMatchObject({ generation: 1 });
    await record('第八件');
    const search = await open();
    expect(await readHead()).toMatchObject({ generation: 2 });
    expect((await search.find({ ...ANY_LINE, text: '件' }, PAGE)).total).toBe(8);
  });

  it('[F19] are given up where the disk is full', async () => {
    await write();
    const full = new DOMException('The disk is full', 'QuotaExceededError');
    vi.spyOn(store.core.codec, 'seal').mockRejectedValue(full);

    await record('写不下的一件').catch(() => null);
    const search = new EntrySearch(store.core, { keptFrom: 1, renewedAfter: 0 });
    expect(await search.prepare()).toBe(true);
    await keepSearchBlocks(store.core);

    expect(await store.core.db.searchBlocks.count()).toBe(0);
    expect((await search.find({ ...ANY_LINE, text: '件' }, PAGE)).total).toBe(5);
  });

  it('[T20] hold nothing of an entry that was purged', async () => {
    await write();
    const search = new EntrySearch(store.core);
    await search.fill();
    const [first] = await store.core.db.summaries.toArray();
    await store.core.db.summaries.put({ ...first!, status: 'purged', revision: 1_000 });

    expect(await read()).toBeNull();
    search.noteChanged([first!.id]);
    await search.find({ ...ANY_LINE, text: '件' }, PAGE);

    expect(await store.core.db.searchBlocks.count()).toBe(0);
  });
});
