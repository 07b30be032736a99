import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { EVERYTHING } from '../../../renderer/data/register-filter.ts';
import { buildRecordCommand, buildReplyCommand } from '../../support/build-command.ts';
import type { BranchHarness } from '../../support/branch-store-harness.ts';
import { LI, WANG } from '../../support/sample-people.ts';

const ALL = EVERYTHING;
const FIRST_PAGE = { offset: 0, limit: 50 };

/** What every implementation of `BranchStore` does, on whatever IndexedDB. */
export function describeBranchStore(name: string, createHarness: () => BranchHarness): void {
  describe(`BranchStore on ${name}`, () => {
    let harness: BranchHarness;

    beforeEach(() => {
      harness = createHarness();
    });
    afterEach(() => harness.closeAll());

    it('[NUM-1] records an entry with the next official number, in journal and store', async () => {
      const store = await harness.open();

      const first = await store.recordEntry(buildRecordCommand(), 'receiver');
      const second = await store.recordEntry(buildRecordCommand(), 'receiver');

      expect(first.ok && first.value.number).toBe('HB01-2026110001');
      expect(second.ok && second.value.number).toBe('HB01-2026110002');
      expect(harness.desktop.fake.journal.getHead().seq).toBe(2);
      const page = await store.listEntries(ALL, FIRST_PAGE);
      expect(page.rows.map(({ number }) => number)).toEqual(['HB01-2026110002', 'HB01-2026110001']);
      expect(page.total).toBe(2);
    });

    it('shows before recording exactly the number that recording gives', async () => {
      const store = await harness.open();
      await store.recordEntry(buildRecordCommand(), 'receiver');

      const preview = await store.previewRecord(buildRecordCommand(), 'receiver');
      const saved = await store.recordEntry(buildRecordCommand(), 'receiver');

      expect(saved.ok && saved.value.number).toBe(preview.number);
    });

    it('writes nothing when a rule refuses', async () => {
      const store = await harness.open();

      const refused = await store.recordEntry(buildRecordCommand({ content: '' }), 'receiver');

      expect(refused.ok).toBe(false);
      expect(harness.desktop.fake.journal.getHead().seq).toBe(0);
      expect((await store.getCounters()).total).toBe(0);
    });

    it('executes a command and shows its effect in view, lists and counters', async () => {
      const store = await harness.open();
      const saved = await store.recordEntry(buildRecordCommand(), 'receiver');
      const id = saved.ok ? saved.value.entryId : null;

      const outcome = await store.executeCommand(
        id!,
        { type: 'hand-over', note: '客户要求赔偿' },
        'receiver',
      );

      expect(outcome).toEqual({ ok: true, value: null });
      const view = await store.getEntryView(id!, 'complaint-manager');
      expect(view?.entry.handOver?.note).toBe('客户要求赔偿');
      expect(view?.events.map(({ kind }) => kind)).toContain('handed-over');
      expect(view?.digest).toMatch(/^[0-9a-f]{64}$/);
      expect(view?.deadlines.length).toBeGreaterThan(0);
      expect(view?.actions.length).toBeGreaterThan(0);
      const waiting = await store.listWaitingFor(['complaint-manager'], 10);
      expect(waiting.map((row) => row.id)).toEqual([id]);
      expect((await store.getCounters()).waitingFor['complaint-manager']).toBe(1);
    });

    it('answers null for an entry it does not have, and refuses a command on it', async () => {
      const store = await harness.open();
      const saved = await store.recordEntry(buildRecordCommand(), 'receiver');
      const unknown = `0${saved.ok ? saved.value.entryId.slice(1) : ''}` as never;
      const missing = `f${String(unknown).slice(1)}` as never;

      expect(await store.getEntryView(missing, 'receiver')).toBeNull();
      const refused = await store.executeCommand(missing, { type: 'take-over' }, 'receiver');
      expect(!refused.ok && refused.error.reason).toBe('entry-unknown');
    });

    it('finds entries by number, name, telephone and text, from one character on', async () => {
      const store = await harness.open();
      await store.recordEntry(
        buildRecordCommand({
          customer: { isAnonymous: false, name: '孙丽', phone: '139-0000-0002', otherContact: '' },
          content: '柜台排队两小时',
        }),
        'receiver',
      );
      await store.recordEntry(buildRecordCommand(), 'receiver');
      const search = async (text: string) =>
        (await store.listEntries({ ...ALL, text }, FIRST_PAGE)).rows.map(({ number }) => number);

      expect(await search('孙')).toEqual(['HB01-2026110001']);
      expect(await search('13900000002')).toEqual(['HB01-2026110001']);
      expect(await search('排队')).toEqual(['HB01-2026110001']);
      expect(await search('0002')).toEqual(['HB01-2026110002', 'HB01-2026110001']);
      expect(await search('hb01-2026110002')).toEqual(['HB01-2026110002']);
      expect(await search('没有的字')).toEqual([]);
    });

    it('finds an entry by text right after it was recorded', async () => {
      const store = await harness.open();
      await store.listEntries({ ...ALL, text: '任何' }, FIRST_PAGE);
      await store.recordEntry(buildRecordCommand({ content: '新的事情' }), 'receiver');

      expect((await store.listEntries({ ...ALL, text: '新的' }, FIRST_PAGE)).total).toBe(1);
    });

    it('[CAP-4] finds earlier entries of the same telephone number however it is written', async () => {
      const store = await harness.open();
      await store.recordEntry(buildRecordCommand(), 'receiver');

      const earlier = await store.findEarlier({ phone: '138 0000 0001', name: '' }, 5);
      const none = await store.findEarlier({ phone: '13800000009', name: '' }, 5);

      expect(earlier.map(({ number }) => number)).toEqual(['HB01-2026110001']);
      expect(none).toEqual([]);
    });

    it('filters by status and channel with totals, and pages', async () => {
      const store = await harness.open();
      for (let index = 0; index < 5; index += 1) {
        await store.recordEntry(buildRecordCommand(), 'receiver');
      }
      await store.recordEntry(buildRecordCommand({ channel: 'letter' }), 'receiver');

      const letters = await store.listEntries({ ...ALL, channel: 'letter' }, FIRST_PAGE);
      const open = await store.listEntries({ ...ALL, status: 'open', channel: 'phone' }, FIRST_PAGE);
      const closed = await store.listEntries({ ...ALL, status: 'closed' }, FIRST_PAGE);
      const second = await store.listEntries(ALL, { offset: 4, limit: 2 });

      expect([letters.total, letters.rows.length]).toEqual([1, 1]);
      expect([open.total, open.rows.length]).toEqual([5, 5]);
      expect([closed.total, closed.rows.length]).toEqual([0, 0]);
      expect(second.rows.map(({ number }) => number.slice(-4))).toEqual(['0002', '0001']);
      expect(second.total).toBe(6);
    });

    it('lists what is due, earliest first, and what is overdue once the time has passed', async () => {
      const store = await harness.open();
      await store.recordEntry(buildRecordCommand(), 'receiver');
      harness.clock.advance(60_000);
      await store.recordEntry(buildRecordCommand({ receivedAt: store.now() }), 'receiver');

      const due = await store.listDue(10);
      const overdueNow = await store.listEntries({ ...ALL, due: 'overdue' }, FIRST_PAGE);
      harness.clock.advance(400 * 24 * 3_600_000);
      const overdueLater = await store.listEntries({ ...ALL, due: 'overdue' }, FIRST_PAGE);

      expect(due.length).toBe(2);
      expect(due[0]!.dueAt! <= due[1]!.dueAt!).toBe(true);
      expect(overdueNow.total).toBe(0);
      expect(overdueLater.total).toBe(2);
    });

    it('lists escalated entries with their state', async () => {
      const store = await harness.open();
      const saved = await store.recordEntry(buildRecordCommand(), 'receiver');
      const id = saved.ok ? saved.value.entryId : null;
      await store.executeCommand(id!, { type: 'hand-over', note: '' }, 'receiver');
      const manager = await harness.open(LI);
      await manager.executeCommand(id!, { type: 'take-over' }, 'complaint-manager');
      const requested = await manager.executeCommand(
        id!,
        {
          type: 'request-escalation',
          reason: 'beyond-authority',
          measure: { remedy: 'compensation', amountFen: 200_000 },
          note: '要求赔偿两千元',
        },
        'complaint-manager',
      );

      expect(requested).toEqual({ ok: true, value: null });
      const escalated = await manager.listEscalated(10);
      expect(escalated.map(({ id: found, escalationState }) => [found, escalationState])).toEqual([
        [id, 'requested'],
      ]);
    });

    it('refuses a reply beyond authority and says who may (AUT-1)', async () => {
      const store = await harness.open();
      const saved = await store.recordEntry(buildRecordCommand(), 'receiver');
      const id = saved.ok ? saved.value.entryId : null;

      const refused = await store.executeCommand(
        id!,
        buildReplyCommand({ measure: { remedy: 'compensation', amountFen: 200_000 } }),
        'receiver',
      );

      expect(!refused.ok && refused.error.reason).toBe('beyond-authority');
    });

    it('keeps a draft until it is deleted, over a restart', async () => {
      const store = await harness.open();
      await store.putDraft('new-entry', { content: '说到一半' });
      store.close();
      const again = await harness.open();

      const draft = await again.getDraft<{ readonly content: string }>('new-entry');
      expect(draft?.values).toEqual({ content: '说到一半' });
      await again.deleteDraft('new-entry');
      expect(await again.getDraft('new-entry')).toBeNull();
    });

    it('keeps everything over a restart, and reports a clean start', async () => {
      const store = await harness.open();
      await store.recordEntry(buildRecordCommand(), 'receiver');
      const before = await store.listEntries(ALL, FIRST_PAGE);
      const counters = await store.getCounters();
      store.close();
      const again = await harness.open(WANG);

      expect(again.startReport.wasRepaired).toBe(false);
      expect(await again.listEntries(ALL, FIRST_PAGE)).toEqual(before);
      expect(await again.getCounters()).toEqual(counters);
    });
  });
}
