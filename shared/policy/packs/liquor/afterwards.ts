import type { DutyRule, PolicyPack } from '../../schema.ts';

/** LIQ-08 to LIQ-10 with C-22, tried in order: mould is unconditional inside the window only, and storage faults are refused. */
export const LIQUOR_RETURN_TESTS: PolicyPack['returnTests'] = [
  {
    defect: 'mould',
    windowDays: 15,
    needsOutboundRecord: true,
    decision: 'unconditional-return',
    rule: 'LIQ-10',
  },
  { defect: 'sediment', windowDays: null, needsOutboundRecord: false, decision: 'return', rule: 'LIQ-08' },
  {
    defect: 'suspended-matter',
    windowDays: null,
    needsOutboundRecord: false,
    decision: 'return',
    rule: 'LIQ-08',
  },
  { defect: 'mould', windowDays: null, needsOutboundRecord: false, decision: 'refuse', rule: 'LIQ-09' },
  { defect: 'cap', windowDays: null, needsOutboundRecord: false, decision: 'refuse', rule: 'C-22' },
  { defect: 'leak', windowDays: null, needsOutboundRecord: false, decision: 'refuse', rule: 'C-22' },
  { defect: 'storage', windowDays: null, needsOutboundRecord: false, decision: 'refuse', rule: 'LIQ-09' },
];

/** LIQ-11, LIQ-20: one point for a complaint that holds, and criticism that the customer hears of (C-21, C-36). */
export const LIQUOR_PENALTIES: NonNullable<PolicyPack['penalties']> = {
  pointsPerComplaint: { points: 1, rule: 'LIQ-20' },
  onlyIfValid: true,
  kinds: [
    { kind: 'points', rule: 'LIQ-20' },
    { kind: 'criticism', rule: 'LIQ-11' },
  ],
  attribution: [{ key: 'person-responsible', when: null, chain: ['person'], rule: 'C-21' }],
  needsSupervisor: false,
  seriousApprovedBy: null,
  tellsCustomer: { value: true, rule: 'LIQ-11' },
};

/** LIQ-17: a year from closing (C-53), and long for what C-23 counts as important. */
export const LIQUOR_RETENTION: PolicyPack['retention'] = {
  normalYears: 1,
  importantIsLongTerm: true,
  importantWhen: [
    { severities: ['major'] },
    { remedies: ['compensation'] },
    { triggers: ['media-exposure', 'crime'] },
  ],
  rule: 'LIQ-17',
  also: ['C-23', 'C-53'],
};

/** LIQ-15: without a cycle, so the month is the product's. LIQ-18, LIQ-19: the count of the month before the meeting of the month; a unit may choose the week instead (C-50). */
export const LIQUOR_DUTIES: DutyRule[] = [
  {
    key: 'liq.spotCheck',
    rule: 'LIQ-15',
    window: { cycle: 'monthly', fromDay: 1, dueDay: null },
    onHoliday: 'stays',
    by: 'complaint-manager',
    to: null,
    form: null,
    isNilReported: true,
    missedTells: 'department-head',
  },
  {
    key: 'liq.statistics',
    rule: 'LIQ-18',
    window: { cycle: 'monthly', fromDay: 1, dueDay: 10 },
    onHoliday: 'next-working-day',
    by: 'complaint-manager',
    to: 'marketing-officer',
    form: 'monthly-statistics',
    isNilReported: true,
    missedTells: 'department-head',
  },
  {
    key: 'liq.meeting',
    rule: 'LIQ-19',
    also: ['C-50'],
    window: { cycle: 'monthly', fromDay: 1, dueDay: null },
    onHoliday: 'stays',
    by: 'marketing-officer',
    to: 'leader-in-charge',
    form: null,
    isNilReported: true,
    missedTells: 'leader-in-charge',
  },
];
