// Acceptance scenarios of a property management centre (policies.md Part D, 11 to 13).
import { describe, expect, it } from 'vitest';

import { computeDuties } from '../../../shared/domain/compute-duties.ts';
import { toMatterSummary } from '../../../shared/domain/matter-summary.ts';
import { computePeriodReport } from '../../../shared/domain/period-report.ts';
import { proposeGroups } from '../../../shared/domain/propose-groups.ts';
import { UNIT, buildReply } from '../domain/bank-fixture.ts';
import { local } from '../domain/build-clock-fact.ts';
import { CALENDAR, ScenarioStory, packOf } from './build-story.ts';

const FIVE = packOf('five-clears');
const AT = '2025-03-03 09:00';
const ASSIGN = {
  type: 'assign',
  department: '工程部',
  toPersonId: null,
  toRole: 'department-head',
  dueAt: null,
  note: '',
} as const;

describe('five-clears scenarios', () => {
  it('[FIVE-06] [FIVE-10] [C-07] scenario 11: the third company makes it collective', () => {
    const tell = (company: string, number: number) =>
      new ScenarioStory(FIVE, { at: AT, number })
        .record({ details: { company, category: 'public-facilities' } })
        .run('complaint-manager', { type: 'take-over' });
    const stories = [tell('甲公司', 1), tell('乙公司', 2), tell('丙公司', 3)];
    const summaries = stories.map(({ entry }) => toMatterSummary(entry));
    expect(proposeGroups(summaries.slice(0, 2), FIVE)).toEqual([]);
    expect(proposeGroups(summaries, FIVE)).toEqual([
      { memberIds: summaries.map(({ id }) => id), distinctComplainants: 3, groupId: null },
    ]);
    const group = (others: typeof summaries) =>
      tell('丙公司', 3).run('complaint-manager', { type: 'group-entries', groupId: null, others });
    expect(group(summaries.slice(0, 1)).entry.severity).toBe('general');
    const collective = group(summaries.slice(0, 2));
    expect(collective.entry).toMatchObject({ severity: 'major', assessment: { triggers: ['collective'] } });
    expect(collective.openTellings()).toEqual({ major: ['department-head', 'leader-in-charge'] });
  });

  it('[FIVE-09] [FIVE-10] [FIVE-06] scenario 12: major equipment, and a fixed reply time', () => {
    const story = new ScenarioStory(FIVE, { at: AT })
      .record()
      .run('complaint-manager', { type: 'take-over' });
    const plain = { type: 'assess', note: '' } as const;
    const judge = { ...plain, triggers: ['main-equipment' as const] };
    expect(story.refuse('complaint-manager', { ...judge, severity: 'general' }).reason).toBe(
      'severity-below-trigger',
    );
    story.run('complaint-manager', { ...judge, severity: 'major' });
    expect(story.openTellings()).toEqual({ major: ['department-head', 'leader-in-charge'] });
    expect(story.due('five.majorReport')).toBe('2025-03-03 09:17');
    expect(story.refuse('complaint-manager', ASSIGN)).toMatchObject({ reason: 'reply-time-missing' });
    const dueAt = local('2025-03-03 16:00');
    story
      .run('complaint-manager', { type: 'agree-reply-time', dueAt, note: '已告知' })
      .run('complaint-manager', ASSIGN);
    expect(story.due('five.replyTime')).toBe('2025-03-03 16:00');
  });

  it('[FIVE-05] [FIVE-11] [FIVE-12] scenario 13: written, confirmed by the customer, counted in the month’s form', () => {
    const story = new ScenarioStory(FIVE, { at: AT })
      .record({ channel: 'letter' })
      .run('complaint-manager', { type: 'take-over' })
      .run('complaint-manager', { type: 'assess', severity: 'general', note: '' });
    expect(story.refuse('complaint-manager', buildReply({ mode: 'phone' }))).toMatchObject({
      reason: 'reply-mode-not-allowed',
      rule: 'FIVE-11',
    });
    story.reply('complaint-manager', { mode: 'written' });
    expect(story.closingBlocks('department-head')).toEqual(['form-missing']);
    story.run('complaint-manager', { type: 'issue-form', form: 'five-handling', note: '' });
    expect(story.closingBlocks('department-head')).toEqual(['form-unconfirmed']);
    story.run('complaint-manager', {
      type: 'confirm-by-customer',
      form: 'five-handling',
      means: '当面签字',
      isSatisfied: true,
    });
    expect(story.closingBlocks('department-head')).toEqual(['form-not-returned']);
    story.run('complaint-manager', { type: 'return-form', form: 'five-handling', note: '' });
    story.sign('department-head').run('complaint-manager', { type: 'archive' });
    expect(story.entry.status).toBe('archived');
    const context = { policy: FIVE, unit: UNIT, calendar: CALENDAR, now: local('2025-04-01 09:00') };
    const duty = computeDuties('2025-04-01', [], context).find(({ key }) => key === 'five.monthly');
    expect(duty).toMatchObject({ form: 'five-monthly', state: 'open', by: 'complaint-manager' });
    const period = { fromOn: duty!.coversFromOn, toOn: duty!.coversToOn };
    expect(period).toEqual({ fromOn: '2025-03-01', toOn: '2025-03-31' });
    expect(computePeriodReport([story.entry], period)).toMatchObject({
      received: 1,
      byChannel: { letter: 1 },
      answered: 1,
      open: 0,
      satisfied: 1,
    });
  });
});
