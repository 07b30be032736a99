import type { PolicyPack } from '../../schema.ts';
import {
  ANY_REPLY,
  AT_ONCE,
  FINAL_REPLY,
  INTERIM_REPLY,
  PROMPTLY,
  SOURCE_CLOCK,
  WORD_CLOCK,
  composeHandOverClock,
} from '../parts/clocks.ts';

const HALF_A_DAY = 240;

/** The reply times fixed for the case (FIVE-03, FIVE-09), then words without numbers (C-V). */
export const FIVE_CLOCKS: PolicyPack['clocks'] = [
  {
    ...SOURCE_CLOCK,
    key: 'five.replyTime',
    rule: 'FIVE-09',
    also: ['FIVE-03'],
    start: { on: 'reply-time-agreed' },
    stops: [ANY_REPLY],
    length: { unit: 'agreed' },
    warnBeforeMinutes: HALF_A_DAY,
    onBreach: [{ action: 'notify', role: 'department-head', form: null, rule: 'product-default' }],
  },
  {
    ...SOURCE_CLOCK,
    key: 'five.nextReply',
    rule: 'FIVE-03',
    start: INTERIM_REPLY,
    stops: [ANY_REPLY],
    length: { unit: 'agreed' },
    warnBeforeMinutes: HALF_A_DAY,
    onBreach: [{ action: 'notify', role: 'department-head', form: null, rule: 'product-default' }],
  },
  {
    ...WORD_CLOCK,
    ...AT_ONCE,
    key: 'five.majorReport',
    rule: 'FIVE-06',
    also: ['FIVE-09', 'C-V'],
    when: { severities: ['major'] },
    start: { on: 'assessed' },
    stops: [{ on: 'persons-notified' }],
  },
  {
    ...WORD_CLOCK,
    ...AT_ONCE,
    key: 'five.acknowledge',
    rule: 'FIVE-07',
    also: ['C-10', 'C-V'],
    // The customer is there or on the line; a letter is acknowledged in writing, which no quarter of an hour is long enough for.
    when: { channels: ['on-site-oral', 'visit', 'phone'] },
    start: { on: 'entry-received' },
    stops: [ANY_REPLY, { on: 'customer-told' }, { on: 'reply-time-agreed' }],
  },
  {
    ...WORD_CLOCK,
    ...PROMPTLY,
    key: 'five.pass',
    rule: 'FIVE-07',
    also: ['C-V'],
    start: { on: 'entry-received' },
    stops: [{ on: 'assigned' }, FINAL_REPLY],
  },
  {
    ...WORD_CLOCK,
    ...PROMPTLY,
    key: 'five.reply',
    rule: 'FIVE-04',
    also: ['C-10', 'C-V'],
    start: { on: 'assignment-completed' },
    stops: [FINAL_REPLY],
  },
  composeHandOverClock('five.handover'),
];
