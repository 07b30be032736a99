import type { PolicyPack } from '../schema.ts';
import { PACK_DEFAULTS } from './defaults.ts';
import { HOTEL_CLOCKS } from './hotel/clocks.ts';
import { HOTEL_DUTIES, HOTEL_FORMS } from './hotel/forms.ts';
import { HOTEL_LADDER, HOTEL_ROUTES } from './hotel/ladder.ts';
import { HOTEL_PROMPTS } from './hotel/prompts.ts';
import { openChannel } from './parts/channels.ts';

/** Annex 1 is the record of a case and, gathered, the week's list (C-12); the head answers for the department (HOTEL-03). */
const FRAME = { form: 'hotel-weekly', signedBy: 'department-head' } as const;

/** The complaint regulation of a hotel (policies.md 2.7, HOTEL-01 to HOTEL-24). */
export const HOTEL: PolicyPack = {
  ...PACK_DEFAULTS,
  id: 'hotel',
  version: 1,
  effectiveFrom: '2025-01-01',
  roles: [
    { role: 'receiver', rule: 'HOTEL-02' },
    { role: 'department-head', rule: 'HOTEL-03' },
    { role: 'deputy-head', rule: 'HOTEL-04' },
    { role: 'general-manager', rule: 'HOTEL-04' },
    { role: 'marketing-officer', rule: 'HOTEL-04' },
    { role: 'general-office', rule: 'HOTEL-04' },
  ],
  jobs: { manager: 'department-head', unitHead: 'department-head', rule: 'HOTEL-03' },
  firstInquiry: {
    duty: 'resolve-within-authority',
    handsOverTo: 'department-head',
    informs: null,
    rule: 'HOTEL-02',
    also: ['HOTEL-08', 'HOTEL-09'],
  },
  channels: [
    openChannel('on-site-oral', 'HOTEL-01', FRAME),
    openChannel('phone', 'HOTEL-01', FRAME),
    openChannel('visit', 'HOTEL-01', FRAME),
    openChannel('letter', 'HOTEL-01', FRAME),
    openChannel('mail', 'HOTEL-01', FRAME),
    openChannel('website', 'HOTEL-01', FRAME),
    openChannel('forwarded', 'HOTEL-01', FRAME),
    openChannel('other', 'product-default', FRAME),
  ],
  requiredFields: [
    { field: 'content', when: null, rule: 'HOTEL-07' },
    { field: 'happened-at', when: { entryKinds: ['complaint'] }, rule: 'HOTEL-07' },
    { field: 'place', when: { entryKinds: ['complaint'] }, rule: 'HOTEL-07' },
    { field: 'parties', when: { entryKinds: ['complaint'] }, rule: 'HOTEL-07' },
    { field: 'customer.contact', when: { entryKinds: ['complaint'] }, rule: 'HOTEL-07' },
    { field: 'phase', when: { entryKinds: ['complaint'] }, rule: 'HOTEL-05' },
    { field: 'against-kind', when: { entryKinds: ['complaint'] }, rule: 'HOTEL-06' },
    { field: 'against', when: { againstKinds: ['other-department'] }, rule: 'HOTEL-06' },
  ],
  triage: {
    isRequired: false,
    by: ['department-head'],
    needsCategory: false,
    needsUnderstanding: false,
    validity: 'none',
    secondPersonFor: [],
    replyTimeFor: [],
    rule: 'HOTEL-03',
  },
  assignment: {
    by: ['department-head', 'deputy-head', 'general-manager'],
    needsPerson: true,
    dueTime: null,
    form: null,
    rule: 'HOTEL-14',
    also: ['HOTEL-12'],
  },
  ladder: HOTEL_LADDER,
  escalationRoutes: HOTEL_ROUTES,
  sibling: { endorsedBy: 'department-head', rule: 'HOTEL-12', also: ['HOTEL-11', 'HOTEL-13', 'HOTEL-16'] },
  clocks: HOTEL_CLOCKS,
  forms: HOTEL_FORMS,
  closing: {
    ...PACK_DEFAULTS.closing,
    requiresInvestigation: { value: true, rule: 'HOTEL-14' },
    overrunConfirmedBy: { role: 'department-head', rule: 'C-17' },
    dissatisfiedCloseBy: { role: 'general-manager', rule: 'HOTEL-10' },
  },
  followUp: {
    isRequired: false,
    when: { isContactable: true },
    modes: ['phone', 'visit'],
    by: ['department-head', 'marketing-officer'],
    byAnotherPerson: true,
    maxAttempts: 3,
    rule: 'product-default',
  },
  duties: HOTEL_DUTIES,
  prompts: HOTEL_PROMPTS,
  departments: [
    { key: 'marketing', rule: 'HOTEL-04' },
    { key: 'general-office', rule: 'HOTEL-04' },
  ],
};
