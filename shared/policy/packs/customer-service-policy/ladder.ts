import type { LadderLevel } from '../../schema.ts';
import {
  GENERAL,
  UP_TO_SERIOUS,
  grantEverything,
  grantFree,
  grantMoney,
  grantRemedies,
} from '../grant-sets.ts';

/** 500 yuan, in fen. */
const HEAD_FEN = 50_000;

/** Staff, head of the customer department, leader in charge. */
export const CUSTOMER_SERVICE_LADDER: LadderLevel[] = [
  {
    level: 1,
    role: 'receiver',
    scope: 'branch',
    confirmedBy: null,
    rule: 'CSP-02',
    grants: grantRemedies(['explanation', 'apology'], null, GENERAL, 'CSP-02'),
  },
  {
    level: 2,
    role: 'department-head',
    scope: 'branch',
    confirmedBy: null,
    rule: 'CSP-07',
    grants: [...grantFree(UP_TO_SERIOUS, 'CSP-02'), ...grantMoney(HEAD_FEN, GENERAL, 'product-default')],
  },
  {
    level: 3,
    role: 'leader-in-charge',
    scope: 'branch',
    confirmedBy: null,
    rule: 'CSP-05',
    grants: grantEverything('CSP-05'),
  },
];
