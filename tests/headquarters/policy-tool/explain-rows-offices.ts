import { THEN } from './explain-row.ts';
import type { ExplainRow } from './explain-row.ts';

const BANK = { pack: 'bank-branch' } as const;
/** Policies 2.2. The daily check of the book is a duty (`explain-terms.test.ts`). */
export const BANK_ROWS: readonly ExplainRow[] = [
  {
    ...BANK,
    rule: 'BANK-20',
    key: 'bank.reply',
    entry: { receivedAt: '2025-09-29 15:00' },
    due: ['2025-10-02 17:00'],
  },
  {
    ...BANK,
    rule: 'BANK-26',
    key: 'bank.agreed',
    entry: { receivedAt: '2026-03-02 10:00' },
    events: [THEN.agreed('2026-03-02 10:30', '2026-03-04 15:00')],
    due: ['2026-03-04 15:00'],
  },
  // C-02: without head office no agreement goes beyond the three days.
  {
    ...BANK,
    rule: 'BANK-26',
    key: 'bank.agreed',
    entry: { receivedAt: '2026-03-02 10:00' },
    events: [THEN.agreed('2026-03-02 10:30', '2026-03-09 15:00')],
    due: ['2026-03-05 17:00'],
  },
  // Confirmed and on its way are one act and two facts; the clock runs from the second.
  {
    ...BANK,
    rule: 'BANK-14',
    key: 'bank.toHQ',
    entry: { receivedAt: '2026-09-18 16:00' },
    events: [
      THEN.requested('2026-09-18 16:30'),
      THEN.confirmed('2026-09-18 17:20'),
      THEN.submitted('2026-09-18 17:20'),
    ],
    due: ['2026-09-20 17:00'],
    softness: 'soft',
    days: ['same-business-day 2026-09-20'],
  },
  {
    ...BANK,
    rule: 'BANK-14',
    key: 'bank.toHQ',
    entry: { receivedAt: '2026-03-02 10:00' },
    events: [THEN.requested('2026-03-02 10:30', false), THEN.confirmed('2026-03-02 11:00')],
    due: [],
  },
  {
    ...BANK,
    rule: 'BANK-24',
    key: 'bank.handover',
    entry: { receivedAt: '2026-03-02 10:00' },
    events: [THEN.handedOver('2026-03-02 10:05', 'complaint-manager')],
    due: ['2026-03-02 10:20'],
    softness: 'soft',
  },
  {
    ...BANK,
    rule: 'C-06',
    key: 'bank.phoneReport',
    entry: { receivedAt: '2026-03-02 10:00' },
    events: [
      THEN.requested('2026-03-02 10:30'),
      THEN.confirmed('2026-03-02 11:00'),
      THEN.submitted('2026-03-02 11:00'),
    ],
    due: ['2026-03-02 12:00'],
    softness: 'soft',
  },
];

const PROPERTY = { pack: 'property', softness: 'soft' } as const;
/** Policies 2.3, with the words of C-V. */
export const PROPERTY_ROWS: readonly ExplainRow[] = [
  {
    ...PROPERTY,
    rule: 'PROP-15',
    key: 'prop.assign',
    entry: { receivedAt: '2026-03-02 10:00' },
    events: [THEN.assigned('2026-03-02 11:00', 'department-head', '2026-03-05 12:00')],
    due: ['2026-03-05 12:00'],
    softness: 'hard',
  },
  {
    ...PROPERTY,
    rule: 'PROP-18',
    key: 'prop.resultReport',
    entry: { receivedAt: '2026-05-08 09:00' },
    events: [THEN.planned('2026-05-08 10:00'), THEN.executed('2026-05-08 16:00')],
    due: ['2026-05-09 17:00'],
    days: ['counts-make-up-day 2026-05-09'],
  },
  {
    ...PROPERTY,
    rule: 'PROP-10',
    key: 'prop.tellResult',
    entry: { receivedAt: '2026-03-02 09:00' },
    events: [
      THEN.assigned('2026-03-02 10:00', 'department-head', '2026-03-05 12:00'),
      THEN.completed('2026-03-03 17:00'),
    ],
    due: ['2026-03-04 17:00'],
    days: ['same-business-day 2026-03-04'],
  },
  {
    ...PROPERTY,
    rule: 'PROP-17',
    key: 'prop.seriousReport',
    entry: { receivedAt: '2026-03-02 09:00' },
    events: [THEN.assessed('2026-03-02 10:00', { severity: 'serious' })],
    due: ['2026-03-02 17:00'],
    days: ['same-business-day 2026-03-02'],
  },
  {
    ...PROPERTY,
    rule: 'PROP-16',
    key: 'prop.specialReport',
    entry: { receivedAt: '2026-03-02 09:00' },
    events: [THEN.assessed('2026-03-02 10:00', { severity: 'major' })],
    due: ['2026-03-02 10:15'],
  },
  {
    ...PROPERTY,
    rule: 'PROP-23',
    key: 'prop.violationCheck',
    entry: { receivedAt: '2026-02-14 09:00', details: { againstKind: 'person' } },
    due: ['2026-02-14 17:00'],
    days: ['same-business-day 2026-02-14'],
  },
  {
    ...PROPERTY,
    rule: 'PROP-24',
    key: 'prop.followUp',
    entry: { receivedAt: '2026-09-24 09:00' },
    events: [THEN.replied('2026-09-24 10:00')],
    due: ['2026-09-30 17:00'],
    days: ['skips-holiday 2026-09-25', 'skips-holiday 2026-09-26', 'skips-holiday 2026-09-27'],
  },
];

const LIQUOR = { pack: 'liquor' } as const;
/** Policies 2.5. */
export const LIQUOR_ROWS: readonly ExplainRow[] = [
  {
    ...LIQUOR,
    rule: 'LIQ-04',
    key: 'liq.phoneReply',
    entry: { receivedAt: '2026-03-06 16:00' },
    due: ['2026-03-07 16:00'],
  },
  {
    ...LIQUOR,
    rule: 'C-V',
    key: 'liq.contactDept',
    entry: { receivedAt: '2026-03-06 16:00' },
    due: ['2026-03-06 16:15'],
    softness: 'soft',
  },
  {
    ...LIQUOR,
    rule: 'LIQ-05',
    key: 'liq.writtenAck',
    entry: { receivedAt: '2026-03-06 16:00', channel: 'letter' },
    due: ['2026-03-07 16:00'],
  },
  {
    ...LIQUOR,
    rule: 'LIQ-05',
    key: 'liq.writtenAck',
    entry: { receivedAt: '2026-03-06 16:00' },
    due: [],
  },
  {
    ...LIQUOR,
    rule: 'C-V',
    key: 'liq.reportLetter',
    entry: { receivedAt: '2026-03-06 16:00', channel: 'letter' },
    due: ['2026-03-06 16:15'],
    softness: 'soft',
  },
  {
    ...LIQUOR,
    rule: 'LIQ-06',
    key: 'liq.oralRegister',
    entry: { receivedAt: '2026-03-06 16:00', channel: 'forwarded' },
    due: ['2026-03-07 16:00'],
  },
  {
    ...LIQUOR,
    rule: 'LIQ-07',
    key: 'liq.qualityReply',
    entry: { receivedAt: '2025-09-29 10:00' },
    events: [
      THEN.assessed('2025-09-29 11:00', { category: 'product-quality' }),
      THEN.interim('2025-09-30 10:00', null),
    ],
    due: ['2025-10-11 17:00'],
    days: [...nationalDay(2025, 8), 'counts-make-up-day 2025-10-11'],
  },
  {
    ...LIQUOR,
    rule: 'LIQ-13',
    key: 'liq.handle',
    entry: { receivedAt: '2025-09-30 10:00' },
    due: ['2025-10-11 17:00'],
    days: [...nationalDay(2025, 8), 'counts-make-up-day 2025-10-11'],
  },
  {
    ...LIQUOR,
    rule: 'LIQ-14',
    key: 'liq.feedback',
    entry: { receivedAt: '2026-03-02 09:00' },
    events: [THEN.assigned('2026-03-02 09:30', 'quality-officer'), THEN.completed('2026-03-02 10:00')],
    due: ['2026-03-03 10:00'],
  },
];

const FIVE = { pack: 'five-clears' } as const;
/** Policies 2.6. */
export const FIVE_ROWS: readonly ExplainRow[] = [
  {
    ...FIVE,
    rule: 'FIVE-03',
    key: 'five.nextReply',
    entry: { receivedAt: '2026-03-02 10:00' },
    events: [THEN.interim('2026-03-02 11:00', '2026-03-05 09:30')],
    due: ['2026-03-05 09:30'],
  },
  {
    ...FIVE,
    rule: 'FIVE-09',
    key: 'five.replyTime',
    entry: { receivedAt: '2026-03-02 10:00' },
    events: [
      THEN.assessed('2026-03-02 10:10', { triggers: ['main-equipment'] }),
      THEN.agreed('2026-03-02 10:30', '2026-03-03 12:00'),
    ],
    due: ['2026-03-03 12:00'],
  },
  // Nobody wrote the severity down: the circumstance gives it.
  {
    ...FIVE,
    rule: 'FIVE-06',
    key: 'five.majorReport',
    entry: { receivedAt: '2026-03-02 22:00' },
    events: [THEN.assessed('2026-03-02 22:10', { triggers: ['lift-trapped'] })],
    due: ['2026-03-02 22:25'],
    softness: 'soft',
  },
  {
    ...FIVE,
    rule: 'FIVE-07',
    key: 'five.acknowledge',
    entry: { receivedAt: '2026-03-02 10:00' },
    due: ['2026-03-02 10:15'],
    softness: 'soft',
  },
  {
    ...FIVE,
    rule: 'FIVE-07',
    key: 'five.pass',
    entry: { receivedAt: '2026-10-09 17:00' },
    due: ['2026-10-10 17:00'],
    softness: 'soft',
    days: ['same-business-day 2026-10-10'],
  },
  {
    ...FIVE,
    rule: 'FIVE-04',
    key: 'five.reply',
    entry: { receivedAt: '2026-03-02 10:00' },
    events: [THEN.assigned('2026-03-02 10:30', 'department-head'), THEN.completed('2026-03-02 14:00')],
    due: ['2026-03-02 17:00'],
    softness: 'soft',
    days: ['same-business-day 2026-03-02'],
  },
];

const HOTEL = { pack: 'hotel', softness: 'in-principle' } as const;
/** Policies 2.7. */
export const HOTEL_ROWS: readonly ExplainRow[] = [
  {
    ...HOTEL,
    rule: 'HOTEL-17',
    key: 'hotel.during',
    entry: {
      receivedAt: '2026-03-02 18:00',
      channel: 'on-site-oral',
      details: { phase: 'during', demandedBy: '2026-03-02 20:00' },
    },
    due: ['2026-03-02 20:00'],
  },
  // C-15: the guest names no time.
  {
    ...HOTEL,
    rule: 'HOTEL-17',
    key: 'hotel.during',
    entry: { receivedAt: '2026-03-02 18:00', channel: 'on-site-oral', details: { phase: 'during' } },
    due: ['2026-03-02 18:30'],
  },
  {
    ...HOTEL,
    rule: 'HOTEL-18',
    key: 'hotel.after',
    entry: { receivedAt: '2025-10-09 09:00', details: { phase: 'after' } },
    due: ['2025-10-13 17:00'],
    days: ['counts-make-up-day 2025-10-11'],
  },
  {
    ...HOTEL,
    rule: 'HOTEL-18',
    key: 'hotel.after',
    entry: { receivedAt: '2025-10-09 09:00', details: { phase: 'during' } },
    due: [],
  },
  {
    ...HOTEL,
    rule: 'HOTEL-11',
    key: 'hotel.report',
    entry: {
      receivedAt: '2026-03-02 18:00',
      details: { phase: 'during', againstKind: 'other-department' },
    },
    due: ['2026-03-02 18:15'],
    softness: 'soft',
  },
  {
    ...HOTEL,
    rule: 'HOTEL-14',
    key: 'hotel.report',
    entry: { receivedAt: '2026-03-02 18:00', details: { phase: 'after', againstKind: 'own' } },
    due: ['2026-03-02 18:15'],
    softness: 'soft',
  },
];

/** 1 October and the days of rest after it. */
export function nationalDay(year: number, length: number): readonly string[] {
  return Array.from({ length }, (_, index) => `skips-holiday ${year}-10-0${index + 1}`);
}
