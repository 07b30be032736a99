import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { OpenedBranchStore } from '../../../renderer/data/open-branch-store.ts';
import { tellNotices } from '../../../renderer/data/told-notices.ts';
import type { NoticeAnswer } from '../../../shared/bridge/desktop-api.ts';
import type { NoticeCounts, StandingNotice } from '../../../shared/domain/work-notice.ts';
import { ok } from '../../../shared/lib/result.ts';
import { createBranchHarness } from '../../support/branch-store-harness.ts';
import type { BranchHarness } from '../../support/branch-store-harness.ts';
import { LI, WANG } from '../../support/sample-people.ts';

const LATE: StandingNotice = { kind: 'overdue', key: 'overdue/a' };
const SOON: StandingNotice = { kind: 'due-soon', key: 'due-soon/b' };
const ONE_LATE: NoticeCounts = { overdue: 1, 'due-soon': 0, 'duty-missed': 0 };

describe('tellNotices', () => {
  let harness: BranchHarness;
  let store: OpenedBranchStore;
  let asked: NoticeCounts[];
  let answer: NoticeAnswer;
  beforeEach(async () => {
    harness = createBranchHarness();
    store = await harness.open();
    [asked, answer] = [[], 'shown'];
  });
  afterEach(() => harness.closeAll());

  const tell = async (standing: readonly StandingNotice[], who = WANG.id) =>
    await tellNotices(store, who, standing, async (counts) => {
      asked.push(counts);
      return ok(answer);
    });

  it('[DUE-5] tells a thing once, over a new start too, and what comes later by itself', async () => {
    await tell([LATE]);
    await tell([LATE]);
    store.close();
    store = await harness.open();
    await tell([LATE]);
    await tell([LATE, SOON]);

    expect(asked).toEqual([ONE_LATE, { overdue: 0, 'due-soon': 1, 'duty-missed': 0 }]);
  });

  it('[DUE-5] keeps for each person what they were told', async () => {
    await tell([LATE]);
    await tell([LATE], LI.id);

    expect(asked).toEqual([ONE_LATE, ONE_LATE]);
  });

  it('[DUE-5] tells again what was held back, and not what was seen in the window', async () => {
    answer = 'held';
    await tell([LATE]);
    answer = 'quiet';
    await tell([LATE]);
    await tell([LATE]);

    expect(asked).toEqual([ONE_LATE, ONE_LATE]);
  });

  it('[DUE-5] tells of a thing anew when it was settled in between', async () => {
    await tell([LATE]);
    await tell([]);
    await tell([LATE]);

    expect(asked).toEqual([ONE_LATE, ONE_LATE]);
  });
});
