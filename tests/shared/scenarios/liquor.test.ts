// Acceptance scenarios of a liquor factory (policies.md Part D, 21 to 25).
import { describe, expect, it } from 'vitest';

import { computePoints } from '../../../shared/domain/points.ts';
import { listPurgeable } from '../../../shared/domain/retention.ts';
import type { Defect } from '../../../shared/domain/vocabulary.ts';
import { ScenarioStory, packOf } from './build-story.ts';

const LIQUOR = packOf('liquor');
const AT_HOME = { details: { address: '和平路八号' } };

const tellAssessed = (at: string, category: string, number = 0) =>
  new ScenarioStory(LIQUOR, { at, number })
    .record(AT_HOME)
    .run('receiver', { type: 'hand-over', note: '' })
    .run('complaint-manager', { type: 'take-over' })
    .run('complaint-manager', { type: 'assess', severity: 'general', note: '', category });

/** A misunderstanding, explained and ended: nothing is asked afterwards (LIQ-12). */
const tellClosed = (at: string, number: number) =>
  tellAssessed(at, 'misunderstanding', number).reply('complaint-manager').sign('department-head');

describe('liquor scenarios', () => {
  it('[LIQ-13] [C-20] scenario 22: three working days, seven with a special extension', () => {
    const story = new ScenarioStory(LIQUOR, { at: '2025-09-30 10:00' }).record(AT_HOME);
    expect(story.due('liq.handle')).toMatch(/^2025-10-11 /);
    story.run('receiver', { type: 'hand-over', note: '' }).run('complaint-manager', { type: 'take-over' });
    const extend = { type: 'approve-extension', clock: 'liq.handle', reason: '需送检' } as const;
    expect(story.refuse('complaint-manager', extend).reason).toBe('not-your-role');
    story.run('department-head', extend);
    const { extensionId } = story.entry.extensions[0]!;
    story.run('complaint-manager', { type: 'tell-extension', extensionId, means: '电话' });
    expect(story.due('liq.handle')).toMatch(/^2025-10-16 /);
  });

  it('[LIQ-09] [LIQ-10] [C-22] scenario 23: the mould window', () => {
    const test = (defect: Defect, foundOn: string) =>
      tellAssessed('2025-05-20 10:00', 'returns').run('complaint-manager', {
        type: 'test-return',
        defect,
        outboundOn: '2025-05-01',
        foundOn,
        matchesOutboundRecord: true,
        isConfirmed: true,
      }).entry.returnTests;
    expect(test('mould', '2025-05-16')).toMatchObject([{ decision: 'unconditional-return', rule: 'LIQ-10' }]);
    expect(test('mould', '2025-05-17')).toMatchObject([{ decision: 'refuse', rule: 'LIQ-09' }]);
    expect(test('cap', '2025-05-10')).toMatchObject([{ decision: 'refuse' }]);
    expect(test('storage', '2025-05-10')).toMatchObject([{ decision: 'refuse', rule: 'LIQ-09' }]);
  });

  it('[LIQ-17] [C-53] scenario 25: retention', () => {
    const archive = { type: 'archive' } as const;
    const ordinary = tellClosed('2024-05-10 10:00', 1).run('complaint-manager', archive);
    const important = tellClosed('2024-05-10 10:00', 2)
      .run('complaint-manager', { type: 'set-importance', isImportant: true, reason: '' })
      .run('complaint-manager', archive);
    const recent = tellClosed('2025-05-10 10:00', 3).run('complaint-manager', archive);
    const entries = [ordinary.entry, important.entry, recent.entry];
    expect(listPurgeable(entries, LIQUOR, '2025-05-10')).toEqual([]);
    expect(listPurgeable(entries, LIQUOR, '2025-05-11').map(({ id }) => id)).toEqual([ordinary.entry.id]);
  });

  it('[LIQ-04] [LIQ-05] [C-19] scenario 21: twenty-four hours for a call, and for a letter', () => {
    const call = new ScenarioStory(LIQUOR, { at: '2025-03-03 09:00' });
    const customer = { isAnonymous: false, name: '周先生', phone: '', otherContact: '' };
    expect(call.refuseRecord({}).details).toMatchObject({ field: 'details.address' });
    expect(call.refuseRecord({ ...AT_HOME, customer }).details).toMatchObject({ field: 'customer.phone' });
    call.record(AT_HOME);
    expect(call.due('liq.phoneReply')).toBe('2025-03-04 09:00');
    const letter = new ScenarioStory(LIQUOR, { at: '2025-03-03 09:00' }).record({ channel: 'letter' });
    expect(letter.due('liq.reportLetter')).toBe('2025-03-03 09:15');
    expect(letter.due('liq.writtenAck')).toBe('2025-03-04 09:00');
    letter.run('receiver', { type: 'hand-over', note: '' });
    expect(letter.deadline('liq.reportLetter').state).toBe('met');
    expect(letter.deadline('liq.writtenAck').state).toBe('running');
    letter
      .run('complaint-manager', { type: 'take-over' })
      .run('complaint-manager', { type: 'tell-customer', of: 'receipt', means: '电话', note: '' });
    expect(letter.deadline('liq.writtenAck').state).toBe('met');
  });

  it('[LIQ-11] [LIQ-14] [LIQ-20] [C-21] scenario 24: conduct, a point, and the feedback slip', () => {
    const clerk = { kind: 'person', name: '小李', personId: null } as const;
    const story = tellAssessed('2025-03-03 09:00', 'service-conduct');
    story
      .run('complaint-manager', {
        type: 'assign',
        department: 'marketing-office',
        toPersonId: null,
        toRole: 'marketing-officer',
        dueAt: null,
        note: '',
      })
      .run('complaint-manager', {
        type: 'investigate',
        findings: '态度生硬',
        cause: '服务态度',
        responsibility: 'own',
        attributedTo: [clerk],
      });
    expect(computePoints(story.entry, LIQUOR)).toMatchObject({ points: 1, state: 'draft', rule: 'LIQ-20' });
    story.run('complaint-manager', {
      type: 'assess',
      severity: 'general',
      note: '',
      validity: 'valid',
      stage: 'final',
    });
    expect(computePoints(story.entry, LIQUOR)).toEqual({
      points: 1,
      state: 'effective',
      target: clerk,
      rule: 'LIQ-20',
    });
    const { assignmentId } = story.entry.assignments[0]!;
    story
      .at('2025-03-04 10:00')
      .run('marketing-officer', { type: 'complete-assignment', assignmentId, result: '已批评教育' });
    expect(story.due('liq.feedback')).toBe('2025-03-05 10:01');
    story.run('complaint-manager', {
      type: 'set-penalty',
      kind: 'criticism',
      target: clerk,
      supervisor: null,
      points: null,
      amountFen: null,
      isSerious: false,
      reason: '服务态度',
    });
    story.reply('complaint-manager');
    expect(story.closingBlocks('department-head')).toEqual([
      'form-missing',
      'follow-up-missing',
      'penalty-untold',
    ]);
    story
      .run('complaint-manager', { type: 'tell-customer', of: 'penalty', means: '电话', note: '' })
      .run('complaint-manager', { type: 'issue-form', form: 'liq-feedback', note: '' })
      .run('complaint-manager', { type: 'follow-up', mode: 'slip', outcome: 'satisfied', suggestions: '' });
    expect(story.deadline('liq.feedback').state).toBe('met');
    expect(story.closingBlocks('department-head')).toEqual([]);
  });
});
