// policies.md 2.3, Part B.1 and the forms of Part 6: the policy of a building management company as data.
import { describe, expect, it } from 'vitest';

import { PROPERTY } from '../../../shared/policy/packs/property.ts';
import { listUncited } from './pack-citations.ts';

const ON_COMPLAINT = { entryKinds: ['complaint'] };
const ON_PERSON = { againstKinds: ['person'] };

describe('the property pack', () => {
  it('[PROP-01] follows every rule of its policy, and expresses all that bind in more than a sentence', () => {
    expect(listUncited('property', PROPERTY, 'all')).toEqual([]);
    expect(listUncited('property', { ...PROPERTY, prompts: [] }, 'binding')).toEqual([]);
  });

  it('[PROP-02] [PROP-03] [PROP-04] [PROP-05] climbs from customer service over the department to the general manager', () => {
    expect(PROPERTY.ladder.map(({ role, scope }) => [role, scope])).toEqual([
      ['receiver', 'branch'],
      ['complaint-manager', 'branch'],
      ['department-head', 'branch'],
      ['supervisor', 'branch'],
      ['general-manager', 'branch'],
    ]);
  });

  it('[PROP-16] [PROP-17] sends the special to the general manager and the serious to the customer service manager', () => {
    expect(PROPERTY.escalationRoutes.map(({ reason, when, toRole }) => [reason, when, toRole])).toEqual([
      ['special', null, 'general-manager'],
      ['severity', { severities: ['major'] }, 'general-manager'],
      ['severity', { severities: ['serious'] }, 'supervisor'],
      ['other-department', null, 'department-head'],
    ]);
    expect(PROPERTY.severity.notify.map(({ key, when, roles }) => [key, when, roles])).toEqual([
      ['serious', { severities: ['serious'] }, ['supervisor']],
      ['special', { severities: ['major'] }, ['general-manager']],
    ]);
  });

  it('[PROP-17] has a serious complaint reviewed before it closes', () => {
    expect(PROPERTY.forms.find(({ form }) => form === 'prop-review')).toMatchObject({
      steps: [{ act: 'review', role: 'supervisor', rule: 'PROP-17' }],
      neededWhen: { severities: ['serious'] },
    });
  });

  it('[PROP-09] [PROP-10] [PROP-11] [PROP-14] asks for what the policy lists, and for proof against a person', () => {
    expect(PROPERTY.requiredFields.map(({ field, when, rule }) => [field, when, rule])).toEqual([
      ['content', null, 'PROP-09'],
      ['customer.name', ON_COMPLAINT, 'PROP-09'],
      ['customer.company', ON_COMPLAINT, 'PROP-09'],
      ['customer.unit-number', ON_COMPLAINT, 'PROP-09'],
      ['customer.phone', ON_COMPLAINT, 'PROP-09'],
      ['apologised', ON_COMPLAINT, 'PROP-14'],
      ['against', ON_PERSON, 'PROP-10'],
      ['witnesses', ON_PERSON, 'PROP-11'],
      ['evidence', ON_PERSON, 'PROP-11'],
      ['complainant-signature', ON_PERSON, 'PROP-11'],
    ]);
  });

  it('[PROP-15] [C-V] makes the limit of the department compulsory and suggests three working days', () => {
    expect(PROPERTY.assignment).toMatchObject({
      dueTime: { isRequired: true, suggestedWorkingDays: 3 },
      form: 'work-order',
      rule: 'PROP-15',
    });
  });

  it('[PROP-15] [PROP-18] [PROP-24] [C-V] counts the typed limit as the policy’s, and words as the product’s', () => {
    expect(PROPERTY.clocks.map(({ key, length, softness }) => [key, length, softness])).toEqual([
      ['prop.assign', { unit: 'per-case' }, 'hard'],
      ['prop.resultReport', { unit: 'working-day', amount: 1 }, 'soft'],
      ['prop.tellResult', { unit: 'same-business-day' }, 'soft'],
      ['prop.seriousReport', { unit: 'same-business-day' }, 'soft'],
      ['prop.specialReport', { unit: 'minute', amount: 15 }, 'soft'],
      ['prop.violationCheck', { unit: 'same-business-day' }, 'soft'],
      ['prop.followUp', { unit: 'working-day', amount: 3 }, 'soft'],
      ['prop.handover', { unit: 'minute', amount: 15 }, 'soft'],
    ]);
  });

  it('[PROP-13] [PROP-19] has the head of the solving department sign', () => {
    for (const { signedBy, form } of PROPERTY.channels) {
      expect([signedBy, form]).toEqual(['department-head', 'prop-record']);
    }
    expect(PROPERTY.forms[0]?.steps[0]).toEqual({ act: 'sign', role: 'department-head', rule: 'PROP-19' });
  });

  it('[PROP-07] [PROP-18] [PROP-24] asks every customer who can be reached afterwards', () => {
    expect(PROPERTY.followUp).toMatchObject({
      isRequired: true,
      when: { entryKinds: ['complaint'], isContactable: true },
      modes: ['phone', 'visit'],
      rule: 'PROP-24',
    });
  });

  it('[PROP-25] [C-46] names three things that may not be done', () => {
    const prohibited = PROPERTY.prompts.filter(({ kind }) => kind === 'prohibited').map(({ key }) => key);
    expect(prohibited).toEqual(['no-shirking', 'no-blaming-the-customer', 'no-talking-back']);
  });
});
