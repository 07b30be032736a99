// policies.md 2.7, Part B.1 and the forms and duties of Part 6: the hotel's policy as data.
import { describe, expect, it } from 'vitest';

import { HOTEL } from '../../../shared/policy/packs/hotel.ts';
import { listUncited } from './pack-citations.ts';

const clocksOf = (key: string) => HOTEL.clocks.filter((clock) => clock.key === key);

describe('the hotel’s pack', () => {
  it('[HOTEL-01] [HOTEL-24] follows every rule of its policy, and expresses all that bind in more than a sentence', () => {
    expect(listUncited('hotel', HOTEL, 'all')).toEqual([]);
    expect(listUncited('hotel', { ...HOTEL, prompts: [] }, 'binding')).toEqual([]);
  });

  it('[HOTEL-08] [HOTEL-09] [HOTEL-10] climbs from the receiver to the general manager, all inside the hotel', () => {
    expect(
      HOTEL.ladder.map(({ level, role, scope, confirmedBy }) => [level, role, scope, confirmedBy]),
    ).toEqual([
      [1, 'receiver', 'branch', null],
      [2, 'department-head', 'branch', null],
      [3, 'deputy-head', 'branch', null],
      [4, 'general-manager', 'branch', null],
    ]);
    expect(HOTEL.escalationRoutes.some(({ reason }) => reason === 'dissatisfied')).toBe(false);
  });

  it('[HOTEL-10] lets only the general manager end a matter with which the guest is not content', () => {
    expect(HOTEL.closing.dissatisfiedCloseBy).toEqual({ role: 'general-manager', rule: 'HOTEL-10' });
  });

  it('[HOTEL-14] gives the receiver something to decide only while the guest is in the house', () => {
    const [receiver, ...above] = HOTEL.ladder;
    expect(receiver?.grants.every(({ phases }) => phases?.join() === 'during')).toBe(true);
    expect(above.flatMap(({ grants }) => grants).some(({ phases }) => phases !== undefined)).toBe(false);
  });

  it('[HOTEL-23] says of amounts that no source names that they are the product’s', () => {
    const limits = HOTEL.ladder.map(({ role, grants }) => {
      const money = grants.find(({ remedy }) => remedy === 'compensation');
      return [role, money?.maxAmountFen, money?.rule];
    });
    expect(limits).toEqual([
      ['receiver', 10_000, 'product-default'],
      ['department-head', 100_000, 'product-default'],
      ['deputy-head', 500_000, 'product-default'],
      ['general-manager', null, 'HOTEL-10'],
    ]);
  });

  it('[HOTEL-11] [HOTEL-12] [HOTEL-13] [HOTEL-16] hands what another department did to the two heads', () => {
    expect(HOTEL.sibling).toMatchObject({ endorsedBy: 'department-head', rule: 'HOTEL-12' });
    expect(HOTEL.escalationRoutes).toEqual([
      {
        reason: 'other-department',
        when: null,
        toRole: 'department-head',
        rule: 'HOTEL-11',
        also: ['HOTEL-16'],
      },
    ]);
  });

  it('[HOTEL-17] [C-15] [C-17] settles by the time the guest asks for, half an hour where none was named', () => {
    expect(clocksOf('hotel.during')).toEqual([
      {
        key: 'hotel.during',
        rule: 'HOTEL-17',
        also: ['C-15', 'C-17'],
        when: { phases: ['during'] },
        start: { on: 'entry-received' },
        stops: [{ on: 'reply-given', isInterim: false }],
        length: { unit: 'demanded', defaultMinutes: 30 },
        softness: 'in-principle',
        warnBeforeMinutes: 10,
        overrides: [],
        isPausable: false,
        restartsOnNewFacts: false,
        onBreach: [
          { action: 'ask-reason', role: null, form: null, rule: 'C-17' },
          { action: 'confirm-reason', role: 'department-head', form: null, rule: 'C-17' },
        ],
      },
    ]);
    expect(HOTEL.closing.overrunConfirmedBy).toEqual({ role: 'department-head', rule: 'C-17' });
  });

  it('[HOTEL-18] settles within three working days what is complained of afterwards', () => {
    expect(clocksOf('hotel.after')).toHaveLength(1);
    expect(clocksOf('hotel.after')[0]).toMatchObject({
      rule: 'HOTEL-18',
      when: { phases: ['after'] },
      length: { unit: 'working-day', amount: 3 },
      softness: 'in-principle',
    });
  });

  it('[HOTEL-11] [HOTEL-14] wants the head told at once in two cases that exclude each other', () => {
    const [other, after] = clocksOf('hotel.report');
    expect(other?.when).toEqual({ againstKinds: ['other-department'] });
    expect(after?.when).toEqual({ phases: ['after'], againstKinds: ['own', 'person', 'third-party'] });
    for (const clock of [other, after]) {
      expect(clock).toMatchObject({ length: { unit: 'minute', amount: 15 }, softness: 'soft' });
    }
  });

  it('[HOTEL-05] [HOTEL-06] [HOTEL-07] asks a complaint for time, place, course, parties, contact and its place in the matrix', () => {
    expect(HOTEL.requiredFields.map(({ field, rule }) => [field, rule])).toEqual([
      ['content', 'HOTEL-07'],
      ['happened-at', 'HOTEL-07'],
      ['place', 'HOTEL-07'],
      ['parties', 'HOTEL-07'],
      ['customer.contact', 'HOTEL-07'],
      ['phase', 'HOTEL-05'],
      ['against-kind', 'HOTEL-06'],
      ['against', 'HOTEL-06'],
    ]);
  });

  it('[HOTEL-19] [C-12] [C-13] delivers the week’s list on Monday, a holiday moving it on, an empty week too', () => {
    expect(HOTEL.duties.find(({ key }) => key === 'hotel.weekly')).toMatchObject({
      window: { cycle: 'weekly', fromWeekday: 6, dueWeekday: 1, isDueNextWeek: true },
      onHoliday: 'next-working-day',
      to: 'marketing-officer',
      form: 'hotel-weekly',
      isNilReported: true,
    });
  });

  it('[HOTEL-20] [C-14] analyses the month before between the 11th and the 20th', () => {
    expect(HOTEL.duties.find(({ key }) => key === 'hotel.monthly')).toMatchObject({
      window: { cycle: 'monthly', fromDay: 11, dueDay: 20 },
      onHoliday: 'stays',
      by: 'marketing-officer',
      to: 'general-office',
      form: 'hotel-monthly',
    });
  });

  it('[HOTEL-21] [HOTEL-22] routes annex 3 from head to marketing to the general manager’s office, where no rule covers the matter', () => {
    expect(HOTEL.forms.find(({ form }) => form === 'hotel-gap')).toMatchObject({
      neededWhen: { isCoveredByRules: false },
      steps: [
        { act: 'sign', role: 'department-head', rule: 'HOTEL-22' },
        { act: 'countersign', role: 'marketing-officer', rule: 'HOTEL-22' },
        { act: 'approve', role: 'general-office', rule: 'HOTEL-22' },
      ],
    });
  });
});
