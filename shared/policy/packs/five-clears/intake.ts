import type { Trigger } from '../../../domain/vocabulary.ts';
import type { PolicyPack } from '../../schema.ts';
import { openChannel } from '../parts/channels.ts';

/** No signer is named; the customer confirms, and the department manager signs by default. */
const FRAME = { form: 'five-record', signedBy: 'department-head' } as const;

/** In person, by telephone (a default of the product), and in writing, which is answered in writing (FIVE-11). */
export const FIVE_CHANNELS: PolicyPack['channels'] = [
  openChannel('on-site-oral', 'FIVE-07', FRAME),
  openChannel('visit', 'FIVE-07', FRAME),
  openChannel('phone', 'product-default', FRAME),
  openChannel('letter', 'FIVE-11', FRAME, { replyModes: ['written'] }),
  openChannel('mail', 'FIVE-11', FRAME, { replyModes: ['written'] }),
  openChannel('forwarded', 'product-default', FRAME),
  openChannel('other', 'product-default', FRAME),
];

/** FIVE-08, in its order. The centre passes each to "the functional department" and names none. */
export const FIVE_CATEGORIES: PolicyPack['categories'] = [
  'fit-out-noise',
  'public-facilities',
  'in-unit-repair',
  'mail-and-newspapers',
  'hygiene-and-greenery',
  'pest-control',
  'other-service',
].map((key) => ({ key, department: null, rule: 'FIVE-08' }));

/** FIVE-10 (a) to (j), in its order. */
const MAJOR_EVENTS: readonly Trigger[] = [
  'fire',
  'lift-trapped',
  'explosion',
  'power-cut',
  'flooding',
  'theft-or-destruction',
  'crime',
  'collective',
  'main-equipment',
  'structure-damage',
];

/** General and major; `serious` is the product's. Both the manager and the leaders learn of a major one (FIVE-06, C-09). */
export const FIVE_SEVERITY: PolicyPack['severity'] = {
  levels: [
    { severity: 'general', rule: 'FIVE-07' },
    { severity: 'serious', rule: 'product-default' },
    { severity: 'major', rule: 'FIVE-10' },
  ],
  triggers: MAJOR_EVENTS.map((trigger) => ({ trigger, raisesTo: 'major', rule: 'FIVE-10' })),
  notify: [
    {
      key: 'major',
      when: { severities: ['major'] },
      roles: ['department-head', 'leader-in-charge'],
      mode: 'all',
      withinMinutes: 15,
      rule: 'FIVE-06',
      also: ['FIVE-09', 'C-09', 'C-V'],
    },
  ],
  collective: { threshold: 3, windowDays: 7, raisesTo: 'major', rule: 'FIVE-10', also: ['C-07', 'C-08'] },
};
