import type { PolicyPack } from '../schema.ts';
import { PACK_DEFAULTS } from './defaults.ts';
import { keepForm } from './parts/forms.ts';
import { PROPERTY_CLOCKS } from './property/clocks.ts';
import { PROPERTY_CHANNELS, PROPERTY_FIELDS, PROPERTY_SEVERITY } from './property/intake.ts';
import { PROPERTY_LADDER, PROPERTY_ROUTES } from './property/ladder.ts';
import { PROPERTY_PROMPTS } from './property/prompts.ts';

/** The complaint policy of an office-building management company (policies.md 2.3, PROP-01 to PROP-29). */
export const PROPERTY: PolicyPack = {
  ...PACK_DEFAULTS,
  id: 'property',
  version: 1,
  effectiveFrom: '2025-01-01',
  roles: [
    { role: 'receiver', rule: 'PROP-21' },
    { role: 'complaint-manager', rule: 'PROP-02' },
    { role: 'department-head', rule: 'PROP-03' },
    { role: 'supervisor', rule: 'PROP-04' },
    { role: 'general-manager', rule: 'PROP-05' },
    { role: 'archivist', rule: 'PROP-06' },
  ],
  jobs: { manager: 'complaint-manager', unitHead: 'supervisor', rule: 'PROP-02', also: ['PROP-04'] },
  firstInquiry: {
    duty: 'resolve-within-authority',
    handsOverTo: 'complaint-manager',
    informs: null,
    rule: 'PROP-21',
    also: ['PROP-02'],
  },
  channels: PROPERTY_CHANNELS,
  requiredFields: PROPERTY_FIELDS,
  triage: {
    isRequired: true,
    by: ['complaint-manager', 'supervisor'],
    needsCategory: false,
    needsUnderstanding: false,
    validity: 'none',
    secondPersonFor: [],
    replyTimeFor: [],
    rule: 'PROP-15',
    also: ['PROP-16', 'PROP-17'],
  },
  severity: PROPERTY_SEVERITY,
  assignment: {
    by: ['complaint-manager', 'supervisor'],
    needsPerson: true,
    dueTime: { isRequired: true, suggestedWorkingDays: 3 },
    form: 'work-order',
    rule: 'PROP-15',
    also: ['PROP-03', 'PROP-17', 'C-V'],
  },
  ladder: PROPERTY_LADDER,
  escalationRoutes: PROPERTY_ROUTES,
  clocks: PROPERTY_CLOCKS,
  forms: [
    keepForm('prop-record', 'PROP-13', {
      also: ['PROP-06', 'PROP-07'],
      steps: [
        { act: 'sign', role: 'department-head', rule: 'PROP-19' },
        { act: 'review', role: 'supervisor', rule: 'PROP-04' },
      ],
      copies: [{ no: 1, holder: 'central-file' }],
    }),
    keepForm('prop-review', 'PROP-17', {
      steps: [{ act: 'review', role: 'supervisor', rule: 'PROP-17' }],
      neededWhen: { severities: ['serious'] },
    }),
    keepForm('work-order', 'PROP-15', {
      copies: [
        { no: 1, holder: 'department' },
        { no: 2, holder: 'customer-service' },
      ],
    }),
  ],
  closing: {
    ...PACK_DEFAULTS.closing,
    requiresReplyIfContact: { value: true, rule: 'PROP-10' },
    requiresInvestigation: { value: true, rule: 'PROP-15', also: ['PROP-23'] },
    dissatisfiedCloseBy: { role: 'general-manager', rule: 'product-default' },
  },
  followUp: {
    isRequired: true,
    when: { entryKinds: ['complaint'], isContactable: true },
    modes: ['phone', 'visit'],
    by: ['complaint-manager', 'archivist'],
    byAnotherPerson: false,
    maxAttempts: 3,
    rule: 'PROP-24',
    also: ['PROP-06', 'PROP-07', 'PROP-18'],
  },
  duties: [
    {
      // The policy wants surveys often and names no cycle; twice a year is the product's.
      key: 'prop.survey',
      rule: 'PROP-28',
      window: { cycle: 'half-yearly', months: [6, 12], fromDay: 1, dueDay: 30 },
      onHoliday: 'next-working-day',
      by: 'complaint-manager',
      to: 'supervisor',
      form: null,
      isNilReported: false,
      missedTells: 'supervisor',
    },
  ],
  display: [{ item: 'hotline-board', rule: 'PROP-08' }],
  prompts: PROPERTY_PROMPTS,
  departments: [{ key: 'customer-service', rule: 'PROP-02' }],
};
