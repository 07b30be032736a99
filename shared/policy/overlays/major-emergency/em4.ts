import type { EmergencyRules } from '../../schema/emergency-rules.ts';
import { listItems } from '../list-items.ts';
import { composeTriggers } from './compose-triggers.ts';

/** The heads of departments investigate first; what touches several departments goes to the group. */
export const EM4: EmergencyRules = {
  variant: 'em4',
  bodies: [
    { body: 'group', chair: 'senior-leader', members: ['department-heads'], teams: [], rule: 'EM4-02' },
  ],
  channelKeptBy: { body: 'departments', rule: 'EM4-03' },
  intake: listItems('EM4-04', ['content', 'time', 'contact']),
  judging: {
    by: 'department-heads',
    considers: listItems('EM4-05', ['truth', 'nature', 'severity']),
    reportsTo: 'group',
    rule: 'EM4-05',
    also: ['EM4-06'],
  },
  activation: {
    by: 'group',
    notifies: ['department-heads'],
    provisionalBy: 'customer-service',
    rule: 'EM4-07',
    also: ['C-41'],
  },
  triggers: composeTriggers({ 'multi-department': 'EM4-06' }),
  investigation: {
    by: 'department-heads',
    asks: listItems('EM4-05', ['truth', 'nature', 'severity']),
    rule: 'EM4-05',
  },
  plan: {
    draftedBy: 'group',
    approvedBy: 'group',
    contents: listItems('EM4-07', ['measures']),
    needsPersonAndTime: true,
    executesAfterApproval: true,
    rule: 'EM4-07',
  },
  suspension: null,
  conduct: listItems('EM4-08', ['result-to-customer', 'ask-opinion']),
  closing: [
    ...listItems('EM4-08', ['customer-satisfied']),
    ...listItems('EM4-09', ['root-cause', 'improvement']),
  ],
  safeguards: listItems('EM4-10', ['training', 'files-and-statistics', 'interaction-with-customers']),
  revision: { by: 'group', cycle: 'when-needed', rule: 'EM4-10' },
  prompts: [{ key: 'whole-chain', kind: 'reference', rules: ['EM4-01'] }],
};
