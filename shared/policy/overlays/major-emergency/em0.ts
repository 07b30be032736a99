import type { EmergencyRules } from '../../schema/emergency-rules.ts';
import { listItems } from '../list-items.ts';
import { composeTriggers } from './compose-triggers.ts';

/** The base text: customer service activates, four teams work, nobody is named who approves the plan (C-42 keeps an approval). */
export const EM0: EmergencyRules = {
  variant: 'em0',
  bodies: [
    {
      body: 'group',
      chair: 'customer-service-head',
      members: ['department-heads'],
      teams: listItems('EM0-02', ['information', 'communication', 'problem', 'public-opinion']),
      rule: 'EM0-02',
    },
  ],
  channelKeptBy: null,
  intake: listItems('EM0-04', ['content', 'demand', 'departments-involved']),
  judging: { by: 'customer-service', considers: [], reportsTo: 'group', rule: 'EM0-03' },
  activation: { by: 'customer-service', notifies: ['group'], provisionalBy: null, rule: 'EM0-03' },
  triggers: composeTriggers(),
  investigation: { by: 'customer-service', asks: listItems('EM0-08', ['facts']), rule: 'EM0-08' },
  plan: {
    draftedBy: 'group',
    approvedBy: 'group',
    contents: listItems('EM0-06', ['concrete-plan', 'departments-coordinated']),
    needsPersonAndTime: false,
    executesAfterApproval: true,
    rule: 'EM0-06',
    also: ['C-42'],
  },
  suspension: null,
  conduct: [
    ...listItems('EM0-05', ['close-contact', 'soothing', 'progress-to-customer']),
    ...listItems('EM0-07', ['watch-media', 'report-to-group']),
    ...listItems('EM0-08', ['effective-measures', 'follow-progress']),
  ],
  closing: [
    ...listItems('EM0-08', ['result-to-customer', 'customer-satisfied']),
    ...listItems('EM0-09', ['summary', 'rectification']),
  ],
  safeguards: [],
  revision: { by: 'group', cycle: 'regular', rule: 'EM0-11' },
  prompts: [
    { key: 'what-the-plan-is-for', kind: 'reference', rules: ['EM0-01'] },
    { key: 'calm-and-fair', kind: 'prompt', rules: ['EM0-10'] },
    { key: 'do-not-inflame', kind: 'prohibited', rules: ['EM0-10'] },
  ],
};
