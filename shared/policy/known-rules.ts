import { isKnownRuleId } from './rule-catalogue.ts';

/** How many capabilities (product.md) there are under each prefix. */
const COUNTS: Readonly<Record<string, number>> = {
  CAP: 10,
  BOOK: 5,
  TRI: 4,
  AUT: 7,
  DUE: 7,
  SIG: 5,
  RES: 6,
  REP: 5,
  EVI: 2,
  NUM: 4,
  OFF: 6,
  HQ: 6,
  STA: 5,
  ADM: 5,
  SEC: 5,
};

/** True for what a value of a pack may cite: a rule of a source policy, a decision, a capability, the product itself. */
export function isKnownRule(rule: string): boolean {
  if (rule === 'product-default' || isKnownRuleId(rule)) return true;
  const [prefix = '', number = ''] = rule.split('-');
  const count = COUNTS[prefix];
  return count !== undefined && /^[1-9]\d?$/.test(number) && Number(number) <= count;
}
