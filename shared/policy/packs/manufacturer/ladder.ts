import type { LadderLevel, PolicyPack } from '../../schema.ts';
import { GENERAL, UP_TO_SERIOUS, grantEverything, grantFree, grantRemedies } from '../grant-sets.ts';

/** Limits in fen: 500, 10,000 and 100,000 yuan. */
const BRANCH_FEN = 50_000;
const MARKETING_FEN = 1_000_000;
const DEPUTY_FEN = 10_000_000;
const GOODS = [
  'return',
  'unconditional-return',
  'exchange',
  'repair',
  'price-reduction',
  'compensation',
] as const;

/**
 * Staff, sales branch, and from the marketing department on head office (MFR-03 to MFR-05).
 *
 * The branch's grants are what it may solve at once (MFR-13); what it may say beyond that MFR-19 forbids, whatever stands here.
 */
export const MANUFACTURER_LADDER: LadderLevel[] = [
  {
    level: 1,
    role: 'receiver',
    scope: 'branch',
    confirmedBy: null,
    rule: 'MFR-08',
    grants: grantRemedies(['explanation', 'apology'], null, GENERAL, 'MFR-13'),
  },
  {
    level: 2,
    role: 'branch-head',
    scope: 'branch',
    confirmedBy: null,
    rule: 'MFR-14',
    grants: [
      ...grantFree(GENERAL, 'MFR-13'),
      ...grantRemedies(['exchange', 'repair'], BRANCH_FEN, GENERAL, 'product-default'),
    ],
  },
  {
    level: 3,
    role: 'marketing-officer',
    scope: 'head-office',
    confirmedBy: null,
    rule: 'MFR-15',
    grants: [
      ...grantFree(UP_TO_SERIOUS, 'MFR-16'),
      ...grantRemedies(GOODS, MARKETING_FEN, GENERAL, 'product-default'),
    ],
  },
  {
    level: 4,
    role: 'deputy-head',
    scope: 'head-office',
    confirmedBy: null,
    rule: 'MFR-04',
    grants: [
      ...grantFree(UP_TO_SERIOUS, 'MFR-04'),
      ...grantRemedies(GOODS, DEPUTY_FEN, UP_TO_SERIOUS, 'product-default'),
    ],
  },
  {
    level: 5,
    role: 'general-manager',
    scope: 'head-office',
    confirmedBy: null,
    rule: 'MFR-05',
    grants: grantEverything('MFR-05'),
  },
];

/** MFR-18: what another company or a supplier answers for is led by the deputy head; C-34: what is grave or disputed, by the head. */
export const MANUFACTURER_ROUTES: PolicyPack['escalationRoutes'] = [
  { reason: 'third-party', when: null, toRole: 'deputy-head', rule: 'MFR-18' },
  { reason: 'severity', when: { severities: ['major'] }, toRole: 'general-manager', rule: 'C-34' },
];
