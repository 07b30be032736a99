import { THEN } from './explain-row.ts';
import type { ExplainRow } from './explain-row.ts';
import { nationalDay } from './explain-rows-offices.ts';

const MANUFACTURER = { pack: 'manufacturer' } as const;
/** Sent to marketing on 1 March, accepted there on the third. */
const ACCEPTED = [
  THEN.requested('2025-03-01 10:00'),
  THEN.submitted('2025-03-01 10:00'),
  THEN.acknowledged('2025-03-03 10:00'),
];
const from = (region: string) => ({ receivedAt: '2025-03-01 09:00', details: { region } });

/** Policies 2.8. */
export const MANUFACTURER_ROWS: readonly ExplainRow[] = [
  {
    ...MANUFACTURER,
    rule: 'MFR-15',
    key: 'mfr.customerPromise',
    entry: from('domestic'),
    events: [THEN.interim('2025-03-01 11:00', null)],
    due: ['2025-03-16 17:00'],
  },
  {
    ...MANUFACTURER,
    rule: 'MFR-22',
    key: 'mfr.total',
    entry: from('domestic'),
    events: ACCEPTED,
    due: ['2025-03-18 17:00'],
  },
  {
    ...MANUFACTURER,
    rule: 'MFR-22',
    key: 'mfr.total',
    entry: from('overseas'),
    events: ACCEPTED,
    due: ['2025-03-21 17:00'],
  },
  {
    ...MANUFACTURER,
    rule: 'MFR-23',
    key: 'mfr.branch',
    entry: from('domestic'),
    due: ['2025-03-06 17:00'],
  },
  {
    ...MANUFACTURER,
    rule: 'MFR-23',
    key: 'mfr.marketing',
    entry: from('overseas'),
    events: ACCEPTED,
    due: ['2025-03-10 17:00'],
  },
  {
    ...MANUFACTURER,
    rule: 'MFR-23',
    key: 'mfr.processing',
    entry: from('domestic'),
    events: [...ACCEPTED, THEN.assigned('2025-03-05 09:00', 'processing-unit')],
    due: ['2025-03-07 17:00'],
  },
  {
    ...MANUFACTURER,
    rule: 'C-V',
    key: 'mfr.branchInstruction',
    entry: from('domestic'),
    events: [THEN.handedOver('2025-03-01 10:00', 'branch-head')],
    due: ['2025-03-01 10:15'],
    softness: 'soft',
  },
  {
    ...MANUFACTURER,
    rule: 'C-06',
    key: 'mfr.phoneReport',
    entry: from('domestic'),
    events: [THEN.requested('2025-03-01 10:00'), THEN.submitted('2025-03-01 10:00')],
    due: ['2025-03-01 11:00'],
    softness: 'soft',
  },
];

const ROAD = { pack: 'road-rescue' } as const;
const firstReported = (entryKind = 'complaint') => ({
  receivedAt: '2025-09-30 08:02',
  entryKind,
  details: { firstReportedAt: '2025-09-30 08:00' },
});
const ORDERED = [
  THEN.assigned('2025-09-30 08:04', 'department-head'),
  THEN.orderReceived('2025-09-30 08:10'),
];

/** Policies 3.1. */
export const ROAD_ROWS: readonly ExplainRow[] = [
  {
    ...ROAD,
    rule: 'ROAD-22',
    key: 'road.dispatch',
    entry: firstReported(),
    due: ['2025-09-30 08:05'],
  },
  {
    ...ROAD,
    rule: 'ROAD-23',
    key: 'road.handle',
    entry: firstReported(),
    events: ORDERED,
    due: ['2025-09-30 20:10'],
  },
  {
    ...ROAD,
    rule: 'ROAD-23',
    key: 'road.handle',
    entry: firstReported(),
    events: [...ORDERED, THEN.agreed('2025-09-30 08:30', '2025-10-01 18:00')],
    due: ['2025-10-01 18:00'],
  },
  {
    ...ROAD,
    rule: 'ROAD-24',
    key: 'road.progress24',
    entry: firstReported(),
    events: ORDERED,
    due: ['2025-10-01 08:10'],
  },
  {
    ...ROAD,
    rule: 'ROAD-26',
    key: 'road.escalate24',
    entry: firstReported(),
    events: [...ORDERED, THEN.agreed('2025-09-30 08:30', '2025-10-01 18:00')],
    due: ['2025-10-01 08:00'],
  },
  {
    ...ROAD,
    rule: 'ROAD-27',
    key: 'road.daily17',
    entry: firstReported(),
    events: [THEN.issued('2025-10-01 16:59', 'road-dossier')],
    due: ['2025-10-01 17:00'],
  },
  // C-26: at five it is too late for today.
  {
    ...ROAD,
    rule: 'ROAD-27',
    key: 'road.daily17',
    entry: firstReported(),
    events: [THEN.issued('2025-10-01 17:00', 'road-dossier')],
    due: ['2025-10-02 17:00'],
  },
  ...['complaint', 'enquiry'].map((entryKind): ExplainRow => ({
    ...ROAD,
    rule: 'ROAD-13',
    key: 'road.result48',
    entry: firstReported(entryKind),
    due: ['2025-10-02 08:00'],
  })),
  {
    ...ROAD,
    rule: 'ROAD-14',
    key: 'road.suggestion',
    entry: { receivedAt: '2025-09-30 08:00', entryKind: 'suggestion' },
    due: ['2025-10-14 17:00'],
    days: [...nationalDay(2025, 8), 'counts-make-up-day 2025-10-11'],
  },
  {
    ...ROAD,
    rule: 'ROAD-29',
    key: 'road.followUp',
    entry: firstReported(),
    events: [
      THEN.issued('2025-10-01 09:00', 'road-dossier'),
      THEN.returned('2025-10-01 18:30', 'road-dossier'),
    ],
    due: ['2025-10-01 23:59:59.999'],
  },
  {
    ...ROAD,
    rule: 'ROAD-03',
    key: 'road.agreed',
    entry: firstReported(),
    events: [THEN.agreed('2025-09-30 08:30', '2025-10-01 18:00')],
    due: ['2025-10-01 18:00'],
  },
];

/** Policies 4.1 and 4.2, and the two terms of 2.1 that are words. */
export const SERVICE_ROWS: readonly ExplainRow[] = [
  {
    pack: 'service-standards',
    rule: 'SVC-0907',
    key: 'svc.webReply',
    entry: { receivedAt: '2026-03-07 21:00', channel: 'website' },
    due: ['2026-03-07 23:59:59.999'],
  },
  {
    pack: 'service-standards',
    rule: 'SVC-1404',
    key: 'svc.nextReply',
    entry: { receivedAt: '2026-03-02 10:00' },
    events: [THEN.interim('2026-03-02 11:00', '2026-03-06 15:00')],
    due: ['2026-03-06 15:00'],
  },
  {
    pack: 'customer-service-policy',
    rule: 'C-V',
    key: 'csp.reply',
    entry: { receivedAt: '2026-02-13 17:30' },
    due: ['2026-02-14 17:00'],
    softness: 'soft',
    days: ['same-business-day 2026-02-14'],
  },
  {
    pack: 'customer-service-policy',
    rule: 'C-V',
    key: 'csp.serious',
    entry: { receivedAt: '2026-03-02 10:00' },
    events: [THEN.assessed('2026-03-02 10:05', { severity: 'serious' })],
    due: ['2026-03-02 10:20'],
    softness: 'soft',
  },
  {
    pack: 'general-8-step',
    rule: 'C-V',
    key: 'g8.feedback',
    entry: { receivedAt: '2026-02-27 09:00' },
    events: [THEN.planned('2026-02-27 10:00'), THEN.executed('2026-02-27 11:00')],
    due: ['2026-02-28 17:00'],
    softness: 'soft',
    days: ['counts-make-up-day 2026-02-28'],
  },
  {
    pack: 'general-8-step',
    rule: 'C-V',
    key: 'g8.instruction',
    entry: { receivedAt: '2026-03-02 09:00' },
    events: [THEN.planned('2026-03-02 10:00')],
    due: ['2026-03-02 17:00'],
    softness: 'soft',
    days: ['same-business-day 2026-03-02'],
  },
];

/** Terms that are words alone (C-V, C-02) and stand in no table: hand-over in a quarter of an hour, telling somebody before close. */
const handedOver = (pack: string, key: string): ExplainRow => ({
  pack,
  rule: 'C-V',
  key,
  entry: { receivedAt: '2026-03-02 10:00' },
  events: [THEN.handedOver('2026-03-02 10:05', 'somebody')],
  due: ['2026-03-02 10:20'],
  softness: 'soft',
});
export const WORD_ROWS: readonly ExplainRow[] = [
  handedOver('property', 'prop.handover'),
  handedOver('five-clears', 'five.handover'),
  handedOver('liquor', 'liq.handover'),
  handedOver('customer-service-policy', 'csp.handover'),
  {
    pack: 'bank-branch',
    rule: 'C-02',
    key: 'bank.interim',
    entry: { receivedAt: '2026-03-02 10:00' },
    events: [
      THEN.requested('2026-03-02 10:30'),
      THEN.confirmed('2026-03-02 11:00'),
      THEN.submitted('2026-03-02 11:00'),
      THEN.interim('2026-03-04 10:00', '2026-03-12 12:00'),
    ],
    due: ['2026-03-12 12:00'],
  },
  {
    pack: 'road-rescue',
    rule: 'C-V',
    key: 'road.toFrontDesk',
    entry: { receivedAt: '2026-03-02 10:00', channel: 'on-site-oral' },
    due: ['2026-03-02 10:15'],
    softness: 'soft',
  },
  {
    pack: 'service-standards',
    rule: 'SVC-1404',
    key: 'svc.agreed',
    entry: { receivedAt: '2026-03-02 10:00' },
    events: [THEN.agreed('2026-03-02 10:30', '2026-03-04 15:00')],
    due: ['2026-03-04 15:00'],
  },
  {
    pack: 'service-standards',
    rule: 'C-V',
    key: 'svc.tellResult',
    entry: { receivedAt: '2026-03-02 10:00' },
    events: [THEN.investigated('2026-03-02 14:00')],
    due: ['2026-03-02 17:00'],
    softness: 'soft',
    days: ['same-business-day 2026-03-02'],
  },
  {
    pack: 'service-standards',
    rule: 'C-V',
    key: 'svc.toTeamLeader',
    entry: { receivedAt: '2026-03-02 10:00', channel: 'on-site-oral' },
    due: ['2026-03-02 17:00'],
    softness: 'soft',
    days: ['same-business-day 2026-03-02'],
  },
];
