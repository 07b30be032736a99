// Acceptance scenarios of an office building's property company (policies.md Part D, 8 to 10).
import { describe, expect, it } from 'vitest';

import type { IntakeDetails } from '../../../shared/domain/event-payloads.ts';
import { local } from '../domain/build-clock-fact.ts';
import { ScenarioStory, packOf, personOf } from './build-story.ts';

const PROPERTY = packOf('property');
const AT = '2025-03-03 09:00';
const TENANT: Partial<IntakeDetails> = { company: '天元公司', unitNumber: '1203', wasApologised: true };

function tellTaken(details: Partial<IntakeDetails> = {}, against = ''): ScenarioStory {
  return new ScenarioStory(PROPERTY, { at: AT })
    .record({ against, details: { ...TENANT, ...details } })
    .run('receiver', { type: 'hand-over', note: '' })
    .run('complaint-manager', { type: 'take-over' });
}

describe('property scenarios', () => {
  it('[PROP-14] [PROP-15] [PROP-18] [PROP-19] [PROP-24] scenario 8: the standard path', () => {
    const unsaid = new ScenarioStory(PROPERTY, { at: AT }).refuseRecord({
      details: { ...TENANT, wasApologised: false },
    });
    expect(unsaid).toMatchObject({ rule: 'PROP-14', details: { field: 'details.wasApologised' } });
    const story = tellTaken().run('complaint-manager', { type: 'assess', severity: 'general', note: '' });
    const assign = {
      type: 'assign',
      department: 'engineering',
      toPersonId: personOf('department-head').id,
      toRole: null,
      dueAt: null,
      note: '',
    } as const;
    expect(story.refuse('complaint-manager', assign).details).toMatchObject({ field: 'dueAt' });
    story.run('complaint-manager', { ...assign, dueAt: local('2025-03-05 12:00') });
    expect(story.due('prop.assign')).toBe('2025-03-05 12:00');
    const { assignmentId } = story.entry.assignments[0]!;
    story
      .run('department-head', { type: 'complete-assignment', assignmentId, result: '空调已修复' })
      .reply('complaint-manager');
    expect(story.closingBlocks('department-head')).toEqual(['follow-up-missing']);
    story.run('complaint-manager', {
      type: 'follow-up',
      mode: 'phone',
      outcome: 'satisfied',
      suggestions: '',
    });
    expect(story.refuse('complaint-manager', story.signature()).reason).toBe('not-your-role');
    expect(story.sign('department-head').entry.status).toBe('closed');
  });

  it('[PROP-16] [PROP-17] scenario 9: serious, and special', () => {
    const serious = tellTaken().run('complaint-manager', { type: 'assess', severity: 'serious', note: '' });
    expect(serious.openTellings()).toEqual({ serious: ['supervisor'] });
    expect(serious.deadline('prop.seriousReport').state).toBe('running');
    const measure = { remedy: 'repair', amountFen: null } as const;
    const dueAt = local('2025-03-06 12:00');
    const responsibleId = personOf('department-head').id;
    serious.run('complaint-manager', {
      type: 'propose-plan',
      measure,
      text: '更换压缩机',
      responsibleId,
      dueAt,
    });
    const { planId } = serious.entry.plans[0]!;
    expect(serious.refuse('department-head', { type: 'approve-plan', planId, note: '' }).reason).toBe(
      'beyond-authority',
    );
    serious.run('supervisor', { type: 'approve-plan', planId, note: '' });
    expect(serious.entry.plans).toMatchObject([{ state: 'approved', measure, responsibleId, dueAt }]);
    expect(serious.closingBlocks('department-head')).toContain('form-missing');
    const special = tellTaken().run('complaint-manager', { type: 'assess', severity: 'major', note: '' });
    expect(special.openTellings()).toEqual({ special: ['general-manager'] });
    expect(special.deadline('prop.specialReport').state).toBe('running');
  });

  it('[PROP-11] [PROP-20] [PROP-23] scenario 10: about a person, and malicious', () => {
    const said = {
      againstKind: 'person',
      witnesses: '李女士',
      evidence: '录像',
      isComplainantSigned: true,
    } as const;
    const refuse = (details: Partial<IntakeDetails>) =>
      new ScenarioStory(PROPERTY, { at: AT }).refuseRecord({
        against: '保安小张',
        details: { ...TENANT, ...said, ...details },
      });
    expect(refuse({ witnesses: '' })).toMatchObject({
      rule: 'PROP-11',
      details: { field: 'details.witnesses' },
    });
    expect(refuse({ evidence: '' })).toMatchObject({
      rule: 'PROP-11',
      details: { field: 'details.evidence' },
    });
    expect(refuse({ isComplainantSigned: false })).toMatchObject({
      rule: 'PROP-11',
      details: { field: 'details.isComplainantSigned' },
    });
    const story = tellTaken(said, '保安小张');
    const judge = { type: 'assess', severity: 'general', isMalicious: true } as const;
    expect(story.refuse('complaint-manager', { ...judge, note: '' }).details).toMatchObject({
      field: 'note',
    });
    story.run('complaint-manager', { ...judge, note: '录像与所述不符' }).reply('complaint-manager');
    expect(story.entry).toMatchObject({
      escalations: [],
      assessment: { isMalicious: true, note: '录像与所述不符' },
    });
    expect(story.closingBlocks('department-head')).toEqual(['follow-up-missing']);
  });
});
