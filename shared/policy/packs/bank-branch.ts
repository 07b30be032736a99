import type { PolicyPack } from '../schema.ts';
import { BANK_CHANNELS, BANK_REQUIRED_FIELDS } from './bank-branch/channels.ts';
import { BANK_CLOCKS } from './bank-branch/clocks.ts';
import { BANK_LADDER } from './bank-branch/ladder.ts';
import { BANK_PROMPTS } from './bank-branch/prompts.ts';
import { PACK_DEFAULTS } from './defaults.ts';
import { keepForm } from './parts/forms.ts';

/** Two hours without anybody who can confirm (C-05). */
const UNCONFIRMED_AFTER_MINUTES = 120;

/** The complaint policy of a bank's business outlet (policies.md 2.2, BANK-01 to BANK-44). */
export const BANK_BRANCH: PolicyPack = {
  ...PACK_DEFAULTS,
  id: 'bank-branch',
  version: 1,
  effectiveFrom: '2025-01-01',
  roles: [
    { role: 'receiver', rule: 'BANK-04' },
    { role: 'complaint-manager', rule: 'BANK-03' },
    { role: 'branch-head', rule: 'BANK-02' },
    { role: 'hq-officer', rule: 'BANK-05' },
  ],
  jobs: { manager: 'complaint-manager', unitHead: 'branch-head', rule: 'BANK-02', also: ['BANK-03'] },
  firstInquiry: {
    duty: 'resolve-within-authority',
    handsOverTo: 'complaint-manager',
    informs: 'branch-head',
    rule: 'BANK-11',
    also: ['BANK-12', 'BANK-13'],
  },
  channels: BANK_CHANNELS,
  requiredFields: BANK_REQUIRED_FIELDS,
  triage: {
    isRequired: false,
    by: ['complaint-manager', 'branch-head'],
    needsCategory: false,
    needsUnderstanding: false,
    validity: 'after-investigation',
    secondPersonFor: ['major'],
    replyTimeFor: [],
    rule: 'BANK-03',
  },
  severity: {
    ...PACK_DEFAULTS.severity,
    triggers: [
      { trigger: 'heavy-loss', raisesTo: 'major', rule: 'product-default' },
      { trigger: 'media-exposure', raisesTo: 'major', rule: 'product-default' },
    ],
    notify: [
      {
        key: 'major',
        when: { severities: ['major'] },
        roles: ['branch-head'],
        mode: 'all',
        withinMinutes: 15,
        rule: 'product-default',
      },
    ],
  },
  assignment: {
    by: ['complaint-manager', 'branch-head'],
    needsPerson: true,
    dueTime: null,
    form: null,
    rule: 'BANK-29',
  },
  ladder: BANK_LADDER,
  clocks: BANK_CLOCKS,
  agreedReplyCap: { clock: 'bank.reply', rule: 'C-02' },
  unconfirmedAfterMinutes: UNCONFIRMED_AFTER_MINUTES,
  forms: [
    keepForm('opinion-register', 'BANK-09', {
      also: ['BANK-34', 'BANK-37', 'BANK-40', 'BANK-42'],
      steps: [{ act: 'sign', role: 'branch-head', rule: 'BANK-26' }],
    }),
    keepForm('opinion-book', 'BANK-08', {
      steps: [{ act: 'sign', role: 'complaint-manager', rule: 'BANK-31' }],
      mayGoToCustomer: true,
    }),
    keepForm('letter-copy', 'BANK-36', { copies: [{ no: 1, holder: 'branch-file' }] }),
    keepForm('monthly-statistics', 'BANK-03'),
  ],
  closing: {
    ...PACK_DEFAULTS.closing,
    requiresReplyIfContact: { value: true, rule: 'BANK-32', also: ['BANK-15'] },
    requiresInvestigation: { value: true, rule: 'BANK-21', also: ['BANK-18', 'BANK-22'] },
    requiresLetterCopy: { value: true, rule: 'BANK-36' },
    ownReplyInBook: { value: true, rule: 'BANK-31' },
  },
  duties: [
    {
      key: 'bank.bookCheck',
      rule: 'BANK-28',
      window: { cycle: 'daily', by: null },
      onHoliday: 'skipped',
      by: 'complaint-manager',
      to: null,
      form: null,
      isNilReported: true,
      missedTells: 'branch-head',
    },
    {
      // The policy names the task and no period; monthly, by the 5th for the month before, is the product's.
      key: 'bank.statistics',
      rule: 'BANK-03',
      window: { cycle: 'monthly', fromDay: 1, dueDay: 5 },
      onHoliday: 'next-working-day',
      by: 'complaint-manager',
      to: 'branch-head',
      form: 'monthly-statistics',
      isNilReported: true,
      missedTells: 'branch-head',
    },
  ],
  display: [
    { item: 'opinion-book', rule: 'BANK-08' },
    { item: 'hotline-board', rule: 'BANK-10' },
  ],
  prompts: BANK_PROMPTS,
  departments: [{ key: 'service-standards', rule: 'BANK-05' }],
};
