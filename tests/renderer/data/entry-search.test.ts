import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { ANY_LINE } from '../../../renderer/data/search-filter.ts';
import { EVERYTHING } from '../../../renderer/data/register-filter.ts';
import { EntrySearch } from '../../../renderer/data/entry-search.ts';
import type { OpenedBranchStore } from '../../../renderer/data/open-branch-store.ts';
import { buildRecordCommand } from '../../support/build-command.ts';
import { createBranchHarness } from '../../support/branch-store-harness.ts';
import type { BranchHarness } from '../../support/branch-store-harness.ts';

const ALL = ANY_LINE;
const PAGE = { offset: 0, limit: 50 };

describe('EntrySearch', () => {
  let harness: BranchHarness;
  let store: OpenedBranchStore;

  beforeEach(async () => {
    harness = createBranchHarness();
    store = await harness.open();
    for (let index = 0; index < 5; index += 1) await record(`第${String(index)}件`);
  });
  afterEach(() => harness.closeAll());

  async function record(content: string): Promise<string> {
    const saved = await store.recordEntry(buildRecordCommand({ content }), 'receiver');
    if (!saved.ok) throw new Error(saved.error.reason);
    return saved.value.entryId;
  }

  it('answers a page, newest number first, with the total', async () => {
    const search = new EntrySearch(store.core);
    const rows = (await store.core.db.summaries.orderBy('numberKey').reverse().toArray()).map(({ id }) => id);

    expect(await search.find({ ...ALL, text: '件' }, { offset: 1, limit: 2 })).toEqual({
      ids: rows.slice(1, 3),
      total: 5,
    });
  });

  it('keeps its order when entries come in, or change, after it was first asked', async () => {
    const search = new EntrySearch(store.core);
    await search.find({ ...ALL, text: '件' }, PAGE);
    const added = await record('新的一件');
    const [oldest] = await store.core.db.summaries.orderBy('numberKey').primaryKeys();
    search.noteChanged([oldest!, added as never]);

    const { ids } = await search.find({ ...ALL, text: '件' }, PAGE);

    expect(ids).toEqual(await store.core.db.summaries.orderBy('numberKey').reverse().primaryKeys());
  });

  it('knows of a change that was told before the question, though it has to read it first', async () => {
    const search = new EntrySearch(store.core);
    await search.fill();
    const added = await record('磁条卡被吞');
    expect((await search.find({ ...ALL, text: '磁条' }, PAGE)).total).toBe(0);

    search.noteChanged([added as never]);

    expect((await search.find({ ...ALL, text: '磁条' }, PAGE)).ids).toEqual([added]);
  });

  it.each([
    ['a longer word', ['第', '第1', '第1件']],
    ['a further word', ['件', '件 第', '件 第2']],
    ['a shorter one, and another', ['第1件', '第', '第3']],
    ['initials after a letter that is not looked for in names', ['z', 'zl', 'zlh', 'zl']],
  ])('finds after other questions what it finds when asked at once: %s', async (_case, texts) => {
    const customer = { isAnonymous: false, name: '曾丽华', phone: '13900000077', otherContact: '' };
    await store.recordEntry(buildRecordCommand({ customer, content: '排队 z 字第1件' }), 'receiver');
    await store.recordEntry(buildRecordCommand({ customer, content: '没有那个字母' }), 'receiver');
    const asked = new EntrySearch(store.core);
    for (const text of texts) {
      const anew = new EntrySearch(store.core);
      const expected = await anew.find({ ...ALL, text }, PAGE);
      expect(expected.total).toBeGreaterThan(0);
      expect(await asked.find({ ...ALL, text }, PAGE)).toEqual(expected);
      // Again, and under another condition.
      expect(await asked.find({ ...ALL, text }, { offset: 1, limit: 1 })).toEqual({
        ids: expected.ids.slice(1, 2),
        total: expected.total,
      });
      expect((await asked.find({ ...ALL, text, status: 'closed' }, PAGE)).total).toBe(0);
      expect(await asked.find({ ...ALL, text }, PAGE)).toEqual(expected);
    }
  });

  it('finds nothing of what it found before, once everything is another', async () => {
    const search = new EntrySearch(store.core);
    expect((await search.find({ ...ALL, text: '件' }, PAGE)).total).toBe(5);

    await store.core.db.summaries.clear();
    search.noteChanged('all');

    expect(await search.find({ ...ALL, text: '件' }, PAGE)).toEqual({ ids: [], total: 0 });
  });

  it('[ADM-5] finds a customer by the initials of the name, two letters or more, together with words of the text', async () => {
    const search = new EntrySearch(store.core);
    const customer = { isAnonymous: false, name: '曾丽华', phone: '13900000077', otherContact: '' };
    const command = buildRecordCommand({ customer, content: '柜台 ATM 吞卡' });
    const saved = await store.recordEntry(command, 'receiver');
    const id = saved.ok ? saved.value.entryId : null;
    const find = async (text: string) => (await search.find({ ...ALL, text }, PAGE)).ids;

    expect(await find('zlh')).toEqual([id]);
    expect(await find('ZL')).toEqual([id]);
    expect(await find('lh 吞卡')).toEqual([id]);
    expect(await find('zlh 排队')).toEqual([]);
    expect(await find('cl')).toEqual([]);
    // A word of the text stays one.
    expect(await find('atm')).toEqual([id]);
    expect(await find('z')).toEqual([]);
  });

  it('[ADM-5] nobody is found by the initials of a name that they did not give', async () => {
    const search = new EntrySearch(store.core);
    const customer = { isAnonymous: true, name: '', phone: '', otherContact: '' };
    const command = buildRecordCommand({ customer, content: '座椅坏了' });
    await store.recordEntry(command, 'receiver');

    expect((await search.find({ ...ALL, text: 'nm' }, PAGE)).total).toBe(0);
  });

  it('reads everything again after a repair', async () => {
    const search = new EntrySearch(store.core);
    await search.fill();
    await store.core.db.summaries.clear();

    search.noteChanged('all');

    expect((await search.find({ ...ALL, text: '件' }, PAGE)).total).toBe(0);
  });

  it('finds an entry that another window recorded', async () => {
    await store.listEntries({ ...EVERYTHING, text: '件' }, { offset: 0, limit: 1 });
    const other = await harness.open();
    await other.recordEntry(buildRecordCommand({ content: '别的窗口' }), 'receiver');

    await expect
      .poll(async () => (await store.listEntries({ ...EVERYTHING, text: '别的窗口' }, PAGE)).total)
      .toBe(1);
  });
});
