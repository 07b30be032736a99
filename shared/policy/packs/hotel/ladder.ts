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

/** A room changed, something put right in it. */
const IN_KIND = ['exchange', 'repair'] as const;

/**
 * HOTEL-09, HOTEL-10: dissatisfied, or beyond authority, climbs one level. The limits of each level are its department's own to set
 * (HOTEL-23); until it does, 100, 1,000 and 5,000 yuan are the product's. A receiver settles matters of guests in the house alone: of
 * those who have left the department head hears at once (HOTEL-14).
 */
export const HOTEL_LADDER: PolicyPack['ladder'] = [
  {
    level: 1,
    role: 'receiver',
    scope: 'branch',
    confirmedBy: null,
    rule: 'HOTEL-08',
    also: ['HOTEL-02', 'HOTEL-14', 'HOTEL-23'],
    grants: [
      ...grantFree(GENERAL, 'HOTEL-08'),
      ...grantRemedies(IN_KIND, null, GENERAL, 'HOTEL-08'),
      ...grantMoney(10_000, GENERAL, 'product-default'),
    ].map((grant) => ({ ...grant, phases: ['during' as const] })),
  },
  {
    level: 2,
    role: 'department-head',
    scope: 'branch',
    confirmedBy: null,
    rule: 'HOTEL-09',
    also: ['HOTEL-03', 'HOTEL-11', 'HOTEL-14', 'HOTEL-23'],
    grants: [
      ...grantFree(EVERY_SEVERITY, 'HOTEL-09'),
      ...grantRemedies(IN_KIND, null, UP_TO_SERIOUS, 'HOTEL-09'),
      ...grantMoney(100_000, UP_TO_SERIOUS, 'product-default'),
    ],
  },
  {
    level: 3,
    role: 'deputy-head',
    scope: 'branch',
    confirmedBy: null,
    rule: 'HOTEL-10',
    also: ['HOTEL-13', 'HOTEL-15', 'HOTEL-16', 'C-16'],
    grants: [
      ...grantFree(EVERY_SEVERITY, 'HOTEL-10'),
      ...grantRemedies(IN_KIND, null, EVERY_SEVERITY, 'HOTEL-10'),
      ...grantMoney(500_000, UP_TO_SERIOUS, 'product-default'),
    ],
  },
  {
    level: 4,
    role: 'general-manager',
    scope: 'branch',
    confirmedBy: null,
    rule: 'HOTEL-10',
    also: ['HOTEL-13', 'HOTEL-15', 'HOTEL-16'],
    grants: grantEverything('HOTEL-10'),
  },
];

/** HOTEL-11: what belongs to another department goes to the receiver's own head. */
export const HOTEL_ROUTES: PolicyPack['escalationRoutes'] = [
  { reason: 'other-department', when: null, toRole: 'department-head', rule: 'HOTEL-11', also: ['HOTEL-16'] },
];
