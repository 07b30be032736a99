import type { ClockRule } from '../../schema.ts';
import {
  AT_ONCE,
  FINAL_REPLY,
  INTERIM_REPLY,
  SOURCE_CLOCK,
  WORD_CLOCK,
  composePhoneReportClock,
} from '../parts/clocks.ts';

const ONE_DAY = 1_440;
const TWO_DAYS = 2_880;

/** MFR-03: who keeps the time reports what is late. */
function reportLate(role: 'marketing-officer' | 'deputy-head'): ClockRule['onBreach'] {
  return [{ action: 'report', role, form: null, rule: 'MFR-03' }];
}

/** The marketing department sits at head office: that it has accepted a matter is its acknowledgement of the referral. */
const ACCEPTED_BY_MARKETING: ClockRule['start'] = { on: 'escalation-acknowledged' };

/** MFR-22: from the acceptance by the marketing department until its handling form carries the instruction. */
function composeTotal(region: 'domestic' | 'overseas', days: number): ClockRule {
  return {
    ...SOURCE_CLOCK,
    key: 'mfr.total',
    rule: 'MFR-22',
    when: { regions: [region] },
    start: ACCEPTED_BY_MARKETING,
    stops: [{ on: 'form-signed', by: ['deputy-head'], forms: ['mfr-handling'] }, { on: 'instruction-given' }],
    length: { unit: 'calendar-day', amount: days },
    warnBeforeMinutes: TWO_DAYS,
    onBreach: reportLate('deputy-head'),
  };
}

/** Separate terms, the earliest shown (C-30), in calendar days (C-31). */
export const MANUFACTURER_CLOCKS: ClockRule[] = [
  {
    ...SOURCE_CLOCK,
    key: 'mfr.customerPromise',
    rule: 'MFR-15',
    also: ['C-30', 'C-31'],
    // The dissatisfied customer is told when the answer will come: an interim answer.
    start: INTERIM_REPLY,
    stops: [FINAL_REPLY],
    length: { unit: 'calendar-day', amount: 15 },
    warnBeforeMinutes: TWO_DAYS,
    onBreach: reportLate('marketing-officer'),
  },
  composeTotal('domestic', 15),
  composeTotal('overseas', 18),
  {
    ...SOURCE_CLOCK,
    key: 'mfr.branch',
    rule: 'MFR-23',
    start: { on: 'entry-received' },
    stops: [{ on: 'escalation-submitted' }, FINAL_REPLY],
    length: { unit: 'calendar-day', amount: 5 },
    warnBeforeMinutes: ONE_DAY,
    onBreach: reportLate('marketing-officer'),
  },
  {
    ...SOURCE_CLOCK,
    key: 'mfr.marketing',
    rule: 'MFR-23',
    start: ACCEPTED_BY_MARKETING,
    stops: [
      { on: 'form-issued', forms: ['mfr-handling'] },
      { on: 'plan-proposed', by: ['marketing-officer'] },
      { on: 'instruction-given' },
    ],
    length: { unit: 'calendar-day', amount: 7 },
    warnBeforeMinutes: ONE_DAY,
    onBreach: reportLate('deputy-head'),
  },
  {
    // Two of the seven.
    ...SOURCE_CLOCK,
    key: 'mfr.processing',
    rule: 'MFR-23',
    start: { on: 'assigned', toRoles: ['processing-unit'] },
    stops: [{ on: 'assignment-completed' }],
    length: { unit: 'calendar-day', amount: 2 },
    warnBeforeMinutes: 480,
    onBreach: reportLate('deputy-head'),
  },
  {
    // MFR-14: the branch's instruction is fetched by telephone at once.
    ...WORD_CLOCK,
    ...AT_ONCE,
    key: 'mfr.branchInstruction',
    start: { on: 'handed-over' },
    stops: [{ on: 'taken-over' }, { on: 'verbal-approval-recorded' }, { on: 'reply-given' }],
  },
  composePhoneReportClock('mfr.phoneReport'),
];
