import type { Unit } from '../../../shared/domain/decide-context.ts';
import { toUnitId } from '../../../shared/domain/ids.ts';
import { PACK_DEFAULTS } from '../../../shared/policy/packs/defaults.ts';
import { policyPackSchema } from '../../../shared/policy/schema.ts';
import type { ClockRule, PolicyPack } from '../../../shared/policy/schema.ts';

/** A clock that nothing moves, rests or restarts. */
export const PLAIN_CLOCK = {
  when: null,
  overrides: [],
  isPausable: false,
  restartsOnNewFacts: false,
  onBreach: [],
};

/** The clocks of a bank outlet (policies 2.2 and C-V), written here so that deadline tests do not follow changes of the shipped pack. */
export const BANK_CLOCKS: readonly ClockRule[] = [
  {
    key: 'bank.reply',
    rule: 'BANK-20',
    start: { on: 'entry-received' },
    stops: [{ on: 'reply-given', isInterim: false }],
    length: { unit: 'calendar-day', amount: 3 },
    softness: 'hard',
    warnBeforeMinutes: 24 * 60,
    ...PLAIN_CLOCK,
  },
  {
    key: 'bank.agreed',
    rule: 'BANK-40',
    start: { on: 'reply-time-agreed' },
    stops: [{ on: 'reply-given', isInterim: false }],
    length: { unit: 'agreed' },
    softness: 'hard',
    warnBeforeMinutes: 4 * 60,
    ...PLAIN_CLOCK,
  },
  {
    key: 'bank.interim',
    rule: 'C-02',
    start: { on: 'reply-given', isInterim: true },
    stops: [{ on: 'reply-given' }],
    length: { unit: 'agreed' },
    softness: 'hard',
    warnBeforeMinutes: 4 * 60,
    ...PLAIN_CLOCK,
    when: { isReferred: true },
  },
  {
    key: 'bank.handover',
    rule: 'BANK-24',
    start: { on: 'handed-over' },
    stops: [{ on: 'taken-over' }],
    length: { unit: 'minute', amount: 15 },
    softness: 'soft',
    warnBeforeMinutes: 5,
    ...PLAIN_CLOCK,
  },
  {
    key: 'bank.toHQ',
    rule: 'BANK-14',
    start: { on: 'escalation-confirmed' },
    stops: [{ on: 'escalation-submitted' }],
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
];

/** A small valid pack of a bank outlet; give what the test is about. */
export function buildPack(overrides: Partial<PolicyPack> = {}): PolicyPack {
  return policyPackSchema.parse({
    id: 'test-bank',
    version: 1,
    effectiveFrom: '2025-01-01',
    ...PACK_DEFAULTS,
    roles: [{ role: 'receiver', rule: 'BANK-04' }],
    jobs: { manager: 'complaint-manager', unitHead: 'branch-head', rule: 'BANK-02' },
    firstInquiry: {
      duty: 'resolve-within-authority',
      handsOverTo: 'complaint-manager',
      informs: 'branch-head',
      rule: 'BANK-11',
    },
    channels: [
      {
        channel: 'phone',
        book: 'register',
        form: 'opinion-register',
        mustRestate: true,
        replyModes: ['oral', 'phone', 'written', 'mail'],
        signedBy: 'branch-head',
        rule: 'BANK-38',
      },
    ],
    triage: {
      isRequired: false,
      by: ['complaint-manager', 'branch-head'],
      needsCategory: false,
      needsUnderstanding: false,
      validity: 'after-investigation',
      secondPersonFor: [],
      replyTimeFor: [],
      rule: 'BANK-03',
    },
    ladder: [
      { level: 1, role: 'receiver', scope: 'branch', confirmedBy: null, rule: 'BANK-11', grants: [] },
      {
        level: 2,
        role: 'hq-officer',
        scope: 'head-office',
        confirmedBy: 'branch-head',
        rule: 'BANK-14',
        grants: [],
      },
    ],
    forms: [
      {
        form: 'opinion-register',
        steps: [],
        copies: [],
        mayGoToCustomer: false,
        isConfirmedByCustomer: false,
        neededWhen: null,
        rule: 'BANK-09',
      },
    ],
    clocks: BANK_CLOCKS,
    agreedReplyCap: { clock: 'bank.reply', rule: 'C-02' },
    numbering: { pattern: '{unit}-{YYYY}{MM}{serial}', reset: 'month', minDigits: 4, rule: 'C-33' },
    ...overrides,
  });
}

/** The pack with one clock of a given length, for counting. */
export function buildPackWithReply(length: ClockRule['length']): PolicyPack {
  const [reply] = BANK_CLOCKS;
  return buildPack({ clocks: [{ ...reply!, length }] });
}

/** A branch that is open from nine to five with a break. */
export function buildUnit(overrides: Partial<Unit> = {}): Unit {
  return {
    id: toUnitId('unit-hb01'),
    code: 'HB01',
    name: '和平路支行营业室',
    deviceLetter: '',
    businessHours: [
      { open: '09:00', close: '12:00' },
      { open: '13:00', close: '17:00' },
    ],
    ...overrides,
  };
}
