import type { PolicyPack } from '../schema.ts';
import { PACK_DEFAULTS } from './defaults.ts';
import { GENERAL_CLOCKS, GENERAL_PENALTIES } from './general-8-step/afterwards.ts';
import { GENERAL_LADDER } from './general-8-step/ladder.ts';
import { GENERAL_PROMPTS } from './general-8-step/prompts.ts';
import { openChannel } from './parts/channels.ts';
import { keepForm } from './parts/forms.ts';

const FRAME = { form: 'registration-form-8', signedBy: 'leader-in-charge' } as const;

/** What was held to be justified, or not yet judged: the rest ends with an explanation (G8-03). */
const NOT_REJECTED = {
  entryKinds: ['complaint'],
  validities: ['undetermined', 'valid'],
} satisfies NonNullable<PolicyPack['followUp']>['when'];

/**
 * The general process in eight steps (policies.md 2.1, G8-01 to G8-13).
 *
 * Record, decide validity, find the department, analyse, plan, instruct, execute, sum up. The source has no numbers.
 */
export const GENERAL_8_STEP: PolicyPack = {
  ...PACK_DEFAULTS,
  id: 'general-8-step',
  version: 1,
  effectiveFrom: '2025-01-01',
  roles: [
    { role: 'receiver', rule: 'G8-01' },
    { role: 'department-head', rule: 'G8-04' },
    { role: 'supervisor', rule: 'G8-11' },
    { role: 'leader-in-charge', rule: 'G8-08' },
  ],
  jobs: { manager: 'department-head', unitHead: 'leader-in-charge', rule: 'G8-04' },
  firstInquiry: { duty: 'none', handsOverTo: 'department-head', informs: null, rule: 'G8-04' },
  channels: [
    openChannel('on-site-oral', 'G8-01', FRAME),
    openChannel('phone', 'G8-01', FRAME),
    openChannel('letter', 'G8-01', FRAME),
    openChannel('visit', 'G8-01', FRAME),
    openChannel('mail', 'G8-01', FRAME),
    openChannel('website', 'G8-01', FRAME),
    openChannel('forwarded', 'G8-01', FRAME),
    openChannel('other', 'G8-01', FRAME),
  ],
  // The time of the complaint is when it was received, which every entry has.
  requiredFields: [
    { field: 'content', when: null, rule: 'G8-01' },
    { field: 'customer.name', when: { entryKinds: ['complaint'] }, rule: 'G8-01' },
    { field: 'against', when: { entryKinds: ['complaint'] }, rule: 'G8-01' },
    { field: 'demand', when: { entryKinds: ['complaint'] }, rule: 'G8-01' },
  ],
  triage: {
    isRequired: true,
    by: ['receiver', 'department-head', 'leader-in-charge'],
    needsCategory: true,
    needsUnderstanding: false,
    validity: 'at-triage',
    secondPersonFor: ['major'],
    replyTimeFor: [],
    rule: 'G8-02',
  },
  categories: [
    { key: 'transport', department: 'storage-and-transport', rule: 'G8-05' },
    { key: 'quality', department: 'quality-management', rule: 'G8-05' },
    { key: 'other', department: null, rule: 'product-default' },
  ],
  departments: [
    { key: 'storage-and-transport', rule: 'G8-05' },
    { key: 'quality-management', rule: 'G8-05' },
  ],
  assignment: {
    by: ['receiver', 'department-head', 'leader-in-charge'],
    needsPerson: true,
    dueTime: null,
    form: null,
    rule: 'G8-04',
  },
  ladder: GENERAL_LADDER,
  planApproval: { by: 'leader-in-charge', rule: 'G8-08' },
  clocks: GENERAL_CLOCKS,
  forms: [
    keepForm('registration-form-8', 'G8-01', {
      steps: [{ act: 'instruct', role: 'leader-in-charge', rule: 'G8-08' }],
    }),
    keepForm('reply-letter', 'product-default', { mayGoToCustomer: true }),
  ],
  closing: {
    ...PACK_DEFAULTS.closing,
    requiresReplyIfContact: { value: true, rule: 'G8-10' },
    requiresInvestigation: { value: true, rule: 'G8-06' },
  },
  followUp: {
    isRequired: true,
    when: NOT_REJECTED,
    modes: ['phone', 'visit', 'slip'],
    by: ['receiver', 'department-head'],
    byAnotherPerson: true,
    maxAttempts: 3,
    rule: 'G8-10',
  },
  penalties: GENERAL_PENALTIES,
  prompts: GENERAL_PROMPTS,
};
