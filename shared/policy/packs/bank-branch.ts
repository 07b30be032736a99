import { PACK_DEFAULTS } from './defaults.ts';
import type { ClockRule, PolicyPack } from '../schema.ts';

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

/** A way into the register: signed by the outlet head (BANK-26, BANK-34, BANK-40). */
function registerChannel(
  channel: PolicyPack['channels'][number]['channel'],
  mustRestate: boolean,
  rule: string,
): PolicyPack['channels'][number] {
  return {
    channel,
    book: 'register',
    form: 'opinion-register',
    mustRestate,
    replyModes: ['oral', 'phone', 'written', 'mail'],
    signedBy: 'branch-head',
    rule,
  };
}

/** A clock that nothing moves, rests or restarts. */
const PLAIN_CLOCK: Pick<ClockRule, 'when' | 'overrides' | 'isPausable' | 'restartsOnNewFacts' | 'onBreach'> =
  { when: null, overrides: [], isPausable: false, restartsOnNewFacts: false, onBreach: [] };

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
  ...PACK_DEFAULTS,
  id: 'bank-branch',
  version: 1,
  effectiveFrom: '2025-01-01',
  roles: [
    { role: 'receiver', rule: 'BANK-04' },
    { role: 'complaint-manager', rule: 'BANK-03' },
    { role: 'branch-head', rule: 'BANK-02' },
    { role: 'hq-officer', rule: 'BANK-05' },
  ],
  jobs: { manager: 'complaint-manager', unitHead: 'branch-head', rule: 'BANK-02' },
  firstInquiry: {
    duty: 'resolve-within-authority',
    handsOverTo: 'complaint-manager',
    informs: 'branch-head',
    rule: 'BANK-11',
  },
  channels: [
    registerChannel('on-site-oral', true, 'BANK-24'),
    registerChannel('phone', true, 'BANK-38'),
    registerChannel('letter', false, 'BANK-33'),
    registerChannel('hotline-handover', true, 'BANK-43'),
    {
      channel: 'opinion-book',
      book: 'opinion-book',
      form: 'opinion-book',
      mustRestate: false,
      replyModes: ['in-book', 'phone', 'written', 'mail', 'oral'],
      signedBy: 'complaint-manager',
      rule: 'BANK-31',
    },
    registerChannel('visit', true, 'BANK-07'),
    registerChannel('forwarded', false, 'BANK-07'),
    registerChannel('other', false, 'BANK-07'),
  ],
  requiredFields: [
    { field: 'content', when: null, rule: 'BANK-09' },
    { field: 'customer.contact', when: null, rule: 'BANK-09' },
  ],
  triage: {
    isRequired: false,
    by: ['complaint-manager', 'branch-head'],
    needsCategory: false,
    needsUnderstanding: false,
    validity: 'after-investigation',
    secondPersonFor: ['major'],
    replyTimeFor: [],
    rule: 'BANK-03',
  },
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
  clocks: [
    {
      key: 'bank.reply',
      rule: 'BANK-20',
      start: { on: 'entry-received' },
      stops: [{ on: 'reply-given' }],
      length: { unit: 'calendar-day', amount: 3 },
      softness: 'hard',
      warnBeforeMinutes: 1_440,
      ...PLAIN_CLOCK,
    },
    {
      key: 'bank.agreed',
      rule: 'BANK-26',
      start: { on: 'reply-time-agreed' },
      stops: [{ on: 'reply-given' }],
      length: { unit: 'agreed' },
      softness: 'hard',
      warnBeforeMinutes: 240,
      ...PLAIN_CLOCK,
    },
    {
      key: 'bank.handover',
      rule: 'BANK-24',
      start: { on: 'handed-over' },
      stops: [{ on: 'taken-over' }, { on: 'reply-given' }],
      length: { unit: 'minute', amount: 15 },
      softness: 'soft',
      warnBeforeMinutes: 5,
      ...PLAIN_CLOCK,
    },
    {
      key: 'bank.toHQ',
      rule: 'BANK-14',
      start: { on: 'escalation-submitted' },
      stops: [{ on: 'escalation-delivered' }, { on: 'phone-report-recorded' }],
      length: { unit: 'same-business-day' },
      softness: 'soft',
      warnBeforeMinutes: 60,
      ...PLAIN_CLOCK,
    },
    {
      key: 'bank.phoneReport',
      rule: 'C-06',
      start: { on: 'escalation-submitted' },
      stops: [{ on: 'escalation-delivered' }, { on: 'phone-report-recorded' }],
      length: { unit: 'minute', amount: 60 },
      softness: 'soft',
      warnBeforeMinutes: 15,
      ...PLAIN_CLOCK,
    },
  ],
  agreedReplyCap: { clock: 'bank.reply', rule: 'C-02' },
  unconfirmedAfterMinutes: 120,
  forms: [
    {
      form: 'opinion-register',
      steps: [{ act: 'sign', role: 'branch-head', rule: 'BANK-26' }],
      copies: [],
      mayGoToCustomer: false,
      isConfirmedByCustomer: false,
      neededWhen: null,
      rule: 'BANK-09',
    },
    {
      form: 'opinion-book',
      steps: [{ act: 'sign', role: 'complaint-manager', rule: 'BANK-31' }],
      copies: [],
      mayGoToCustomer: true,
      isConfirmedByCustomer: false,
      neededWhen: null,
      rule: 'BANK-08',
    },
  ],
  closing: {
    ...PACK_DEFAULTS.closing,
    requiresReplyIfContact: { value: true, rule: 'BANK-32' },
    requiresInvestigation: { value: true, rule: 'BANK-21' },
    ownReplyInBook: { value: true, rule: 'BANK-31' },
  },
};
