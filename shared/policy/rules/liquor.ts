import type { RuleRow } from '../rule-row.ts';

/** The rules of `liquor` (policies.md 2.5): LIQ-01 to LIQ-20. */
export const LIQUOR_RULES: readonly RuleRow[] = [
  ['LIQ-01', 'M', 'C'],
  ['LIQ-02', 'M', 'C'],
  ['LIQ-03', 'I', 'R'],
  ['LIQ-04', 'M', 'E'],
  ['LIQ-05', 'M', 'E'],
  ['LIQ-06', 'M', 'E'],
  ['LIQ-07', 'M', 'E'],
  ['LIQ-08', 'M', 'E'],
  ['LIQ-09', 'M', 'E'],
  ['LIQ-10', 'M', 'E'],
  ['LIQ-11', 'M', 'E'],
  ['LIQ-12', 'M', 'E'],
  ['LIQ-13', 'M', 'E'],
  ['LIQ-14', 'M', 'E'],
  ['LIQ-15', 'M', 'V'],
  ['LIQ-16', 'M', 'V'],
  ['LIQ-17', 'M', 'E'],
  ['LIQ-18', 'M', 'V'],
  ['LIQ-19', 'M', 'E'],
  ['LIQ-20', 'M', 'E'],
];
