// policies.md 2.1 and Part B.2: the general process as data.
import { describe, expect, it } from 'vitest';

import { REMEDIES } from '../../../shared/domain/vocabulary.ts';
import { GENERAL_8_STEP } from '../../../shared/policy/packs/general-8-step.ts';
import { findClock, findForm, listLevels, listTerms } from './pack-views.ts';

describe('the eight steps', () => {
  it('[G8-08] [G8-10] [C-V] have no term of the source, two soft ones of the product', () => {
    expect(listTerms(GENERAL_8_STEP)).toEqual([
      'g8.instruction: same-business-day soft C-V',
      'g8.feedback: 1 working-day soft C-V',
    ]);
    expect(findClock(GENERAL_8_STEP, 'g8.instruction')).toMatchObject({
      start: { on: 'plan-proposed' },
      stops: [{ on: 'plan-approved' }, { on: 'plan-returned' }],
    });
  });

  it('[G8-08] send every plan to the leader in charge: below, words alone can be given', () => {
    expect(listLevels(GENERAL_8_STEP)).toEqual([
      '1 receiver branch',
      '2 department-head branch',
      '3 leader-in-charge branch',
    ]);
    const given = GENERAL_8_STEP.ladder.map(({ grants }) => grants.map(({ remedy }) => remedy).toSorted());
    expect(given).toEqual([['apology', 'explanation'], ['apology', 'explanation'], REMEDIES.toSorted()]);
    expect(findForm(GENERAL_8_STEP, 'registration-form-8').steps).toEqual([
      { act: 'instruct', role: 'leader-in-charge', rule: 'G8-08' },
    ]);
  });

  it('[G8-01] record complainant, object and demand; the time of the complaint every entry has', () => {
    expect(GENERAL_8_STEP.requiredFields.map(({ field, rule }) => [field, rule])).toEqual([
      ['content', 'G8-01'],
      ['customer.name', 'G8-01'],
      ['against', 'G8-01'],
      ['demand', 'G8-01'],
    ]);
  });

  it('[G8-02] [G8-03] [C-37] judge validity before anybody is assigned, a second person for what is major', () => {
    expect(GENERAL_8_STEP.triage).toMatchObject({
      isRequired: true,
      validity: 'at-triage',
      secondPersonFor: ['major'],
      rule: 'G8-02',
    });
    expect(GENERAL_8_STEP.followUp?.when).toEqual({
      entryKinds: ['complaint'],
      validities: ['undetermined', 'valid'],
    });
  });

  it('[G8-04] [G8-05] route transport and quality, and name unit and person', () => {
    expect(GENERAL_8_STEP.categories.map(({ key, department, rule }) => [key, department, rule])).toEqual([
      ['transport', 'storage-and-transport', 'G8-05'],
      ['quality', 'quality-management', 'G8-05'],
      ['other', null, 'product-default'],
    ]);
    expect(GENERAL_8_STEP.assignment).toMatchObject({ needsPerson: true, rule: 'G8-04' });
  });

  it('[G8-06] [G8-11] [G8-12] find the person, and penalise with the supervisor and whoever delayed', () => {
    expect(GENERAL_8_STEP.closing.requiresInvestigation).toEqual({ value: true, rule: 'G8-06' });
    expect(GENERAL_8_STEP.penalties).toMatchObject({
      needsSupervisor: true,
      attribution: [{ key: 'directly-responsible', when: null, chain: ['person'], rule: 'G8-11' }],
      kinds: [
        { kind: 'pay', rule: 'G8-11' },
        { kind: 'punishment', rule: 'G8-10' },
        { kind: 'criticism', rule: 'G8-12' },
      ],
    });
  });
});
