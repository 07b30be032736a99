import type { PolicyPack } from '../../schema.ts';
import { openChannel } from '../parts/channels.ts';

/** No signer is named by the source: the head of the marketing office signs by default, who does not answer customers (Part B.2). */
const FRAME = { form: 'liq-register', signedBy: 'department-head' } as const;

/** LIQ-04 to LIQ-06: telephone, written, in person or passed on by others. */
export const LIQUOR_CHANNELS: PolicyPack['channels'] = [
  openChannel('phone', 'LIQ-04', { ...FRAME, form: 'liq-complaint' }),
  openChannel('letter', 'LIQ-05', FRAME),
  openChannel('mail', 'LIQ-05', FRAME),
  openChannel('on-site-oral', 'LIQ-06', FRAME),
  openChannel('visit', 'LIQ-06', FRAME),
  openChannel('forwarded', 'LIQ-06', FRAME),
  openChannel('other', 'product-default', FRAME),
];

/** LIQ-04 asks for four things of a caller; of the other ways in it asks for what was said. */
export const LIQUOR_FIELDS: PolicyPack['requiredFields'] = [
  { field: 'content', when: null, rule: 'LIQ-16' },
  { field: 'customer.name', when: { channels: ['phone'] }, rule: 'LIQ-04' },
  { field: 'customer.address', when: { channels: ['phone'] }, rule: 'LIQ-04' },
  { field: 'customer.phone', when: { channels: ['phone'] }, rule: 'LIQ-04' },
];

/** The four classes of content, and who deals with each (C-18: one department under several names). */
export const LIQUOR_CATEGORIES: PolicyPack['categories'] = [
  { key: 'product-quality', department: 'quality', rule: 'LIQ-07' },
  { key: 'returns', department: 'quality', rule: 'LIQ-08' },
  { key: 'service-conduct', department: 'marketing-office', rule: 'LIQ-11' },
  { key: 'misunderstanding', department: 'marketing-office', rule: 'LIQ-12' },
];

export const LIQUOR_DEPARTMENTS: PolicyPack['departments'] = [
  { key: 'marketing-office', rule: 'C-18' },
  { key: 'quality', rule: 'LIQ-02' },
  { key: 'responsible', rule: 'LIQ-02' },
];
