import type { PolicyPack } from '../schema.ts';

/** Three severities, no triggers: what a pack starts from whose policy names none. */
const SEVERITY: PolicyPack['severity'] = {
  levels: [
    { severity: 'general', rule: 'product-default' },
    { severity: 'serious', rule: 'product-default' },
    { severity: 'major', rule: 'product-default' },
  ],
  triggers: [],
  notify: [],
  collective: null,
};

const ENTRY_KINDS: PolicyPack['entryKinds'] = [
  { entryKind: 'complaint', rule: 'product-default' },
  { entryKind: 'suggestion', rule: 'C-55' },
  { entryKind: 'enquiry', rule: 'C-55' },
  { entryKind: 'help-request', rule: 'product-default' },
  { entryKind: 'praise', rule: 'product-default' },
];

const ESCALATION_REASONS: PolicyPack['escalationReasons'] = [
  { reason: 'beyond-authority', rule: 'product-default' },
  { reason: 'dissatisfied', rule: 'product-default' },
  { reason: 'overdue', rule: 'product-default' },
  { reason: 'severity', rule: 'product-default' },
  { reason: 'other-department', rule: 'product-default' },
  { reason: 'third-party', rule: 'product-default' },
  { reason: 'repeat', rule: 'product-default' },
  { reason: 'special', rule: 'product-default' },
];

/** Two hours: a shift at the counter may pass before somebody can write. */
const LATE_AFTER_MINUTES = 120;
/** C-06. */
const PHONE_REPORT_AFTER_MINUTES = 60;

/**
 * What every pack takes over where its policy is silent. Everything here says that it is the product's, or cites the decision of
 * policies.md Part C that it follows.
 */
export const PACK_DEFAULTS: Omit<
  PolicyPack,
  | 'id'
  | 'version'
  | 'effectiveFrom'
  | 'roles'
  | 'jobs'
  | 'firstInquiry'
  | 'channels'
  | 'triage'
  | 'ladder'
  | 'clocks'
  | 'forms'
> = {
  entryKinds: ENTRY_KINDS,
  requiredFields: [{ field: 'content', when: null, rule: 'product-default' }],
  lateAfterMinutes: LATE_AFTER_MINUTES,
  categories: [],
  severity: SEVERITY,
  assignment: null,
  escalationReasons: ESCALATION_REASONS,
  escalationRoutes: [],
  planApproval: null,
  sibling: null,
  verbalApproval: null,
  agreedReplyCap: null,
  phoneReportAfterMinutes: PHONE_REPORT_AFTER_MINUTES,
  unconfirmedAfterMinutes: null,
  numbering: {
    pattern: '{unit}-{YYYY}{MM}{serial}{device}',
    reset: 'month',
    minDigits: 4,
    rule: 'C-33',
  },
  communication: {
    courtesyApology: { value: true, rule: 'C-35' },
    liabilityNeedsFinding: { value: true, rule: 'C-35' },
    conveysOnlyInstructed: { value: false, rule: 'product-default' },
  },
  closing: {
    requiresReplyIfContact: { value: true, rule: 'product-default' },
    requiresInvestigation: { value: true, rule: 'product-default' },
    requiresLetterCopy: { value: false, rule: 'product-default' },
    overrunConfirmedBy: null,
    dissatisfiedCloseBy: null,
    ownReplyInBook: { value: false, rule: 'product-default' },
  },
  followUp: null,
  /** C-56: 180 days from the first reply. */
  repeat: { windowDays: 180, rule: 'C-56' },
  returnTests: [],
  penalties: null,
  retention: {
    normalYears: 3,
    importantIsLongTerm: true,
    importantWhen: [{ severities: ['major'] }],
    rule: 'C-52',
  },
  duties: [],
  display: [],
  prompts: [],
  causes: [],
  responsibility: [],
  departments: [],
};
