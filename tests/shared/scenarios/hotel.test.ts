// Acceptance scenarios of a hotel (policies.md Part D, 14 to 20).
import { describe, expect, it } from 'vitest';

import type { RecordEntryCommand } from '../../../shared/domain/commands.ts';
import { computeDuties } from '../../../shared/domain/compute-duties.ts';
import type { IntakeDetails } from '../../../shared/domain/event-payloads.ts';
import type { FormAct, Role } from '../../../shared/domain/vocabulary.ts';
import { UNIT, buildReply } from '../domain/bank-fixture.ts';
import { local } from '../domain/build-clock-fact.ts';
import { CALENDAR, ScenarioStory, packOf, personOf, toWallTime } from './build-story.ts';

const HOTEL = packOf('hotel');

/** A complaint with all that the policy wants to know of one. */
const intake = (at: string, details: Partial<IntakeDetails>): Partial<RecordEntryCommand> => ({
  channel: 'on-site-oral',
  happenedAt: local(at),
  place: '八楼客房',
  details: { phase: 'during', againstKind: 'own', parties: '周先生，值班员', ...details },
});

const listTurns = (on: string) =>
  computeDuties(on, [], { policy: HOTEL, unit: UNIT, calendar: CALENDAR, now: local(`${on} 09:00`) }).map(
    ({ key, state, windowFrom, dueAt, to }) => [key, state, toWallTime(windowFrom), toWallTime(dueAt), to],
  );

describe('hotel scenarios', () => {
  it('[HOTEL-08] [HOTEL-09] [HOTEL-10] scenario 14: dissatisfied at every level', () => {
    const at = '2025-10-09 10:00';
    const story = new ScenarioStory(HOTEL, { at }).record(intake(at, {}));
    story.reply('receiver', { isCustomerSatisfied: false });
    const climb = (from: Role, to: Role) => {
      story.run(from, {
        type: 'request-escalation',
        reason: 'dissatisfied',
        measure: null,
        note: '客人不满意',
      });
      const { escalationId, toLevel } = story.entry.escalations.at(-1)!;
      expect(toLevel).toBe(HOTEL.ladder.find(({ role }) => role === to)!.level);
      story.run(to, { type: 'confirm-escalation', escalationId, note: '' });
      expect(story.entry).toMatchObject({ ownerId: personOf(to).id, ownerLevel: toLevel });
      story.reply(to, { isCustomerSatisfied: false });
    };
    climb('receiver', 'department-head');
    expect(story.refuse('department-head', story.signature()).details).toMatchObject({
      mayRole: 'general-manager',
    });
    climb('department-head', 'deputy-head');
    climb('deputy-head', 'general-manager');
    expect(story.entry.escalations.map(({ reason, state }) => [reason, state])).toEqual([
      ['dissatisfied', 'accepted'],
      ['dissatisfied', 'accepted'],
      ['dissatisfied', 'accepted'],
    ]);
    for (const role of ['receiver', 'department-head', 'deputy-head'] as const) {
      expect(story.refuse(role, story.signature()).reason).toBe('not-your-role');
    }
    story.run('general-manager', story.signature('总经理最终决定'));
    expect(story.entry).toMatchObject({ status: 'closed', closed: { closeKind: 'dissatisfied-final' } });
  });

  it('[HOTEL-09] [HOTEL-23] scenario 15: a demand above authority, without discontent', () => {
    const at = '2025-10-09 10:00';
    const measure = { remedy: 'compensation', amountFen: 10_001 } as const;
    const story = new ScenarioStory(HOTEL, { at }).record({
      ...intake(at, {}),
      demand: { text: '要求赔偿', ...measure },
    });
    expect(story.refuse('receiver', buildReply({ measure }))).toMatchObject({
      reason: 'beyond-authority',
      details: { mayRole: 'department-head' },
    });
    story.run('receiver', { type: 'request-escalation', reason: 'beyond-authority', measure, note: '超限' });
    expect(story.entry).toMatchObject({ ownerId: personOf('department-head').id });
    story.run('department-head', { type: 'take-over' }).reply('department-head', { measure });
    expect(story.entry.replies).toMatchObject([{ measure }]);
  });

  it('[HOTEL-11] [HOTEL-12] [HOTEL-13] [HOTEL-16] [C-16] scenario 16: another department', () => {
    const at = '2025-10-09 10:00';
    const receiver = personOf('receiver', ['rooms']);
    const [ownHead, otherHead] = [
      personOf('department-head', ['rooms']),
      personOf('department-head', ['catering']),
    ];
    const [ownDeputy, otherDeputy] = [
      personOf('deputy-head', ['rooms']),
      personOf('deputy-head', ['catering']),
    ];
    const people = [receiver, ownHead, otherHead, ownDeputy, otherDeputy, personOf('general-manager')];
    const story = new ScenarioStory(HOTEL, { at, people }).record(
      intake(at, { againstKind: 'other-department', againstDepartment: 'catering' }),
      receiver,
    );
    expect(story.refuse(receiver, buildReply()).rule).toBe('HOTEL-12');
    story.run(receiver, { type: 'hand-over', note: '' }).run(ownHead, { type: 'take-over' });
    const measure = { remedy: 'explanation', amountFen: null } as const;
    story.run(ownHead, { type: 'propose-plan', measure, text: '共同致歉并说明' });
    const { planId } = story.entry.plans[0]!;
    expect(story.refuse(ownHead, { type: 'approve-plan', planId, note: '' }).reason).toBe(
      'agreement-missing',
    );
    story.run(otherHead, { type: 'endorse-plan', planId, note: '' });
    story.run(ownHead, { type: 'approve-plan', planId, note: '' });
    story.reply(ownHead, { measure, isCustomerSatisfied: false });
    const climb = {
      type: 'request-escalation',
      reason: 'dissatisfied',
      measure: null,
      note: '客人不满意',
    } as const;
    expect(story.refuse(ownHead, climb).reason).toBe('other-department');
    story.run(otherHead, climb);
    const { escalationId, toLevel } = story.entry.escalations[0]!;
    expect(toLevel).toBe(HOTEL.ladder.find(({ role }) => role === 'deputy-head')!.level);
    const confirm = { type: 'confirm-escalation', escalationId, note: '' } as const;
    expect(story.refuse(ownDeputy, confirm).reason).toBe('other-department');
    expect(story.run(otherDeputy, confirm).entry.ownerId).toBe(otherDeputy.id);
  });

  it('[HOTEL-18] [HOTEL-14] scenario 17: three working days with a make-up Saturday', () => {
    const at = '2025-10-09 10:00';
    const story = new ScenarioStory(HOTEL, { at }).record(intake(at, { phase: 'after' }));
    expect(story.due('hotel.after')).toMatch(/^2025-10-13 /);
    expect(story.deadline('hotel.after').because).toContainEqual({
      step: 'counts-make-up-day',
      params: { n: 2, on: '2025-10-11', weekday: 6 },
    });
  });

  it('[HOTEL-17] [C-17] scenario 18: the guest’s own time', () => {
    const at = '2025-10-09 18:00';
    const story = new ScenarioStory(HOTEL, { at }).record(
      intake(at, { demandedBy: local('2025-10-09 20:00') }),
    );
    expect(story.due('hotel.during')).toBe('2025-10-09 20:00');
    story.at('2025-10-09 20:01');
    expect(story.deadline('hotel.during')).toMatchObject({
      state: 'overdue',
      softness: 'in-principle',
      overrun: 'unexplained',
    });
    story.run('receiver', { type: 'hand-over', note: '' }).run('department-head', { type: 'take-over' });
    story.reply('department-head');
    expect(story.closingBlocks('department-head')).toEqual(['overrun-unexplained']);
    story.run('department-head', { type: 'explain-overrun', clock: 'hotel.during', reason: '配件未到' });
    expect(story.closingBlocks('department-head')).toEqual(['overrun-unconfirmed']);
    story.run('department-head', { type: 'confirm-overrun', clock: 'hotel.during' });
    expect(story.closingBlocks('department-head')).toEqual([]);
    expect(story.deadline('hotel.during')).toMatchObject({ state: 'met-late', overrun: 'confirmed' });
  });

  it('[HOTEL-19] [HOTEL-20] [C-13] [C-14] scenario 19: the weekly and the monthly report', () => {
    expect(listTurns('2025-10-20')).toEqual([
      ['hotel.monthly', 'open', '2025-10-11 00:00', '2025-10-20 17:00', 'general-office'],
      ['hotel.weekly', 'open', '2025-10-18 00:00', '2025-10-20 17:00', 'marketing-officer'],
    ]);
    // The Monday of the National Day week moves to the first working day after it.
    expect(listTurns('2025-10-06')).toEqual([
      ['hotel.weekly', 'open', '2025-10-04 00:00', '2025-10-09 17:00', 'marketing-officer'],
    ]);
    expect(listTurns('2025-10-10').filter(([key]) => key === 'hotel.monthly')).toEqual([]);
    expect(listTurns('2025-10-21').filter(([key]) => key === 'hotel.monthly')).toEqual([]);
  });

  it('[HOTEL-21] [HOTEL-22] scenario 20: no rule and no training', () => {
    const at = '2025-10-09 10:00';
    const story = new ScenarioStory(HOTEL, { at })
      .record(intake(at, { phase: 'after' }))
      .run('receiver', { type: 'hand-over', note: '' })
      .run('department-head', { type: 'take-over' })
      .run('department-head', {
        type: 'investigate',
        findings: '没有相应规定和培训',
        cause: '',
        responsibility: 'own',
        isCoveredByRules: false,
      })
      .reply('department-head');
    expect(story.closingBlocks('department-head')).toEqual(['form-missing']);
    story.run('department-head', { type: 'issue-form', form: 'hotel-gap', note: '' });
    const act = (role: Role, done: FormAct) =>
      story.run(role, { type: 'sign-form', form: 'hotel-gap', act: done, note: '' });
    expect(
      story.refuse('marketing-officer', {
        type: 'sign-form',
        form: 'hotel-gap',
        act: 'countersign',
        note: '',
      }).reason,
    ).toBe('not-your-role');
    act('department-head', 'sign');
    act('marketing-officer', 'countersign');
    expect(story.closingBlocks('department-head')).toEqual(['form-unsigned']);
    act('general-office', 'approve');
    expect(story.closingBlocks('department-head')).toEqual([]);
  });
});
