import type { ClockRule } from '../../schema.ts';
import {
  ANY_REPLY,
  AT_ONCE,
  FINAL_REPLY,
  INTERIM_REPLY,
  SOURCE_CLOCK,
  WORD_CLOCK,
  composeHandOverClock,
} from '../parts/clocks.ts';

const FOUR_HOURS = 240;
const ONE_DAY = 1_440;

/** Terms of the source (policies.md 2.5), then the words without numbers. */
export const LIQUOR_CLOCKS: ClockRule[] = [
  {
    ...SOURCE_CLOCK,
    key: 'liq.phoneReply',
    rule: 'LIQ-04',
    also: ['C-19'],
    when: { channels: ['phone'] },
    start: { on: 'entry-received' },
    // C-19: the first answer, which may be an interim one.
    stops: [ANY_REPLY],
    length: { unit: 'hour', amount: 24 },
    warnBeforeMinutes: FOUR_HOURS,
  },
  {
    ...SOURCE_CLOCK,
    key: 'liq.writtenAck',
    rule: 'LIQ-05',
    when: { channels: ['letter', 'mail'] },
    start: { on: 'entry-received' },
    stops: [{ on: 'customer-told' }, ANY_REPLY],
    length: { unit: 'hour', amount: 24 },
    warnBeforeMinutes: FOUR_HOURS,
  },
  {
    ...SOURCE_CLOCK,
    key: 'liq.oralRegister',
    rule: 'LIQ-06',
    when: { channels: ['on-site-oral', 'visit', 'forwarded'] },
    start: { on: 'entry-received' },
    // The first note of a counter is no registration: that is done when the marketing office has made the form out or set the class.
    stops: [{ on: 'form-issued', forms: ['liq-register'] }, { on: 'assessed' }],
    length: { unit: 'hour', amount: 24 },
    warnBeforeMinutes: FOUR_HOURS,
  },
  {
    ...SOURCE_CLOCK,
    key: 'liq.qualityReply',
    rule: 'LIQ-07',
    when: { categories: ['product-quality'] },
    // The interim answer is the promise.
    start: INTERIM_REPLY,
    stops: [FINAL_REPLY],
    length: { unit: 'working-day', amount: 3 },
    warnBeforeMinutes: ONE_DAY,
  },
  {
    ...SOURCE_CLOCK,
    key: 'liq.handle',
    rule: 'LIQ-13',
    start: { on: 'entry-received' },
    stops: [FINAL_REPLY],
    length: { unit: 'working-day', amount: 3 },
    warnBeforeMinutes: ONE_DAY,
    overrides: [
      {
        by: 'special-extension',
        // C-20: seven from acceptance, not three and seven.
        length: { unit: 'working-day', amount: 7 },
        approvedBy: 'department-head',
        rule: 'C-20',
      },
    ],
  },
  {
    ...SOURCE_CLOCK,
    key: 'liq.feedback',
    rule: 'LIQ-14',
    start: { on: 'assignment-completed' },
    stops: [{ on: 'form-issued', forms: ['liq-feedback'] }],
    length: { unit: 'hour', amount: 24 },
    warnBeforeMinutes: FOUR_HOURS,
  },
  {
    // LIQ-04: the department concerned hears at once of what cannot be answered on the telephone.
    ...WORD_CLOCK,
    ...AT_ONCE,
    key: 'liq.contactDept',
    when: { channels: ['phone'] },
    start: { on: 'entry-received' },
    stops: [{ on: 'assigned' }, { on: 'handed-over' }, ANY_REPLY],
  },
  {
    // LIQ-05: the marketing office hears at once of a letter.
    ...WORD_CLOCK,
    ...AT_ONCE,
    key: 'liq.reportLetter',
    when: { channels: ['letter', 'mail'] },
    start: { on: 'entry-received' },
    stops: [{ on: 'handed-over' }, { on: 'taken-over' }],
  },
  composeHandOverClock('liq.handover'),
];
