// SIG-2: the month's page is signed over the signed pages of its days.
import { describe, expect, it } from 'vitest';

import { decideSignMonthPage } from '../../../shared/domain/decide-page.ts';
import type { PageDay } from '../../../shared/domain/month-page.ts';
import { composeMonthPage } from '../../../shared/domain/month-page.ts';
import { toSha256Hex } from '../../../shared/domain/ids.ts';
import { buildContext, CHEN, LI, toActor, UNIT } from './bank-fixture.ts';
import { local } from './build-clock-fact.ts';

const KEY = { unitId: UNIT.id, book: 'register', month: '2026-11' } as const;
const AFTER = local('2026-11-30 17:00');
const digestOf = (digit: string) => toSha256Hex(digit.repeat(64));
const day = (on: string, override: Partial<PageDay> = {}): PageDay => ({
  on,
  count: 3,
  state: 'signed',
  signedDigest: digestOf('a'),
  ...override,
});
const DAYS = [day('2026-11-03'), day('2026-11-02', { count: 1, signedDigest: digestOf('b') })];

function decide(days: readonly PageDay[], { who = CHEN, now = AFTER, state = 'unsigned' as const } = {}) {
  const page = composeMonthPage(KEY, days);
  const context = buildContext({ now, actor: toActor(who) });
  return decideSignMonthPage(
    { type: 'sign-page', digestShown: page.digest, note: '' },
    { page, days, state },
    context,
  );
}

describe('a month’s page', () => {
  it('[SIG-2] names each signed day with its digest, oldest first', () => {
    const page = composeMonthPage(KEY, [...DAYS, day('2026-12-01')]);
    expect(page.days).toEqual([
      { on: '2026-11-02', count: 1, digest: digestOf('b') },
      { on: '2026-11-03', count: 3, digest: digestOf('a') },
    ]);
    expect(composeMonthPage(KEY, DAYS.toReversed()).digest).toBe(page.digest);
    const other = composeMonthPage(KEY, [
      DAYS[0]!,
      day('2026-11-02', { count: 1, signedDigest: digestOf('c') }),
    ]);
    expect(other.digest).not.toBe(page.digest);
  });

  it('[SIG-2] is signed by the head once the month is over and every day is signed', () => {
    expect(decide(DAYS)).toMatchObject({
      ok: true,
      value: [
        { kind: 'month-page-signed', entryId: null, payload: { month: '2026-11', role: 'branch-head' } },
      ],
    });
    const reasonOf = (decided: ReturnType<typeof decide>) => (decided.ok ? null : decided.error);
    expect(reasonOf(decide(DAYS, { who: LI }))?.reason).toBe('not-your-role');
    expect(reasonOf(decide(DAYS, { now: local('2026-11-30 16:59') }))?.reason).toBe('page-not-yet');
    expect(reasonOf(decide([]))?.reason).toBe('page-empty');
    const open = [...DAYS, day('2026-11-05', { state: 'unsigned', signedDigest: null })];
    expect(reasonOf(decide(open))).toEqual({
      reason: 'pages-unsigned',
      rule: 'SIG-2',
      details: { count: 1, on: '2026-11-05' },
    });
    expect(reasonOf(decide([...DAYS, day('2026-11-06', { state: 'added' })]))?.reason).toBe('pages-unsigned');
  });
});
