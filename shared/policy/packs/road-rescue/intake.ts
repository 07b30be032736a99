import type { PolicyPack } from '../../schema.ts';
import { openChannel } from '../parts/channels.ts';

/** The head of the department signs what the front desk keeps: the source has the dossier signed, and names nobody for the rest. */
const FRAME = { form: 'road-duty', signedBy: 'department-head' } as const;

/** ROAD-07: telephone and visit, day and night; ROAD-28: what anybody else was told first is passed to the front desk. */
export const ROAD_CHANNELS: PolicyPack['channels'] = [
  openChannel('phone', 'ROAD-07', FRAME),
  openChannel('visit', 'ROAD-07', FRAME),
  openChannel('on-site-oral', 'ROAD-28', FRAME),
  openChannel('forwarded', 'ROAD-28', FRAME),
  openChannel('other', 'product-default', FRAME),
];

/** The terms count from the first report, which only a matter that was passed on does not have by itself. */
export const ROAD_FIELDS: PolicyPack['requiredFields'] = [
  { field: 'content', when: null, rule: 'ROAD-08' },
  { field: 'first-reported-at', when: { channels: ['on-site-oral', 'forwarded'] }, rule: 'ROAD-22' },
  { field: 'place', when: { entryKinds: ['help-request'] }, rule: 'ROAD-09' },
];

export const ROAD_KINDS: PolicyPack['entryKinds'] = [
  { entryKind: 'complaint', rule: 'ROAD-13' },
  { entryKind: 'enquiry', rule: 'ROAD-13' },
  { entryKind: 'suggestion', rule: 'ROAD-14' },
  { entryKind: 'help-request', rule: 'ROAD-09' },
  { entryKind: 'praise', rule: 'product-default' },
];

/** ROAD-04: a major matter goes up at the very first moment; what the press may take up is major. */
export const ROAD_SEVERITY: PolicyPack['severity'] = {
  levels: [
    { severity: 'general', rule: 'product-default' },
    { severity: 'serious', rule: 'product-default' },
    { severity: 'major', rule: 'ROAD-04' },
  ],
  triggers: [{ trigger: 'media-exposure', raisesTo: 'major', rule: 'ROAD-04' }],
  notify: [
    {
      key: 'major',
      when: { severities: ['major'] },
      roles: ['supervisor', 'department-head'],
      mode: 'all',
      withinMinutes: 15,
      rule: 'ROAD-04',
    },
    {
      key: 'not-done-in-a-day',
      when: { issuedForms: ['road-dossier'] },
      roles: ['supervisor', 'department-head'],
      mode: 'all',
      withinMinutes: 15,
      rule: 'ROAD-26',
    },
  ],
  collective: null,
};

export const ROAD_DEPARTMENTS: PolicyPack['departments'] = [
  { key: 'customer-service', rule: 'ROAD-06' },
  { key: 'responsible', rule: 'ROAD-06' },
];
