// A branch to try begins with facts in the journal: its first opening reads them, and tells nobody of a repair.
import { afterEach, describe, expect, it } from 'vitest';

import { createBranchHarness, makeFakeIdb } from '../../support/branch-store-harness.ts';
import type { BranchHarness } from '../../support/branch-store-harness.ts';
import { buildRecordCommand } from '../../support/build-command.ts';

describe('the first opening of a branch to try', () => {
  let harness: BranchHarness;
  afterEach(() => harness.closeAll());

  async function writeThree(): Promise<void> {
    harness = createBranchHarness({ kind: 'sample' });
    const store = await harness.open();
    for (let count = 0; count < 3; count += 1) {
      const saved = await store.recordEntry(buildRecordCommand(), 'receiver');
      expect(saved.ok).toBe(true);
    }
    store.close();
    harness.idb = makeFakeIdb();
  }

  it('reads the year of the sample as its own', async () => {
    await writeThree();
    harness.desktop.fake.sampleSeq = 3;
    const store = await harness.open();
    expect(store.startReport).toMatchObject({ eventsRestored: 0, wasRepaired: false });
    expect((await store.getCounters()).total).toBe(3);
    expect(harness.desktop.fake.journal.events.map(({ kind }) => kind)).not.toContain('store-repaired');
    expect((await store.checkEverything()).wasRepaired).toBe(false);
  });

  it('[F12] tells of a store that was lost after somebody had worked in it', async () => {
    await writeThree();
    harness.desktop.fake.sampleSeq = 2;
    const store = await harness.open();
    expect(store.startReport).toMatchObject({ eventsRestored: 3, wasRepaired: true });
    expect((await store.getCounters()).total).toBe(3);
  });
});
