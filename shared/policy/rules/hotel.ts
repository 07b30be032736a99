import type { RuleRow } from '../rule-row.ts';

/** The rules of `hotel` (policies.md 2.7): HOTEL-01 to HOTEL-24. */
export const HOTEL_RULES: readonly RuleRow[] = [
  ['HOTEL-01', 'I', 'V'],
  ['HOTEL-02', 'M', 'C'],
  ['HOTEL-03', 'M', 'C'],
  ['HOTEL-04', 'M', 'C'],
  ['HOTEL-05', 'I', 'V'],
  ['HOTEL-06', 'I', 'V'],
  ['HOTEL-07', 'M', 'V'],
  ['HOTEL-08', 'M', 'E'],
  ['HOTEL-09', 'M', 'E'],
  ['HOTEL-10', 'M', 'E'],
  ['HOTEL-11', 'M', 'E'],
  ['HOTEL-12', 'M', 'E'],
  ['HOTEL-13', 'M', 'E'],
  ['HOTEL-14', 'M', 'E'],
  ['HOTEL-15', 'M', 'E'],
  ['HOTEL-16', 'M', 'E'],
  ['HOTEL-17', 'S', 'E'],
  ['HOTEL-18', 'S', 'E'],
  ['HOTEL-19', 'M', 'E'],
  ['HOTEL-20', 'M', 'E'],
  ['HOTEL-21', 'M', 'E'],
  ['HOTEL-22', 'M', 'E'],
  ['HOTEL-23', 'M', 'C'],
  ['HOTEL-24', 'I', 'R'],
];
