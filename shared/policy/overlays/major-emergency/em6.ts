import type { EmergencyRules } from '../../schema/emergency-rules.ts';
import { listItems } from '../list-items.ts';
import { composeTriggers } from './compose-triggers.ts';

/** The handling group activates and reports up; business is suspended at once. The source breaks off after that: the rest is the product's. */
export const EM6: EmergencyRules = {
  variant: 'em6',
  bodies: [
    {
      body: 'leading-group',
      chair: 'company-leader',
      members: ['department-heads'],
      teams: [],
      rule: 'EM6-01',
    },
    {
      body: 'handling-group',
      chair: 'customer-service',
      members: ['departments'],
      teams: [],
      rule: 'EM6-01',
    },
  ],
  channelKeptBy: { body: 'customer-service', rule: 'EM6-02' },
  intake: listItems('EM6-02', ['content', 'contact']),
  judging: { by: 'handling-group', considers: [], reportsTo: 'leading-group', rule: 'EM6-03' },
  activation: {
    by: 'handling-group',
    notifies: ['leading-group'],
    provisionalBy: 'customer-service',
    rule: 'EM6-04',
    also: ['C-41'],
  },
  triggers: composeTriggers({ 'violating-operation': 'EM6-05', 'heavy-loss': 'EM6-05' }),
  investigation: { by: 'handling-group', asks: listItems('EM6-06', ['facts']), rule: 'EM6-06' },
  plan: {
    draftedBy: 'handling-group',
    approvedBy: 'leading-group',
    contents: [],
    needsPersonAndTime: false,
    executesAfterApproval: true,
    rule: 'C-42',
  },
  suspension: { triggers: ['violating-operation', 'heavy-loss'], rule: 'EM6-05' },
  conduct: listItems('EM6-06', ['investigate-quickly']),
  closing: listItems('product-default', ['summary']),
  safeguards: [],
  revision: { by: 'customer-service', cycle: 'not-said', rule: 'product-default' },
  prompts: [],
};
