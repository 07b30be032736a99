import type { RuleRow } from '../rule-row.ts';

/** The rules of `customer-service-policy` (policies.md 4.2): CSP-01 to CSP-07. */
export const CUSTOMER_SERVICE_POLICY_RULES: readonly RuleRow[] = [
  ['CSP-01', 'M', 'G'],
  ['CSP-02', 'M', 'E'],
  ['CSP-03', 'M', 'V'],
  ['CSP-04', 'M', 'V'],
  ['CSP-05', 'M', 'E'],
  ['CSP-06', 'I', 'R'],
  ['CSP-07', 'M', 'G'],
];
