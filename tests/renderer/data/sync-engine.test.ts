import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { EVERYTHING } from '../../../renderer/data/register-filter.ts';
import type { OpenedBranchStore } from '../../../renderer/data/open-branch-store.ts';
import { BACKOFF_CAP_MS, computeDelayMs, SYNC_INTERVAL_MS } from '../../../renderer/data/sync-schedule.ts';
import type { StoredEvent } from '../../../shared/domain/events.ts';
import { toDeviceId, toEntryId, toEventId, toInstallationId } from '../../../shared/domain/ids.ts';
import { buildRecordCommand } from '../../support/build-command.ts';
import { PLAIN_ASSESSMENT } from '../../../shared/domain/plain-assessment.ts';
import { buildEntry, buildEvent, makeTestUuid } from '../../support/build-event.ts';
import { createBranchHarness } from '../../support/branch-store-harness.ts';
import type { BranchHarness } from '../../support/branch-store-harness.ts';

const ALL = EVERYTHING;

/** An entry that a colleague's device of the same unit recorded. */
function buildForeignEntry(number: number): StoredEvent {
  const event = buildEntry(
    { number: `HB01-202611${String(number).padStart(4, '0')}B` },
    { entryId: toEntryId(makeTestUuid(10_000 + number)), seq: number },
  );
  return buildEvent({
    ...(event as Parameters<typeof buildEvent>[0]),
    id: toEventId(makeTestUuid(20_000 + number)),
    deviceId: toDeviceId('device-2'),
    installationId: toInstallationId('installation-2'),
  });
}

describe('SyncEngine', () => {
  let harness: BranchHarness;
  let store: OpenedBranchStore;

  beforeEach(async () => {
    harness = createBranchHarness();
    store = await harness.open();
  });
  afterEach(() => harness.closeAll());

  const getCheckpoint = async () => (await store.core.db.meta.get('state'))?.checkpoint;
  const countAll = async () => (await store.listEntries(ALL, { offset: 0, limit: 1 })).total;

  it('pushes what waits and pulls what others wrote', async () => {
    await store.recordEntry(buildRecordCommand(), 'receiver');
    harness.desktop.fake.headOffice.receive([1, 2, 3].map(buildForeignEntry));

    const state = await store.syncNow();

    expect(state).toMatchObject({ phase: 'idle', fault: null });
    expect(state.status).toMatchObject({ line: 'reached', unsentCount: 0, acknowledgedSeq: 1 });
    expect(await countAll()).toBe(4);
    expect(await getCheckpoint()).toEqual({ position: 4, serverEpoch: 'epoch-1' });
  });

  it('[F11] goes on from the last whole page when it is killed between pages', async () => {
    const { headOffice } = harness.desktop.fake;
    headOffice.pageSize = 10;
    headOffice.receive(Array.from({ length: 45 }, (_, index) => buildForeignEntry(index + 1)));
    headOffice.beforePull = (after) => {
      if (after === 20) throw new Error('killed');
    };

    const broken = await store.syncNow();

    expect(broken.fault).toBe('Error');
    expect(await getCheckpoint()).toEqual({ position: 20, serverEpoch: 'epoch-1' });
    expect(await countAll()).toBe(20);
    store.close();
    headOffice.beforePull = () => {};
    headOffice.pulls.length = 0;
    store = await harness.open();
    await store.syncNow();
    expect(headOffice.pulls[0]).toBe(20);
    expect(await countAll()).toBe(45);
  });

  it('[F11] never has facts of a page without its checkpoint, or the checkpoint without them', async () => {
    const { headOffice } = harness.desktop.fake;
    headOffice.pageSize = 10;
    headOffice.receive(Array.from({ length: 30 }, (_, index) => buildForeignEntry(index + 1)));
    let writes = 0;
    store.core.bulk.meta.hook('updating', () => {
      writes += 1;
      if (writes === 2) throw new Error('disk');
    });

    await store.syncNow();

    expect(await getCheckpoint()).toEqual({ position: 10, serverEpoch: 'epoch-1' });
    expect(await store.core.db.events.count()).toBe(10);
    expect(await store.core.db.entries.count()).toBe(10);
  });

  it('stores a fact once, however often it arrives', async () => {
    const { headOffice } = harness.desktop.fake;
    headOffice.receive([1, 2, 3].map(buildForeignEntry));
    await store.syncNow();
    const before = await store.core.db.meta.get('state');
    await store.core.db.meta.put({ ...before!, checkpoint: { position: 0, serverEpoch: 'epoch-1' } });

    await store.syncNow();

    // Only the number of commits is another one.
    const { revision } = (await store.core.db.meta.get('state'))!;
    expect(await store.core.db.meta.get('state')).toEqual({ ...before, revision });
    expect((await store.getCounters()).total).toBe(3);
  });

  it('[F29] reads the feed again from its start when head office has another epoch', async () => {
    const { headOffice } = harness.desktop.fake;
    headOffice.receive([1, 2, 3].map(buildForeignEntry));
    await store.syncNow();
    headOffice.serverEpoch = 'epoch-2';
    headOffice.feed = [];
    headOffice.receive([3, 4].map(buildForeignEntry));
    headOffice.pulls.length = 0;

    await store.syncNow();

    expect(headOffice.pulls).toEqual([3, 0]);
    expect(await countAll()).toBe(4);
    expect(await getCheckpoint()).toEqual({ position: 2, serverEpoch: 'epoch-2' });
  });

  it('[F15] reads the feed again from its start when facts of others are gone', async () => {
    const { headOffice } = harness.desktop.fake;
    headOffice.receive([1, 2, 3].map(buildForeignEntry));
    await store.syncNow();
    await store.core.db.events.delete(buildForeignEntry(2).id);
    store.close();

    store = await harness.open();
    expect(store.startReport.wasRepaired).toBe(true);
    expect(await getCheckpoint()).toMatchObject({ position: 0 });
    await store.syncNow();
    expect(await countAll()).toBe(3);
    expect((await store.checkEverything()).wasRepaired).toBe(true);
    store.close();
    store = await harness.open();
    expect(store.startReport.wasRepaired).toBe(false);
  });

  it('keeps a fact that arrives before the intake of its entry, and uses it when the intake comes', async () => {
    const intake = buildForeignEntry(1);
    const assessed = buildEvent({
      kind: 'assessed',
      payload: { ...PLAIN_ASSESSMENT, severity: 'serious' },
      entryId: intake.entryId,
      seq: 2,
      id: toEventId(makeTestUuid(30_000)),
      deviceId: toDeviceId('device-2'),
      installationId: toInstallationId('installation-2'),
    });
    harness.desktop.fake.headOffice.receive([assessed]);
    await store.syncNow();
    expect(await countAll()).toBe(0);

    harness.desktop.fake.headOffice.receive([intake]);
    await store.syncNow();

    const view = await store.getEntryView(intake.entryId!, 'receiver');
    expect(view?.entry.severity).toBe('serious');
    expect(view?.events.length).toBe(2);
  });

  it('[F49] says unreachable, keeps what waits, and tries again with growing distance', async () => {
    harness.desktop.fake.headOffice.isReachable = false;
    await store.recordEntry(buildRecordCommand(), 'receiver');

    const state = await store.syncNow();

    expect(state).toMatchObject({ phase: 'idle', fault: null });
    expect(state.status).toMatchObject({ line: 'unreachable', unsentCount: 1 });
    expect(harness.timers.waiting.length).toBe(1);
    expect(harness.timers.waiting[0]).toBeLessThan(SYNC_INTERVAL_MS);
  });

  it('shows at once that a saved fact waits, and sends it shortly after', async () => {
    await store.syncNow();
    const seen: number[] = [];
    store.watchSyncState(({ status }) => seen.push(status?.unsentCount ?? -1));
    await store.recordEntry(buildRecordCommand(), 'receiver');
    await expect.poll(() => seen).toContain(1);

    harness.timers.advance(1_000);

    await expect.poll(() => store.getSyncState().status?.unsentCount).toBe(0);
  });

  it('is asked by nobody twice at the same time', async () => {
    const { headOffice } = harness.desktop.fake;
    await store.syncNow();
    headOffice.pulls.length = 0;

    await Promise.all([store.syncNow(), store.syncNow(), store.syncNow()]);

    expect(headOffice.pulls.length).toBe(1);
  });

  it('never syncs a branch to try out', async () => {
    const sample = createBranchHarness({ kind: 'sample' });
    const tried = await sample.open();
    await tried.recordEntry(buildRecordCommand(), 'receiver');
    await tried.syncNow();
    sample.timers.advance(10 * SYNC_INTERVAL_MS);

    expect(sample.desktop.fake.headOffice.feed).toEqual([]);
    expect(sample.desktop.fake.headOffice.pulls).toEqual([]);
    expect(tried.getSyncState()).toMatchObject({ phase: 'idle', nextTryAt: null });
    sample.closeAll();
  });
});

describe('computeDelayMs', () => {
  it('waits a minute after success, doubles after failures, and never passes the cap', () => {
    expect(computeDelayMs(0, 0.5)).toBe(SYNC_INTERVAL_MS);
    expect(computeDelayMs(1, 1)).toBe(2_000);
    expect(computeDelayMs(2, 1)).toBe(4_000);
    expect(computeDelayMs(3, 0)).toBe(4_000);
    expect(computeDelayMs(1_000, 1)).toBe(BACKOFF_CAP_MS);
  });
});
