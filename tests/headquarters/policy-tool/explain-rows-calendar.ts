import { THEN } from './explain-row.ts';
import type { ExplainRow } from './explain-row.ts';
import { nationalDay } from './explain-rows-offices.ts';

/** Three working days are the liquor factory's, five the road rescue's, three calendar days the bank's; nobody here has a closing time. */
const three = (receivedAt: string, on: string, days: readonly string[] = []): ExplainRow => ({
  pack: 'liquor',
  rule: 'LIQ-13',
  key: 'liq.handle',
  entry: { receivedAt },
  due: [`${on} 23:59:59.999`],
  days,
  hours: 'none',
});
const five = (receivedAt: string, on: string, days: readonly string[]): ExplainRow => ({
  ...three(receivedAt, on, days),
  pack: 'road-rescue',
  rule: 'ROAD-14',
  key: 'road.suggestion',
  entry: { receivedAt, entryKind: 'suggestion' },
});
const threeCalendar = (receivedAt: string, on: string): ExplainRow => ({
  ...three(receivedAt, on),
  pack: 'bank-branch',
  rule: 'BANK-20',
  key: 'bank.reply',
});
/** C-20: seven in all, once the head allowed it and the customer was told. */
const seven = (receivedAt: string, allowedAt: string, on: string, days: readonly string[]): ExplainRow => ({
  ...three(receivedAt, on, days),
  events: [THEN.extended(allowedAt, 'liq.handle'), THEN.extensionTold(allowedAt)],
});

const rest = (...days: readonly string[]) => days.map((on) => `skips-holiday ${on}`);
const work = (on: string) => `counts-make-up-day ${on}`;
const LONG_REST = nationalDay(2025, 8);
const SATURDAY = work('2025-10-11');

/** A.5. Counting seven begins at the start again, so its reasons hold the way to three too. */
export const FIXTURE_ROWS: readonly ExplainRow[] = [
  three('2025-09-29 10:00', '2025-10-10', LONG_REST),
  three('2025-09-30 10:00', '2025-10-11', [...LONG_REST, SATURDAY]),
  three('2025-10-09 10:00', '2025-10-13', [SATURDAY]),
  three('2025-10-02 10:00', '2025-10-11', [...LONG_REST.slice(2), SATURDAY]),
  three('2025-09-26 10:00', '2025-09-30', [work('2025-09-28')]),
  seven('2025-09-30 10:00', '2025-10-09 10:00', '2025-10-16', [
    ...LONG_REST,
    SATURDAY,
    ...LONG_REST,
    SATURDAY,
  ]),
  five('2025-09-30 10:00', '2025-10-14', [...LONG_REST, SATURDAY]),
  threeCalendar('2025-09-29 15:00', '2025-10-02'),
  three('2025-01-24 10:00', '2025-02-05', [
    work('2025-01-26'),
    ...rest(
      '2025-01-28',
      '2025-01-29',
      '2025-01-30',
      '2025-01-31',
      '2025-02-01',
      '2025-02-02',
      '2025-02-03',
      '2025-02-04',
    ),
  ]),
];

const NEW_YEAR = rest('2026-01-01', '2026-01-02', '2026-01-03');
const SPRING = rest(...Array.from({ length: 9 }, (_, index) => `2026-02-${index + 15}`));
const MAY = rest(...Array.from({ length: 5 }, (_, index) => `2026-05-0${index + 1}`));
const MID_AUTUMN = rest('2026-09-25', '2026-09-26', '2026-09-27');
const NATIONAL = nationalDay(2026, 7);

/** The year 2026 around its holidays: rest on 1-3 January, 15-23 February, 1-5 May, 25-27 September, 1-7 October. */
export const YEAR_2026_ROWS: readonly ExplainRow[] = [
  three('2025-12-31 10:00', '2026-01-06', [...NEW_YEAR, work('2026-01-04')]),
  three('2026-01-01 10:00', '2026-01-06', [...NEW_YEAR.slice(1), work('2026-01-04')]),
  threeCalendar('2025-12-31 10:00', '2026-01-03'),
  three('2026-02-12 10:00', '2026-02-24', [work('2026-02-14'), ...SPRING]),
  three('2026-02-13 10:00', '2026-02-25', [work('2026-02-14'), ...SPRING]),
  three('2026-02-14 10:00', '2026-02-26', SPRING),
  three('2026-02-26 10:00', '2026-03-02', [work('2026-02-28')]),
  five('2026-02-13 10:00', '2026-02-27', [work('2026-02-14'), ...SPRING]),
  threeCalendar('2026-02-13 10:00', '2026-02-16'),
  three('2026-04-30 10:00', '2026-05-08', MAY),
  three('2026-05-07 10:00', '2026-05-11', [work('2026-05-09')]),
  five('2026-04-30 10:00', '2026-05-11', [...MAY, work('2026-05-09')]),
  three('2026-09-18 10:00', '2026-09-22', [work('2026-09-20')]),
  three('2026-09-24 10:00', '2026-09-30', MID_AUTUMN),
  three('2026-09-30 10:00', '2026-10-10', [...NATIONAL, work('2026-10-10')]),
  three('2026-10-09 10:00', '2026-10-13', [work('2026-10-10')]),
  five('2026-09-29 10:00', '2026-10-12', [...NATIONAL, work('2026-10-10')]),
  threeCalendar('2026-09-30 10:00', '2026-10-03'),
];
