// The acceptance scenarios of policies.md Part D that are about time, on the packs as they ship.
import { describe, expect, it } from 'vitest';

import { computeDeadlines } from '../../../shared/domain/compute-deadlines.ts';
import type { ClockFact } from '../../../shared/domain/compute-deadlines.ts';
import { loadChinaCalendar } from '../../../shared/domain/working-calendar.ts';
import { LIQUOR } from '../../../shared/policy/packs/liquor.ts';
import { MANUFACTURER } from '../../../shared/policy/packs/manufacturer.ts';
import { ROAD_RESCUE } from '../../../shared/policy/packs/road-rescue.ts';
import { SERVICE_STANDARDS } from '../../../shared/policy/packs/service-standards.ts';
import type { PolicyPack } from '../../../shared/policy/schema.ts';
import { showAt } from '../domain/build-clock.ts';
import { FACTS, local } from '../domain/build-clock-fact.ts';
import { firstReported, withDetails } from '../domain/clock-row.ts';

/** The terms of a history at some time, at a desk that never closes: `liq.handle 2025-10-11 24:00 running`. */
function listDue(policy: PolicyPack, facts: readonly ClockFact[], now: string): readonly string[] {
  return computeDeadlines(facts, {
    policy,
    unit: { businessHours: [] },
    calendar: loadChinaCalendar(),
    now: local(now),
  }).map(({ key, dueAt, state }) => `${key} ${showAt(dueAt)} ${state}`);
}

const complaint = (at: string) => FACTS.intake(at, { entryKind: 'complaint', channel: 'phone' });

describe('the liquor factory', () => {
  it('[LIQ-04] [LIQ-05] a call has a day for its first answer, a letter a day for its confirmation', () => {
    const letter = FACTS.intake('2025-03-03 09:00', { entryKind: 'complaint', channel: 'letter' });
    expect(listDue(LIQUOR, [complaint('2025-03-03 09:00')], '2025-03-03 09:01')).toEqual(
      expect.arrayContaining([
        'liq.phoneReply 2025-03-04 09:00 running',
        'liq.contactDept 2025-03-03 09:15 running',
      ]),
    );
    expect(listDue(LIQUOR, [letter], '2025-03-03 09:01')).toEqual(
      expect.arrayContaining([
        'liq.writtenAck 2025-03-04 09:00 running',
        'liq.reportLetter 2025-03-03 09:15 running',
      ]),
    );
  });

  it('[LIQ-13] [C-20] three working days over the holiday become seven once the head extended and the customer was told', () => {
    const received = complaint('2025-09-30 10:00');
    const handle = (facts: readonly ClockFact[]) =>
      listDue(LIQUOR, facts, '2025-10-01').filter((line) => line.startsWith('liq.handle'));
    const told = FACTS.extensionTold('2025-10-09 11:00');
    const extended = (role: 'department-head' | 'complaint-manager') =>
      FACTS.extended('2025-10-09 10:00', 'liq.handle', role);
    expect(handle([received])).toEqual([expect.stringContaining('2025-10-11')]);
    expect(handle([received, extended('department-head'), told])).toEqual([
      expect.stringContaining('2025-10-16'),
    ]);
    expect(handle([received, extended('complaint-manager'), told])).toEqual([
      expect.stringContaining('2025-10-11'),
    ]);
  });

  it('[LIQ-14] the feedback slip is due a day after the department finished', () => {
    const facts = [
      complaint('2025-03-03 09:00'),
      FACTS.assigned('2025-03-03 10:00', 1, 'quality-officer'),
      FACTS.completed('2025-03-04 15:00', 1),
    ];
    expect(listDue(LIQUOR, facts, '2025-03-04 16:00')).toContain('liq.feedback 2025-03-05 15:00 running');
    const slip = FACTS.formIssued('2025-03-05 09:00', 'liq-feedback');
    expect(listDue(LIQUOR, [...facts, slip], '2025-03-06')).toContain('liq.feedback 2025-03-05 15:00 met');
  });
});

describe('the manufacturer', () => {
  it.each([
    ['domestic', '2025-03-18'],
    ['overseas', '2025-03-21'],
  ] as const)('[MFR-22] [MFR-23] %s, accepted by the marketing department on 3 March', (region, due) => {
    const facts = [
      withDetails('2025-03-01 09:00', { region }, { entryKind: 'complaint' }),
      FACTS.acknowledged('2025-03-03 10:00'),
      FACTS.assigned('2025-03-04 09:00', 1, 'processing-unit'),
    ];
    const days = listDue(MANUFACTURER, facts, '2025-03-04 10:00').map((line) =>
      line.split(' ').slice(0, 2).join(' '),
    );
    expect(days).toEqual(
      expect.arrayContaining([
        `mfr.total ${due}`,
        'mfr.branch 2025-03-06',
        'mfr.marketing 2025-03-10',
        'mfr.processing 2025-03-06',
      ]),
    );
  });
});

describe('the road rescue', () => {
  it('[ROAD-22] [ROAD-23] [ROAD-25] [ROAD-26] five minutes, twelve hours, a day; an agreed time prevails for the handler', () => {
    const facts = [
      firstReported('2025-03-03 08:00', '2025-03-03 08:02', { entryKind: 'complaint' }),
      FACTS.assigned('2025-03-03 08:04', 1, 'processing-unit'),
      FACTS.gotOrder('2025-03-03 08:10', 1),
    ];
    const now = '2025-03-03 09:00';
    expect(listDue(ROAD_RESCUE, facts, now)).toEqual(
      expect.arrayContaining([
        'road.dispatch 2025-03-03 08:05 met',
        'road.handle 2025-03-03 20:10 running',
        'road.progress24 2025-03-04 08:10 running',
        'road.escalate24 2025-03-04 08:00 running',
        'road.result48 2025-03-05 08:00 running',
      ]),
    );
    const agreed = FACTS.agreedBy('front-desk', '2025-03-03 08:30', '2025-03-04 18:00');
    expect(listDue(ROAD_RESCUE, [...facts, agreed], now)).toEqual(
      expect.arrayContaining([
        'road.handle 2025-03-04 18:00 running',
        'road.escalate24 2025-03-04 08:00 running',
      ]),
    );
  });

  it('[ROAD-27] [C-26] a dossier that comes after five is answered by five of the next day', () => {
    const received = complaint('2025-03-03 08:00');
    const daily = (at: string) =>
      listDue(ROAD_RESCUE, [received, FACTS.formIssued(at, 'road-dossier')], '2025-03-04 17:31').filter(
        (line) => line.startsWith('road.daily17'),
      );
    expect(daily('2025-03-04 16:00')[0]).toContain('2025-03-04 17:00');
    expect(daily('2025-03-04 17:30')[0]).toContain('2025-03-05 17:00');
  });

  it('[ROAD-13] [ROAD-14] [ROAD-29] two days for two kinds, five working days for a suggestion, the same day for the follow-up', () => {
    const of = (entryKind: 'enquiry' | 'suggestion') =>
      listDue(
        ROAD_RESCUE,
        [FACTS.intake('2025-09-30 10:00', { entryKind, channel: 'phone' })],
        '2025-09-30 10:01',
      );
    expect(of('enquiry')).toContain('road.result48 2025-10-02 10:00 running');
    expect(of('suggestion')).toEqual([expect.stringContaining('road.suggestion 2025-10-14')]);
    const back = [
      complaint('2025-09-28 10:00'),
      FACTS.formIssued('2025-09-29 11:00', 'road-dossier'),
      FACTS.formReturned('2025-09-30 15:00', 'road-dossier'),
      FACTS.followedUp('2025-09-30 16:00'),
    ];
    expect(listDue(ROAD_RESCUE, back, '2025-10-02')).toEqual(
      expect.arrayContaining([expect.stringMatching(/^road\.followUp 2025-(09-30|10-01) .* met$/)]),
    );
  });
});

describe('the service standards', () => {
  it('[SVC-0907] [SVC-1404] a website message has its day, and an interim answer the time it names', () => {
    const facts = [
      FACTS.intake('2025-03-03 10:00', { entryKind: 'complaint', channel: 'website' }),
      FACTS.interim('2025-03-03 11:00', '2025-03-06 15:00'),
    ];
    expect(listDue(SERVICE_STANDARDS, facts, '2025-03-04')).toEqual([
      expect.stringMatching(/^svc\.webReply 2025-03-0[34] .* met$/),
      'svc.nextReply 2025-03-06 15:00 running',
    ]);
  });
});
