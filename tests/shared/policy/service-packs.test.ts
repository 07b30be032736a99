// policies.md 4.1, 4.2 and Part B.3: the two service policies as data.
import { describe, expect, it } from 'vitest';

import { CUSTOMER_SERVICE_POLICY } from '../../../shared/policy/packs/customer-service-policy.ts';
import { SERVICE_STANDARDS } from '../../../shared/policy/packs/service-standards.ts';
import { RULE_CATALOGUE } from '../../../shared/policy/rule-catalogue.ts';
import { findClock, listLevels, listTerms } from './pack-views.ts';

describe('the service standards', () => {
  it('[SVC-0907] [SVC-1404] have the terms of what reaches the register, and soft ones for words', () => {
    expect(listTerms(SERVICE_STANDARDS)).toEqual([
      'svc.webReply: same-day hard SVC-0907',
      'svc.nextReply: agreed hard SVC-1404',
      'svc.agreed: agreed hard SVC-1404',
      'svc.tellResult: same-business-day soft C-V',
      'svc.toTeamLeader: same-business-day soft C-V',
    ]);
    expect(findClock(SERVICE_STANDARDS, 'svc.webReply').when).toEqual({ channels: ['website'] });
  });

  it('[SVC-0306] [SVC-1407] climb from staff to the manager in charge', () => {
    expect(listLevels(SERVICE_STANDARDS)).toEqual([
      '1 receiver branch',
      '2 supervisor branch',
      '3 department-head branch',
      '4 leader-in-charge branch',
    ]);
  });

  it('[SVC-1407] [C-09] one of the two is told of what is major, at once', () => {
    expect(SERVICE_STANDARDS.severity.notify).toEqual([
      {
        key: 'major',
        when: { severities: ['major'] },
        roles: ['department-head', 'leader-in-charge'],
        mode: 'any',
        withinMinutes: 15,
        rule: 'SVC-1407',
      },
    ]);
  });

  it('[SVC-0907] [SVC-1303] look at the website every day and call one’s customers every week', () => {
    expect(SERVICE_STANDARDS.duties.map(({ key, window, rule }) => [key, window, rule])).toEqual([
      ['svc.website', { cycle: 'daily', by: null }, 'SVC-0907'],
      [
        'svc.weeklyContact',
        { cycle: 'weekly', fromWeekday: 1, dueWeekday: 7, isDueNextWeek: false },
        'SVC-1303',
      ],
    ]);
  });

  it('[SVC-1103] a product fault is exchanged by the team leader whatever the piece costs', () => {
    const grants = SERVICE_STANDARDS.ladder[1]?.grants.filter(({ remedy }) => remedy === 'exchange');
    expect(grants).toEqual([
      { remedy: 'exchange', maxAmountFen: null, severities: ['general', 'serious'], rule: 'SVC-1103' },
    ]);
  });

  it('each of chapters 1 to 13 is a category with a checklist that cites every standard of the chapter', () => {
    expect(SERVICE_STANDARDS.categories).toHaveLength(13);
    const listed = SERVICE_STANDARDS.categories.map(({ key }) =>
      SERVICE_STANDARDS.prompts
        .filter(({ when }) => when?.categories?.includes(key))
        .flatMap(({ rules }) => rules)
        .toSorted(),
    );
    const chapters = SERVICE_STANDARDS.categories.map((_category, index) => {
      const chapter = `SVC-${String(index + 1).padStart(2, '0')}`;
      return RULE_CATALOGUE.map(({ id }) => id).filter((id) => id.startsWith(chapter));
    });
    expect(listed).toEqual(chapters);
  });

  it('[SVC-1501] [SVC-1502] words to use and words to avoid', () => {
    const count = (kind: string) => SERVICE_STANDARDS.prompts.filter((prompt) => prompt.kind === kind).length;
    expect([count('phrase'), count('taboo')]).toEqual([6, 2]);
  });
});

describe('the customer service policy', () => {
  it('[CSP-02] [CSP-05] has no numbers, so all its terms are soft', () => {
    expect(listTerms(CUSTOMER_SERVICE_POLICY)).toEqual([
      'csp.reply: same-business-day soft C-V',
      'csp.serious: 15 minute soft C-V',
      'csp.handover: 15 minute soft C-V',
    ]);
  });

  it('[CSP-05] sorts by content and severity, and sends what is serious to the leader at once', () => {
    expect(CUSTOMER_SERVICE_POLICY.triage).toMatchObject({ isRequired: true, needsCategory: true });
    expect(CUSTOMER_SERVICE_POLICY.escalationRoutes).toEqual([
      {
        reason: 'severity',
        when: { severities: ['serious', 'major'] },
        toRole: 'leader-in-charge',
        rule: 'CSP-05',
      },
    ]);
    expect(CUSTOMER_SERVICE_POLICY.followUp).toMatchObject({
      isRequired: true,
      when: { severities: ['serious', 'major'] },
    });
  });

  it('[CSP-04] registers who visits; [CSP-03] calls back every month', () => {
    expect(CUSTOMER_SERVICE_POLICY.channels.find(({ channel }) => channel === 'visit')?.form).toBe(
      'csp-visitors',
    );
    expect(CUSTOMER_SERVICE_POLICY.duties.map(({ key, window }) => [key, window])).toEqual([
      ['csp.callBacks', { cycle: 'monthly', fromDay: 1, dueDay: null }],
    ]);
  });

  it('[CSP-07] climbs to the leader in charge', () => {
    expect(listLevels(CUSTOMER_SERVICE_POLICY)).toEqual([
      '1 receiver branch',
      '2 department-head branch',
      '3 leader-in-charge branch',
    ]);
  });
});
