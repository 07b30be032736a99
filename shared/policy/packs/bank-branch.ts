import type { PolicyPack } from '../schema.ts';

const GENERAL = ['general'] as const;
const UP_TO_SERIOUS = ['general', 'serious'] as const;
const EVERY_SEVERITY = ['general', 'serious', 'major'] as const;

/** Remedies without a price that anybody may offer for a matter of ordinary weight. */
function freeGrants(severities: readonly ('general' | 'serious' | 'major')[], rule: string) {
  return (['explanation', 'apology', 'correction', 'process-improvement'] as const).map((remedy) => ({
    remedy,
    maxAmountFen: null,
    severities: [...severities],
    rule,
  }));
}

/** Money: compensation, and a waived or reduced fee. `maxAmountFen` in fen. */
function moneyGrants(
  maxAmountFen: number,
  severities: readonly ('general' | 'serious' | 'major')[],
  rule: string,
) {
  return (['compensation', 'price-reduction'] as const).map((remedy) => ({
    remedy,
    maxAmountFen,
    severities: [...severities],
    rule,
  }));
}

const HEAD_OFFICE_REMEDIES = [
  'explanation',
  'apology',
  'correction',
  'compensation',
  'price-reduction',
  'return',
  'unconditional-return',
  'exchange',
  'repair',
  'process-improvement',
] as const;

/**
 * The complaint policy of a bank's business outlet (policies.md 2.2, BANK-01 to BANK-44).
 *
 * The source names no amounts: 0, 200 and 500 yuan are defaults of the product until head office publishes its own
 * pack, and so are 15 and 60 minutes, the same business day, the number pattern and the severities (Part B.1, C-V).
 * Three days count as calendar days (C-01).
 */
export const BANK_BRANCH: PolicyPack = {
  id: 'bank-branch',
  version: 1,
  effectiveFrom: '2025-01-01',
  channels: [
    {
      channel: 'on-site-oral',
      book: 'register',
      mustRestate: true,
      signedBy: 'branch-head',
      rule: 'BANK-24',
    },
    { channel: 'phone', book: 'register', mustRestate: true, signedBy: 'branch-head', rule: 'BANK-38' },
    { channel: 'letter', book: 'register', mustRestate: false, signedBy: 'branch-head', rule: 'BANK-33' },
    {
      channel: 'hotline-handover',
      book: 'register',
      mustRestate: true,
      signedBy: 'branch-head',
      rule: 'BANK-43',
    },
    {
      channel: 'opinion-book',
      book: 'opinion-book',
      mustRestate: false,
      signedBy: 'complaint-manager',
      rule: 'BANK-31',
    },
    { channel: 'visit', book: 'register', mustRestate: true, signedBy: 'branch-head', rule: 'BANK-07' },
    { channel: 'forwarded', book: 'register', mustRestate: false, signedBy: 'branch-head', rule: 'BANK-07' },
    { channel: 'other', book: 'register', mustRestate: false, signedBy: 'branch-head', rule: 'BANK-07' },
  ],
  ladder: [
    {
      level: 1,
      role: 'receiver',
      scope: 'branch',
      confirmedBy: null,
      rule: 'BANK-11',
      grants: [...freeGrants(GENERAL, 'BANK-11'), ...moneyGrants(0, GENERAL, 'BANK-11')],
    },
    {
      level: 2,
      role: 'complaint-manager',
      scope: 'branch',
      confirmedBy: null,
      rule: 'BANK-12',
      grants: [...freeGrants(UP_TO_SERIOUS, 'BANK-12'), ...moneyGrants(20_000, GENERAL, 'BANK-12')],
    },
    {
      level: 3,
      role: 'branch-head',
      scope: 'branch',
      confirmedBy: null,
      rule: 'BANK-26',
      grants: [...freeGrants(EVERY_SEVERITY, 'BANK-26'), ...moneyGrants(50_000, UP_TO_SERIOUS, 'BANK-26')],
    },
    {
      level: 4,
      role: 'hq-officer',
      scope: 'head-office',
      confirmedBy: 'branch-head',
      rule: 'BANK-14',
      grants: HEAD_OFFICE_REMEDIES.map((remedy) => ({
        remedy,
        maxAmountFen: null,
        severities: [...EVERY_SEVERITY],
        rule: 'BANK-14',
      })),
    },
  ],
  escalationReasons: [
    'beyond-authority',
    'dissatisfied',
    'overdue',
    'severity',
    'other-department',
    'third-party',
    'repeat',
    'special',
  ],
  clocks: [
    {
      key: 'bank.reply',
      rule: 'BANK-20',
      start: 'entry-received',
      stops: ['reply-given'],
      length: { unit: 'calendar-day', amount: 3 },
      softness: 'hard',
      warnBeforeMinutes: 1_440,
    },
    {
      key: 'bank.agreed',
      rule: 'BANK-26',
      start: 'reply-time-agreed',
      stops: ['reply-given'],
      length: { unit: 'agreed' },
      softness: 'hard',
      warnBeforeMinutes: 240,
    },
    {
      key: 'bank.handover',
      rule: 'BANK-24',
      start: 'handed-over',
      stops: ['taken-over', 'reply-given'],
      length: { unit: 'minute', amount: 15 },
      softness: 'soft',
      warnBeforeMinutes: 5,
    },
    {
      key: 'bank.toHQ',
      rule: 'BANK-14',
      start: 'escalation-submitted',
      stops: ['escalation-delivered', 'phone-report-recorded'],
      length: { unit: 'same-business-day' },
      softness: 'soft',
      warnBeforeMinutes: 60,
    },
    {
      key: 'bank.phoneReport',
      rule: 'C-06',
      start: 'escalation-submitted',
      stops: ['escalation-delivered', 'phone-report-recorded'],
      length: { unit: 'minute', amount: 60 },
      softness: 'soft',
      warnBeforeMinutes: 15,
    },
  ],
  agreedReplyCap: { clock: 'bank.reply', rule: 'C-02' },
  phoneReportAfterMinutes: 60,
  numbering: { pattern: '{unit}-{YYYY}{MM}{serial}{device}', reset: 'month', minDigits: 4, rule: 'C-33' },
  lateAfterMinutes: 120,
  closing: { requiresReplyIfContact: true, requiresInvestigation: true },
};
