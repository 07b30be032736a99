import type { PolicyPack } from '../schema.ts';
import { PACK_DEFAULTS } from './defaults.ts';
import { ROAD_CLOCKS } from './road-rescue/clocks.ts';
import { ROAD_FORMS } from './road-rescue/forms.ts';
import {
  ROAD_CHANNELS,
  ROAD_DEPARTMENTS,
  ROAD_FIELDS,
  ROAD_KINDS,
  ROAD_SEVERITY,
} from './road-rescue/intake.ts';
import { ROAD_LADDER } from './road-rescue/ladder.ts';
import { ROAD_PROMPTS } from './road-rescue/prompts.ts';

/**
 * The complaint plan of a road-clearance and rescue service (policies.md 3.1, ROAD-01 to ROAD-31).
 *
 * The source breaks off; what it leaves open (amounts, penalties, retention, numbers) is the product's, and its third section repeats
 * the general eight steps (ROAD-31).
 */
export const ROAD_RESCUE: PolicyPack = {
  ...PACK_DEFAULTS,
  id: 'road-rescue',
  version: 1,
  effectiveFrom: '2025-01-01',
  roles: [
    { role: 'receiver', rule: 'ROAD-28' },
    { role: 'front-desk', rule: 'ROAD-06' },
    { role: 'supervisor', rule: 'ROAD-06' },
    { role: 'department-head', rule: 'ROAD-06' },
    // The responsible department and its head.
    { role: 'processing-unit', rule: 'ROAD-06' },
  ],
  jobs: { manager: 'front-desk', unitHead: 'department-head', rule: 'ROAD-06' },
  firstInquiry: {
    duty: 'forward-to-front-desk',
    handsOverTo: 'front-desk',
    informs: null,
    rule: 'ROAD-28',
  },
  entryKinds: ROAD_KINDS,
  channels: ROAD_CHANNELS,
  requiredFields: ROAD_FIELDS,
  triage: {
    isRequired: true,
    by: ['front-desk', 'supervisor', 'department-head'],
    needsCategory: false,
    needsUnderstanding: true,
    validity: 'at-reception',
    secondPersonFor: ['major'],
    replyTimeFor: [],
    rule: 'ROAD-17',
    also: ['ROAD-02'],
  },
  severity: ROAD_SEVERITY,
  assignment: {
    by: ['front-desk', 'supervisor', 'department-head'],
    needsPerson: false,
    dueTime: null,
    form: 'road-order',
    rule: 'ROAD-10',
  },
  departments: ROAD_DEPARTMENTS,
  ladder: ROAD_LADDER,
  escalationRoutes: [
    { reason: 'overdue', when: null, toRole: 'supervisor', rule: 'ROAD-26' },
    { reason: 'severity', when: { severities: ['major'] }, toRole: 'department-head', rule: 'ROAD-04' },
  ],
  clocks: ROAD_CLOCKS,
  forms: ROAD_FORMS,
  closing: {
    ...PACK_DEFAULTS.closing,
    requiresReplyIfContact: { value: true, rule: 'ROAD-13' },
    requiresInvestigation: { value: true, rule: 'ROAD-31' },
  },
  followUp: {
    isRequired: true,
    when: { entryKinds: ['complaint'], isContactable: true },
    modes: ['phone', 'visit'],
    by: ['front-desk'],
    byAnotherPerson: true,
    maxAttempts: 3,
    rule: 'ROAD-29',
    also: ['ROAD-05'],
  },
  retention: { ...PACK_DEFAULTS.retention, also: ['ROAD-15'] },
  duties: [
    {
      key: 'road.dossierProgress',
      rule: 'ROAD-27',
      window: { cycle: 'daily', by: '17:00' },
      onHoliday: 'stays',
      by: 'processing-unit',
      to: 'front-desk',
      form: null,
      // Without an open dossier there is nothing to report, and that is said too.
      isNilReported: true,
      missedTells: 'supervisor',
    },
  ],
  display: [{ item: 'hotline-day-and-night', rule: 'ROAD-07' }],
  prompts: ROAD_PROMPTS,
};
