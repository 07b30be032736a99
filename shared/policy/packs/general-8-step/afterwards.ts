import type { ClockRule, PolicyPack } from '../../schema.ts';
import { PROMPTLY, WORD_CLOCK } from '../parts/clocks.ts';

/** The source has words alone: a prompt instruction, and quick feedback from the customer (C-V). */
export const GENERAL_CLOCKS: ClockRule[] = [
  {
    // G8-08: prompt.
    ...WORD_CLOCK,
    ...PROMPTLY,
    key: 'g8.instruction',
    start: { on: 'plan-proposed' },
    stops: [{ on: 'plan-approved' }, { on: 'plan-returned' }],
  },
  {
    // G8-10: quickly.
    ...WORD_CLOCK,
    key: 'g8.feedback',
    start: { on: 'plan-executed' },
    stops: [{ on: 'followed-up' }, { on: 'customer-confirmed' }],
    length: { unit: 'working-day', amount: 1 },
    warnBeforeMinutes: 240,
  },
];

/** G8-11, G8-12: who caused it, their supervisor, and whoever let it lie. */
export const GENERAL_PENALTIES: NonNullable<PolicyPack['penalties']> = {
  pointsPerComplaint: null,
  onlyIfValid: true,
  kinds: [
    { kind: 'pay', rule: 'G8-11' },
    { kind: 'punishment', rule: 'G8-10' },
    { kind: 'criticism', rule: 'G8-12' },
  ],
  attribution: [{ key: 'directly-responsible', when: null, chain: ['person'], rule: 'G8-11' }],
  needsSupervisor: true,
  seriousApprovedBy: { role: 'leader-in-charge', rule: 'product-default' },
  tellsCustomer: { value: false, rule: 'C-36' },
};
