import type { PolicyPack } from '../../schema.ts';
import {
  GENERAL,
  UP_TO_SERIOUS,
  grantEverything,
  grantFree,
  grantMoney,
  grantRemedies,
} from '../grant-sets.ts';

/** Work on the building: what the departments are there for. */
const WORK = ['repair', 'exchange'] as const;

/**
 * On the spot, or to the department, or to the superior (PROP-21, PROP-22). No source names amounts: 0, 200, 1,000 and 3,000 yuan are the
 * product's.
 */
export const PROPERTY_LADDER: PolicyPack['ladder'] = [
  {
    level: 1,
    role: 'receiver',
    scope: 'branch',
    confirmedBy: null,
    rule: 'PROP-21',
    grants: [...grantFree(GENERAL, 'PROP-21'), ...grantMoney(0, GENERAL, 'product-default')],
  },
  {
    level: 2,
    role: 'complaint-manager',
    scope: 'branch',
    confirmedBy: null,
    rule: 'PROP-02',
    also: ['PROP-21'],
    grants: [
      ...grantFree(GENERAL, 'PROP-02'),
      ...grantRemedies(WORK, null, GENERAL, 'PROP-02'),
      ...grantMoney(20_000, GENERAL, 'product-default'),
    ],
  },
  {
    level: 3,
    role: 'department-head',
    scope: 'branch',
    confirmedBy: null,
    rule: 'PROP-22',
    also: ['PROP-03'],
    grants: [
      ...grantFree(GENERAL, 'PROP-22'),
      ...grantRemedies(WORK, null, GENERAL, 'PROP-22'),
      ...grantMoney(100_000, GENERAL, 'product-default'),
    ],
  },
  {
    level: 4,
    role: 'supervisor',
    scope: 'branch',
    confirmedBy: null,
    rule: 'PROP-17',
    also: ['PROP-04', 'PROP-22'],
    grants: [
      ...grantFree(UP_TO_SERIOUS, 'PROP-17'),
      ...grantRemedies(WORK, null, UP_TO_SERIOUS, 'PROP-17'),
      ...grantMoney(300_000, UP_TO_SERIOUS, 'product-default'),
    ],
  },
  {
    level: 5,
    role: 'general-manager',
    scope: 'branch',
    confirmedBy: null,
    rule: 'PROP-16',
    also: ['PROP-05'],
    grants: grantEverything('PROP-16'),
  },
];

/** PROP-16: special goes to the general manager; PROP-17: serious to the customer service manager; PROP-23: treatment by the department. */
export const PROPERTY_ROUTES: PolicyPack['escalationRoutes'] = [
  { reason: 'special', when: null, toRole: 'general-manager', rule: 'PROP-16' },
  { reason: 'severity', when: { severities: ['major'] }, toRole: 'general-manager', rule: 'PROP-16' },
  { reason: 'severity', when: { severities: ['serious'] }, toRole: 'supervisor', rule: 'PROP-17' },
  { reason: 'other-department', when: null, toRole: 'department-head', rule: 'PROP-22', also: ['PROP-23'] },
];
