// Acceptance scenario of the service standards and the service policy (policies.md Part D, 37).
import { describe, expect, it } from 'vitest';

import { ScenarioStory, packOf, personOf } from './build-story.ts';

const AT = '2025-03-03 09:00';

describe('service scenario', () => {
  it('[SVC-0306] [SVC-0907] [SVC-1407] [CSP-05] scenario 37: the escort, the website, a serious event', () => {
    const standards = packOf('service-standards');
    const buyer = new ScenarioStory(standards, { at: AT }).record({ channel: 'on-site-oral' });
    expect(buyer.due('svc.toTeamLeader')).toBe('2025-03-03 17:00');
    buyer.run('receiver', { type: 'hand-over', note: '' });
    expect(buyer.entry).toMatchObject({ ownerId: personOf('supervisor').id });
    expect(buyer.deadline('svc.toTeamLeader').state).toBe('met');

    const message = new ScenarioStory(standards, { at: AT }).record({ channel: 'website' });
    expect(message.due('svc.webReply')).toBe('2025-03-03 23:59');
    message.at('2025-03-04 00:00');
    expect(message.deadline('svc.webReply').state).toBe('overdue');

    const grave = new ScenarioStory(standards, { at: AT, number: 1 })
      .record({ channel: 'visit' })
      .run('department-head', { type: 'take-over' })
      .run('department-head', {
        type: 'assess',
        severity: 'major',
        note: '',
        category: 'reception',
        isUnderstood: true,
      });
    expect(grave.openTellings()).toEqual({ major: ['department-head', 'leader-in-charge'] });

    const serious = new ScenarioStory(packOf('customer-service-policy'), { at: AT })
      .record()
      .run('receiver', { type: 'hand-over', note: '' })
      .run('department-head', { type: 'take-over' })
      .run('department-head', { type: 'assess', severity: 'serious', note: '', category: 'service' });
    expect(serious.openTellings()).toEqual({ 'serious-event': ['department-head', 'leader-in-charge'] });
    serious.reply('department-head');
    expect(serious.closingBlocks('department-head')).toEqual(['notification-open', 'follow-up-missing']);
    serious.run('department-head', {
      type: 'notify-persons',
      occasion: 'serious-event',
      roles: ['department-head', 'leader-in-charge'],
      personIds: [],
      means: '当面报告',
    });
    expect(serious.closingBlocks('department-head')).toEqual(['follow-up-missing']);
    serious.run('receiver', { type: 'follow-up', mode: 'phone', outcome: 'satisfied', suggestions: '' });
    expect(serious.closingBlocks('department-head')).toEqual([]);
  });
});
