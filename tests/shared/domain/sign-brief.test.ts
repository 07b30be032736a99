// What a signer weighs before one signature of many (SIG-3).
import { describe, expect, it } from 'vitest';

import { computeDeadlines, toClockFacts } from '../../../shared/domain/compute-deadlines.ts';
import type { Deadline } from '../../../shared/domain/deadline.ts';
import type { Entry } from '../../../shared/domain/entry.ts';
import { computeSignBrief, needsReasonOfItsOwn, UNUSUAL_MARKS } from '../../../shared/domain/sign-brief.ts';
import type { UnusualMark } from '../../../shared/domain/sign-brief.ts';
import { buildReply, CHEN, LI, makeId, Story, tellEscalated, WANG } from './bank-fixture.ts';

const EXPLAINED = { demand: { text: '要求说明', remedy: 'explanation', amountFen: null } } as const;

function answered(isCustomerSatisfied: boolean | null = true): Story {
  return new Story().record(EXPLAINED).run(WANG, buildReply({ isCustomerSatisfied }));
}

function briefOf(story: Story) {
  const deadlines = computeDeadlines(toClockFacts(story.events), story.contextOf(CHEN));
  return computeSignBrief(story.entry, deadlines);
}

describe('computeSignBrief', () => {
  it('[SIG-3] says who, what happened, what was asked, what was given and by whom; a plain matter has nothing unusual', () => {
    const story = answered();
    expect(briefOf(story)).toEqual({
      customerName: '周先生',
      isAnonymous: false,
      content: '自助柜员机吞卡后重复扣款。',
      demand: EXPLAINED.demand,
      given: {
        measure: { remedy: 'explanation', amountFen: null },
        text: '已向您说明原因。',
        by: { personId: WANG.id, name: WANG.name, role: 'receiver' },
        at: story.now,
        isCustomerSatisfied: true,
      },
      lateKeys: [],
      unusual: [],
    });
  });

  it('[SIG-3] names the terms that ran over, the earliest first, whether they were met since or not', () => {
    const { entry } = answered();
    const term = (key: string, state: Deadline['state'], dueAt: string) =>
      ({ key, state, dueAt }) as unknown as Deadline;
    const terms = [
      term('bank.late', 'overdue', '2026-11-25T01:00:00.000Z'),
      term('bank.kept', 'met', '2026-11-23T01:00:00.000Z'),
      term('bank.met-late', 'met-late', '2026-11-24T01:00:00.000Z'),
      term('bank.running', 'running', '2026-11-26T01:00:00.000Z'),
    ];
    expect(computeSignBrief(entry, terms).lateKeys).toEqual(['bank.met-late', 'bank.late']);
  });

  it('[SIG-3] [C-38] marks discontent, and that such a matter is signed by itself', () => {
    const story = answered(false);
    expect(briefOf(story).unusual).toEqual(['dissatisfied']);
    expect(needsReasonOfItsOwn(story.entry)).toBe(true);
    expect(needsReasonOfItsOwn(answered().entry)).toBe(false);
  });

  it('[SIG-3] marks what went to head office, and what was sent back before', () => {
    expect(briefOf(tellEscalated()).unusual).toContain('referred');
    const back = answered().run(CHEN, { type: 'return-for-rework', reason: '未写明原因' });
    expect(briefOf(back).unusual).toEqual(['sent-back']);
  });

  const mark = { eventId: makeId(1), actor: { personId: LI.id, name: LI.name, role: 'receiver' } };
  const given = (amountFen: number, apology = 'none') => [
    {
      ...mark,
      isInterim: false,
      measure: { remedy: 'compensation', amountFen },
      apology,
      isCustomerSatisfied: null,
    },
  ];
  const cases: readonly (readonly [UnusualMark, object])[] = [
    ['withdrawn', { withdrawal: { ...mark, reason: '', means: '电话' } }],
    ['contradictory', { foreignEventIds: [makeId(2)] }],
    ['contradictory', { conflicts: [{ kind: 'unlawful' }] }],
    ['grave', { severity: 'serious' }],
    ['gave-more', { replies: given(100) }],
    ['admits-liability', { replies: given(0, 'liability') }],
    ['by-word-of-mouth', { verbalApprovals: [mark] }],
    [
      'unconfirmed',
      { escalations: [{ isOutbound: false, isConfirmationNeeded: true, submitted: mark, confirmed: null }] },
    ],
    ['reopened', { reopenings: [mark] }],
    ['repeat', { links: [{ ...mark, relation: 'repeat' }] }],
    ['grouped', { group: mark }],
    ['recused', { recusals: [mark] }],
    ['corrected', { corrections: [mark] }],
    ['recorded-late', { lateReason: '当日停电' }],
  ];
  it.each(cases)('[SIG-3] marks an entry as %s', (unusual, change) => {
    const entry = { ...answered(null).entry, ...change } as Entry;
    expect(computeSignBrief(entry, []).unusual).toEqual([unusual]);
  });

  it('[SIG-3] a confirmed report, a related entry and exactly what was asked for are not unusual', () => {
    const entry = {
      ...answered(null).entry,
      demand: { text: '', remedy: 'compensation', amountFen: 100 },
      replies: given(100),
      links: [{ ...mark, relation: 'related' }],
      escalations: [{ isOutbound: false, isConfirmationNeeded: true, submitted: mark, confirmed: mark }],
    } as unknown as Entry;
    expect(computeSignBrief(entry, []).unusual).toEqual([]);
  });

  it('[SIG-3] every mark of the list is shown by one of these tests', () => {
    const shown = new Set<UnusualMark>([
      'dissatisfied',
      'referred',
      'sent-back',
      ...cases.map(([each]) => each),
    ]);
    expect([...shown].toSorted()).toEqual([...UNUSUAL_MARKS].toSorted());
  });
});
