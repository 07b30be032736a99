import type { LadderLevel } from '../../schema.ts';
import { EVERY_SEVERITY, GENERAL, grantEverything, grantRemedies } from '../grant-sets.ts';

/** Receiver, responsible department, leader in charge. Every plan goes to the leader (G8-08): below, words alone can be given. */
export const GENERAL_LADDER: LadderLevel[] = [
  {
    level: 1,
    role: 'receiver',
    scope: 'branch',
    confirmedBy: null,
    rule: 'G8-01',
    grants: grantRemedies(['explanation', 'apology'], null, GENERAL, 'G8-03'),
  },
  {
    level: 2,
    role: 'department-head',
    scope: 'branch',
    confirmedBy: null,
    rule: 'G8-04',
    grants: grantRemedies(['explanation', 'apology'], null, EVERY_SEVERITY, 'G8-03'),
  },
  {
    level: 3,
    role: 'leader-in-charge',
    scope: 'branch',
    confirmedBy: null,
    rule: 'G8-08',
    grants: grantEverything('G8-07'),
  },
];
