// SPEC 16: times that the customer was told or agreed to. C-02, BANK-26, BANK-40.
import { describe, expect, it } from 'vitest';

import type { EntryKind } from '../../../shared/domain/vocabulary.ts';
import type { PolicyPack } from '../../../shared/policy/schema.ts';
import { computeAt, listSteps, pick, showAt } from './build-clock.ts';
import { FACTS } from './build-clock-fact.ts';
import { buildPack } from './build-pack.ts';

describe('[C-02] interim replies', () => {
  const received = FACTS.received('2026-03-02 10:00');
  const interim = FACTS.interim('2026-03-04 10:00', '2026-03-09 12:00');

  it('does not stop the term while the entry is the branch’s own', () => {
    const deadlines = computeAt('2026-03-05 18:00', [received, interim]);
    expect(pick(deadlines, 'bank.reply')).toEqual(['2026-03-05 17:00 overdue']);
    expect(pick(deadlines, 'bank.interim')).toEqual([]);
  });

  it('stops it once head office has the entry, and the time told runs instead', () => {
    const facts = [received, FACTS.submitted('2026-03-03 10:00'), interim];
    const deadlines = computeAt('2026-03-05 18:00', facts);
    expect(pick(deadlines, 'bank.reply')).toEqual(['2026-03-05 17:00 met']);
    expect(pick(deadlines, 'bank.interim')).toEqual(['2026-03-09 12:00 running']);
    expect(listSteps(deadlines.find(({ key }) => key === 'bank.interim'))).toEqual([
      'starts-at',
      'told-customer',
    ]);
  });

  it('does not stop it when the escalation came after, or stayed in the branch', () => {
    const after = [received, interim, FACTS.submitted('2026-03-04 11:00')];
    expect(pick(computeAt('2026-03-05 10:00', after), 'bank.reply')).toEqual(['2026-03-05 17:00 due-soon']);
    const inside = [
      received,
      FACTS.requested('2026-03-03 09:00', 1, false),
      FACTS.submitted('2026-03-03 10:00'),
      interim,
    ];
    expect(pick(computeAt('2026-03-05 10:00', inside), 'bank.reply')).toEqual(['2026-03-05 17:00 due-soon']);
  });

  it('each further interim reply sets the next date; the final one ends them', () => {
    const facts = [
      received,
      FACTS.submitted('2026-03-03 10:00'),
      interim,
      FACTS.interim('2026-03-09 13:00', '2026-03-12 12:00'),
      FACTS.replied('2026-03-11 09:00'),
    ];
    expect(pick(computeAt('2026-03-20', facts), 'bank.interim')).toEqual([
      '2026-03-09 12:00 met-late',
      '2026-03-12 12:00 met',
    ]);
  });

  it('stops neither the agreed time nor anything but the capped term', () => {
    const facts = [
      received,
      FACTS.submitted('2026-03-03 10:00'),
      FACTS.agreed('2026-03-03 11:00', '2026-03-12 10:00'),
      interim,
    ];
    expect(pick(computeAt('2026-03-05 10:00', facts), 'bank.agreed')).toEqual(['2026-03-12 10:00 running']);
  });
});

describe('[BANK-26] [BANK-40] agreed reply times', () => {
  const received = FACTS.received('2026-03-02 10:00');
  const first = FACTS.agreed('2026-03-02 10:05', '2026-03-03 10:00');
  const second = FACTS.agreed('2026-03-02 16:00', '2026-03-04 10:00');

  it('only the latest runs', () => {
    const deadlines = computeAt('2026-03-03 09:00', [received, first, second]);
    expect(pick(deadlines, 'bank.agreed')).toEqual([
      '2026-03-03 10:00 cancelled',
      '2026-03-04 10:00 running',
    ]);
    expect(deadlines[0]?.because.at(-1)).toMatchObject({ params: { kind: 'reply-time-agreed' } });
  });

  it('one that had passed before it was agreed anew stays missed', () => {
    const late = FACTS.agreed('2026-03-03 10:01', '2026-03-04 10:00');
    expect(pick(computeAt('2026-03-03 12:00', [received, first, late]), 'bank.agreed')).toEqual([
      '2026-03-03 10:00 met-late',
      '2026-03-04 10:00 running',
    ]);
  });

  it('does not touch the three days of the policy', () => {
    const alone = computeAt('2026-03-03', [received]);
    const both = computeAt('2026-03-03', [received, first, second]);
    expect(both.filter(({ key }) => key === 'bank.reply')).toEqual(alone);
  });

  it('[C-02] is not capped by a term that is for other matters', () => {
    const tooLate = FACTS.agreed('2026-03-02 10:05', '2026-03-20 10:00');
    const { clocks } = buildPack();
    const onlyOf = (entryKind: EntryKind) =>
      buildPack({
        clocks: clocks.map((clock) =>
          clock.key === 'bank.reply' ? { ...clock, when: { entryKinds: [entryKind] } } : clock,
        ),
      });
    const due = (policy: PolicyPack) =>
      pick(computeAt('2026-03-03', [received, tooLate], policy), 'bank.agreed');
    expect(due(onlyOf('praise'))).toEqual(['2026-03-20 10:00 running']);
    expect(due(onlyOf('complaint'))).toEqual(['2026-03-05 17:00 running']);
  });

  it('[C-02] is capped by them while the entry is the branch’s own', () => {
    const tooLate = FACTS.agreed('2026-03-02 10:05', '2026-03-20 10:00');
    const capped = computeAt('2026-03-03', [received, tooLate]).find(({ key }) => key === 'bank.agreed');
    expect(showAt(capped!.dueAt)).toBe('2026-03-05 17:00');
    expect(capped?.because.at(-1)).toMatchObject({
      step: 'capped-by',
      params: { clock: 'bank.reply', rule: 'C-02', on: '2026-03-05', time: '17:00' },
    });
    const referred = computeAt('2026-03-03', [received, tooLate, FACTS.submitted('2026-03-02 11:00')]);
    expect(pick(referred, 'bank.agreed')).toEqual(['2026-03-20 10:00 running']);
    const uncapped = computeAt('2026-03-03', [received, tooLate], buildPack({ agreedReplyCap: null }));
    expect(pick(uncapped, 'bank.agreed')).toEqual(['2026-03-20 10:00 running']);
  });
});
