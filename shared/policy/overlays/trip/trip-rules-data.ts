import type { TripRules } from '../../schema/trip-rules.ts';
import { TRIP_CLAIM, TRIP_COSTS, TRIP_FORMS, TRIP_PRIOR_APPROVALS } from './trip-costs.ts';
import { TRIP_CLOCKS } from './trip-clocks.ts';
import { listItems } from '../list-items.ts';
import { TRIP_PROMPTS } from './trip-prompts.ts';

/** What the source says of trips. Figures are the company's, terms the product's (C-39): the source has none. */
export const TRIP_RULES_DATA: TripRules = {
  parties: [
    { party: 'customer-service', role: 'complaint-manager', rule: 'TRIP-03' },
    { party: 'customer-service-head', role: 'department-head', rule: 'TRIP-04' },
    { party: 'supervising-leader', role: 'leader-in-charge', rule: 'TRIP-05' },
    { party: 'finance', role: 'finance-officer', rule: 'TRIP-06' },
    { party: 'traveller', role: null, rule: 'TRIP-07' },
    { party: 'business-department', role: null, rule: 'TRIP-08' },
    { party: 'department-head', role: 'department-head', rule: 'TRIP-08' },
    { party: 'other-department', role: null, rule: 'TRIP-08' },
    { party: 'customer', role: null, rule: 'TRIP-12' },
  ],
  intake: listItems('TRIP-09', ['customer', 'matter', 'contact', 'other']),
  analysis: [
    { of: 'severity', rule: 'TRIP-10' },
    { of: 'urgency', rule: 'TRIP-10' },
    { of: 'trip-needed', rule: 'TRIP-10' },
  ],
  application: {
    form: 'trip-application',
    by: 'customer-service',
    fields: listItems('TRIP-11', ['travellers', 'destination', 'reason', 'planned-time', 'planned-cost']),
    attachments: listItems('TRIP-11', ['complaint-file']),
  },
  approval: {
    steps: [
      { act: 'fill', party: 'customer-service', rule: 'TRIP-11' },
      { act: 'sign', party: 'customer-service-head', rule: 'TRIP-04' },
      { act: 'approve', party: 'supervising-leader', rule: 'TRIP-05' },
      { act: 'file', party: 'finance', rule: 'TRIP-06' },
    ],
    rule: 'TRIP-16',
  },
  verbal: {
    onlyIfUrgent: true,
    by: 'supervising-leader',
    papersDueWorkingDays: 2,
    countedFrom: 'trip-ended',
    blocks: ['claim', 'closing'],
    rule: 'TRIP-17',
    also: ['C-39', 'C-40'],
  },
  selection: listItems('TRIP-18', ['knowledge', 'experience', 'communication', 'knows-customer-or-case']),
  training: {
    by: ['customer-service', 'business-department'],
    topics: listItems('TRIP-19', ['details', 'key-points', 'policies', 'communication-skills']),
    methods: listItems('TRIP-19', ['lecture', 'case-study', 'role-play']),
    rule: 'TRIP-19',
  },
  authorisation: { by: 'supervising-leader', isWritten: true, rule: 'TRIP-20' },
  itinerary: listItems('TRIP-25', ['meeting-time-and-place', 'steps-with-schedule', 'checkpoints']),
  priorApprovals: TRIP_PRIOR_APPROVALS,
  onSite: [
    ...listItems('TRIP-27', ['arrive-and-apologise']),
    ...listItems('TRIP-28', ['interview']),
    ...listItems('TRIP-29', ['analyse']),
    ...listItems('TRIP-30', ['agree-solution']),
    ...listItems('TRIP-31', ['carry-out']),
    ...listItems('TRIP-32', ['ask-for-confirmation']),
    ...listItems('TRIP-33', ['sum-up']),
  ],
  confirmation: {
    form: 'trip-confirm',
    by: 'customer',
    onlyIfSatisfied: true,
    endsWithoutBy: 'supervising-leader',
    rule: 'TRIP-32',
    also: ['TRIP-12', 'C-38'],
  },
  report: {
    form: 'trip-report',
    by: 'traveller',
    to: ['customer-service', 'supervising-leader'],
    contents: [
      ...listItems('TRIP-13', ['process', 'result', 'customer-feedback']),
      ...listItems('TRIP-33', ['cause', 'lessons', 'improvements']),
    ],
  },
  costs: TRIP_COSTS,
  claim: TRIP_CLAIM,
  progress: {
    to: ['customer-service', 'supervising-leader'],
    everyDays: 1,
    urgentAtOnce: true,
    rule: 'TRIP-42',
    also: ['C-39'],
  },
  sharing: listItems('TRIP-43', ['trip-information-outward', 'findings-inward']),
  followUp: { by: 'customer-service', reopensIfDissatisfied: true, rule: 'TRIP-44', also: ['TRIP-45'] },
  evaluation: {
    criteria: listItems('TRIP-46', ['problem-solved', 'satisfaction', 'efficiency', 'coordination']),
    outcomes: listItems('TRIP-47', ['commendation', 'reward', 'criticism', 'training']),
  },
  // Periodic, without a cycle: the quarter is the product's (Part B.3).
  review: { months: [3, 6, 9, 12], rule: 'TRIP-48' },
  numbering: { pattern: 'TRIP-{YYYY}{serial}', reset: 'year', minDigits: 3, rule: 'product-default' },
  clocks: TRIP_CLOCKS,
  forms: TRIP_FORMS,
  prompts: TRIP_PROMPTS,
};
