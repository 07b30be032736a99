import { keepForm } from '../../packs/parts/forms.ts';
import type { QualityRules } from '../../schema/quality-rules.ts';
import { listItems } from '../list-items.ts';
import { QUALITY_DUTIES } from './quality-duties.ts';

/** What the standard says; the seven working days of a notice are the product's (C-48). */
export const QUALITY_RULES_DATA: QualityRules = {
  parties: [
    { party: 'centre', role: 'quality-officer', rule: 'QS-01', also: ['QS-02'] },
    { party: 'inspector', role: 'quality-officer', rule: 'QS-01', also: ['QS-04'] },
    { party: 'leader-in-charge', role: 'leader-in-charge', rule: 'QS-03' },
    { party: 'manager-in-charge', role: 'general-manager', rule: 'QS-06' },
    { party: 'unit', role: null, rule: 'QS-01' },
    { party: 'unit-head', role: 'branch-head', rule: 'QS-06' },
    { party: 'unit-service-leader', role: 'department-head', rule: 'QS-06' },
    { party: 'group-service-centre', role: 'hq-officer', rule: 'QS-08' },
  ],
  centreDuties: listItems('QS-02', [
    'build-organisation',
    'complete-standards',
    'plan-inspections',
    'issue-notices',
    'man-the-hotline',
    'order-correction',
  ]),
  leaderDuties: listItems('QS-03', ['training-and-exchange', 'guidance', 'market-research']),
  staffDuties: listItems('QS-04', ['supervise-and-stop', 'quality-analysis-report', 'answer-and-report']),
  contacts: [
    { channel: 'phone', rule: 'QS-02' },
    { channel: 'website', rule: 'QS-04' },
  ],
  inspectionForms: listItems('QS-05', ['assessment', 'questionnaire', 'perception']),
  inspection: {
    contents: listItems('QS-06', ['papers', 'site', 'face-to-face']),
    form: 'qs-inspection',
    opinionBy: 'unit-service-leader',
    discussedWith: 'unit-head',
    reportTo: ['unit', 'manager-in-charge'],
    hasSpotChecks: true,
    rule: 'QS-06',
    also: ['QS-10'],
  },
  survey: {
    month: 12,
    perYear: 1,
    minRespondents: 50,
    commonItems: listItems('QS-07', ['timeliness', 'convenience', 'technique', 'value-for-money']),
    businessItems: listItems('QS-07', ['designed-by-unit']),
    ways: listItems('QS-07', ['on-site', 'online', 'mail']),
    weightedBy: listItems('QS-07', ['business-size', 'profit-source']),
    reportTo: ['manager-in-charge', 'group-service-centre'],
    rule: 'QS-07',
    also: ['QS-08', 'C-47', 'C-49'],
  },
  perception: { unitsPerYear: 3, isOneToOne: true, isForumOptional: true, rule: 'QS-09' },
  meetings: [...listItems('QS-10', ['quality-analysis']), ...listItems('QS-14', ['sharing-good-practice'])],
  reports: [
    {
      key: 'monthly',
      due: 'before-month-end',
      form: 'qs-monthly',
      to: ['manager-in-charge', 'group-service-centre'],
      rule: 'QS-11',
    },
    {
      key: 'survey',
      due: 'after-survey',
      form: null,
      to: ['manager-in-charge', 'group-service-centre'],
      rule: 'QS-08',
      also: ['C-47'],
    },
    { key: 'urgent', due: 'at-once', form: null, to: ['manager-in-charge'], rule: 'QS-12' },
  ],
  notice: {
    form: 'qs-notice',
    onlyIfMajor: true,
    to: 'unit-head',
    dueIn: { unit: 'working-day', amount: 7 },
    isTermEditable: true,
    isReturnedInWriting: true,
    trackedBy: 'centre',
    rule: 'QS-13',
    also: ['C-48'],
  },
  consequences: listItems('QS-15', ['performance-of-managers', 'tracing-of-responsibility']),
  duties: QUALITY_DUTIES,
  forms: [
    keepForm('qs-inspection', 'QS-10'),
    keepForm('qs-monthly', 'QS-11'),
    keepForm('qs-notice', 'QS-13', { copies: [{ no: 1, holder: 'unit' }] }),
  ],
  prompts: [
    { key: 'collect-good-practice', kind: 'prompt', rules: ['QS-14'] },
    { key: 'who-interprets', kind: 'reference', rules: ['QS-16'] },
  ],
};
