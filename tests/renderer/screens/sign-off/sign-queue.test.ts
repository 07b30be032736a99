// The signer's queue and the signing of a batch, on the real store and rules (SIG-1, SIG-3, SIG-4, C-03).
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { signMarked } from '../../../../renderer/branch/screens/sign-off/sign-marked.ts';
import type { OpenedBranchStore } from '../../../../renderer/data/open-branch-store.ts';
import type { RecordEntryCommand } from '../../../../shared/domain/commands.ts';
import type { EntryId } from '../../../../shared/domain/ids.ts';
import { buildRecordCommand, buildReplyCommand } from '../../../support/build-command.ts';
import { createBranchHarness } from '../../../support/branch-store-harness.ts';
import type { BranchHarness } from '../../../support/branch-store-harness.ts';
import { CHEN, LI, WANG } from '../../../support/sample-people.ts';

describe('the queue of a signer', () => {
  let harness: BranchHarness;
  beforeEach(() => {
    harness = createBranchHarness();
  });
  afterEach(() => harness.closeAll());

  async function answer(
    store: OpenedBranchStore,
    override: Partial<RecordEntryCommand> = {},
    isCustomerSatisfied = true,
  ): Promise<EntryId> {
    const saved = await store.recordEntry(buildRecordCommand(override), 'receiver');
    if (!saved.ok) throw new Error(saved.error.reason);
    const { entryId } = saved.value;
    const reply = buildReplyCommand({
      isCustomerSatisfied,
      ...(override.channel === 'opinion-book' ? { mode: 'in-book' } : {}),
    });
    const outcome = await store.executeCommand(entryId, reply, 'receiver');
    if (!outcome.ok) throw new Error(outcome.error.reason);
    harness.clock.advance(60_000);
    return entryId;
  }

  it('[SIG-3] lists what was answered, longest waiting first, with the digest that would be signed', async () => {
    const writer = await harness.open(WANG);
    const ids = [await answer(writer), await answer(writer)];
    await writer.recordEntry(buildRecordCommand(), 'receiver');
    const head = await harness.open(CHEN);
    const { items, total } = await head.listSignQueue('branch-head', 100);
    expect(total).toBe(2);
    expect(items.map(({ row }) => row.id)).toEqual(ids);
    for (const item of items) {
      const view = await head.getEntryView(item.row.id, 'branch-head');
      expect(item).toMatchObject({
        refusal: null,
        isOnItsOwn: false,
        role: 'branch-head',
        digest: view?.digest,
      });
    }
    expect(await head.listSignQueue('branch-head', 1)).toMatchObject({
      total: 2,
      items: [{ row: { id: ids[0] } }],
    });
  });

  it('[BANK-31] [C-03] [SIG-4] says why an entry is not this person’s to sign', async () => {
    const writer = await harness.open(WANG);
    await answer(writer);
    await answer(writer, { channel: 'opinion-book' });
    const seen = async (who: typeof CHEN) => {
      const queue = await (await harness.open(who)).listSignQueue(who.roles[0]!, 100);
      return queue.items.map(({ row, refusal }) => [row.channel, refusal?.reason ?? null]);
    };
    expect(await seen(CHEN)).toMatchObject([
      ['phone', null],
      ['opinion-book', 'not-your-role'],
    ]);
    expect((await seen(LI))[0]).toEqual(['phone', 'not-your-role']);
    const both = { ...CHEN, roles: ['branch-head', 'complaint-manager'] as const };
    const queue = await (await harness.open(both)).listSignQueue('branch-head', 100);
    expect(queue.items.map(({ role }) => role)).toEqual(['branch-head', 'complaint-manager']);
  });

  it('[SIG-1] [SIG-3] signs each with its own digest in an act of its own; what changed meanwhile stays with its reason', async () => {
    const writer = await harness.open(WANG);
    const ids = [await answer(writer), await answer(writer), await answer(writer)];
    const head = await harness.open(CHEN);
    const { items } = await head.listSignQueue('branch-head', 100);
    const other = await harness.open(WANG);
    await other.executeCommand(ids[1]!, { type: 'note-progress', text: '客户补充了材料' }, 'receiver');
    harness.desktop.fake.signInAs(CHEN);
    const before = harness.desktop.fake.journal.events.length;
    const result = await signMarked(head, items, '同意');
    expect(result.signed).toEqual([ids[0], ids[2]]);
    expect(result.faults).toEqual([]);
    expect([...result.left].map(([id, { reason }]) => [id, reason])).toEqual([
      [ids[1], 'content-changed-since-shown'],
    ]);
    const written = harness.desktop.fake.journal.events.slice(before);
    expect(written.map(({ kind, entryId }) => [kind, entryId])).toEqual([
      ['signed-off', ids[0]],
      ['entry-closed', ids[0]],
      ['signed-off', ids[2]],
      ['entry-closed', ids[2]],
    ]);
    expect(written[0]?.payload).toEqual({ digest: items[0]?.digest, role: 'branch-head', note: '同意' });
    expect(written[2]?.payload).toMatchObject({ digest: items[2]?.digest });
    expect(items[0]?.digest).not.toBe(items[2]?.digest);
    expect((await head.listSignQueue('branch-head', 100)).items.map(({ row }) => row.id)).toEqual([ids[1]]);
  });

  it('[SIG-3] what breaks on the way is no signature, and the others are signed all the same', async () => {
    const writer = await harness.open(WANG);
    const ids = [await answer(writer), await answer(writer)];
    const head = await harness.open(CHEN);
    const { items } = await head.listSignQueue('branch-head', 100);
    let appends = 0;
    harness.desktop.fake.journal.beforeAppend = () => {
      appends += 1;
      if (appends === 1) throw new Error('The disk is gone');
      return { ok: true, value: null };
    };
    const reported: unknown[] = [];
    const report = globalThis.reportError;
    globalThis.reportError = (error) => void reported.push(error);
    try {
      expect(await signMarked(head, items, '')).toEqual({
        signed: [ids[1]],
        left: new Map(),
        faults: [ids[0]],
      });
    } finally {
      globalThis.reportError = report;
    }
    expect(reported).toHaveLength(1);
  });
});
