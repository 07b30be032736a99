import type { PolicyPack } from '../schema.ts';
import { PACK_DEFAULTS } from './defaults.ts';
import {
  LIQUOR_DUTIES,
  LIQUOR_PENALTIES,
  LIQUOR_RETENTION,
  LIQUOR_RETURN_TESTS,
} from './liquor/afterwards.ts';
import { LIQUOR_CLOCKS } from './liquor/clocks.ts';
import { LIQUOR_FORMS, LIQUOR_SLIP_WHEN } from './liquor/forms.ts';
import { LIQUOR_CATEGORIES, LIQUOR_CHANNELS, LIQUOR_DEPARTMENTS, LIQUOR_FIELDS } from './liquor/intake.ts';
import { LIQUOR_LADDER } from './liquor/ladder.ts';
import { LIQUOR_PROMPTS } from './liquor/prompts.ts';

/**
 * The complaint system of a liquor factory (policies.md 2.5, LIQ-01 to LIQ-20).
 *
 * Amounts, severities, the signer and the number pattern are the product's; the source is silent on them (Part B.2).
 */
export const LIQUOR: PolicyPack = {
  ...PACK_DEFAULTS,
  id: 'liquor',
  version: 1,
  effectiveFrom: '2025-01-01',
  roles: [
    { role: 'receiver', rule: 'LIQ-04' },
    { role: 'complaint-manager', rule: 'LIQ-01' },
    { role: 'department-head', rule: 'LIQ-12' },
    { role: 'quality-officer', rule: 'LIQ-02' },
    { role: 'marketing-officer', rule: 'LIQ-02' },
    { role: 'leader-in-charge', rule: 'LIQ-02' },
  ],
  jobs: { manager: 'complaint-manager', unitHead: 'department-head', rule: 'LIQ-01' },
  firstInquiry: {
    duty: 'resolve-within-authority',
    handsOverTo: 'complaint-manager',
    informs: null,
    rule: 'LIQ-04',
  },
  channels: LIQUOR_CHANNELS,
  requiredFields: LIQUOR_FIELDS,
  triage: {
    isRequired: true,
    by: ['complaint-manager', 'department-head'],
    needsCategory: true,
    needsUnderstanding: false,
    validity: 'after-investigation',
    secondPersonFor: ['major'],
    replyTimeFor: [],
    rule: 'LIQ-06',
  },
  categories: LIQUOR_CATEGORIES,
  departments: LIQUOR_DEPARTMENTS,
  assignment: {
    by: ['complaint-manager', 'department-head'],
    needsPerson: false,
    dueTime: null,
    form: 'liq-sheet',
    rule: 'LIQ-02',
  },
  ladder: LIQUOR_LADDER,
  clocks: LIQUOR_CLOCKS,
  forms: LIQUOR_FORMS,
  closing: {
    ...PACK_DEFAULTS.closing,
    requiresReplyIfContact: { value: true, rule: 'LIQ-03' },
    requiresInvestigation: { value: true, rule: 'LIQ-07' },
  },
  followUp: {
    isRequired: true,
    when: LIQUOR_SLIP_WHEN,
    modes: ['slip', 'phone', 'visit'],
    by: ['complaint-manager', 'department-head'],
    byAnotherPerson: false,
    maxAttempts: 3,
    rule: 'LIQ-14',
  },
  returnTests: LIQUOR_RETURN_TESTS,
  penalties: LIQUOR_PENALTIES,
  retention: LIQUOR_RETENTION,
  duties: LIQUOR_DUTIES,
  prompts: LIQUOR_PROMPTS,
};
