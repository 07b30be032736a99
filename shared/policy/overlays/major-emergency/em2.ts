import type { EmergencyRules } from '../../schema/emergency-rules.ts';
import { listItems } from '../list-items.ts';
import { composeTriggers } from './compose-triggers.ts';

/** Two tiers; nothing is carried out before the leading group has approved the plan and its compensation. */
export const EM2: EmergencyRules = {
  variant: 'em2',
  bodies: [
    {
      body: 'leading-group',
      chair: 'top-leader',
      members: ['department-heads'],
      teams: [],
      rule: 'EM2-02',
    },
    {
      body: 'handling-group',
      chair: null,
      members: ['customer-service', 'public-relations', 'legal'],
      teams: [],
      rule: 'EM2-02',
      also: ['EM2-05'],
    },
  ],
  channelKeptBy: null,
  intake: listItems('EM2-03', ['content', 'customer', 'contact']),
  judging: { by: 'customer-service', considers: [], reportsTo: 'leading-group', rule: 'EM2-04' },
  activation: {
    by: 'leading-group',
    notifies: ['handling-group'],
    provisionalBy: 'customer-service',
    rule: 'EM2-05',
    also: ['C-41'],
  },
  triggers: composeTriggers(),
  investigation: {
    by: 'handling-group',
    asks: listItems('EM2-06', ['course', 'responsibility', 'possible-impact']),
    rule: 'EM2-06',
  },
  plan: {
    draftedBy: 'handling-group',
    approvedBy: 'leading-group',
    contents: listItems('EM2-07', ['remedies', 'compensation']),
    needsPersonAndTime: false,
    executesAfterApproval: true,
    rule: 'EM2-07',
    also: ['EM2-08'],
  },
  suspension: null,
  conduct: listItems('EM2-08', ['negotiate-to-agreement']),
  closing: listItems('EM2-09', ['summary', 'suggestions-to-leading-group']),
  safeguards: listItems('EM2-10', ['training-three-departments', 'supplies', 'information-system']),
  revision: { by: 'customer-service', cycle: 'not-said', rule: 'EM2-11' },
  prompts: [
    { key: 'customer-first-and-fair', kind: 'prompt', rules: ['EM2-01'] },
    { key: 'stay-prepared', kind: 'prompt', rules: ['EM2-10'] },
    { key: 'tailor-the-plan', kind: 'reference', rules: ['EM2-11'] },
  ],
};
