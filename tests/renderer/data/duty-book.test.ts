import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { countMyDuties, orderDuties } from '../../../renderer/branch/screens/duties/order-duties.ts';
import { buildRecordCommand } from '../../support/build-command.ts';
import { createBranchHarness } from '../../support/branch-store-harness.ts';
import type { BranchHarness } from '../../support/branch-store-harness.ts';
import { LI } from '../../support/sample-people.ts';

describe('the duties of the working store', () => {
  let harness: BranchHarness;
  beforeEach(() => {
    harness = createBranchHarness();
  });
  afterEach(() => harness.closeAll());

  it('[BANK-28] [DUE-7] the day’s reading is open, reports the day’s entries, and is done once', async () => {
    const store = await harness.open(LI);
    const saved = await store.recordEntry(buildRecordCommand(), 'complaint-manager');
    if (!saved.ok) throw new Error(saved.error.reason);
    const book = await store.getDutyBook();
    const reading = book.turns.find(({ key }) => key === 'bank.bookCheck')!;
    expect(reading).toMatchObject({ state: 'open', by: 'complaint-manager' });
    expect(book.missed).toEqual([]);
    expect(countMyDuties(book, ['complaint-manager'])).toBe(1);
    expect(countMyDuties(book, ['receiver'])).toBe(0);
    // The head is told once it is missed, and not before.
    expect(countMyDuties(book, ['branch-head'])).toBe(0);
    const missed = { ...reading, state: 'missed', tells: 'branch-head' } as const;
    expect(countMyDuties({ turns: [], missed: [missed] }, ['branch-head'])).toBe(1);
    expect(countMyDuties({ turns: [], missed: [missed] }, ['receiver'])).toBe(0);

    const { report, rows } = await store.getDutyReport(reading);
    expect(report).toMatchObject({ received: 1, open: 1, answered: 0 });
    expect(rows.map(({ id }) => id)).toEqual([saved.value.entryId]);

    const command = {
      type: 'record-duty',
      dutyKey: reading.key,
      periodKey: reading.periodKey,
      note: '已阅',
    } as const;
    expect(await store.recordDuty(command, 'receiver')).toMatchObject({
      ok: false,
      error: { reason: 'not-your-role', rule: 'BANK-28' },
    });
    expect(await store.recordDuty(command, 'complaint-manager')).toEqual({ ok: true, value: null });
    expect(harness.desktop.fake.journal.events.at(-1)).toMatchObject({
      kind: 'duty-done',
      entryId: null,
      payload: { dutyKey: 'bank.bookCheck', isNil: false, count: 1, note: '已阅' },
    });
    expect(orderDuties(await store.getDutyBook())).toMatchObject([{ state: 'done' }]);
    expect(await store.recordDuty(command, 'complaint-manager')).toMatchObject({
      ok: false,
      error: { reason: 'already-done' },
    });
  });

  it('a duty that was done is still done after the store was opened again', async () => {
    const store = await harness.open(LI);
    const [reading] = (await store.getDutyBook()).turns;
    const command = {
      type: 'record-duty',
      dutyKey: reading!.key,
      periodKey: reading!.periodKey,
      note: '',
    } as const;
    expect((await store.recordDuty(command, 'complaint-manager')).ok).toBe(true);
    store.close();
    const again = await harness.open(LI);
    expect(again.startReport.wasRepaired).toBe(false);
    expect((await again.getDutyBook()).turns).toMatchObject([{ state: 'done', isNilReported: true }]);
  });
});
