import type { PolicyPack } from '../schema.ts';
import { PACK_DEFAULTS } from './defaults.ts';
import { MANUFACTURER_DUTIES, MANUFACTURER_PENALTIES } from './manufacturer/afterwards.ts';
import { MANUFACTURER_CLOCKS } from './manufacturer/clocks.ts';
import { MANUFACTURER_FORMS } from './manufacturer/forms.ts';
import {
  MANUFACTURER_CATEGORIES,
  MANUFACTURER_CHANNELS,
  MANUFACTURER_DEPARTMENTS,
  MANUFACTURER_FIELDS,
} from './manufacturer/intake.ts';
import { MANUFACTURER_LADDER, MANUFACTURER_ROUTES } from './manufacturer/ladder.ts';
import { MANUFACTURER_PROMPTS } from './manufacturer/prompts.ts';

/**
 * The complaint rules of a manufacturer with sales branches, stores and processing units (policies.md 2.8, MFR-01 to MFR-29).
 *
 * The book is kept by a sales branch; from the marketing department on, a matter is with head office. Amounts, retention and the
 * severities are the product's.
 */
export const MANUFACTURER: PolicyPack = {
  ...PACK_DEFAULTS,
  id: 'manufacturer',
  version: 1,
  effectiveFrom: '2025-01-01',
  roles: [
    { role: 'receiver', rule: 'MFR-07' },
    { role: 'branch-head', rule: 'MFR-03' },
    { role: 'marketing-officer', rule: 'MFR-03' },
    { role: 'processing-unit', rule: 'MFR-06' },
    { role: 'deputy-head', rule: 'MFR-04' },
    { role: 'general-manager', rule: 'MFR-05' },
    { role: 'general-office', rule: 'MFR-07' },
  ],
  jobs: { manager: 'branch-head', unitHead: 'branch-head', rule: 'MFR-03' },
  firstInquiry: { duty: 'owns-to-end', handsOverTo: 'branch-head', informs: null, rule: 'MFR-08' },
  channels: MANUFACTURER_CHANNELS,
  requiredFields: MANUFACTURER_FIELDS,
  triage: {
    isRequired: true,
    by: ['branch-head', 'marketing-officer'],
    needsCategory: true,
    needsUnderstanding: false,
    validity: 'after-investigation',
    secondPersonFor: ['major'],
    replyTimeFor: [],
    rule: 'MFR-12',
  },
  categories: MANUFACTURER_CATEGORIES,
  departments: MANUFACTURER_DEPARTMENTS,
  assignment: {
    by: ['branch-head', 'marketing-officer', 'deputy-head'],
    needsPerson: false,
    dueTime: null,
    form: null,
    rule: 'MFR-16',
  },
  ladder: MANUFACTURER_LADDER,
  escalationRoutes: MANUFACTURER_ROUTES,
  verbalApproval: { subjects: ['plan', 'escalation'], papersDueWorkingDays: 2, rule: 'MFR-14' },
  clocks: MANUFACTURER_CLOCKS,
  // The device letter is empty where a unit has one computer (C-33); the source prints no unit (C-32).
  numbering: { pattern: '{YY}{MM}{serial}{device}', reset: 'month', minDigits: 2, rule: 'MFR-02' },
  communication: {
    ...PACK_DEFAULTS.communication,
    conveysOnlyInstructed: { value: true, rule: 'MFR-19' },
  },
  forms: MANUFACTURER_FORMS,
  closing: {
    ...PACK_DEFAULTS.closing,
    requiresReplyIfContact: { value: true, rule: 'MFR-14' },
    requiresInvestigation: { value: true, rule: 'MFR-16' },
  },
  repeat: { windowDays: 180, rule: 'MFR-26' },
  penalties: MANUFACTURER_PENALTIES,
  duties: MANUFACTURER_DUTIES,
  display: [{ item: 'opinion-book', rule: 'MFR-11' }],
  prompts: MANUFACTURER_PROMPTS,
};
