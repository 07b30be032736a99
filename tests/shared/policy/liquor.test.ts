// policies.md 2.5 and Part B.2: the liquor factory's rules as data.
import { describe, expect, it } from 'vitest';

import { composeNumber } from '../../../shared/domain/numbering.ts';
import { LIQUOR } from '../../../shared/policy/packs/liquor.ts';
import { START, UNIT } from '../domain/bank-fixture.ts';
import { findClock, findForm, listLevels, listTerms } from './pack-views.ts';

describe('the terms of the liquor factory', () => {
  it('[LIQ-04] [LIQ-05] [LIQ-06] [LIQ-07] [LIQ-13] [LIQ-14] are those of its table; words without numbers are soft', () => {
    expect(listTerms(LIQUOR)).toEqual([
      'liq.phoneReply: 24 hour hard LIQ-04',
      'liq.writtenAck: 24 hour hard LIQ-05',
      'liq.oralRegister: 24 hour hard LIQ-06',
      'liq.qualityReply: 3 working-day hard LIQ-07',
      'liq.handle: 3 working-day hard LIQ-13',
      'liq.feedback: 24 hour hard LIQ-14',
      'liq.contactDept: 15 minute soft C-V',
      'liq.reportLetter: 15 minute soft C-V',
      'liq.handover: 15 minute soft C-V',
    ]);
  });

  it('[C-19] the first answer may be an interim one, the final one settles it', () => {
    expect(findClock(LIQUOR, 'liq.phoneReply').stops).toEqual([{ on: 'reply-given' }]);
    expect(findClock(LIQUOR, 'liq.handle').stops).toEqual([{ on: 'reply-given', isInterim: false }]);
  });

  it('[LIQ-13] [C-20] only the head of the marketing office extends, to seven working days from acceptance', () => {
    expect(findClock(LIQUOR, 'liq.handle').overrides).toEqual([
      {
        by: 'special-extension',
        length: { unit: 'working-day', amount: 7 },
        approvedBy: 'department-head',
        rule: 'C-20',
      },
    ]);
    expect(LIQUOR.clocks.filter(({ overrides }) => overrides.length > 0)).toHaveLength(1);
  });

  it('[LIQ-14] the slip is due from when the responsible department finished', () => {
    expect(findClock(LIQUOR, 'liq.feedback')).toMatchObject({
      start: { on: 'assignment-completed' },
      stops: [{ on: 'form-issued', forms: ['liq-feedback'] }],
    });
  });

  it('run each for its own way in', () => {
    const channels = ['liq.phoneReply', 'liq.writtenAck', 'liq.oralRegister'].map(
      (key) => findClock(LIQUOR, key).when?.channels,
    );
    expect(channels).toEqual([['phone'], ['letter', 'mail'], ['on-site-oral', 'visit', 'forwarded']]);
  });
});

describe('the liquor factory', () => {
  it('[LIQ-01] [LIQ-02] climbs from the receiver to the leader above, all inside the factory', () => {
    expect(listLevels(LIQUOR)).toEqual([
      '1 receiver branch',
      '2 complaint-manager branch',
      '3 department-head branch',
      '4 leader-in-charge branch',
    ]);
  });

  it('[LIQ-04] asks a caller for name, address, telephone and content', () => {
    expect(LIQUOR.requiredFields).toEqual([
      { field: 'content', when: null, rule: 'LIQ-16' },
      { field: 'customer.name', when: { channels: ['phone'] }, rule: 'LIQ-04' },
      { field: 'customer.address', when: { channels: ['phone'] }, rule: 'LIQ-04' },
      { field: 'customer.phone', when: { channels: ['phone'] }, rule: 'LIQ-04' },
    ]);
  });

  it('[LIQ-07] [LIQ-08] [LIQ-11] [LIQ-12] knows four classes, each with its department', () => {
    expect(LIQUOR.categories.map(({ key, department }) => [key, department])).toEqual([
      ['product-quality', 'quality'],
      ['returns', 'quality'],
      ['service-conduct', 'marketing-office'],
      ['misunderstanding', 'marketing-office'],
    ]);
    expect(LIQUOR.triage).toMatchObject({ isRequired: true, needsCategory: true });
  });

  it('[LIQ-08] [LIQ-09] [LIQ-10] [C-22] tests mould inside 15 days first, and refuses storage faults whenever they came', () => {
    expect(
      LIQUOR.returnTests.map(({ defect, windowDays, decision }) => [defect, windowDays, decision]),
    ).toEqual([
      ['mould', 15, 'unconditional-return'],
      ['sediment', null, 'return'],
      ['suspended-matter', null, 'return'],
      ['mould', null, 'refuse'],
      ['cap', null, 'refuse'],
      ['leak', null, 'refuse'],
      ['storage', null, 'refuse'],
    ]);
    expect(LIQUOR.returnTests.filter(({ needsOutboundRecord }) => needsOutboundRecord)).toHaveLength(1);
  });

  it('[LIQ-11] [LIQ-20] [C-21] [C-36] sets one point for what holds, and tells the customer', () => {
    expect(LIQUOR.penalties).toEqual({
      pointsPerComplaint: { points: 1, rule: 'LIQ-20' },
      onlyIfValid: true,
      kinds: [
        { kind: 'points', rule: 'LIQ-20' },
        { kind: 'criticism', rule: 'LIQ-11' },
      ],
      attribution: [{ key: 'person-responsible', when: null, chain: ['person'], rule: 'C-21' }],
      needsSupervisor: false,
      seriousApprovedBy: null,
      tellsCustomer: { value: true, rule: 'LIQ-11' },
    });
  });

  it('[LIQ-17] [C-23] keeps a year, and long what is major, compensated, in court or in the press', () => {
    expect(LIQUOR.retention).toEqual({
      normalYears: 1,
      importantIsLongTerm: true,
      importantWhen: [
        { severities: ['major'] },
        { remedies: ['compensation'] },
        { triggers: ['media-exposure', 'crime'] },
      ],
      rule: 'LIQ-17',
      also: ['C-23', 'C-53'],
    });
  });

  it('[LIQ-15] [LIQ-18] [LIQ-19] [C-50] spot-checks every month, counts in the first ten days and meets once a month', () => {
    expect(LIQUOR.duties.map(({ key, window }) => [key, window])).toEqual([
      ['liq.spotCheck', { cycle: 'monthly', fromDay: 1, dueDay: null }],
      ['liq.statistics', { cycle: 'monthly', fromDay: 1, dueDay: 10 }],
      ['liq.meeting', { cycle: 'monthly', fromDay: 1, dueDay: null }],
    ]);
  });

  it('[LIQ-14] asks what the customer thinks of what a department did, and of nothing else', () => {
    const when = {
      entryKinds: ['complaint'],
      categories: ['product-quality', 'returns', 'service-conduct'],
      isContactable: true,
    };
    expect(findForm(LIQUOR, 'liq-feedback')).toMatchObject({ mayGoToCustomer: true, neededWhen: when });
    expect(LIQUOR.followUp).toMatchObject({ isRequired: true, when, modes: ['slip', 'phone', 'visit'] });
  });

  it('[C-33] numbers by unit and month', () => {
    expect(composeNumber(LIQUOR, UNIT, START, 7)).toBe('HB01-2026110007');
  });
});
