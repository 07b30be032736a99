import type { PolicyPack } from '../schema.ts';
import {
  CUSTOMER_SERVICE_CLOCKS,
  CUSTOMER_SERVICE_DUTIES,
  CUSTOMER_SERVICE_SEVERITY,
} from './customer-service-policy/classes.ts';
import { CUSTOMER_SERVICE_LADDER } from './customer-service-policy/ladder.ts';
import { CUSTOMER_SERVICE_PROMPTS } from './customer-service-policy/prompts.ts';
import { PACK_DEFAULTS } from './defaults.ts';
import { openChannel } from './parts/channels.ts';
import { keepForm } from './parts/forms.ts';

const FRAME = { form: 'svc-record', signedBy: 'department-head' } as const;

/**
 * A customer service management system of seven points (policies.md 4.2, CSP-01 to CSP-07).
 *
 * It asks for classes by content and by severity and names none: the classes, the ladder and all numbers are the product's.
 */
export const CUSTOMER_SERVICE_POLICY: PolicyPack = {
  ...PACK_DEFAULTS,
  id: 'customer-service-policy',
  version: 1,
  effectiveFrom: '2025-01-01',
  roles: [
    { role: 'receiver', rule: 'CSP-01' },
    { role: 'department-head', rule: 'CSP-07' },
    { role: 'leader-in-charge', rule: 'CSP-05' },
  ],
  jobs: { manager: 'department-head', unitHead: 'department-head', rule: 'CSP-07' },
  firstInquiry: {
    duty: 'resolve-within-authority',
    handsOverTo: 'department-head',
    informs: null,
    rule: 'CSP-02',
  },
  channels: [
    openChannel('phone', 'CSP-01', FRAME),
    openChannel('visit', 'CSP-04', { ...FRAME, form: 'csp-visitors' }),
    openChannel('on-site-oral', 'product-default', FRAME),
    openChannel('letter', 'product-default', FRAME),
    openChannel('other', 'product-default', FRAME),
  ],
  requiredFields: [
    { field: 'content', when: null, rule: 'CSP-02' },
    { field: 'customer.name', when: { channels: ['visit'] }, rule: 'CSP-04' },
    { field: 'customer.contact', when: null, rule: 'CSP-03' },
  ],
  triage: {
    isRequired: true,
    by: ['department-head', 'leader-in-charge'],
    needsCategory: true,
    needsUnderstanding: false,
    validity: 'none',
    secondPersonFor: [],
    replyTimeFor: [],
    rule: 'CSP-05',
  },
  categories: [
    { key: 'product', department: null, rule: 'product-default' },
    { key: 'service', department: null, rule: 'product-default' },
    { key: 'price', department: null, rule: 'product-default' },
    { key: 'other', department: null, rule: 'product-default' },
  ],
  severity: CUSTOMER_SERVICE_SEVERITY,
  assignment: {
    by: ['department-head', 'leader-in-charge'],
    needsPerson: false,
    dueTime: null,
    form: null,
    rule: 'CSP-02',
  },
  ladder: CUSTOMER_SERVICE_LADDER,
  escalationRoutes: [
    {
      reason: 'severity',
      when: { severities: ['serious', 'major'] },
      toRole: 'leader-in-charge',
      rule: 'CSP-05',
    },
  ],
  clocks: CUSTOMER_SERVICE_CLOCKS,
  forms: [
    keepForm('svc-record', 'CSP-02'),
    keepForm('csp-visitors', 'CSP-04'),
    keepForm('reply-letter', 'product-default', { mayGoToCustomer: true }),
  ],
  closing: {
    ...PACK_DEFAULTS.closing,
    requiresReplyIfContact: { value: true, rule: 'CSP-02' },
    requiresInvestigation: { value: true, rule: 'CSP-02' },
  },
  followUp: {
    // Tracked to the end; what is ordinary is called back as the department's calendar says.
    isRequired: true,
    when: { severities: ['serious', 'major'] },
    modes: ['phone', 'visit'],
    by: ['receiver', 'department-head'],
    byAnotherPerson: true,
    maxAttempts: 3,
    rule: 'CSP-05',
  },
  duties: CUSTOMER_SERVICE_DUTIES,
  prompts: CUSTOMER_SERVICE_PROMPTS,
};
