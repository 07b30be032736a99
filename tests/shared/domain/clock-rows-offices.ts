import { FINAL_REPLY, calendar, withDetails, working } from './clock-row.ts';
import type { ClockRow } from './clock-row.ts';
import { FACTS, local } from './build-clock-fact.ts';

/** Policies 2.2. */
export const BANK: readonly ClockRow[] = [
  {
    rule: 'BANK-20',
    clock: { key: 'bank.reply', length: calendar(3) },
    facts: [FACTS.received('2025-09-29 15:00')],
    due: ['2025-10-02 17:00'],
  },
  {
    rule: 'C-01',
    clock: { key: 'bank.reply', length: working(3) },
    facts: [FACTS.received('2025-09-29 15:00')],
    due: ['2025-10-10 17:00'],
  },
  {
    rule: 'BANK-26',
    clock: {
      key: 'bank.agreed',
      start: { on: 'reply-time-agreed' },
      length: { unit: 'agreed' },
    },
    facts: [FACTS.received('2026-03-02'), FACTS.agreed('2026-03-02', '2026-03-04 15:00')],
    due: ['2026-03-04 15:00'],
  },
  {
    rule: 'BANK-14',
    clock: {
      key: 'bank.toHQ',
      start: { on: 'escalation-confirmed' },
      stops: [{ on: 'escalation-submitted' }],
      length: { unit: 'same-business-day' },
    },
    facts: [FACTS.confirmed('2026-09-19 11:00')],
    due: ['2026-09-20 17:00'],
  },
  {
    rule: 'BANK-24',
    clock: {
      key: 'bank.handover',
      start: { on: 'handed-over' },
      stops: [{ on: 'taken-over' }],
      length: { unit: 'minute', amount: 15 },
    },
    facts: [FACTS.handedOver('2026-03-02 10:00'), FACTS.takenOver('2026-03-02 10:15')],
    due: ['2026-03-02 10:15'],
    state: 'met',
  },
];

/** Policies 2.3. */
export const PROPERTY: readonly ClockRow[] = [
  {
    rule: 'PROP-15',
    clock: {
      key: 'prop.timeBox',
      start: { on: 'assigned' },
      stops: [{ on: 'assignment-completed' }],
      length: { unit: 'per-case' },
    },
    facts: [
      FACTS.assigned('2026-03-02', 1, 'processing-unit', '2026-03-06 12:00'),
      FACTS.assigned('2026-03-03', 2, 'processing-unit', '2026-03-05 12:00'),
      FACTS.completed('2026-03-04', 1),
    ],
    due: ['2026-03-05 12:00', '2026-03-06 12:00'],
  },
  {
    rule: 'PROP-15',
    clock: {
      key: 'prop.timeBox',
      start: { on: 'assigned' },
      stops: [{ on: 'assignment-completed' }],
      length: { unit: 'per-case' },
    },
    facts: [FACTS.assigned('2026-03-02', 1, 'processing-unit')],
    due: [],
  },
  {
    rule: 'PROP-18',
    clock: {
      key: 'prop.result',
      start: { on: 'assignment-completed' },
      stops: [{ on: 'progress-reported', toRoles: ['front-desk'] }],
      length: working(1),
      softness: 'soft',
    },
    facts: [FACTS.completed('2026-05-08 16:00', 1)],
    due: ['2026-05-09 17:00'],
  },
  {
    rule: 'PROP-24',
    clock: {
      key: 'prop.followUp',
      start: FINAL_REPLY,
      stops: [{ on: 'followed-up' }],
      length: working(3),
      softness: 'soft',
    },
    facts: [FACTS.replied('2026-09-24'), FACTS.followedUp('2026-09-30 17:00')],
    due: ['2026-09-30 17:00'],
    state: 'met',
  },
];

/** Policies 2.5. */
export const LIQUOR: readonly ClockRow[] = [
  {
    rule: 'LIQ-04',
    clock: { key: 'liq.phoneReply', when: { channels: ['phone'] }, stops: [{ on: 'reply-given' }] },
    facts: [FACTS.received('2026-03-06 16:00'), FACTS.interim('2026-03-07 16:00', '2026-03-09 10:00')],
    due: ['2026-03-07 16:00'],
    state: 'met',
  },
  {
    rule: 'LIQ-05',
    clock: {
      key: 'liq.writtenAck',
      when: { channels: ['letter'] },
      stops: [{ on: 'customer-told' }],
    },
    facts: [FACTS.intake('2026-03-06 16:00', { channel: 'letter' }), FACTS.told('2026-03-07 16:01')],
    due: ['2026-03-07 16:00'],
    state: 'met-late',
  },
  {
    rule: 'LIQ-05',
    clock: {
      key: 'liq.writtenAck',
      when: { channels: ['letter'] },
      stops: [{ on: 'customer-told' }],
    },
    facts: [FACTS.received('2026-03-06 16:00')],
    due: [],
  },
  {
    rule: 'LIQ-07',
    clock: {
      key: 'liq.qualityReply',
      when: { categories: ['quality'] },
      start: { on: 'customer-told' },
      length: working(3),
    },
    facts: [
      FACTS.received('2025-09-29'),
      FACTS.assessed('2025-09-29 11:00', { category: 'quality' }),
      FACTS.told('2025-09-30'),
    ],
    due: ['2025-10-11 17:00'],
  },
  {
    rule: 'LIQ-13',
    clock: { key: 'liq.handle', length: working(3) },
    facts: [FACTS.received('2025-09-30')],
    due: ['2025-10-11 17:00'],
  },
  {
    rule: 'LIQ-14',
    clock: {
      key: 'liq.feedback',
      start: { on: 'assignment-completed' },
      stops: [{ on: 'form-issued', forms: ['liq-feedback'] }],
    },
    facts: [
      FACTS.completed('2026-03-02 10:00', 1),
      FACTS.formIssued('2026-03-02 11:00', 'liq-sheet'),
      FACTS.formIssued('2026-03-03 09:00', 'liq-feedback'),
    ],
    due: ['2026-03-03 10:00'],
    state: 'met',
  },
];

/** Policies 2.6. */
export const FIVE_CLEARS: readonly ClockRow[] = [
  {
    rule: 'FIVE-03',
    clock: {
      key: 'five.nextReply',
      start: { on: 'reply-given', isInterim: true },
      stops: [{ on: 'reply-given' }],
      length: { unit: 'agreed' },
    },
    facts: [FACTS.received('2026-03-02'), FACTS.interim('2026-03-02', '2026-03-05 09:30')],
    due: ['2026-03-05 09:30'],
  },
  {
    rule: 'FIVE-06',
    clock: {
      key: 'five.report',
      when: { severities: ['major'] },
      start: { on: 'assessed' },
      stops: [{ on: 'persons-notified', toRoles: ['department-head'] }],
      length: { unit: 'minute', amount: 15 },
      softness: 'soft',
    },
    facts: [
      FACTS.received('2026-03-02 22:00'),
      FACTS.assessed('2026-03-02 22:10', { severity: 'major', triggers: ['lift-trapped'] }),
      FACTS.notified('2026-03-02 22:12', 'supervisor'),
      FACTS.notified('2026-03-02 22:20', 'department-head', 'supervisor'),
    ],
    due: ['2026-03-02 22:25'],
    state: 'met',
  },
  {
    rule: 'FIVE-06',
    clock: {
      key: 'five.report',
      when: { severities: ['major'] },
      start: { on: 'assessed' },
      stops: [{ on: 'persons-notified' }],
      length: { unit: 'minute', amount: 15 },
    },
    facts: [FACTS.received('2026-03-02 22:00'), FACTS.assessed('2026-03-02 22:10')],
    due: [],
  },
];

/** Policies 2.7. */
export const HOTEL: readonly ClockRow[] = [
  {
    rule: 'HOTEL-17',
    clock: {
      key: 'hotel.during',
      when: { phases: ['during'] },
      length: { unit: 'demanded', defaultMinutes: 30 },
      softness: 'in-principle',
    },
    facts: [withDetails('2026-03-02 18:00', { phase: 'during', demandedBy: local('2026-03-02 20:00') })],
    due: ['2026-03-02 20:00'],
    state: 'overdue',
  },
  {
    rule: 'C-15',
    clock: {
      key: 'hotel.during',
      when: { phases: ['during'] },
      length: { unit: 'demanded', defaultMinutes: 30 },
      softness: 'in-principle',
    },
    facts: [withDetails('2026-03-02 18:00', { phase: 'during' })],
    due: ['2026-03-02 18:30'],
  },
  {
    rule: 'HOTEL-18',
    clock: { key: 'hotel.after', when: { phases: ['after'] }, length: working(3), softness: 'in-principle' },
    facts: [withDetails('2025-10-09 09:00', { phase: 'after' })],
    due: ['2025-10-13 17:00'],
  },
  {
    rule: 'HOTEL-18',
    clock: { key: 'hotel.after', when: { phases: ['after'] }, length: working(3), softness: 'in-principle' },
    facts: [withDetails('2025-10-09 09:00', { phase: 'during' })],
    due: [],
  },
];
