import type { EmergencyRules } from '../../schema/emergency-rules.ts';
import { listItems } from '../list-items.ts';
import { composeTriggers } from './compose-triggers.ts';

/** One leading group decides a plan with a person and a time; who activates is not said, so the group does (C-41). */
export const EM1: EmergencyRules = {
  variant: 'em1',
  bodies: [
    {
      body: 'leading-group',
      chair: 'top-leader',
      members: ['department-heads', 'customer-service', 'departments'],
      teams: [],
      rule: 'EM1-01',
    },
  ],
  channelKeptBy: null,
  intake: listItems('EM1-02', ['content', 'customer', 'contact']),
  judging: {
    by: 'customer-service',
    considers: listItems('EM1-03', ['severity', 'scope-of-impact']),
    reportsTo: 'leading-group',
    rule: 'EM1-03',
  },
  activation: {
    by: 'leading-group',
    notifies: ['leading-group'],
    provisionalBy: 'customer-service',
    rule: 'C-41',
    also: ['EM1-03'],
  },
  triggers: composeTriggers(),
  investigation: { by: 'customer-service', asks: listItems('EM1-02', ['first-analysis']), rule: 'EM1-02' },
  plan: {
    draftedBy: 'leading-group',
    approvedBy: 'leading-group',
    contents: [],
    needsPersonAndTime: true,
    executesAfterApproval: true,
    rule: 'EM1-04',
  },
  suspension: null,
  conduct: [
    ...listItems('EM1-05', ['coordinated-by-customer-service']),
    ...listItems('EM1-06', ['progress-to-customer']),
  ],
  closing: [
    ...listItems('EM1-06', ['follow-up-visit']),
    ...listItems('EM1-07', ['analysis', 'revise-rules', 'training', 'internal-publicity']),
  ],
  safeguards: [],
  revision: { by: 'customer-service', cycle: 'not-said', rule: 'EM1-08' },
  prompts: [{ key: 'who-interprets', kind: 'reference', rules: ['EM1-08'] }],
};
