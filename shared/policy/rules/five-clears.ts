import type { RuleRow } from '../rule-row.ts';

/** The rules of `five-clears` (policies.md 2.6): FIVE-01 to FIVE-13. */
export const FIVE_CLEARS_RULES: readonly RuleRow[] = [
  ['FIVE-01', 'M', 'G'],
  ['FIVE-02', 'M', 'G'],
  ['FIVE-03', 'M', 'E'],
  ['FIVE-04', 'M', 'E'],
  ['FIVE-05', 'M', 'E'],
  ['FIVE-06', 'M', 'E'],
  ['FIVE-07', 'M', 'E'],
  ['FIVE-08', 'M', 'C'],
  ['FIVE-09', 'M', 'E'],
  ['FIVE-10', 'M', 'C'],
  ['FIVE-11', 'M', 'E'],
  ['FIVE-12', 'M', 'E'],
  ['FIVE-13', 'M', 'E'],
];
