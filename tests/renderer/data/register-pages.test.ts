// SIG-2: a signed page cannot be changed by anything that the application can do.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { EntryCommand } from '../../../shared/domain/commands.ts';
import type { EventDraft } from '../../../shared/domain/events.ts';
import { toLocalTime } from '../../../shared/domain/local-time.ts';
import { toSha256Hex } from '../../../shared/domain/ids.ts';
import type { OpenedBranchStore } from '../../../renderer/data/open-branch-store.ts';
import { buildRecordCommand } from '../../support/build-command.ts';
import { createBranchHarness } from '../../support/branch-store-harness.ts';
import type { BranchHarness } from '../../support/branch-store-harness.ts';
import { CHEN, LI, WANG } from '../../support/sample-people.ts';

const HOURS = 3_600_000;

describe('the pages of the register', () => {
  let harness: BranchHarness;
  beforeEach(() => {
    harness = createBranchHarness();
  });
  afterEach(() => harness.closeAll());

  const today = () => toLocalTime(new Date(harness.clock.nowMs()).toISOString() as never).on;
  const keyOf = (on: string) => ({ book: 'register' as const, on });

  async function signPage(store: OpenedBranchStore, on: string) {
    const view = await store.pages.getDay(keyOf(on), 'branch-head');
    return await store.pages.signDay(
      keyOf(on),
      { type: 'sign-page', digestShown: view.page.digest, note: '' },
      'branch-head',
    );
  }

  async function recordOne(store: OpenedBranchStore, content = '自助柜员机吞卡。') {
    const saved = await store.recordEntry(buildRecordCommand({ content }), 'receiver');
    if (!saved.ok) throw new Error(saved.error.reason);
    return saved.value.entryId;
  }

  it('[SIG-2] is signed by the head after the day, counted until then, and still signed when opened again', async () => {
    const clerk = await harness.open(WANG);
    await recordOne(clerk);
    const on = today();
    const head = await harness.open(CHEN);
    expect((await head.pages.getDay(keyOf(on), 'branch-head')).refusal?.reason).toBe('page-not-yet');
    expect(await head.pages.countUnsigned('register')).toBe(0);
    harness.clock.advance(24 * HOURS);
    expect(await head.pages.countUnsigned('register')).toBe(1);
    expect(await signPage(head, on)).toEqual({ ok: true, value: null });
    expect(await head.pages.countUnsigned('register')).toBe(0);

    const again = await harness.open(CHEN);
    const view = await again.pages.getDay(keyOf(on), 'branch-head');
    expect(view).toMatchObject({ state: 'signed', refusal: { reason: 'already-done' } });
    const month = await again.pages.getMonth({ book: 'register', month: on.slice(0, 7) }, 'branch-head');
    expect(month.days).toEqual([{ on, count: 1, state: 'signed', signedDigest: view.page.digest }]);
  });

  it('[SIG-2] no command of the interface changes a signed page; a correction stands beside it', async () => {
    const clerk = await harness.open(WANG);
    const entryId = await recordOne(clerk);
    const on = today();
    harness.clock.advance(24 * HOURS);
    const head = await harness.open(CHEN);
    expect((await signPage(head, on)).ok).toBe(true);
    const before = await head.pages.getDay(keyOf(on), 'branch-head');
    expect(await head.pages.countUnsigned('register')).toBe(0);

    const manager = await harness.open(LI);
    const view = (await manager.getEntryView(entryId, 'complaint-manager'))!;
    const commands: readonly EntryCommand[] = [
      { type: 'hand-over', note: '' },
      { type: 'take-over' },
      { type: 'assess', severity: 'serious', note: '升级' },
      { type: 'note-progress', text: '已联系厂家。' },
      {
        type: 'correct',
        correctsEventId: view.events[0]!.id,
        field: 'content',
        after: '改成没有任何问题。',
        reason: '试图改写',
      },
      { type: 'withdraw', reason: '客户撤回', means: '电话' },
      { type: 'void-number', reason: '试图作废' },
    ];
    let accepted = 0;
    for (const command of commands) {
      for (const [who, role] of [
        [WANG, 'receiver'],
        [LI, 'complaint-manager'],
        [CHEN, 'branch-head'],
      ] as const) {
        const store = await harness.open(who);
        if ((await store.executeCommand(entryId, command, role)).ok) accepted += 1;
      }
    }
    expect(accepted).toBeGreaterThanOrEqual(4);

    const reader = await harness.open(CHEN);
    const after = await reader.pages.getDay(keyOf(on), 'branch-head');
    expect(after.lines.map(({ signed }) => signed)).toEqual(before.lines.map(({ signed }) => signed));
    expect(after.signatures.map(({ digest, check }) => [digest, check.isIntact])).toEqual([
      [before.page.digest, true],
    ]);
    expect(after.state).toBe('added');
    expect(after.additions.map(({ kind }) => kind)).toContain('corrected');
    // The store that counted before the additions counts them too.
    expect(await head.pages.countUnsigned('register')).toBe(1);
  });

  it('[SIG-2] nor does anything that is pushed through the bridge: forged signatures, a second intake, another day', async () => {
    const clerk = await harness.open(WANG);
    const entryId = await recordOne(clerk);
    const on = today();
    harness.clock.advance(24 * HOURS);
    const head = await harness.open(CHEN);
    expect((await signPage(head, on)).ok).toBe(true);
    const before = await head.pages.getDay(keyOf(on), 'branch-head');
    const [row] = before.page.rows;
    const intake = harness.desktop.fake.journal.events.find(({ kind }) => kind === 'entry-received')!;

    const push = async (...drafts: readonly EventDraft[]) => {
      const at = await harness.desktop.journal.getHead({});
      if (!at.ok) throw new Error(at.error.reason);
      return await harness.desktop.journal.append({
        expectedSeq: at.value.seq,
        role: 'branch-head',
        drafts,
      });
    };
    const forged = { ...row!, digest: toSha256Hex('0'.repeat(64)) };
    const pageOf = (rows: readonly (typeof forged)[], digest: typeof forged.digest): EventDraft => ({
      kind: 'day-page-signed',
      entryId: null,
      payload: { book: 'register', on, rows: [...rows], digest, role: 'branch-head', note: '' },
    });
    const drafts: readonly EventDraft[] = [
      pageOf([forged], before.page.digest),
      pageOf([row!], toSha256Hex('f'.repeat(64))),
      pageOf([{ ...row!, number: 'HB01-202611-9999' }], before.page.digest),
      {
        kind: 'entry-received',
        entryId,
        payload: { ...(intake.payload as never as object), content: '重新登记' } as never,
      },
    ];
    let taken = 0;
    for (const draft of drafts) if ((await push(draft)).ok) taken += 1;
    expect(taken).toBe(drafts.length);

    const reader = await harness.open(CHEN);
    const after = await reader.pages.getDay(keyOf(on), 'branch-head');
    expect(after.lines.map(({ signed }) => signed)).toEqual(before.lines.map(({ signed }) => signed));
    const [first, ...others] = after.signatures;
    expect(first!.check.isIntact).toBe(true);
    expect(others.map(({ check }) => check.isIntact)).toEqual([false, false, false]);
    // The second intake of the same entry is seen as what it is: an addition.
    expect(after.state).toBe('added');
    expect(after.additions.map(({ kind }) => kind)).toEqual(['entry-received']);
  });
});
