import type { PolicyPack } from '../../schema.ts';
import { PLAIN_CLOCK } from '../plain-clock.ts';

/** Nothing is said of a missed term: the head is told, so that somebody is (product default). */
const TELL_HEAD: PolicyPack['clocks'][number]['onBreach'] = [
  { action: 'notify', role: 'branch-head', form: null, rule: 'product-default' },
];

/** Three days count as calendar days (C-01); 15 and 60 minutes and "before close" are the product's words for "at once" (C-V). */
export const BANK_CLOCKS: PolicyPack['clocks'] = [
  {
    ...PLAIN_CLOCK,
    key: 'bank.reply',
    rule: 'BANK-20',
    start: { on: 'entry-received' },
    stops: [{ on: 'reply-given', isInterim: false }],
    length: { unit: 'calendar-day', amount: 3 },
    softness: 'hard',
    warnBeforeMinutes: 1_440,
    onBreach: TELL_HEAD,
  },
  {
    ...PLAIN_CLOCK,
    key: 'bank.agreed',
    rule: 'BANK-26',
    also: ['BANK-40'],
    start: { on: 'reply-time-agreed' },
    stops: [{ on: 'reply-given', isInterim: false }],
    length: { unit: 'agreed' },
    softness: 'hard',
    warnBeforeMinutes: 240,
    onBreach: TELL_HEAD,
  },
  {
    ...PLAIN_CLOCK,
    // After an interim reply on an entry that head office has, the time told to the customer is the running date.
    key: 'bank.interim',
    rule: 'C-02',
    when: { isReferred: true },
    start: { on: 'reply-given', isInterim: true },
    stops: [{ on: 'reply-given' }],
    length: { unit: 'agreed' },
    softness: 'hard',
    warnBeforeMinutes: 240,
    onBreach: TELL_HEAD,
  },
  {
    ...PLAIN_CLOCK,
    key: 'bank.handover',
    rule: 'BANK-24',
    also: ['BANK-12', 'BANK-38'],
    start: { on: 'handed-over' },
    stops: [{ on: 'taken-over' }, { on: 'reply-given', isInterim: false }],
    length: { unit: 'minute', amount: 15 },
    softness: 'soft',
    warnBeforeMinutes: 5,
    onBreach: TELL_HEAD,
  },
  {
    ...PLAIN_CLOCK,
    key: 'bank.toHQ',
    rule: 'BANK-14',
    start: { on: 'escalation-submitted' },
    stops: [{ on: 'escalation-delivered' }, { on: 'phone-report-recorded' }],
    length: { unit: 'same-business-day' },
    softness: 'soft',
    warnBeforeMinutes: 60,
  },
  {
    ...PLAIN_CLOCK,
    key: 'bank.phoneReport',
    rule: 'C-06',
    start: { on: 'escalation-submitted' },
    stops: [{ on: 'escalation-delivered' }, { on: 'phone-report-recorded' }],
    length: { unit: 'minute', amount: 60 },
    softness: 'soft',
    warnBeforeMinutes: 15,
  },
];
