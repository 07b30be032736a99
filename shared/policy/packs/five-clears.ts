import type { PolicyPack } from '../schema.ts';
import { PACK_DEFAULTS } from './defaults.ts';
import { FIVE_CLOCKS } from './five-clears/clocks.ts';
import { FIVE_CATEGORIES, FIVE_CHANNELS, FIVE_SEVERITY } from './five-clears/intake.ts';
import { FIVE_LADDER } from './five-clears/ladder.ts';
import { FIVE_PROMPTS } from './five-clears/prompts.ts';
import { keepForm } from './parts/forms.ts';

/** "Five clears, one report" of a property management centre (policies.md 2.6, FIVE-01 to FIVE-13). */
export const FIVE_CLEARS: PolicyPack = {
  ...PACK_DEFAULTS,
  id: 'five-clears',
  version: 1,
  effectiveFrom: '2025-01-01',
  roles: [
    { role: 'receiver', rule: 'FIVE-07' },
    { role: 'complaint-manager', rule: 'FIVE-08' },
    { role: 'department-head', rule: 'FIVE-06' },
    { role: 'leader-in-charge', rule: 'FIVE-06' },
  ],
  jobs: { manager: 'complaint-manager', unitHead: 'department-head', rule: 'FIVE-06', also: ['FIVE-08'] },
  firstInquiry: {
    duty: 'owns-to-end',
    handsOverTo: 'complaint-manager',
    informs: null,
    rule: 'FIVE-03',
    also: ['FIVE-07'],
  },
  channels: FIVE_CHANNELS,
  requiredFields: [
    { field: 'content', when: null, rule: 'FIVE-07', also: ['FIVE-05'] },
    { field: 'customer.name-or-contact', when: { entryKinds: ['complaint'] }, rule: 'product-default' },
  ],
  triage: {
    isRequired: true,
    by: ['complaint-manager', 'department-head'],
    needsCategory: false,
    needsUnderstanding: false,
    validity: 'none',
    secondPersonFor: [],
    replyTimeFor: ['major'],
    rule: 'FIVE-07',
    also: ['FIVE-09', 'FIVE-11'],
  },
  categories: FIVE_CATEGORIES,
  severity: FIVE_SEVERITY,
  assignment: {
    by: ['complaint-manager', 'department-head'],
    needsPerson: false,
    dueTime: null,
    form: null,
    rule: 'FIVE-07',
    also: ['FIVE-08'],
  },
  ladder: FIVE_LADDER,
  escalationRoutes: [
    {
      reason: 'severity',
      when: { severities: ['major'] },
      toRole: 'leader-in-charge',
      rule: 'FIVE-06',
      also: ['FIVE-09'],
    },
  ],
  clocks: FIVE_CLOCKS,
  forms: [
    keepForm('five-record', 'FIVE-07'),
    keepForm('five-handling', 'FIVE-05', {
      mayGoToCustomer: true,
      isConfirmedByCustomer: true,
      neededWhen: { entryKinds: ['complaint'], isContactable: true },
      copies: [{ no: 1, holder: 'centre-file' }],
    }),
    keepForm('five-monthly', 'FIVE-12'),
    keepForm('reply-letter', 'FIVE-11', {
      mayGoToCustomer: true,
      copies: [
        { no: 1, holder: 'customer' },
        { no: 2, holder: 'centre-file' },
      ],
    }),
  ],
  closing: {
    ...PACK_DEFAULTS.closing,
    requiresReplyIfContact: { value: true, rule: 'FIVE-04', also: ['FIVE-03'] },
    dissatisfiedCloseBy: { role: 'leader-in-charge', rule: 'product-default' },
  },
  followUp: {
    isRequired: false,
    when: { isContactable: true },
    modes: ['phone', 'visit'],
    by: ['complaint-manager', 'department-head'],
    byAnotherPerson: false,
    maxAttempts: 3,
    rule: 'FIVE-13',
  },
  duties: [
    {
      // Once a month, nobody and no day named: the centre, by the 5th for the month before, is the product's.
      key: 'five.monthly',
      rule: 'FIVE-12',
      window: { cycle: 'monthly', fromDay: 1, dueDay: 5 },
      onHoliday: 'next-working-day',
      by: 'complaint-manager',
      to: 'leader-in-charge',
      form: 'five-monthly',
      isNilReported: true,
      missedTells: 'department-head',
    },
    {
      key: 'five.visits',
      rule: 'FIVE-13',
      window: { cycle: 'monthly', fromDay: 1, dueDay: null },
      onHoliday: 'stays',
      by: 'complaint-manager',
      to: 'department-head',
      form: null,
      isNilReported: true,
      missedTells: 'department-head',
    },
  ],
  prompts: FIVE_PROMPTS,
};
