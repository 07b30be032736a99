import type { PolicyPack } from '../schema.ts';
import { PACK_DEFAULTS } from './defaults.ts';
import { keepForm } from './parts/forms.ts';
import { SERVICE_CLOCKS, SERVICE_DUTIES, SERVICE_SEVERITY } from './service-standards/clocks.ts';
import {
  SERVICE_CATEGORIES,
  SERVICE_CHANNELS,
  SERVICE_DEPARTMENTS,
  SERVICE_FIELDS,
} from './service-standards/intake.ts';
import { SERVICE_LADDER } from './service-standards/ladder.ts';
import { SERVICE_PROMPTS } from './service-standards/prompts.ts';

/**
 * The customer service standards of a wholesaler and franchiser (policies.md 4.1, fifteen chapters, SVC-0101 to SVC-1502).
 *
 * Chapter 14 is about complaints; the others are standards whose breach is what a complaint is about. The source is silent on validity,
 * signers, numbers, retention and amounts.
 */
export const SERVICE_STANDARDS: PolicyPack = {
  ...PACK_DEFAULTS,
  id: 'service-standards',
  version: 1,
  effectiveFrom: '2025-01-01',
  roles: [
    { role: 'receiver', rule: 'SVC-1401' },
    { role: 'supervisor', rule: 'SVC-0306' },
    { role: 'department-head', rule: 'SVC-1407' },
    { role: 'leader-in-charge', rule: 'SVC-1407' },
  ],
  jobs: { manager: 'supervisor', unitHead: 'department-head', rule: 'SVC-0306' },
  firstInquiry: {
    duty: 'resolve-within-authority',
    handsOverTo: 'supervisor',
    informs: null,
    rule: 'SVC-0107',
  },
  channels: SERVICE_CHANNELS,
  requiredFields: SERVICE_FIELDS,
  triage: {
    isRequired: false,
    by: ['supervisor', 'department-head', 'leader-in-charge'],
    needsCategory: true,
    needsUnderstanding: true,
    validity: 'none',
    secondPersonFor: [],
    replyTimeFor: [],
    rule: 'SVC-1403',
  },
  categories: SERVICE_CATEGORIES,
  departments: SERVICE_DEPARTMENTS,
  severity: SERVICE_SEVERITY,
  assignment: {
    by: ['supervisor', 'department-head'],
    needsPerson: false,
    dueTime: null,
    form: null,
    rule: 'SVC-0306',
  },
  ladder: SERVICE_LADDER,
  clocks: SERVICE_CLOCKS,
  forms: [
    keepForm('svc-record', 'SVC-1406'),
    keepForm('svc-phone-log', 'SVC-0103'),
    keepForm('reply-letter', 'product-default', { mayGoToCustomer: true }),
  ],
  closing: {
    ...PACK_DEFAULTS.closing,
    requiresReplyIfContact: { value: true, rule: 'SVC-1405' },
    requiresInvestigation: { value: true, rule: 'SVC-1405' },
  },
  duties: SERVICE_DUTIES,
  prompts: SERVICE_PROMPTS,
};
