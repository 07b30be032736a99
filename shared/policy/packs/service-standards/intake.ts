import type { PolicyPack } from '../../schema.ts';
import { openChannel } from '../parts/channels.ts';

/** The source names no signer: the head of the department signs by default. */
const FRAME = { form: 'svc-record', signedBy: 'department-head' } as const;

/** SVC-1401 names telephone and visit; buyers speak to their escort, write on the website, or say it on video. */
export const SERVICE_CHANNELS: PolicyPack['channels'] = [
  openChannel('phone', 'SVC-1401', { ...FRAME, form: 'svc-phone-log' }, { mustRestate: true }),
  openChannel('visit', 'SVC-1401', FRAME),
  openChannel('on-site-oral', 'SVC-0306', FRAME),
  openChannel('website', 'SVC-0907', FRAME),
  openChannel('other', 'SVC-0803', FRAME),
];

export const SERVICE_FIELDS: PolicyPack['requiredFields'] = [
  { field: 'content', when: null, rule: 'SVC-1406' },
  { field: 'customer.name', when: { channels: ['phone'] }, rule: 'SVC-0103' },
  { field: 'place', when: { channels: ['phone'], entryKinds: ['enquiry'] }, rule: 'SVC-0103' },
  { field: 'customer.phone', when: { channels: ['phone'] }, rule: 'SVC-0108' },
  { field: 'customer.name', when: { channels: ['visit'] }, rule: 'SVC-0202' },
];

/** The chapters of the standards: what a complaint is usually about, and which checklist it is held against. */
export const SERVICE_CATEGORIES: PolicyPack['categories'] = [
  { key: 'phone-enquiry', department: null, rule: 'SVC-0101' },
  { key: 'reception', department: 'front-hall', rule: 'SVC-0203' },
  { key: 'escorting', department: 'sales', rule: 'SVC-0301' },
  { key: 'settlement', department: 'settlement', rule: 'SVC-0403' },
  { key: 'packing', department: 'warehouse', rule: 'SVC-0501' },
  { key: 'freight', department: 'warehouse', rule: 'SVC-0601' },
  { key: 'seeing-off', department: 'front-hall', rule: 'SVC-0701' },
  { key: 'video', department: 'sales', rule: 'SVC-0803' },
  { key: 'web-orders', department: 'sales', rule: 'SVC-0906' },
  { key: 'repairs', department: 'after-sales', rule: 'SVC-1001' },
  { key: 'returns', department: 'after-sales', rule: 'SVC-1103' },
  { key: 'consignment', department: 'sales', rule: 'SVC-1202' },
  { key: 'relations', department: 'sales', rule: 'SVC-1304' },
];

export const SERVICE_DEPARTMENTS: PolicyPack['departments'] = [
  { key: 'front-hall', rule: 'SVC-0203' },
  { key: 'sales', rule: 'SVC-0306' },
  { key: 'settlement', rule: 'SVC-0403' },
  { key: 'warehouse', rule: 'SVC-0601' },
  { key: 'after-sales', rule: 'SVC-1001' },
];
