// Acceptance scenarios of a bank's branch (policies.md Part D, 1 to 7).
import { describe, expect, it } from 'vitest';

import { computeMissedDuties } from '../../../shared/domain/compute-duties.ts';
import { composeHotlineBoard } from '../../../shared/domain/hotline-board.ts';
import { matchesCondition, toConditionFacts } from '../../../shared/domain/match-condition.ts';
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

  it('[BANK-14] [BANK-15] [BANK-27] [C-05] [C-06] scenario 3: beyond the outlet’s authority, without a line', () => {
    const measure = { remedy: 'compensation', amountFen: 200_000 } as const;
    const story = new ScenarioStory(BANK, { at: '2026-11-23 09:00' })
      .record({ demand: { text: '要求赔偿', ...measure } })
      .run('receiver', { type: 'hand-over', note: '' })
      .run('complaint-manager', { type: 'take-over' });
    story.run('complaint-manager', {
      type: 'request-escalation',
      reason: 'beyond-authority',
      measure,
      note: '超出网点权限',
    });
    expect(story.entry.escalations).toMatchObject([
      { state: 'requested', isOutbound: true, submitted: null },
    ]);
    expect(story.deadlines().map(({ key }) => key)).not.toContain('bank.phoneReport');
    const { escalationId } = story.entry.escalations[0]!;
    expect(
      story.refuse('complaint-manager', { type: 'confirm-escalation', escalationId, note: '' }).reason,
    ).toBe('not-your-role');
    story.at('2026-11-23 10:00').run('branch-head', { type: 'confirm-escalation', escalationId, note: '' });
    expect(story.entry.escalations).toMatchObject([{ state: 'submitted', delivered: null }]);
    expect(story.due('bank.phoneReport')).toBe('2026-11-23 11:01');
    story.at('2026-11-23 11:02');
    expect(story.deadline('bank.phoneReport').state).toBe('overdue');
    expect(story.entry).toMatchObject({ status: 'waiting-hq', ownerId: personOf('complaint-manager').id });
    story.run('complaint-manager', {
      type: 'record-phone-report',
      escalationId,
      reportedTo: '总行值班',
      reportedAt: story.now,
      note: '',
    });
    expect(story.deadline('bank.phoneReport').state).toBe('met-late');
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

  it('[BANK-35] [BANK-36] [BANK-37] scenario 6: a letter beyond authority', () => {
    const measure = { remedy: 'compensation', amountFen: 200_000 } as const;
    const story = new ScenarioStory(BANK, { at: '2026-11-23 09:00' })
      .record({ channel: 'letter', demand: { text: '要求赔偿', ...measure } })
      .run('receiver', { type: 'hand-over', note: '' })
      .run('complaint-manager', { type: 'take-over' });
    story.run('complaint-manager', {
      type: 'request-escalation',
      reason: 'beyond-authority',
      measure,
      note: '超限',
    });
    const { escalationId } = story.entry.escalations[0]!;
    const confirm = { type: 'confirm-escalation', escalationId, note: '' } as const;
    expect(story.refuse('branch-head', confirm)).toMatchObject({
      reason: 'letter-copy-missing',
      rule: 'BANK-36',
    });
    story
      .run('complaint-manager', { type: 'copy-letter', keptAt: '档案柜', digest: null })
      .run('branch-head', confirm);
    expect(story.entry.escalations).toMatchObject([{ state: 'submitted' }]);
    story.run('complaint-manager', { type: 'note-progress', text: '总行已受理' });
    expect(story.entry.progress.map(({ text }) => text)).toEqual(['总行已受理']);
  });

  it('[BANK-10] [BANK-43] [BANK-44] scenario 7: a hotline call passed over, and the board', () => {
    const story = new ScenarioStory(BANK, { at: '2026-11-23 09:00' });
    const refused = story.refuseRecord({ channel: 'hotline-handover' });
    expect(refused).toMatchObject({ reason: 'required-field-missing', rule: 'BANK-43' });
    expect(refused.details).toMatchObject({ field: 'details.isIdentityChecked' });
    story.record({ channel: 'hotline-handover', details: { isIdentityChecked: true } });
    const facts = toConditionFacts(story.entry);
    const prohibited = BANK.prompts.filter(
      ({ kind, when }) => kind === 'prohibited' && matchesCondition(when, facts),
    );
    expect(prohibited.map(({ key }) => key)).toEqual(
      expect.arrayContaining(['no-refusing-the-phone', 'no-hanging-up', 'no-arguing-with-agent']),
    );
    // The board ships no number: the unit's own, or none is printed.
    expect(composeHotlineBoard(UNIT, '', BANK)).toMatchObject({
      ok: false,
      error: { reason: 'required-field-missing', details: { field: 'hotline' } },
    });
    expect(composeHotlineBoard(UNIT, '010-65550101', BANK)).toEqual({
      ok: true,
      value: { unitName: UNIT.name, hotline: '010-65550101', rule: 'BANK-10' },
    });
  });
});
