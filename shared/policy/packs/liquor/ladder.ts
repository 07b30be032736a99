import type { LadderLevel } from '../../schema.ts';
import { GENERAL, UP_TO_SERIOUS, grantEverything, grantFree, grantRemedies } from '../grant-sets.ts';

/** Ordinary limits in fen: 2,000 and 10,000 yuan. */
const MANAGER_FEN = 200_000;
const HEAD_FEN = 1_000_000;
const GOODS = ['return', 'exchange', 'price-reduction', 'compensation'] as const;

/** Receiver, marketing office, its head, the leader above (LIQ-01, LIQ-02). */
export const LIQUOR_LADDER: LadderLevel[] = [
  {
    level: 1,
    role: 'receiver',
    scope: 'branch',
    confirmedBy: null,
    rule: 'LIQ-04',
    grants: grantRemedies(['explanation', 'apology'], null, GENERAL, 'LIQ-04'),
  },
  {
    level: 2,
    role: 'complaint-manager',
    scope: 'branch',
    confirmedBy: null,
    rule: 'LIQ-01',
    grants: [
      ...grantFree(UP_TO_SERIOUS, 'LIQ-01'),
      // Inside the window nobody weighs what the goods are worth.
      ...grantRemedies(['unconditional-return'], null, UP_TO_SERIOUS, 'LIQ-10'),
      ...grantRemedies(GOODS, MANAGER_FEN, GENERAL, 'product-default'),
    ],
  },
  {
    level: 3,
    role: 'department-head',
    scope: 'branch',
    confirmedBy: null,
    rule: 'LIQ-12',
    grants: [
      ...grantFree(UP_TO_SERIOUS, 'LIQ-12'),
      ...grantRemedies(['unconditional-return'], null, UP_TO_SERIOUS, 'LIQ-10'),
      ...grantRemedies(GOODS, HEAD_FEN, UP_TO_SERIOUS, 'product-default'),
    ],
  },
  {
    level: 4,
    role: 'leader-in-charge',
    scope: 'branch',
    confirmedBy: null,
    rule: 'LIQ-02',
    grants: grantEverything('LIQ-07'),
  },
];
