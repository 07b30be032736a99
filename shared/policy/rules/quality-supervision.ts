import type { RuleRow } from '../rule-row.ts';

/** The rules of `quality-supervision` (policies.md 4.3): QS-01 to QS-16. */
export const QUALITY_SUPERVISION_RULES: readonly RuleRow[] = [
  ['QS-01', 'M', 'C'],
  ['QS-02', 'M', 'C'],
  ['QS-03', 'M', 'C'],
  ['QS-04', 'M', 'C'],
  ['QS-05', 'M', 'C'],
  ['QS-06', 'M', 'E'],
  ['QS-07', 'M', 'E'],
  ['QS-08', 'M', 'E'],
  ['QS-09', 'M', 'E'],
  ['QS-10', 'M', 'E'],
  ['QS-11', 'M', 'E'],
  ['QS-12', 'M', 'E'],
  ['QS-13', 'M', 'E'],
  ['QS-14', 'M', 'V'],
  ['QS-15', 'M', 'C'],
  ['QS-16', 'I', 'R'],
];
