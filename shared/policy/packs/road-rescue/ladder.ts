import type { LadderLevel } from '../../schema.ts';
import { GENERAL, UP_TO_SERIOUS, grantEverything, grantFree, grantRemedies } from '../grant-sets.ts';

/** Limits in fen: 200 and 1,000 yuan. */
const DESK_FEN = 20_000;
const SUPERVISOR_FEN = 100_000;
const FEES = ['price-reduction', 'compensation'] as const;

/** Anybody, front desk, supervisor, head of department (ROAD-06). */
export const ROAD_LADDER: LadderLevel[] = [
  {
    level: 1,
    role: 'receiver',
    scope: 'branch',
    confirmedBy: null,
    rule: 'ROAD-28',
    grants: grantRemedies(['explanation', 'apology'], null, GENERAL, 'ROAD-03'),
  },
  {
    level: 2,
    role: 'front-desk',
    scope: 'branch',
    confirmedBy: null,
    rule: 'ROAD-06',
    grants: [
      ...grantFree(UP_TO_SERIOUS, 'ROAD-19'),
      ...grantRemedies(FEES, DESK_FEN, GENERAL, 'product-default'),
    ],
  },
  {
    level: 3,
    role: 'supervisor',
    scope: 'branch',
    confirmedBy: null,
    rule: 'ROAD-26',
    grants: [
      ...grantFree(UP_TO_SERIOUS, 'ROAD-26'),
      ...grantRemedies(FEES, SUPERVISOR_FEN, UP_TO_SERIOUS, 'product-default'),
    ],
  },
  {
    level: 4,
    role: 'department-head',
    scope: 'branch',
    confirmedBy: null,
    rule: 'ROAD-26',
    grants: grantEverything('ROAD-04'),
  },
];
