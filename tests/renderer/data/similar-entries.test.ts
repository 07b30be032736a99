import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { OpenedBranchStore } from '../../../renderer/data/open-branch-store.ts';
import { toSearchLine } from '../../../renderer/data/search-line.ts';
import { SimilarSearch } from '../../../renderer/data/similar-search.ts';
import { fromSummaryRow } from '../../../renderer/data/to-rows.ts';
import type { RecordEntryCommand } from '../../../shared/domain/commands.ts';
import { toEntryId } from '../../../shared/domain/ids.ts';
import { toEpochMs, toIsoInstant } from '../../../shared/lib/instant.ts';
import { buildRecordCommand } from '../../support/build-command.ts';
import { createBranchHarness } from '../../support/branch-store-harness.ts';
import type { BranchHarness } from '../../support/branch-store-harness.ts';

const CARD = '自动取款机吞卡，等了两天没有答复，要求赔偿误工损失';
const CARD_AGAIN = '自动取款机把卡吞了，两天没有人答复，要求赔偿误工费';
const QUEUE = '大厅排队时间太长，只开了两个窗口，老人站了一个小时';
const DAY_MS = 86_400_000;

describe('findSimilar', () => {
  let harness: BranchHarness;
  let store: OpenedBranchStore;

  beforeEach(async () => {
    harness = createBranchHarness();
    store = await harness.open();
  });
  afterEach(() => harness.closeAll());

  const someone = (name: string, phone: string) => ({ isAnonymous: false, name, phone, otherContact: '' });

  function compose(content: string, change: Partial<RecordEntryCommand> = {}): RecordEntryCommand {
    const customer = someone('孙丽', '13900000002');
    return buildRecordCommand({
      content,
      place: '',
      customer,
      receivedAt: store.now(),
      lateReason: '补录',
      ...change,
    });
  }

  async function record(content: string, change: Partial<RecordEntryCommand> = {}): Promise<string> {
    const saved = await store.recordEntry(compose(content, change), 'receiver');
    if (!saved.ok) throw new Error(saved.error.reason);
    return saved.value.number;
  }

  async function find(content: string, change: Partial<RecordEntryCommand> = {}, days: number | null = 180) {
    const found = await store.findSimilar(
      compose(content, { customer: someone('周一', ''), ...change }),
      days,
    );
    return found?.map(({ row, isSamePhone, isSamePlace }) => [
      row.number.slice(-2),
      isSamePhone,
      isSamePlace,
    ]);
  }

  it('[CAP-7] finds the same matter in other words, whoever brought it, and nothing that only shares common words', async () => {
    await record(CARD);
    await record(QUEUE);

    expect(await find(CARD_AGAIN)).toEqual([['01', false, false]]);
    expect(await find('存款利率与宣传单上写的不一致')).toEqual([]);
  });

  it('[CAP-7] the most alike stands first, no more than five', async () => {
    for (let index = 0; index < 6; index += 1) await record(CARD_AGAIN);
    await record(CARD);

    const found = await store.findSimilar(compose(CARD), 180);

    expect(found?.length).toBe(5);
    expect(found?.[0]?.row.number.slice(-2)).toBe('07');
    expect(found?.[0]?.likeness).toBe(1);
  });

  it('[CAP-7] says that the telephone is the same, and that place and time are', async () => {
    const phone = '139 0000 0002';
    await record(CARD, { place: '大厅东侧' });
    await record(CARD, { place: '大厅' });

    const found = await find(CARD_AGAIN, { place: '大厅', customer: someone('周一', phone) });

    expect(found?.toSorted()).toEqual([
      ['01', true, false],
      ['02', true, true],
    ]);
  });

  it('[CAP-7] compares from eight characters on', async () => {
    await record('柜员态度恶劣生硬');

    expect(await find('柜员态度恶劣生')).toEqual([]);
    expect(await find('柜员态度恶劣生硬')).toEqual([['01', false, false]]);
  });

  it('[CAP-7] looks 180 days back, and further when asked', async () => {
    await record(CARD);
    harness.clock.advance(181 * DAY_MS);
    const receivedAt = store.now();

    expect(await find(CARD_AGAIN, { receivedAt })).toEqual([]);
    expect(await find(CARD_AGAIN, { receivedAt }, null)).toEqual([['01', false, false]]);
    const dayBefore = toIsoInstant(toEpochMs(receivedAt) - DAY_MS);
    expect(await find(CARD_AGAIN, { receivedAt: dayBefore })).toEqual([['01', false, false]]);
  });

  it('knows of what was recorded just now', async () => {
    expect(await find(CARD_AGAIN)).toEqual([]);
    await record(CARD);

    expect(await find(CARD_AGAIN)).toEqual([['01', false, false]]);
  });

  it('a new question ends the one before between two slices of its work', async () => {
    await record(CARD);
    const row = (await store.core.db.summaries.toArray())[0]!;
    const line = toSearchLine(row, await fromSummaryRow(store.core.codec, row), new Map());
    const lines = Array.from({ length: 25_000 }, (_, index) => ({ ...line, id: toEntryId(String(index)) }));
    const question = { text: CARD, phone: '', place: '', receivedMs: line.receivedMs, sinceMs: null };
    const search = new SimilarSearch();

    const [first, second] = await Promise.all([
      search.find(lines, question, 5),
      search.find(lines, { ...question, text: QUEUE }, 5),
    ]);

    expect([first, second]).toEqual([null, []]);
    expect((await search.find(lines, question, 5))?.length).toBe(5);
  });
});
