import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { EVERYTHING } from '../../../renderer/data/register-filter.ts';
import {
  dropView,
  findViewProblem,
  keepSavedViews,
  listSavedViews,
  putView,
  VIEW_LIMIT,
} from '../../../renderer/data/saved-views.ts';
import { createBranchHarness } from '../../support/branch-store-harness.ts';
import type { BranchHarness } from '../../support/branch-store-harness.ts';
import { LI, WANG } from '../../support/sample-people.ts';

const PRAISE = { name: '表扬', filter: { ...EVERYTHING, entryKind: 'praise' } } as const;
const MAJOR = { name: '重大', filter: { ...EVERYTHING, severity: 'major' } } as const;

describe('saved views', () => {
  let harness: BranchHarness;

  beforeEach(() => {
    harness = createBranchHarness();
  });
  afterEach(() => harness.closeAll());

  it('[ADM-5] are one person’s, on this device, in the order they were saved, and in no journal', async () => {
    const store = await harness.open(WANG);
    await keepSavedViews(store, WANG.id, [PRAISE, MAJOR]);
    const again = await harness.open(LI);

    expect(await listSavedViews(again, WANG.id)).toEqual([PRAISE, MAJOR]);
    expect(await listSavedViews(again, LI.id)).toEqual([]);
    expect(harness.desktop.fake.journal.getHead().seq).toBe(0);
  });

  it('reads what an older application saved: conditions it did not know are none', async () => {
    const store = await harness.open(WANG);
    await store.putDraft(`view:${WANG.id}`, { views: [{ name: '旧', filter: { channel: 'phone' } }] });

    expect(await listSavedViews(store, WANG.id)).toEqual([
      { name: '旧', filter: { ...EVERYTHING, channel: 'phone' } },
    ]);
  });

  it('saving under a name that is there replaces that view in its place', () => {
    const changed = putView([PRAISE, MAJOR], { name: ' 表扬 ', filter: EVERYTHING });

    expect(changed).toEqual([{ name: '表扬', filter: EVERYTHING }, MAJOR]);
    expect(dropView(changed, '表扬')).toEqual([MAJOR]);
  });

  it('wants a name, and room for one more', () => {
    const full = Array.from({ length: VIEW_LIMIT }, (_, index) => ({
      ...PRAISE,
      name: `视图${String(index)}`,
    }));

    expect(findViewProblem([], ' ')).toBe('empty');
    expect(findViewProblem(full, '另一个')).toBe('full');
    expect(findViewProblem(full, '视图3')).toBe(null);
  });
});
