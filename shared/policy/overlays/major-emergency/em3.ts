import type { EmergencyRules } from '../../schema/emergency-rules.ts';
import { listItems } from '../list-items.ts';
import { composeTriggers } from './compose-triggers.ts';
import { EM2 } from './em2.ts';

/** As the second variant, but it asks for the loss, needs an agreement with the customer, and no approval of the plan. */
export const EM3: EmergencyRules = {
  ...EM2,
  variant: 'em3',
  bodies: EM2.bodies.map(({ also: _also, ...body }) => ({ ...body, rule: 'EM3-01' })),
  intake: listItems('EM3-01', ['content', 'customer', 'contact']),
  judging: { by: 'customer-service', considers: [], reportsTo: 'leading-group', rule: 'EM3-01' },
  activation: {
    by: 'leading-group',
    notifies: ['handling-group'],
    provisionalBy: 'customer-service',
    rule: 'EM3-01',
    also: ['C-41'],
  },
  triggers: composeTriggers(),
  investigation: {
    by: 'handling-group',
    asks: listItems('EM3-02', ['course', 'responsibility', 'loss']),
    rule: 'EM3-02',
  },
  plan: {
    draftedBy: 'handling-group',
    approvedBy: null,
    contents: listItems('EM3-03', ['compensation', 'apology', 'improvement']),
    needsPersonAndTime: false,
    executesAfterApproval: false,
    rule: 'EM3-03',
  },
  conduct: listItems('EM3-04', ['negotiate-to-agreement', 'carry-out-after-agreement']),
  closing: listItems('EM3-05', ['summary', 'suggestions-to-leading-group']),
  safeguards: listItems('EM3-05', ['training-customer-service', 'supplies', 'information-system']),
  revision: { by: 'customer-service', cycle: 'not-said', rule: 'EM3-01' },
  prompts: [{ key: 'customer-first-and-fair', kind: 'prompt', rules: ['EM3-01'] }],
};
