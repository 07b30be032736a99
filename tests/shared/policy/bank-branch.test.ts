// policies.md 2.2, Part B.1 and the forms and duties of Part 6: the bank's policy as data.
import { describe, expect, it } from 'vitest';

import { BANK_BRANCH } from '../../../shared/policy/packs/bank-branch.ts';
import { listUncited } from './pack-citations.ts';

const clockOf = (key: string) => BANK_BRANCH.clocks.find((clock) => clock.key === key);

describe('the bank’s pack', () => {
  it('[BANK-01] follows every rule of its policy, and expresses all that bind in more than a sentence', () => {
    expect(listUncited('bank-branch', BANK_BRANCH, 'all')).toEqual([]);
    expect(listUncited('bank-branch', { ...BANK_BRANCH, prompts: [] }, 'binding')).toEqual([]);
  });

  it('[BANK-20] [C-01] replies within three calendar days', () => {
    expect(clockOf('bank.reply')).toMatchObject({
      rule: 'BANK-20',
      start: { on: 'entry-received' },
      length: { unit: 'calendar-day', amount: 3 },
      softness: 'hard',
    });
  });

  it('[C-06] asks for a phone report after as long as its clock says', () => {
    expect(clockOf('bank.phoneReport')?.length).toEqual({
      unit: 'minute',
      amount: BANK_BRANCH.phoneReportAfterMinutes,
    });
  });

  it('[BANK-26] [BANK-24] [BANK-14] has the other terms of the table as they are worded', () => {
    expect(
      ['bank.agreed', 'bank.handover', 'bank.toHQ'].map((key) => [
        key,
        clockOf(key)?.rule,
        clockOf(key)?.length,
        clockOf(key)?.softness,
      ]),
    ).toEqual([
      ['bank.agreed', 'BANK-26', { unit: 'agreed' }, 'hard'],
      ['bank.handover', 'BANK-24', { unit: 'minute', amount: 15 }, 'soft'],
      ['bank.toHQ', 'BANK-14', { unit: 'same-business-day' }, 'soft'],
    ]);
    expect(BANK_BRANCH.agreedReplyCap).toEqual({ clock: 'bank.reply', rule: 'C-02' });
  });

  it('[C-03] [BANK-31] has the opinion book signed by the complaint manager and all else by the branch head', () => {
    for (const { book, signedBy } of BANK_BRANCH.channels) {
      expect(signedBy).toBe(book === 'opinion-book' ? 'complaint-manager' : 'branch-head');
    }
  });

  it('[BANK-11] [BANK-12] [BANK-13] [BANK-14] climbs from the first employee to head office', () => {
    expect(
      BANK_BRANCH.ladder.map(({ role, scope, confirmedBy, rule }) => [role, scope, confirmedBy, rule]),
    ).toEqual([
      ['receiver', 'branch', null, 'BANK-11'],
      ['complaint-manager', 'branch', null, 'BANK-12'],
      ['branch-head', 'branch', null, 'BANK-26'],
      ['hq-officer', 'head-office', 'branch-head', 'BANK-14'],
    ]);
  });

  it('[BANK-27] [BANK-30] [BANK-35] [BANK-41] lets nothing go to head office without the branch head', () => {
    expect(BANK_BRANCH.ladder.at(-1)).toMatchObject({
      confirmedBy: 'branch-head',
      also: ['BANK-27', 'BANK-30', 'BANK-35', 'BANK-41'],
    });
    expect(BANK_BRANCH.unconfirmedAfterMinutes).toBe(120);
  });

  it('[BANK-24] [BANK-38] [BANK-43] repeats back what was said aloud, and checks the agent on the line', () => {
    const restated = BANK_BRANCH.channels
      .filter(({ mustRestate }) => mustRestate)
      .map(({ channel }) => channel);
    expect(restated).toEqual(['on-site-oral', 'phone', 'hotline-handover', 'visit']);
    expect(BANK_BRANCH.requiredFields.map(({ field, when }) => [field, when])).toEqual([
      ['content', null],
      ['customer.name-or-contact', null],
      ['identity-checked', { channels: ['hotline-handover'] }],
    ]);
  });

  it('[BANK-28] reads the opinion book on every open day, and the head hears of a missed one', () => {
    expect(BANK_BRANCH.duties.find(({ key }) => key === 'bank.bookCheck')).toEqual({
      key: 'bank.bookCheck',
      rule: 'BANK-28',
      window: { cycle: 'daily', by: null },
      onHoliday: 'skipped',
      by: 'complaint-manager',
      to: null,
      form: null,
      isNilReported: true,
      missedTells: 'branch-head',
    });
  });

  it('[BANK-03] counts and analyses once a month', () => {
    expect(BANK_BRANCH.duties.find(({ key }) => key === 'bank.statistics')).toMatchObject({
      rule: 'BANK-03',
      window: { cycle: 'monthly', fromDay: 1, dueDay: 5 },
      form: 'monthly-statistics',
    });
  });

  it('[BANK-08] [BANK-10] displays the opinion book and the board with the telephone', () => {
    expect(BANK_BRANCH.display).toEqual([
      { item: 'opinion-book', rule: 'BANK-08' },
      { item: 'hotline-board', rule: 'BANK-10' },
    ]);
  });

  it('[BANK-32] [BANK-36] [BANK-21] closes with a reply to whoever can be reached, a copied letter, verified facts', () => {
    expect(BANK_BRANCH.closing).toMatchObject({
      requiresReplyIfContact: { value: true, rule: 'BANK-32' },
      requiresLetterCopy: { value: true, rule: 'BANK-36' },
      requiresInvestigation: { value: true, rule: 'BANK-21' },
      ownReplyInBook: { value: true, rule: 'BANK-31' },
    });
  });

  it('[BANK-44] shows what may not be done with a hotline call, on hotline calls alone', () => {
    const shown = BANK_BRANCH.prompts.filter(({ rules }) => rules.includes('BANK-44'));
    expect(shown.map(({ kind }) => kind)).toEqual(['prohibited', 'prohibited', 'prohibited']);
    for (const { when } of shown) expect(when).toEqual({ channels: ['hotline-handover'] });
  });
});
