import type { RuleRow } from '../rule-row.ts';

/** The rules of `general-8-step` (policies.md 2.1): G8-01 to G8-13. */
export const GENERAL_8_STEP_RULES: readonly RuleRow[] = [
  ['G8-01', 'M', 'V'],
  ['G8-02', 'M', 'E'],
  ['G8-03', 'M', 'E'],
  ['G8-04', 'M', 'E'],
  ['G8-05', 'M', 'C'],
  ['G8-06', 'M', 'V'],
  ['G8-07', 'M', 'V'],
  ['G8-08', 'M', 'E'],
  ['G8-09', 'M', 'G'],
  ['G8-10', 'M', 'E'],
  ['G8-11', 'M', 'C'],
  ['G8-12', 'M', 'V'],
  ['G8-13', 'M', 'V'],
];
