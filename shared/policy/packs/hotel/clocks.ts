import type { ClockRule, PolicyPack } from '../../schema.ts';
import { AT_ONCE, FINAL_REPLY, SOURCE_CLOCK, WORD_CLOCK } from '../parts/clocks.ts';

/** C-15: a guest who names no time is answered within half an hour. */
const NO_TIME_NAMED_MINUTES = 30;
const ONE_DAY = 1_440;

/** C-17: a limit that holds in principle may be overrun, with a reason that the department head confirms. */
const OVERRUN: ClockRule['onBreach'] = [
  { action: 'ask-reason', role: null, form: null, rule: 'C-17' },
  { action: 'confirm-reason', role: 'department-head', form: null, rule: 'C-17' },
];

/** "At once" to the own department head: ended by the report, or by anything that only happens once the head has it. */
const REPORT_TO_HEAD: Pick<ClockRule, 'key' | 'start' | 'stops'> = {
  key: 'hotel.report',
  start: { on: 'entry-received' },
  stops: [
    { on: 'handed-over' },
    { on: 'escalation-requested' },
    { on: 'taken-over' },
    { on: 'investigated', by: ['department-head', 'deputy-head', 'general-manager'] },
    { on: 'plan-proposed' },
    FINAL_REPLY,
  ],
};

/** The two limits in principle (HOTEL-17, HOTEL-18), and "at once" where the receiver only reports (HOTEL-11, HOTEL-14, C-V). */
export const HOTEL_CLOCKS: PolicyPack['clocks'] = [
  {
    ...SOURCE_CLOCK,
    key: 'hotel.during',
    rule: 'HOTEL-17',
    also: ['C-15', 'C-17'],
    when: { phases: ['during'] },
    start: { on: 'entry-received' },
    stops: [FINAL_REPLY],
    length: { unit: 'demanded', defaultMinutes: NO_TIME_NAMED_MINUTES },
    softness: 'in-principle',
    warnBeforeMinutes: 10,
    onBreach: OVERRUN,
  },
  {
    ...SOURCE_CLOCK,
    key: 'hotel.after',
    rule: 'HOTEL-18',
    also: ['C-17'],
    when: { phases: ['after'] },
    start: { on: 'entry-received' },
    stops: [FINAL_REPLY],
    length: { unit: 'working-day', amount: 3 },
    softness: 'in-principle',
    warnBeforeMinutes: ONE_DAY,
    onBreach: OVERRUN,
  },
  {
    ...WORD_CLOCK,
    ...AT_ONCE,
    ...REPORT_TO_HEAD,
    rule: 'HOTEL-11',
    also: ['HOTEL-16', 'C-V'],
    when: { againstKinds: ['other-department'] },
  },
  {
    ...WORD_CLOCK,
    ...AT_ONCE,
    ...REPORT_TO_HEAD,
    rule: 'HOTEL-14',
    also: ['C-V'],
    when: { phases: ['after'], againstKinds: ['own', 'person', 'third-party'] },
  },
];
