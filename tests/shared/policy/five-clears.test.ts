// policies.md 2.6, Part B.1 and the forms and duties of Part 6: "five clears, one report" as data.
import { describe, expect, it } from 'vitest';

import { FIVE_CLEARS } from '../../../shared/policy/packs/five-clears.ts';
import { listUncited } from './pack-citations.ts';

describe('the five-clears pack', () => {
  it('[FIVE-01] follows every rule of its policy, and expresses all that bind in more than a sentence', () => {
    expect(listUncited('five-clears', FIVE_CLEARS, 'all')).toEqual([]);
    expect(listUncited('five-clears', { ...FIVE_CLEARS, prompts: [] }, 'binding')).toEqual([]);
  });

  it('[FIVE-10] makes ten events major, in the order of the list', () => {
    expect(
      FIVE_CLEARS.severity.triggers.map(({ trigger, raisesTo, rule }) => [trigger, raisesTo, rule]),
    ).toEqual(
      [
        'fire',
        'lift-trapped',
        'explosion',
        'power-cut',
        'flooding',
        'theft-or-destruction',
        'crime',
        'collective',
        'main-equipment',
        'structure-damage',
      ].map((trigger) => [trigger, 'major', 'FIVE-10']),
    );
  });

  it('[FIVE-10] [C-07] [C-08] takes three customers in seven days for a collective complaint', () => {
    expect(FIVE_CLEARS.severity.collective).toEqual({
      threshold: 3,
      windowDays: 7,
      raisesTo: 'major',
      rule: 'FIVE-10',
      also: ['C-07', 'C-08'],
    });
  });

  it('[FIVE-06] [FIVE-09] [C-09] tells the department manager and the leaders, both, at once', () => {
    expect(FIVE_CLEARS.severity.notify).toEqual([
      {
        key: 'major',
        when: { severities: ['major'] },
        roles: ['department-head', 'leader-in-charge'],
        mode: 'all',
        withinMinutes: 15,
        rule: 'FIVE-06',
        also: ['FIVE-09', 'C-09', 'C-V'],
      },
    ]);
    expect(FIVE_CLEARS.triage.replyTimeFor).toEqual(['major']);
  });

  it('[FIVE-08] lists the seven general subjects and no department, because the source names none', () => {
    expect(FIVE_CLEARS.categories.map(({ key, department }) => [key, department])).toEqual([
      ['fit-out-noise', null],
      ['public-facilities', null],
      ['in-unit-repair', null],
      ['mail-and-newspapers', null],
      ['hygiene-and-greenery', null],
      ['pest-control', null],
      ['other-service', null],
    ]);
  });

  it('[FIVE-11] answers in writing what came in writing, and only that', () => {
    const inWriting = FIVE_CLEARS.channels.filter(({ replyModes }) => replyModes.join() === 'written');
    expect(inWriting.map(({ channel }) => channel)).toEqual(['letter', 'mail']);
    const others = FIVE_CLEARS.channels.filter((channel) => !inWriting.includes(channel));
    for (const { replyModes } of others) expect(replyModes).toEqual(['oral', 'phone', 'written', 'mail']);
  });

  it('[FIVE-05] has the handling form confirmed by the customer before the matter ends', () => {
    expect(FIVE_CLEARS.forms.find(({ form }) => form === 'five-handling')).toEqual({
      form: 'five-handling',
      steps: [],
      copies: [{ no: 1, holder: 'centre-file' }],
      mayGoToCustomer: true,
      isConfirmedByCustomer: true,
      neededWhen: { entryKinds: ['complaint'], isContactable: true },
      rule: 'FIVE-05',
    });
  });

  it('[FIVE-03] [FIVE-09] [C-V] counts fixed reply times as the policy’s, and words as the product’s', () => {
    expect(
      FIVE_CLEARS.clocks.map(({ key, rule, length, softness }) => [key, rule, length, softness]),
    ).toEqual([
      ['five.replyTime', 'FIVE-09', { unit: 'agreed' }, 'hard'],
      ['five.nextReply', 'FIVE-03', { unit: 'agreed' }, 'hard'],
      ['five.majorReport', 'FIVE-06', { unit: 'minute', amount: 15 }, 'soft'],
      ['five.acknowledge', 'FIVE-07', { unit: 'minute', amount: 15 }, 'soft'],
      ['five.pass', 'FIVE-07', { unit: 'same-business-day' }, 'soft'],
      ['five.reply', 'FIVE-04', { unit: 'same-business-day' }, 'soft'],
      ['five.handover', 'C-V', { unit: 'minute', amount: 15 }, 'soft'],
    ]);
  });

  it('[FIVE-12] [FIVE-13] counts once a month and visits by what was counted', () => {
    expect(FIVE_CLEARS.duties.map(({ key, rule, window, form }) => [key, rule, window, form])).toEqual([
      ['five.monthly', 'FIVE-12', { cycle: 'monthly', fromDay: 1, dueDay: 5 }, 'five-monthly'],
      ['five.visits', 'FIVE-13', { cycle: 'monthly', fromDay: 1, dueDay: null }, null],
    ]);
  });
});
