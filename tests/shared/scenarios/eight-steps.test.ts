// Acceptance scenario of the general eight steps (policies.md Part D, 36).
import { describe, expect, it } from 'vitest';

import { matchesCondition, toConditionFacts } from '../../../shared/domain/match-condition.ts';
import { proposeDepartment } from '../../../shared/domain/propose-department.ts';
import { composePack } from '../../../shared/policy/compose-pack.ts';
import { CAUSES_OVERLAY } from '../../../shared/policy/overlays/causes.ts';
import { ScenarioStory, packOf } from './build-story.ts';

const composed = composePack(packOf('general-8-step'), { overlays: [CAUSES_OVERLAY] });
if (!composed.ok) throw new Error('The taxonomy does not fit the eight steps');
const EIGHT = composed.value;

const tell = () =>
  new ScenarioStory(EIGHT, { at: '2025-03-03 09:00' })
    .record({ against: '配送' })
    .run('department-head', { type: 'take-over' });

describe('eight-step scenario', () => {
  it('[G8-02] [G8-03] [G8-05] [G8-11] [CAUSE-10] [CAUSE-11] scenario 36: grounds, department, misuse, penalty', () => {
    const judge = { type: 'assess', severity: 'general', note: '', category: 'transport' } as const;
    const story = tell().run('department-head', {
      ...judge,
      isWellGrounded: false,
      isDemandReasonable: true,
    });
    expect(story.entry.assessment).toMatchObject({ validity: 'invalid' });
    const facts = toConditionFacts(story.entry);
    const prompts = EIGHT.prompts.filter(
      ({ stage, when }) => stage === 'reply' && matchesCondition(when, facts),
    );
    expect(prompts.map(({ key }) => key)).toContain('explain-tactfully');
    story.reply('department-head');
    expect(story.closingBlocks('leader-in-charge')).toEqual([]);

    expect(proposeDepartment(EIGHT, 'transport')).toEqual({
      department: 'storage-and-transport',
      rule: 'G8-05',
    });

    const misused = tell().run('department-head', {
      ...judge,
      isWellGrounded: true,
      isDemandReasonable: true,
    });
    const clerk = { kind: 'person', name: '小李', personId: null } as const;
    const find = {
      type: 'investigate',
      findings: '使用不当',
      cause: '',
      responsibility: 'customer',
    } as const;
    const named = { ...find, attributedTo: [clerk] };
    expect(misused.refuse('department-head', named)).toMatchObject({ rule: 'CAUSE-11' });
    misused.run('department-head', { ...named, contributoryCauses: ['a3-wrong-information'] });

    const penalise = {
      type: 'set-penalty',
      kind: 'criticism',
      target: clerk,
      supervisor: null,
      points: null,
      amountFen: null,
      isSerious: false,
      reason: '说明不清',
    } as const;
    expect(misused.refuse('department-head', penalise)).toMatchObject({
      reason: 'supervisor-missing',
      rule: 'G8-11',
    });
    const supervisor = { kind: 'supervisor', name: '老陈', personId: null } as const;
    misused.run('department-head', { ...penalise, supervisor });
    expect(misused.entry.penalties.map(({ target }) => target)).toEqual([clerk, supervisor]);
  });
});
