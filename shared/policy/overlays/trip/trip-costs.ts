import type { TripRules } from '../../schema/trip-rules.ts';
import { keepForm } from '../../packs/parts/forms.ts';
import { listItems } from '../list-items.ts';

/** TRIP-34 to TRIP-39: the amounts are the company's own standards. */
export const TRIP_COSTS: TripRules['costs'] = [
  {
    type: 'transport',
    basis: 'actual-price',
    limitFen: null,
    needsInvoice: true,
    excessPaidBy: null,
    rule: 'TRIP-35',
    also: ['TRIP-34'],
  },
  {
    type: 'lodging',
    basis: 'up-to-limit',
    limitFen: null,
    needsInvoice: true,
    excessPaidBy: 'traveller',
    rule: 'TRIP-39',
    also: ['TRIP-34'],
  },
  {
    type: 'meals',
    basis: 'trip-days-times-standard',
    limitFen: null,
    needsInvoice: true,
    excessPaidBy: 'traveller',
    rule: 'TRIP-36',
    also: ['TRIP-34'],
  },
  {
    type: 'city-transport',
    basis: 'actual-price',
    limitFen: null,
    needsInvoice: true,
    excessPaidBy: null,
    rule: 'TRIP-37',
    also: ['TRIP-34'],
  },
];

/** What the supervising leader has to be asked about beforehand. */
export const TRIP_PRIOR_APPROVALS: TripRules['priorApprovals'] = [
  { subject: 'lodging-standard', by: 'supervising-leader', rule: 'TRIP-24', also: ['TRIP-39'] },
  { subject: 'lodging-place', by: 'supervising-leader', rule: 'TRIP-24' },
  { subject: 'business-class', by: 'supervising-leader', rule: 'TRIP-38' },
  { subject: 'first-class-rail', by: 'supervising-leader', rule: 'TRIP-38' },
];

/** TRIP-40: traveller, head of department, finance, in this order. */
export const TRIP_CLAIM: TripRules['claim'] = {
  form: 'trip-claim',
  attachments: listItems('TRIP-14', ['approval-form', 'trip-report', 'invoices']),
  steps: [
    { act: 'fill', party: 'traveller', rule: 'TRIP-40' },
    { act: 'sign', party: 'department-head', rule: 'TRIP-14' },
    { act: 'audit', party: 'finance', rule: 'TRIP-40' },
    { act: 'pay', party: 'finance', rule: 'TRIP-06' },
  ],
  mayBeRefused: true,
  rule: 'TRIP-40',
};

/** The four forms of a trip (6.2). */
export const TRIP_FORMS: TripRules['forms'] = [
  keepForm('trip-application', 'TRIP-11', {
    steps: [
      { act: 'sign', role: 'department-head', rule: 'TRIP-04' },
      { act: 'approve', role: 'leader-in-charge', rule: 'TRIP-05' },
    ],
    copies: [
      { no: 1, holder: 'customer-service' },
      { no: 2, holder: 'finance' },
    ],
    also: ['TRIP-16'],
  }),
  keepForm('trip-confirm', 'TRIP-12', { mayGoToCustomer: true, isConfirmedByCustomer: true }),
  keepForm('trip-report', 'TRIP-13', {
    copies: [
      { no: 1, holder: 'customer-service' },
      { no: 2, holder: 'supervising-leader' },
    ],
  }),
  keepForm('trip-claim', 'TRIP-14', {
    steps: [
      { act: 'sign', role: 'department-head', rule: 'TRIP-14' },
      { act: 'review', role: 'finance-officer', rule: 'TRIP-40' },
    ],
  }),
];
