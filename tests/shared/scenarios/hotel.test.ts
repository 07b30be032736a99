// Acceptance scenarios of a hotel (policies.md Part D, 14 to 20).
import { describe, expect, it } from 'vitest';

import type { RecordEntryCommand } from '../../../shared/domain/commands.ts';
import { computeDuties } from '../../../shared/domain/compute-duties.ts';
import type { IntakeDetails } from '../../../shared/domain/event-payloads.ts';
import { UNIT } from '../domain/bank-fixture.ts';
import { local } from '../domain/build-clock-fact.ts';
import { CALENDAR, ScenarioStory, packOf, toWallTime } from './build-story.ts';

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
});
