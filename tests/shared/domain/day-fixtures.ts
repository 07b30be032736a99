import type { ClockRule } from '../../../shared/policy/schema.ts';

type Fixture = {
  readonly name: string;
  readonly start: string;
  readonly length: ClockRule['length'];
  /** By the wall of the branch, which closes at 17:00. */
  readonly due: string;
};

const working = (amount: number) => ({ unit: 'working-day', amount }) as const;
const calendar = (amount: number) => ({ unit: 'calendar-day', amount }) as const;

/** The table of policies A.5, line by line. */
export const A5_FIXTURES: readonly Fixture[] = [
  { name: 'Mon before National Day', start: '2025-09-29', length: working(3), due: '2025-10-10 17:00' },
  { name: 'Tue before National Day', start: '2025-09-30', length: working(3), due: '2025-10-11 17:00' },
  { name: 'Thu after National Day', start: '2025-10-09', length: working(3), due: '2025-10-13 17:00' },
  { name: 'a holiday', start: '2025-10-02', length: working(3), due: '2025-10-11 17:00' },
  { name: 'Fri before a make-up Sunday', start: '2025-09-26', length: working(3), due: '2025-09-30 17:00' },
  { name: 'seven working days', start: '2025-09-30', length: working(7), due: '2025-10-16 17:00' },
  { name: 'five working days', start: '2025-09-30', length: working(5), due: '2025-10-14 17:00' },
  { name: 'calendar days', start: '2025-09-29 15:00', length: calendar(3), due: '2025-10-02 17:00' },
  { name: 'Spring Festival', start: '2025-01-24', length: working(3), due: '2025-02-05 17:00' },
];

/** The same for the schedule of 2026, and for both ends of a year. */
export const FURTHER_FIXTURES: readonly Fixture[] = [
  { name: 'make-up Sunday after New Year', start: '2025-12-31', length: working(1), due: '2026-01-04 17:00' },
  {
    name: 'make-up Saturday before Spring Festival',
    start: '2026-02-13',
    length: working(3),
    due: '2026-02-25 17:00',
  },
  {
    name: 'make-up Saturday after Spring Festival',
    start: '2026-02-25',
    length: working(3),
    due: '2026-02-28 17:00',
  },
  {
    name: 'make-up Saturday after Labour Day',
    start: '2026-05-07',
    length: working(2),
    due: '2026-05-09 17:00',
  },
  {
    name: 'make-up Sunday before National Day',
    start: '2026-09-18',
    length: working(1),
    due: '2026-09-20 17:00',
  },
  {
    name: 'make-up Saturday after National Day',
    start: '2026-09-30',
    length: working(3),
    due: '2026-10-10 17:00',
  },
  {
    name: 'two minutes to midnight in the branch',
    start: '2026-03-02 23:58',
    length: working(1),
    due: '2026-03-03 17:00',
  },
  {
    name: 'two minutes past midnight in the branch',
    start: '2026-03-03 00:02',
    length: working(1),
    due: '2026-03-04 17:00',
  },
  { name: 'leap day', start: '2028-02-28', length: calendar(1), due: '2028-02-29 17:00' },
  {
    name: 'over a night',
    start: '2026-03-02 23:50',
    length: { unit: 'minute', amount: 15 },
    due: '2026-03-03 00:05',
  },
  {
    name: 'before close',
    start: '2026-03-02 16:59',
    length: { unit: 'same-business-day' },
    due: '2026-03-02 17:00',
  },
  {
    name: 'at close',
    start: '2026-03-06 17:00',
    length: { unit: 'same-business-day' },
    due: '2026-03-09 17:00',
  },
  {
    name: 'on a holiday',
    start: '2026-10-05',
    length: { unit: 'same-business-day' },
    due: '2026-10-08 17:00',
  },
];
