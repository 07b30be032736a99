// Clock rules of policies A.5 and C-06; DUE-1 to DUE-4.
import { describe, expect, it } from 'vitest';

import { computeDeadlines, toClockFacts } from '../../../shared/domain/compute-deadlines.ts';
import type { ClockFact } from '../../../shared/domain/compute-deadlines.ts';
import { toEntryId } from '../../../shared/domain/ids.ts';
import { loadChinaCalendar } from '../../../shared/domain/working-calendar.ts';
import { RECEIVED, buildEvent } from '../journal/build-event.ts';
import { computeAt, listSteps, pick, showAt } from './build-clock.ts';
import { FACTS, factOf, local } from './build-clock-fact.ts';
import { buildPack, buildPackWithReply } from './build-pack.ts';
import { A5_FIXTURES, FURTHER_FIXTURES } from './day-fixtures.ts';

describe('[A.5] counting', () => {
  it.each([...A5_FIXTURES, ...FURTHER_FIXTURES])('$name: $start is due $due', ({ start, length, due }) => {
    const [deadline] = computeAt(start, [FACTS.received(start)], buildPackWithReply(length));
    expect(showAt(deadline!.dueAt)).toBe(due);
  });

  it('[BANK-20] [C-01] [DUE-3] three days over the holiday explain themselves', () => {
    const [deadline] = computeAt('2025-09-29 15:30', [FACTS.received('2025-09-29 15:00')]);
    expect(deadline).toEqual({
      key: 'bank.reply',
      rule: 'BANK-20',
      softness: 'hard',
      startAt: local('2025-09-29 15:00'),
      dueAt: local('2025-10-02 17:00'),
      state: 'running',
      metAt: null,
      overrun: null,
      because: [
        {
          step: 'starts-at',
          params: { at: local('2025-09-29 15:00'), on: '2025-09-29', weekday: 1, time: '15:00' },
        },
        { step: 'start-day-not-counted', params: { on: '2025-09-29', weekday: 1 } },
        { step: 'counts-day', params: { on: '2025-09-30', weekday: 2, n: 1 } },
        { step: 'counts-day', params: { on: '2025-10-01', weekday: 3, n: 2 } },
        { step: 'counts-day', params: { on: '2025-10-02', weekday: 4, n: 3 } },
        { step: 'ends-at-close', params: { on: '2025-10-02', weekday: 4, time: '17:00' } },
      ],
    });
  });

  it('[A.5-3] is due at 24:00 of the day without business hours', () => {
    const [deadline] = computeDeadlines([FACTS.received('2026-03-02')], {
      policy: buildPack(),
      unit: { businessHours: [] },
      calendar: loadChinaCalendar(),
      now: local('2026-03-02'),
    });
    expect(showAt(deadline!.dueAt)).toBe('2026-03-05 23:59');
    expect(listSteps(deadline).at(-1)).toBe('ends-at-midnight');
  });
});

describe('[DUE-4] states of a deadline', () => {
  const received = FACTS.received('2026-03-02 10:00');

  it.each([
    ['2026-03-02 10:00', 'running'],
    ['2026-03-04 17:00', 'running'],
    ['2026-03-04 17:01', 'due-soon'],
    ['2026-03-05 17:00', 'due-soon'],
    ['2026-03-05 17:01', 'overdue'],
  ])('at %s the reply is %s', (now, state) => {
    expect(pick(computeAt(now, [received]), 'bank.reply')).toEqual([`2026-03-05 17:00 ${state}`]);
  });

  it.each([
    ['2026-03-05 17:00', 'met'],
    ['2026-03-05 17:01', 'met-late'],
  ])('[BANK-20] answered at %s it is %s, whenever one looks', (at, state) => {
    const [deadline] = computeAt('2027-01-01', [received, FACTS.replied(at)]);
    expect(deadline).toMatchObject({ state, metAt: local(at) });
    expect(deadline?.because.at(-1)).toMatchObject({ step: 'stopped-by', params: { kind: 'reply-given' } });
  });

  it('closing cancels what runs and does not undo what was missed', () => {
    const inTime = computeAt('2026-03-10', [received, FACTS.closed('2026-03-03')]);
    expect(inTime[0]).toMatchObject({ state: 'cancelled', metAt: null });
    expect(inTime[0]?.because.at(-1)).toMatchObject({ step: 'stopped-by', params: { kind: 'entry-closed' } });
    expect(computeAt('2026-03-10', [received, FACTS.closed('2026-03-06')])[0]).toMatchObject({
      state: 'met-late',
    });
  });

  it('[NUM-1] a merged entry is owed no more', () => {
    const merged = factOf('merged', '2026-03-03', { intoEntryId: toEntryId('e-other'), reason: '同一事项' });
    expect(computeAt('2026-03-10', [received, merged])[0]).toMatchObject({ state: 'cancelled', metAt: null });
  });

  it('what happens after closing stops nothing more', () => {
    const facts = [received, FACTS.closed('2026-03-03'), FACTS.replied('2026-03-04')];
    expect(computeAt('2026-03-10', facts)[0]).toMatchObject({ state: 'cancelled' });
  });

  it('a reply counts that was given before the entry was written down', () => {
    const facts = [FACTS.received('2026-03-02 10:00'), FACTS.replied('2026-03-02 09:59')];
    expect(computeAt('2026-03-02 11:00', facts)[0]).toMatchObject({ state: 'met' });
  });
});

describe('[BANK-24] hand-over', () => {
  it('runs fifteen minutes for each hand-over and stops at the take-over that follows', () => {
    const facts = [
      FACTS.received('2026-03-02 10:00'),
      FACTS.handedOver('2026-03-02 10:05'),
      FACTS.takenOver('2026-03-02 10:19'),
      FACTS.handedOver('2026-03-02 11:00'),
    ];
    expect(pick(computeAt('2026-03-02 11:20', facts), 'bank.handover')).toEqual([
      '2026-03-02 10:20 met',
      '2026-03-02 11:15 overdue',
    ]);
  });

  it('does not run for an entry that was not handed over', () => {
    expect(
      pick(computeAt('2026-03-02 11:20', [FACTS.received('2026-03-02 10:00')]), 'bank.handover'),
    ).toEqual([]);
  });

  it('[F08] goes by the order of the facts when the clock was set back between them', () => {
    const facts: readonly ClockFact[] = [
      { ...FACTS.received('2026-03-02 10:00'), order: 0 },
      { ...FACTS.handedOver('2026-03-02 10:05'), order: 1 },
      { ...FACTS.takenOver('2026-03-02 09:10'), order: 2 },
    ];
    expect(pick(computeAt('2026-03-02 11:20', facts), 'bank.handover')).toEqual(['2026-03-02 10:20 met']);
  });
});

describe('[BANK-14] [C-06] the way to head office', () => {
  it('is due before close on the day of the confirmation', () => {
    const facts = [FACTS.requested('2026-03-06 16:00'), FACTS.confirmed('2026-03-06 16:30')];
    const [deadline] = computeAt('2026-03-06 16:31', facts);
    expect(showAt(deadline!.dueAt)).toBe('2026-03-06 17:00');
    expect(listSteps(deadline)).toEqual(['starts-at', 'same-business-day', 'ends-at-close']);
    expect(
      pick(computeAt('2026-03-09', [...facts, FACTS.submitted('2026-03-06 16:31')]), 'bank.toHQ'),
    ).toEqual(['2026-03-06 17:00 met']);
  });

  it('is due before the next close when it was confirmed after hours', () => {
    const [deadline] = computeAt('2026-03-06 18:00', [FACTS.confirmed('2026-03-06 17:30')]);
    expect(showAt(deadline!.dueAt)).toBe('2026-03-09 17:00');
    expect(listSteps(deadline)).toEqual([
      'starts-at',
      'starts-after-close',
      'skips-weekend',
      'skips-weekend',
      'same-business-day',
      'ends-at-close',
    ]);
  });

  it('does not run for an escalation inside the branch', () => {
    const facts = [FACTS.requested('2026-03-06 10:00', 1, false), FACTS.confirmed('2026-03-06 10:30')];
    expect(pick(computeAt('2026-03-06 11:00', facts), 'bank.toHQ')).toEqual([]);
  });

  it.each([
    ['delivered', FACTS.delivered('2026-03-02 11:00')],
    ['reported by telephone', FACTS.phoned('2026-03-02 11:00')],
  ])('[C-06] asks for a telephone report after 60 minutes unless it was %s', (_, end) => {
    const submitted = FACTS.submitted('2026-03-02 10:30');
    expect(pick(computeAt('2026-03-02 11:31', [submitted]), 'bank.phoneReport')).toEqual([
      '2026-03-02 11:30 overdue',
    ]);
    expect(pick(computeAt('2026-03-02 11:31', [submitted, end]), 'bank.phoneReport')).toEqual([
      '2026-03-02 11:30 met',
    ]);
  });

  it('[C-06] counts each escalation for itself', () => {
    const facts = [
      FACTS.submitted('2026-03-02 10:30', 1),
      FACTS.submitted('2026-03-02 10:40', 2),
      FACTS.delivered('2026-03-02 10:50', 2),
    ];
    expect(pick(computeAt('2026-03-02 12:00', facts), 'bank.phoneReport')).toEqual([
      '2026-03-02 11:30 overdue',
      '2026-03-02 11:40 met',
    ]);
  });
});

describe('computeDeadlines', () => {
  it('gives them in the order they fall due', () => {
    const facts = [
      FACTS.received('2026-03-02 10:00'),
      FACTS.agreed('2026-03-02 10:05', '2026-03-03 10:00'),
      FACTS.handedOver('2026-03-02 10:06'),
    ];
    expect(computeAt('2026-03-02 10:10', facts).map(({ key }) => key)).toEqual([
      'bank.handover',
      'bank.agreed',
      'bank.reply',
    ]);
  });

  it('receives an entry once, however often a merge brings the receipt', () => {
    const facts = [FACTS.received('2026-03-02 10:00'), FACTS.received('2026-03-04 10:00')];
    expect(pick(computeAt('2026-03-02 10:10', facts), 'bank.reply')).toEqual(['2026-03-05 17:00 running']);
  });

  it('has none for no facts', () => {
    expect(computeAt('2026-03-02', [])).toEqual([]);
  });

  it('no pack has an agreed clock that starts at a fact which agrees nothing', () => {
    expect(() => buildPackWithReply({ unit: 'agreed' })).toThrow('starts-at-no-agreement');
    expect(() => buildPackWithReply({ unit: 'per-case' })).toThrow('starts-at-no-date');
  });
});

describe('toClockFacts', () => {
  it('starts the entry when it was received and everything else when it was recorded, in fold order', () => {
    const received = buildEvent('entry-received', { ...RECEIVED, receivedAt: local('2026-03-02 08:00') });
    const takenOver = buildEvent('taken-over', { level: 2 }, { seq: 2 });
    expect(toClockFacts([takenOver, received])).toEqual([
      {
        kind: 'entry-received',
        at: local('2026-03-02 08:00'),
        role: 'receiver',
        payload: received.payload,
        order: 0,
      },
      { kind: 'taken-over', at: takenOver.wallTime, role: 'receiver', payload: { level: 2 }, order: 1 },
    ]);
  });

  it('leaves out what a newer application recorded', () => {
    const foreign = { ...buildEvent('taken-over', { level: 2 }), kind: 'taken-back', payload: { to: 1 } };
    expect(toClockFacts([foreign])).toEqual([]);
  });
});
