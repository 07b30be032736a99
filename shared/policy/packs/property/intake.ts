import type { PolicyPack } from '../../schema.ts';
import { openChannel } from '../parts/channels.ts';

const FRAME = { form: 'prop-record', signedBy: 'department-head' } as const;
const ON_COMPLAINT = { entryKinds: ['complaint' as const] };
const ON_PERSON = { againstKinds: ['person' as const] };

/** The hotline and whoever comes by (PROP-08); the head of the department that solved the matter signs (PROP-13, PROP-19). */
export const PROPERTY_CHANNELS: PolicyPack['channels'] = [
  openChannel('phone', 'PROP-08', FRAME, { also: ['PROP-13', 'PROP-19'] }),
  openChannel('visit', 'PROP-08', FRAME),
  openChannel('on-site-oral', 'PROP-21', FRAME),
  openChannel('letter', 'product-default', FRAME),
  openChannel('forwarded', 'product-default', FRAME),
  openChannel('other', 'product-default', FRAME),
];

/** PROP-09 and PROP-10 are one list (C-45); what a person is said to have done needs witnesses, proof and a signature (PROP-11). */
export const PROPERTY_FIELDS: PolicyPack['requiredFields'] = [
  { field: 'content', when: null, rule: 'PROP-09', also: ['PROP-10', 'C-45'] },
  { field: 'customer.name', when: ON_COMPLAINT, rule: 'PROP-09' },
  { field: 'customer.company', when: ON_COMPLAINT, rule: 'PROP-09' },
  { field: 'customer.unit-number', when: ON_COMPLAINT, rule: 'PROP-09' },
  { field: 'customer.phone', when: ON_COMPLAINT, rule: 'PROP-09', also: ['PROP-10', 'PROP-11'] },
  { field: 'apologised', when: ON_COMPLAINT, rule: 'PROP-14' },
  { field: 'against', when: ON_PERSON, rule: 'PROP-10' },
  { field: 'witnesses', when: ON_PERSON, rule: 'PROP-11' },
  { field: 'evidence', when: ON_PERSON, rule: 'PROP-11' },
  { field: 'complainant-signature', when: ON_PERSON, rule: 'PROP-11' },
];

/** Two weights above the ordinary: "more serious" is `serious`, a special situation is `major` (B.1). */
export const PROPERTY_SEVERITY: PolicyPack['severity'] = {
  levels: [
    { severity: 'general', rule: 'PROP-15' },
    { severity: 'serious', rule: 'PROP-17' },
    { severity: 'major', rule: 'PROP-16' },
  ],
  triggers: [],
  notify: [
    {
      // "Promptly": before close of the business day; the clock prop.seriousReport says when that is.
      key: 'serious',
      when: { severities: ['serious'] },
      roles: ['supervisor'],
      mode: 'all',
      withinMinutes: 480,
      rule: 'PROP-17',
      also: ['C-V'],
    },
    {
      key: 'special',
      when: { severities: ['major'] },
      roles: ['general-manager'],
      mode: 'all',
      withinMinutes: 15,
      rule: 'PROP-16',
      also: ['C-V'],
    },
  ],
  collective: null,
};
