import type { DutyRule, PolicyPack } from '../../schema.ts';

/** MFR-26 to MFR-29: whom a deduction falls on, and who approves a grave one. Tried in order. */
export const MANUFACTURER_PENALTIES: NonNullable<PolicyPack['penalties']> = {
  pointsPerComplaint: null,
  onlyIfValid: true,
  kinds: [
    { kind: 'pay', rule: 'MFR-29' },
    { kind: 'punishment', rule: 'MFR-26' },
  ],
  attribution: [
    { key: 'ignored-or-repeated', when: { isRepeat: true }, chain: ['person', 'store'], rule: 'MFR-26' },
    { key: 'concealed', when: { triggers: ['concealed'] }, chain: ['person', 'store'], rule: 'MFR-21' },
    {
      key: 'processing-unit',
      when: { categories: ['quality'] },
      chain: ['team', 'factory'],
      rule: 'MFR-27',
    },
    {
      key: 'business-and-service',
      when: { categories: ['non-quality'] },
      chain: ['person', 'store', 'branch'],
      rule: 'MFR-28',
    },
  ],
  needsSupervisor: false,
  seriousApprovedBy: { role: 'general-manager', rule: 'MFR-29' },
  // C-36: the customer hears how it was settled, never what stands in the internal form.
  tellsCustomer: { value: false, rule: 'MFR-20' },
};

/** MFR-24: the first ten days of June and December; June looks back on December to May, December on June to November (C-51). */
export const MANUFACTURER_DUTIES: DutyRule[] = [
  {
    key: 'mfr.halfYear',
    rule: 'MFR-24',
    also: ['C-51'],
    window: { cycle: 'half-yearly', months: [6, 12], fromDay: 1, dueDay: 10 },
    onHoliday: 'stays',
    by: 'marketing-officer',
    to: 'branch-head',
    form: null,
    isNilReported: true,
    missedTells: 'deputy-head',
  },
  {
    // From time to time, says the source; the month is the product's.
    key: 'mfr.reconcile',
    rule: 'MFR-25',
    window: { cycle: 'monthly', fromDay: 1, dueDay: null },
    onHoliday: 'stays',
    by: 'branch-head',
    to: 'marketing-officer',
    form: null,
    isNilReported: true,
    missedTells: 'marketing-officer',
  },
];
