import type { Unit } from '../../../shared/domain/decide-context.ts';
import { toUnitId } from '../../../shared/domain/ids.ts';
import { policyPackSchema } from '../../../shared/policy/schema.ts';
import type { ClockRule, PolicyPack } from '../../../shared/policy/schema.ts';

/** The clocks of a bank outlet (policies 2.2 and C-V), written here so that deadline tests do not follow changes of the shipped pack. */
export const BANK_CLOCKS: readonly ClockRule[] = [
  {
    key: 'bank.reply',
    rule: 'BANK-20',
    start: 'entry-received',
    stops: ['reply-given'],
    length: { unit: 'calendar-day', amount: 3 },
    softness: 'hard',
    warnBeforeMinutes: 24 * 60,
  },
  {
    key: 'bank.agreed',
    rule: 'BANK-40',
    start: 'reply-time-agreed',
    stops: ['reply-given'],
    length: { unit: 'agreed' },
    softness: 'hard',
    warnBeforeMinutes: 4 * 60,
  },
  {
    key: 'bank.handover',
    rule: 'BANK-24',
    start: 'handed-over',
    stops: ['taken-over'],
    length: { unit: 'minute', amount: 15 },
    softness: 'soft',
    warnBeforeMinutes: 5,
  },
  {
    key: 'bank.toHQ',
    rule: 'BANK-14',
    start: 'escalation-confirmed',
    stops: ['escalation-submitted'],
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
];

/** A small valid pack of a bank outlet; give what the test is about. */
export function buildPack(overrides: Partial<PolicyPack> = {}): PolicyPack {
  return policyPackSchema.parse({
    id: 'test-bank',
    version: 1,
    effectiveFrom: '2025-01-01',
    channels: [
      { channel: 'phone', book: 'register', mustRestate: true, signedBy: 'branch-head', rule: 'BANK-38' },
    ],
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
    escalationReasons: ['beyond-authority'],
    clocks: BANK_CLOCKS,
    agreedReplyCap: { clock: 'bank.reply', rule: 'C-02' },
    phoneReportAfterMinutes: 60,
    numbering: { pattern: '{unit}-{YYYY}{MM}{serial}', reset: 'month', minDigits: 4, rule: 'C-33' },
    lateAfterMinutes: 120,
    closing: { requiresReplyIfContact: true, requiresInvestigation: true },
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
