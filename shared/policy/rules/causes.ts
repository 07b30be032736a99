import type { RuleRow } from '../rule-row.ts';

/** The rules of `causes` (policies.md 2.4): CAUSE-01 to CAUSE-12. */
export const CAUSES_RULES: readonly RuleRow[] = [
  ['CAUSE-01', 'I', 'C'],
  ['CAUSE-02', 'I', 'C'],
  ['CAUSE-03', 'I', 'C'],
  ['CAUSE-04', 'I', 'C'],
  ['CAUSE-05', 'M', 'G'],
  ['CAUSE-06', 'I', 'C'],
  ['CAUSE-07', 'I', 'C'],
  ['CAUSE-08', 'I', 'C'],
  ['CAUSE-09', 'M', 'G'],
  ['CAUSE-10', 'M', 'V'],
  ['CAUSE-11', 'M', 'V'],
  ['CAUSE-12', 'I', 'R'],
];
