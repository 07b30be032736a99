import type { EmergencyRules } from '../../schema/emergency-rules.ts';
import { listItems } from '../list-items.ts';
import { composeTriggers } from './compose-triggers.ts';

/** The group activates and issues measures; the receiver's flag opens its task at once (C-44). */
export const EM5: EmergencyRules = {
  variant: 'em5',
  bodies: [
    { body: 'group', chair: 'senior-leader', members: ['department-heads'], teams: [], rule: 'EM5-01' },
  ],
  channelKeptBy: null,
  intake: listItems('EM5-02', ['content']),
  judging: { by: 'customer-service', considers: [], reportsTo: 'group', rule: 'C-44' },
  activation: {
    by: 'group',
    notifies: ['department-heads'],
    provisionalBy: 'customer-service',
    rule: 'EM5-02',
    also: ['C-41', 'C-44'],
  },
  triggers: composeTriggers(),
  investigation: {
    by: 'department-heads',
    asks: listItems('EM5-03', ['situation', 'cause', 'proposed-solution']),
    rule: 'EM5-03',
  },
  plan: {
    draftedBy: 'department-heads',
    approvedBy: 'group',
    contents: listItems('EM5-04', ['measures']),
    needsPersonAndTime: false,
    executesAfterApproval: true,
    rule: 'EM5-04',
  },
  suspension: null,
  conduct: [
    ...listItems('EM5-04', ['carry-out-strictly', 'report-progress', 'watch-and-adjust']),
    ...listItems('EM5-01', ['report-to-superior']),
  ],
  closing: listItems('EM5-06', ['lessons-to-group']),
  safeguards: listItems('EM5-05', ['communication', 'transport', 'expert-advice', 'technical-support']),
  revision: { by: 'management', cycle: 'regular', rule: 'EM5-06' },
  prompts: [],
};
