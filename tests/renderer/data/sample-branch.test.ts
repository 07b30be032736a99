import { afterEach, describe, expect, it } from 'vitest';

import { composeSampleEntry, SAMPLE_ENTRY_COUNT } from '../../../renderer/data/sample-branch.ts';
import { toIsoInstant } from '../../../shared/lib/instant.ts';
import { createBranchHarness } from '../../support/branch-store-harness.ts';
import type { BranchHarness } from '../../support/branch-store-harness.ts';
import { TEST_START_MS } from '../../support/fake-clock.ts';
import { CHEN, LI, WANG } from '../../support/sample-people.ts';

const FILLED = { sampleEntries: 'filled' } as const;

describe('fillSampleBranch', () => {
  let harness: BranchHarness;
  afterEach(() => harness.closeAll());

  it.each([
    ['a receiver', WANG],
    ['a complaint manager', LI],
    ['a branch head', CHEN],
  ])('gives %s a branch with sixty entries in several states', async (_name, person) => {
    harness = createBranchHarness({ kind: 'sample' });
    const store = await harness.open(person, FILLED);

    const { total, byStatus } = await store.getCounters();

    expect(total).toBe(SAMPLE_ENTRY_COUNT);
    expect(Object.values(byStatus).filter((count) => count > 0).length).toBeGreaterThan(1);
    expect((await store.checkEverything()).wasRepaired).toBe(false);
  });

  it('fills once, and never a branch that is enrolled', async () => {
    harness = createBranchHarness({ kind: 'sample' });
    (await harness.open(WANG, FILLED)).close();
    const again = await harness.open(WANG, FILLED);
    expect((await again.getCounters()).total).toBe(SAMPLE_ENTRY_COUNT);

    const enrolled = createBranchHarness();
    const store = await enrolled.open(WANG, FILLED);
    expect((await store.getCounters()).total).toBe(0);
    enrolled.closeAll();
  });

  it('is the same for the same day, and never received in the future', () => {
    harness = createBranchHarness({ kind: 'sample' });
    const now = toIsoInstant(TEST_START_MS);
    const all = Array.from({ length: SAMPLE_ENTRY_COUNT }, (_, index) => composeSampleEntry(index, now));

    expect(all).toEqual(
      Array.from({ length: SAMPLE_ENTRY_COUNT }, (_, index) => composeSampleEntry(index, now)),
    );
    expect(all.every(({ receivedAt }) => receivedAt <= now)).toBe(true);
  });
});
