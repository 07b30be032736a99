// Acceptance scenarios of a bank's branch (policies.md Part D, 1 to 7).
import { describe, expect, it } from 'vitest';

import { computeMissedDuties } from '../../../shared/domain/compute-duties.ts';
import { UNIT, buildReply } from '../domain/bank-fixture.ts';
import { local } from '../domain/build-clock-fact.ts';
import { CALENDAR, ScenarioStory, packOf, personOf, toWallTime } from './build-story.ts';

const BANK = packOf('bank-branch');
const NOBODY = { isAnonymous: false, name: '周先生', phone: '', otherContact: '' };

describe('bank scenarios', () => {
  it('[BANK-04] [BANK-11] [BANK-12] [BANK-13] [BANK-24] scenario 1: the first who is asked hands over, the head is informed', () => {
    const story = new ScenarioStory(BANK, { at: '2026-11-23 09:00' });
    expect(story.refuseRecord({ channel: 'on-site-oral', wasRestated: false })).toMatchObject({
      reason: 'restating-missing',
      rule: 'BANK-24',
    });
    story.record({ channel: 'on-site-oral' });
    expect(
      story.refuse('receiver', buildReply({ measure: { remedy: 'compensation', amountFen: 200_000 } })),
    ).toMatchObject({
      reason: 'beyond-authority',
    });
    story.run('receiver', { type: 'hand-over', note: '客户要求赔偿' });
    expect(story.events.map(({ kind }) => kind)).toEqual(['entry-received', 'handed-over', 'head-informed']);
    expect(story.due('bank.handover')).toBe('2026-11-23 09:16');
    expect(story.entry).toMatchObject({
      ownerId: personOf('complaint-manager').id,
      ownerLevel: 2,
      handOver: { at: story.now, toPersonId: personOf('complaint-manager').id },
    });
    expect(story.events.at(-1)).toMatchObject({
      kind: 'head-informed',
      payload: { headId: personOf('branch-head').id },
      wallTime: story.now,
    });
  });

  it('[BANK-20] [C-01] scenario 2: three days over the holiday', () => {
    const story = new ScenarioStory(BANK, { at: '2025-09-29 15:00' }).record();
    expect(story.due('bank.reply')).toMatch(/^2025-10-02 /);
    const inWorkingDays = {
      ...BANK,
      clocks: BANK.clocks.map((clock) =>
        clock.key === 'bank.reply'
          ? { ...clock, length: { unit: 'working-day' as const, amount: 3 } }
          : clock,
      ),
    };
    const other = new ScenarioStory(inWorkingDays, { at: '2025-09-29 15:00' }).record();
    expect(other.due('bank.reply')).toMatch(/^2025-10-10 /);
  });

  it('[BANK-31] [BANK-32] [C-04] scenario 4: the opinion book without and with contact', () => {
    const tell = (phone: string) =>
      new ScenarioStory(BANK, { at: '2026-11-23 09:00' })
        .record({ channel: 'opinion-book', customer: { ...NOBODY, phone } })
        .run('receiver', { type: 'hand-over', note: '' })
        .run('complaint-manager', { type: 'take-over' })
        .reply('complaint-manager', { mode: 'in-book' });
    const without = tell('').sign('complaint-manager');
    expect(without.entry).toMatchObject({
      status: 'closed',
      closed: { closeKind: 'no-contact-book-reply' },
      signOffs: [{ role: 'complaint-manager', isSuperseded: false }],
    });
    const reachable = tell('13800000000');
    expect(reachable.refuse('complaint-manager', reachable.signature())).toMatchObject({
      reason: 'customer-reply-missing',
      rule: 'BANK-32',
    });
    reachable.reply('complaint-manager', { mode: 'phone' }).sign('complaint-manager');
    expect(reachable.entry.status).toBe('closed');
  });

  it('[BANK-28] scenario 5: a missed daily check', () => {
    const context = { policy: BANK, unit: UNIT, calendar: CALENDAR, now: local('2026-11-24 08:00') };
    const missed = computeMissedDuties('2026-11-23', [], context).filter(
      ({ key }) => key === 'bank.bookCheck',
    );
    expect(missed.map(({ state, tells, dueAt }) => ({ state, tells, dueAt: toWallTime(dueAt) }))).toEqual([
      { state: 'missed', tells: 'branch-head', dueAt: '2026-11-23 17:00' },
    ]);
    const done = [
      {
        dutyKey: 'bank.bookCheck',
        periodKey: missed[0]!.periodKey,
        isNil: true,
        count: 0,
        note: '',
        at: local('2026-11-24 07:00'),
      },
    ];
    expect(computeMissedDuties('2026-11-23', done, context).map(({ key }) => key)).not.toContain(
      'bank.bookCheck',
    );
  });
});
