import type { PolicyPack } from '../../schema.ts';
import {
  EVERY_SEVERITY,
  GENERAL,
  UP_TO_SERIOUS,
  grantEverything,
  grantFree,
  grantMoney,
  grantRemedies,
} from '../grant-sets.ts';

const WORK = ['repair', 'exchange'] as const;

/** FIVE-06, FIVE-07. No source names amounts: 0, 200 and 1,000 yuan are the product's. */
export const FIVE_LADDER: PolicyPack['ladder'] = [
  {
    level: 1,
    role: 'receiver',
    scope: 'branch',
    confirmedBy: null,
    rule: 'FIVE-07',
    also: ['FIVE-03'],
    grants: [...grantFree(GENERAL, 'FIVE-07'), ...grantMoney(0, GENERAL, 'product-default')],
  },
  {
    level: 2,
    role: 'complaint-manager',
    scope: 'branch',
    confirmedBy: null,
    rule: 'FIVE-07',
    also: ['FIVE-08'],
    grants: [
      ...grantFree(UP_TO_SERIOUS, 'FIVE-07'),
      ...grantRemedies(WORK, null, GENERAL, 'FIVE-08'),
      ...grantMoney(20_000, GENERAL, 'product-default'),
    ],
  },
  {
    level: 3,
    role: 'department-head',
    scope: 'branch',
    confirmedBy: null,
    rule: 'FIVE-06',
    also: ['FIVE-09'],
    grants: [
      ...grantFree(EVERY_SEVERITY, 'FIVE-06'),
      ...grantRemedies(WORK, null, EVERY_SEVERITY, 'FIVE-06'),
      ...grantMoney(100_000, UP_TO_SERIOUS, 'product-default'),
    ],
  },
  {
    level: 4,
    role: 'leader-in-charge',
    scope: 'branch',
    confirmedBy: null,
    rule: 'FIVE-06',
    also: ['FIVE-09'],
    grants: grantEverything('FIVE-06'),
  },
];
