// A customer while they are typed: by number, by name, by the initials of its reading; and what looks like a repeat.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { OpenedBranchStore } from '../../../renderer/data/open-branch-store.ts';
import type { EntryId } from '../../../shared/domain/ids.ts';
import { createBranchHarness } from '../../support/branch-store-harness.ts';
import type { BranchHarness } from '../../support/branch-store-harness.ts';
import { buildRecordCommand } from '../../support/build-command.ts';

const customer = (name: string, phone: string) => ({ isAnonymous: false, name, phone, otherContact: '' });

describe('findEarlier', () => {
  let harness: BranchHarness;
  let store: OpenedBranchStore;
  const ids: EntryId[] = [];
  const record = async (overrides: Parameters<typeof buildRecordCommand>[0]) => {
    const saved = await store.recordEntry(buildRecordCommand(overrides), 'receiver');
    if (!saved.ok) throw new Error(saved.error.reason);
    return saved.value.entryId;
  };
  beforeEach(async () => {
    harness = createBranchHarness();
    store = await harness.open();
    ids.splice(0);
    ids.push(
      await record({ customer: customer('赵国强', '13810046620'), against: '自动取款机' }),
      await record({ customer: customer('曾晓梅', '13922210007') }),
      await record({ customer: { ...customer('', ''), isAnonymous: true } }),
    );
  });
  afterEach(() => harness.closeAll());

  const find = async (name: string, phone = '') =>
    (await store.findEarlier({ name, phone }, 5)).map(({ customerName }) => customerName);

  it.each([
    ['', '1381', ['赵国强']],
    ['', '6620', ['赵国强']],
    ['', '662', []],
    ['', '0046', []],
    ['国强', '', ['赵国强']],
    ['强', '', []],
    ['zgq', '', ['赵国强']],
    ['ZX', '', ['曾晓梅']],
    ['cxm', '', []],
    ['z', '', []],
  ] as const)('[CAP-4] finds by name [%s] and number [%s]', async (name, phone, expected) => {
    expect(await find(name, phone)).toEqual(expected);
  });

  it('[C-56] [CAP-7] proposes a repeat by customer and subject, and it can be linked by whoever records it', async () => {
    const again = buildRecordCommand({
      customer: customer('赵先生', '138-1004-6620'),
      against: '自动取款机',
    });
    expect(await store.findRepeats(again)).toEqual([
      { entryId: ids[0], sameCustomer: 'phone', sameSubject: 'object', isAnswered: false },
    ]);
    expect(await store.findRepeats({ ...again, against: '叫号机' })).toEqual([]);
    expect(await store.findRepeats({ ...again, entryKind: 'enquiry' })).toEqual([]);

    const entryId = await record(again);
    const link = { type: 'link-entry', toEntryId: ids[0]!, relation: 'repeat', note: '' } as const;
    expect(await store.executeCommand(entryId, link, 'receiver')).toMatchObject({ ok: true });
    const view = await store.getEntryView(entryId, 'receiver');
    expect(view?.entry.links).toMatchObject([{ toEntryId: ids[0], relation: 'repeat' }]);
  });
});
