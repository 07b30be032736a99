import type { PolicyPack } from '../../schema.ts';
import {
  EVERY_SEVERITY,
  GENERAL,
  UP_TO_SERIOUS,
  grantEverything,
  grantFree,
  grantMoney,
} from '../grant-sets.ts';

/** BANK-11 to BANK-14. The source names no amounts: 0, 200 and 500 yuan are the product's until head office publishes its own. */
export const BANK_LADDER: PolicyPack['ladder'] = [
  {
    level: 1,
    role: 'receiver',
    scope: 'branch',
    confirmedBy: null,
    rule: 'BANK-11',
    also: ['BANK-04', 'BANK-19'],
    grants: [...grantFree(GENERAL, 'BANK-11'), ...grantMoney(0, GENERAL, 'BANK-11')],
  },
  {
    level: 2,
    role: 'complaint-manager',
    scope: 'branch',
    confirmedBy: null,
    rule: 'BANK-12',
    grants: [...grantFree(UP_TO_SERIOUS, 'BANK-12'), ...grantMoney(20_000, GENERAL, 'BANK-12')],
  },
  {
    level: 3,
    role: 'branch-head',
    scope: 'branch',
    confirmedBy: null,
    rule: 'BANK-26',
    also: ['BANK-13'],
    grants: [...grantFree(EVERY_SEVERITY, 'BANK-26'), ...grantMoney(50_000, UP_TO_SERIOUS, 'BANK-26')],
  },
  {
    level: 4,
    role: 'hq-officer',
    scope: 'head-office',
    confirmedBy: 'branch-head',
    rule: 'BANK-14',
    also: ['BANK-27', 'BANK-30', 'BANK-35', 'BANK-41'],
    grants: grantEverything('BANK-14'),
  },
];
