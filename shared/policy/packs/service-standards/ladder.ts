import type { LadderLevel } from '../../schema.ts';
import { GENERAL, UP_TO_SERIOUS, grantEverything, grantFree, grantRemedies } from '../grant-sets.ts';

/** Limits in fen: 300 and 3,000 yuan. */
const LEADER_FEN = 30_000;
const HEAD_FEN = 300_000;
const PRICED = ['return', 'repair', 'price-reduction', 'compensation'] as const;

/** Staff, sales team leader, head of department, manager in charge. */
export const SERVICE_LADDER: LadderLevel[] = [
  {
    level: 1,
    role: 'receiver',
    scope: 'branch',
    confirmedBy: null,
    rule: 'SVC-1401',
    grants: grantRemedies(['explanation', 'apology', 'correction'], null, GENERAL, 'SVC-1401'),
  },
  {
    level: 2,
    role: 'supervisor',
    scope: 'branch',
    confirmedBy: null,
    rule: 'SVC-0306',
    grants: [
      ...grantFree(UP_TO_SERIOUS, 'SVC-0107'),
      // A product fault is exchanged whatever the piece costs, and taken back where there is none like it.
      ...grantRemedies(['exchange'], null, UP_TO_SERIOUS, 'SVC-1103'),
      ...grantRemedies(PRICED, LEADER_FEN, GENERAL, 'product-default'),
    ],
  },
  {
    level: 3,
    role: 'department-head',
    scope: 'branch',
    confirmedBy: null,
    rule: 'SVC-1407',
    grants: [
      ...grantFree(UP_TO_SERIOUS, 'SVC-1407'),
      ...grantRemedies(['exchange'], null, UP_TO_SERIOUS, 'SVC-1103'),
      ...grantRemedies(PRICED, HEAD_FEN, UP_TO_SERIOUS, 'product-default'),
    ],
  },
  {
    level: 4,
    role: 'leader-in-charge',
    scope: 'branch',
    confirmedBy: null,
    rule: 'SVC-1407',
    grants: grantEverything('SVC-1407'),
  },
];
