import { describe, expect, it } from 'vitest';

import { toEntryId } from '../../../shared/domain/ids.ts';
import { decideNotice, listStandingNotices, pickNoticeList } from '../../../shared/domain/work-notice.ts';
import type { StandingNotice } from '../../../shared/domain/work-notice.ts';
import { toEpochMs, toIsoInstant } from '../../../shared/lib/instant.ts';

/** A Wednesday, ten in the morning at the branch. */
const NOW = toIsoInstant(Date.UTC(2026, 10, 25, 2));
const HOUR_MS = 3_600_000;
const inHours = (hours: number) => toIsoInstant(toEpochMs(NOW) + hours * HOUR_MS);
const entry = (id: string, hours: number | null) => ({
  id: toEntryId(id),
  dueAt: hours === null ? null : inHours(hours),
});
const standing = (...keys: readonly string[]): readonly StandingNotice[] =>
  keys.map((key) => ({ kind: key.split('/')[0] as StandingNotice['kind'], key }));

describe('listStandingNotices', () => {
  it('[DUE-5] speaks of what is past, of what falls due today or within hours, and of duties missed', () => {
    const entries = [entry('late', -1), entry('today', 10), entry('tomorrow', 15), entry('free', null)];
    const missed = [{ key: 'read-book', periodKey: '2026-11-24' }];

    expect(listStandingNotices({ entries, missed, now: NOW })).toEqual([
      { kind: 'overdue', key: 'overdue/late' },
      { kind: 'due-soon', key: 'due-soon/today' },
      { kind: 'duty-missed', key: 'duty-missed/read-book/2026-11-24' },
    ]);
  });

  it('[DUE-5] at the due moment itself nothing is late yet', () => {
    const at = (hours: number) =>
      listStandingNotices({ entries: [entry('a', hours)], missed: [], now: NOW }).map(({ kind }) => kind);

    expect([at(0), at(-1 / HOUR_MS)]).toEqual([['due-soon'], ['overdue']]);
  });
});

describe('decideNotice', () => {
  it('[DUE-5] tells each thing once in each state', () => {
    const first = decideNotice(standing('due-soon/a', 'overdue/b', 'duty-missed/c/1'), []);
    expect(first).toEqual({
      counts: { overdue: 1, 'due-soon': 1, 'duty-missed': 1 },
      told: ['due-soon/a', 'overdue/b', 'duty-missed/c/1'],
    });

    expect(
      decideNotice(standing('due-soon/a', 'overdue/b', 'duty-missed/c/1'), first.told).counts,
    ).toBeNull();
    expect(decideNotice(standing('overdue/a', 'overdue/b'), first.told)).toEqual({
      counts: { overdue: 1, 'due-soon': 0, 'duty-missed': 0 },
      told: ['overdue/a', 'overdue/b'],
    });
  });

  it('[DUE-5] forgets what is settled, so that it is news when it comes again', () => {
    const settled = decideNotice([], ['due-soon/a']);
    expect(settled).toEqual({ counts: null, told: [] });
    expect(decideNotice(standing('due-soon/a'), settled.told).counts).toEqual({
      overdue: 0,
      'due-soon': 1,
      'duty-missed': 0,
    });
  });
});

describe('pickNoticeList', () => {
  it('[DUE-5] opens the duties only where nothing else is spoken of', () => {
    expect(pickNoticeList({ overdue: 0, 'due-soon': 0, 'duty-missed': 2 })).toBe('duties');
    expect(pickNoticeList({ overdue: 0, 'due-soon': 1, 'duty-missed': 2 })).toBe('today');
  });
});
