// DUE-7: tasks of the calendar are recorded as done.
import { describe, expect, it } from 'vitest';

import { computeDuties, listDutiesDone } from '../../../shared/domain/compute-duties.ts';
import type { Duty } from '../../../shared/domain/compute-duties.ts';
import { decideRecordDuty } from '../../../shared/domain/decide-duty.ts';
import type { StoredEvent } from '../../../shared/domain/events.ts';
import type { IsoInstant } from '../../../shared/lib/instant.ts';
import { BANK_BRANCH } from '../../../shared/policy/packs/bank-branch.ts';
import { CHEN, LI, UNIT, WANG, buildContext, stampEvent, toActor } from './bank-fixture.ts';
import { local } from './build-clock-fact.ts';
import { loadChinaCalendar } from '../../../shared/domain/working-calendar.ts';

const AT = local('2026-11-03 10:00');
const CALENDAR = loadChinaCalendar();
const turnAt = (now: IsoInstant, events: readonly StoredEvent[] = [], key = 'bank.bookCheck'): Duty => {
  const context = { policy: BANK_BRANCH, unit: UNIT, calendar: CALENDAR, now };
  return computeDuties('2026-11-03', listDutiesDone(events), context).find((duty) => duty.key === key)!;
};
const command = (note = '') => ({
  type: 'record-duty' as const,
  dutyKey: 'bank.bookCheck',
  periodKey: '2026-11-03',
  note,
});
const contextOf = (who = LI, now = AT) => buildContext({ now, actor: toActor(who) });

describe('decideRecordDuty', () => {
  it('[BANK-28] records the day’s reading by the complaint manager, with how much there was to read', () => {
    expect(decideRecordDuty(command(' 已阅 '), { duty: turnAt(AT), count: 2 }, contextOf())).toEqual({
      ok: true,
      value: [
        {
          kind: 'duty-done',
          entryId: null,
          payload: {
            dutyKey: 'bank.bookCheck',
            periodKey: '2026-11-03',
            isNil: false,
            count: 2,
            note: '已阅',
          },
        },
      ],
    });
  });

  it('[C-13] nothing to read is recorded too', () => {
    const decided = decideRecordDuty(command(), { duty: turnAt(AT), count: 0 }, contextOf());
    expect(decided.ok && decided.value[0]?.payload).toMatchObject({ isNil: true, count: 0 });
  });

  it('[BANK-02] [BANK-28] the head may step in, a receiver may not', () => {
    const turn = { duty: turnAt(AT), count: 0 };
    expect(decideRecordDuty(command(), turn, contextOf(CHEN)).ok).toBe(true);
    expect(decideRecordDuty(command(), turn, contextOf(WANG))).toEqual({
      ok: false,
      error: {
        reason: 'not-your-role',
        rule: 'BANK-28',
        details: { role: 'receiver', mayRole: 'complaint-manager', context: 'named' },
      },
    });
  });

  it('[DUE-7] once for each turn; missed, it can still be done, and stays late', () => {
    const late = local('2026-11-03 21:00');
    const missed = turnAt(late);
    expect(missed).toMatchObject({ state: 'missed', tells: 'branch-head' });
    const decided = decideRecordDuty(command(), { duty: missed, count: 0 }, contextOf(LI, late));
    if (!decided.ok) throw new Error(decided.error.reason);
    const events = decided.value.map((draft) => stampEvent(draft, { n: 1, at: late, actor: toActor(LI) }));
    const again = turnAt(late, events);
    expect(again.state).toBe('done-late');
    expect(decideRecordDuty(command(), { duty: again, count: 0 }, contextOf(LI, late))).toMatchObject({
      ok: false,
      error: { reason: 'already-done' },
    });
  });

  it('[DUE-7] refuses a turn that the calendar does not have, and one whose time has not come', () => {
    expect(decideRecordDuty(command(), null, contextOf())).toMatchObject({
      ok: false,
      error: { reason: 'invalid-input', details: { field: 'dutyKey' } },
    });
    const ahead = { ...turnAt(AT), windowFrom: local('2026-11-04 00:00') };
    expect(decideRecordDuty(command(), { duty: ahead, count: 0 }, contextOf())).toMatchObject({
      ok: false,
      error: { reason: 'duty-not-yet', rule: 'BANK-28' },
    });
  });
});
