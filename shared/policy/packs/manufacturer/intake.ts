import type { IntakeField } from '../../../domain/intake-field-names.ts';
import type { PolicyPack } from '../../schema.ts';
import { openChannel } from '../parts/channels.ts';

const FRAME = { form: 'mfr-record', signedBy: 'branch-head' } as const;

/** MFR-12 customers come or call, MFR-21 stores pass on, MFR-11 the book lies in every company. */
export const MANUFACTURER_CHANNELS: PolicyPack['channels'] = [
  openChannel('visit', 'MFR-12', FRAME),
  openChannel('phone', 'MFR-14', FRAME),
  openChannel('on-site-oral', 'MFR-12', FRAME),
  openChannel('forwarded', 'MFR-21', FRAME),
  openChannel('opinion-book', 'MFR-11', FRAME, {
    book: 'opinion-book',
    form: 'mfr-book',
    replyModes: ['in-book', 'oral', 'phone', 'written', 'mail'],
  }),
  openChannel('letter', 'product-default', FRAME),
  openChannel('other', 'product-default', FRAME),
];

/** What is looked up once the own company is responsible (MFR-12). */
const OF_THE_GOODS: readonly IntakeField[] = [
  'product.order-number',
  'product.material-number',
  'product.delivered-on',
  'product.quantity',
  'product.defective-quantity',
  'product.delivered-amount',
  'demand',
];

export const MANUFACTURER_FIELDS: PolicyPack['requiredFields'] = [
  { field: 'content', when: null, rule: 'MFR-21' },
  { field: 'against-kind', when: { entryKinds: ['complaint'] }, rule: 'MFR-12' },
  { field: 'region', when: { entryKinds: ['complaint'] }, rule: 'MFR-22' },
  ...OF_THE_GOODS.map((field): PolicyPack['requiredFields'][number] => ({
    field,
    when: { entryKinds: ['complaint'], againstKinds: ['own'] },
    rule: 'MFR-09',
  })),
];

/** MFR-01: of the product, or of people. */
export const MANUFACTURER_CATEGORIES: PolicyPack['categories'] = [
  { key: 'quality', department: 'production', rule: 'MFR-01' },
  { key: 'non-quality', department: 'sales-branch', rule: 'MFR-01' },
];

export const MANUFACTURER_DEPARTMENTS: PolicyPack['departments'] = [
  { key: 'marketing', rule: 'MFR-03' },
  { key: 'sales-branch', rule: 'MFR-03' },
  { key: 'production', rule: 'MFR-06' },
  { key: 'store', rule: 'MFR-07' },
  { key: 'general-office', rule: 'MFR-07' },
];
