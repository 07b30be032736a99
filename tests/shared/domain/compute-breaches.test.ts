// DUE-1: what policy demands because of a missed term (ROAD-24, ROAD-26, MFR-03, C-17).
import { describe, expect, it } from 'vitest';

import { computeBreaches } from '../../../shared/domain/compute-breaches.ts';
import type { Breach } from '../../../shared/domain/compute-breaches.ts';
import { computeDeadlines, toClockFacts } from '../../../shared/domain/compute-deadlines.ts';
import type { StoredEvent } from '../../../shared/domain/events.ts';
import { foldEntry } from '../../../shared/domain/fold-entry.ts';
import { toEscalationId } from '../../../shared/domain/ids.ts';
import { loadChinaCalendar } from '../../../shared/domain/working-calendar.ts';
import type { ClockRule, PolicyPack } from '../../../shared/policy/schema.ts';
import { RECEIVED, buildEvent, uuidOf } from '../journal/build-event.ts';
import { buildClock } from './build-clock.ts';
import { local } from './build-clock-fact.ts';
import { buildPack, buildUnit } from './build-pack.ts';

const ESCALATE = buildClock({
  key: 'road.escalate24',
  rule: 'ROAD-26',
  onBreach: [
    { action: 'escalate', role: 'hq-officer', form: null, rule: 'ROAD-26' },
    { action: 'notify', role: 'supervisor', form: null, rule: 'ROAD-26' },
    { action: 'issue-form', role: 'front-desk', form: 'road-dossier', rule: 'ROAD-11' },
    { action: 'report', role: 'front-desk', form: null, rule: 'ROAD-24' },
    { action: 'ask-reason', role: 'front-desk', form: null, rule: 'C-27' },
  ],
});
const IN_PRINCIPLE = buildClock({ key: 'hotel.after', rule: 'HOTEL-18', softness: 'in-principle' });

/** Received at 10:00 on 22 November; overdue a day later. `seq` is the minute of each further fact, from 11:00 on the 23rd. */
const received = buildEvent('entry-received', { ...RECEIVED, receivedAt: local('2026-11-22 10:00') });
const after = <Kind extends Parameters<typeof buildEvent>[0]>(
  kind: Kind,
  payload: Parameters<typeof buildEvent<Kind>>[1],
  at = '2026-11-23 11:00',
  seq = 2,
) => buildEvent(kind, payload, { seq, wallTime: local(at) });
const replied = (at: string) =>
  after(
    'reply-given',
    {
      mode: 'phone',
      content: '已答复',
      measure: null,
      apology: 'none',
      isInterim: false,
      nextReplyAt: null,
      onInstruction: null,
      onPlan: null,
      isCustomerSatisfied: null,
    },
    at,
    9,
  );

function compute(
  clock: ClockRule,
  facts: readonly StoredEvent[],
  { now = '2026-11-23 12:00', closing = {} }: { now?: string; closing?: Partial<PolicyPack['closing']> } = {},
): readonly Breach[] {
  const pack = buildPack();
  const policy = { ...pack, clocks: [clock], agreedReplyCap: null, closing: { ...pack.closing, ...closing } };
  const deadlines = computeDeadlines(toClockFacts(facts), {
    policy,
    unit: buildUnit(),
    calendar: loadChinaCalendar(),
    now: local(now),
  });
  return computeBreaches(deadlines, policy, foldEntry(facts)!);
}
const show = (breaches: readonly Breach[]) =>
  breaches.map(({ action, role, form }) => [action, role, form].filter((each) => each !== null).join(' '));

const ALL = [
  'escalate hq-officer',
  'notify supervisor',
  'issue-form front-desk road-dossier',
  'report front-desk',
  'ask-reason front-desk',
];

describe('computeBreaches', () => {
  it('demands nothing while the term runs, and everything once it is missed', () => {
    expect(compute(ESCALATE, [received], { now: '2026-11-23 10:00' })).toEqual([]);
    expect(show(compute(ESCALATE, [received], { now: '2026-11-23 10:01' }))).toEqual(ALL);
    expect(compute(ESCALATE, [received])[0]).toEqual({
      clock: 'road.escalate24',
      startAt: local('2026-11-22 10:00'),
      dueAt: local('2026-11-23 10:00'),
      action: 'escalate',
      role: 'hq-officer',
      form: null,
      rule: 'ROAD-26',
    });
  });

  const escalationId = toEscalationId(uuidOf(5));
  it.each<[string, StoredEvent, readonly string[]]>([
    [
      'escalated',
      after('escalation-requested', {
        escalationId,
        reason: 'overdue',
        toLevel: 2,
        isOutbound: true,
        isConfirmationNeeded: true,
        measure: null,
        note: '超时未办结',
      }),
      ['escalate hq-officer'],
    ],
    [
      'told',
      after('persons-notified', { occasion: 'overdue', roles: ['supervisor'], personIds: [], means: '' }),
      ['notify supervisor'],
    ],
    [
      'made out',
      after('form-issued', { form: 'road-dossier', copies: [], note: '' }),
      ['issue-form front-desk road-dossier'],
    ],
    [
      'reported',
      after('progress-reported', { toRole: 'front-desk', text: '正在处理' }),
      ['report front-desk'],
    ],
    [
      'explained',
      after('overrun-explained', { clock: 'road.escalate24', reason: '配件未到' }),
      ['ask-reason front-desk'],
    ],
  ])('what was %s since is not demanded again', (_, fact, done) => {
    expect(show(compute(ESCALATE, [received, fact]))).toEqual(ALL.filter((each) => !done.includes(each)));
  });

  it('[ROAD-26] a request that was declined has escalated nothing', () => {
    const requested = after('escalation-requested', {
      escalationId,
      reason: 'overdue',
      toLevel: 2,
      isOutbound: true,
      isConfirmationNeeded: true,
      measure: null,
      note: '超时未办结',
    });
    const declined = after(
      'escalation-declined',
      { escalationId, reason: '先由网点联系客户' },
      '2026-11-23 10:45',
      3,
    );
    expect(show(compute(ESCALATE, [received, requested, declined]))).toEqual(ALL);
  });

  it('what somebody was told or reported before the term ended does not answer for it', () => {
    const before = [
      after(
        'persons-notified',
        { occasion: 'x', roles: ['supervisor'], personIds: [], means: '' },
        '2026-11-23 09:00',
      ),
      after('progress-reported', { toRole: 'front-desk', text: '正在处理' }, '2026-11-23 09:30', 3),
    ];
    expect(show(compute(ESCALATE, [received, ...before]))).toEqual(ALL);
  });

  it('a term met late asks for its reason only; one met in time for nothing', () => {
    expect(show(compute(ESCALATE, [received, replied('2026-11-23 11:00')]))).toEqual([
      'ask-reason front-desk',
    ]);
    expect(compute(ESCALATE, [received, replied('2026-11-23 10:00')])).toEqual([]);
  });
});

describe('[C-17] a term that holds in principle', () => {
  const closing = { overrunConfirmedBy: { role: 'department-head', rule: 'C-17' } } as const;
  const explained = after('overrun-explained', { clock: 'hotel.after', reason: '配件未到' });
  const confirm = (role: 'department-head' | 'receiver') =>
    buildEvent(
      'overrun-confirmed',
      { clock: 'hotel.after' },
      { seq: 3, wallTime: local('2026-11-23 11:30'), actor: { ...explained.actor, role } },
    );

  it('[D-18] missed it asks for the reason, then for its confirmation, then for nothing', () => {
    expect(show(compute(IN_PRINCIPLE, [received], { closing }))).toEqual(['ask-reason']);
    expect(show(compute(IN_PRINCIPLE, [received, explained], { closing }))).toEqual([
      'confirm-reason department-head',
    ]);
    expect(compute(IN_PRINCIPLE, [received, explained, confirm('department-head')], { closing })).toEqual([]);
  });

  it('a reason given after a confirmation is confirmed anew', () => {
    const again = buildEvent(
      'overrun-explained',
      { clock: 'hotel.after', reason: '客户改期' },
      { seq: 4, wallTime: local('2026-11-23 12:00'), actor: explained.actor },
    );
    expect(
      show(compute(IN_PRINCIPLE, [received, explained, confirm('department-head'), again], { closing })),
    ).toEqual(['confirm-reason department-head']);
  });

  it('a confirmation by another job is none', () => {
    expect(show(compute(IN_PRINCIPLE, [received, explained, confirm('receiver')], { closing }))).toEqual([
      'confirm-reason department-head',
    ]);
  });

  it('asks for none where the pack names nobody who confirms, and of a hard term neither', () => {
    expect(compute(IN_PRINCIPLE, [received])).toEqual([]);
    expect(compute({ ...IN_PRINCIPLE, softness: 'hard' }, [received], { closing })).toEqual([]);
  });
});
