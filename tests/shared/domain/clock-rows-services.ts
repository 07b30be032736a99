import type { ClockFact } from '../../../shared/domain/compute-deadlines.ts';
import type { ClockRule } from '../../../shared/policy/schema.ts';
import { calendar, firstReported, hours, withDetails, working } from './clock-row.ts';
import type { ClockRow } from './clock-row.ts';
import { FACTS } from './build-clock-fact.ts';

const MARKETING: ClockRule['start'] = { on: 'escalation-acknowledged' };
export const acceptedByMarketing = (at: string): ClockFact => FACTS.acknowledged(at);
export const TOTAL: Partial<ClockRule> = {
  start: MARKETING,
  stops: [{ on: 'plan-executed' }],
};

/** Policies 2.8. */
export const MANUFACTURER: readonly ClockRow[] = [
  {
    rule: 'MFR-15',
    clock: { key: 'mfr.customerPromise', start: { on: 'customer-told' }, length: calendar(15) },
    facts: [FACTS.told('2025-03-01')],
    due: ['2025-03-16 17:00'],
  },
  {
    rule: 'MFR-22',
    clock: { ...TOTAL, key: 'mfr.total', when: { regions: ['domestic'] }, length: calendar(15) },
    facts: [withDetails('2025-03-01', { region: 'domestic' }), acceptedByMarketing('2025-03-03')],
    due: ['2025-03-18 17:00'],
  },
  {
    rule: 'MFR-22',
    clock: { ...TOTAL, key: 'mfr.total', when: { regions: ['overseas'] }, length: calendar(18) },
    facts: [withDetails('2025-03-01', { region: 'overseas' }), acceptedByMarketing('2025-03-03')],
    due: ['2025-03-21 17:00'],
  },
  {
    rule: 'MFR-23',
    clock: { key: 'mfr.branch', stops: [MARKETING], length: calendar(5) },
    facts: [FACTS.received('2025-03-01'), FACTS.takenOver('2025-03-02'), acceptedByMarketing('2025-03-07')],
    due: ['2025-03-06 17:00'],
    state: 'met-late',
  },
  {
    rule: 'MFR-23',
    clock: { ...TOTAL, key: 'mfr.marketing', length: calendar(7) },
    facts: [acceptedByMarketing('2025-03-03')],
    due: ['2025-03-10 17:00'],
  },
  {
    rule: 'MFR-23',
    clock: {
      key: 'mfr.processing',
      start: { on: 'assigned', toRoles: ['processing-unit'] },
      stops: [{ on: 'assignment-completed' }],
      length: calendar(2),
    },
    facts: [
      FACTS.assigned('2025-03-04', 1, 'quality-officer'),
      FACTS.assigned('2025-03-05', 2, 'processing-unit'),
      FACTS.completed('2025-03-06', 1),
    ],
    due: ['2025-03-07 17:00'],
  },
];

const ORDER_RECEIVED = { on: 'assignment-received' } as const;
const COMPLETED = { on: 'assignment-completed' } as const;
/** Policies 3.1. */
export const ROAD: readonly ClockRow[] = [
  {
    rule: 'ROAD-22',
    clock: {
      key: 'road.dispatch',
      stops: [{ on: 'assigned' }],
      length: { unit: 'minute', amount: 5 },
    },
    facts: [
      firstReported('2025-09-30 08:00', '2025-09-30 08:03'),
      FACTS.assigned('2025-09-30 08:05', 1, 'department-head'),
    ],
    due: ['2025-09-30 08:05'],
    state: 'met',
  },
  {
    rule: 'ROAD-23',
    clock: { key: 'road.handle', start: ORDER_RECEIVED, stops: [COMPLETED], length: hours(12) },
    facts: [FACTS.gotOrder('2025-09-30 08:10', 1)],
    due: ['2025-09-30 20:10'],
  },
  {
    rule: 'ROAD-24',
    clock: {
      key: 'road.progress24',
      start: ORDER_RECEIVED,
      stops: [COMPLETED, { on: 'progress-reported', toRoles: ['front-desk'] }],
      length: hours(24),
    },
    facts: [
      FACTS.gotOrder('2025-09-30 08:10', 1),
      FACTS.reported('2025-09-30 09:00', 'supervisor'),
      FACTS.reported('2025-10-01 08:10', 'front-desk'),
    ],
    due: ['2025-10-01 08:10'],
    state: 'met',
  },
  {
    rule: 'ROAD-26',
    clock: { key: 'road.escalate24', stops: [COMPLETED], length: hours(24) },
    facts: [firstReported('2025-09-30 08:00', '2025-09-30 08:30')],
    due: ['2025-10-01 08:00'],
    state: 'overdue',
  },
  {
    rule: 'ROAD-27',
    clock: {
      key: 'road.daily17',
      start: { on: 'form-issued', forms: ['road-dossier'] },
      stops: [{ on: 'progress-reported', toRoles: ['front-desk'] }],
      length: { unit: 'time-of-day', time: '17:00', repeatsDaily: false },
    },
    facts: [FACTS.formIssued('2025-10-01 16:59', 'road-dossier')],
    due: ['2025-10-01 17:00'],
  },
  {
    rule: 'C-26',
    clock: {
      key: 'road.daily17',
      start: { on: 'form-issued', forms: ['road-dossier'] },
      stops: [{ on: 'progress-reported', toRoles: ['front-desk'] }],
      length: { unit: 'time-of-day', time: '17:00', repeatsDaily: false },
    },
    facts: [FACTS.formIssued('2025-10-01 17:00', 'road-dossier')],
    due: ['2025-10-02 17:00'],
  },
  ...(['complaint', 'enquiry'] as const).map((entryKind): ClockRow => ({
    rule: 'ROAD-13',
    clock: { key: 'road.result48', when: { entryKinds: ['complaint', 'enquiry'] }, length: hours(48) },
    facts: [firstReported('2025-09-30 08:00', '2025-09-30 08:20', { entryKind })],
    due: ['2025-10-02 08:00'],
  })),
  {
    rule: 'ROAD-13',
    clock: { key: 'road.result48', when: { entryKinds: ['complaint', 'enquiry'] }, length: hours(48) },
    facts: [FACTS.intake('2025-09-30 08:00', { entryKind: 'suggestion' })],
    due: [],
  },
  {
    rule: 'ROAD-14',
    clock: { key: 'road.suggestion', when: { entryKinds: ['suggestion'] }, length: working(5) },
    facts: [FACTS.intake('2025-09-30 08:00', { entryKind: 'suggestion' })],
    due: ['2025-10-14 23:59'],
    hours: 'none',
  },
  {
    rule: 'ROAD-29',
    clock: {
      key: 'road.followUp',
      start: { on: 'form-returned', forms: ['road-dossier'] },
      stops: [{ on: 'followed-up' }],
      length: { unit: 'same-day' },
    },
    facts: [
      FACTS.formReturned('2025-10-01 09:00', 'road-order'),
      FACTS.formReturned('2025-10-01 18:30', 'road-dossier'),
      FACTS.followedUp('2025-10-01 23:59'),
    ],
    due: ['2025-10-01 23:59'],
    state: 'met',
  },
];

/** Policies 4.1 to 4.3. */
export const SERVICE: readonly ClockRow[] = [
  {
    rule: 'SVC-0907',
    clock: { key: 'svc.website', when: { channels: ['website'] }, length: { unit: 'same-day' } },
    facts: [FACTS.intake('2026-03-07 21:00', { channel: 'website' })],
    due: ['2026-03-07 23:59'],
  },
  {
    rule: 'CSP-02',
    clock: { key: 'csp.reply', length: { unit: 'same-business-day' }, softness: 'soft' },
    facts: [FACTS.received('2026-02-13 17:30')],
    due: ['2026-02-14 17:00'],
  },
  {
    rule: 'QS-13',
    clock: {
      key: 'qs.notice',
      start: { on: 'form-issued', forms: ['qs-notice'] },
      stops: [{ on: 'form-returned', forms: ['qs-notice'] }],
      length: working(7),
    },
    facts: [FACTS.formIssued('2025-09-30', 'qs-notice'), FACTS.formReturned('2025-10-17', 'qs-notice')],
    due: ['2025-10-16 17:00'],
    state: 'met-late',
  },
];
