import type { ClockRule, DutyRule, PolicyPack } from '../../schema.ts';
import { ANY_REPLY, AT_ONCE, PROMPTLY, WORD_CLOCK, composeHandOverClock } from '../parts/clocks.ts';

/** CSP-05: a process of its own for each class; what is serious is dealt with first of all. */
export const CUSTOMER_SERVICE_SEVERITY: PolicyPack['severity'] = {
  levels: [
    { severity: 'general', rule: 'product-default' },
    { severity: 'serious', rule: 'CSP-05' },
    { severity: 'major', rule: 'product-default' },
  ],
  triggers: [],
  notify: [
    {
      key: 'serious-event',
      when: { severities: ['serious', 'major'] },
      roles: ['department-head', 'leader-in-charge'],
      mode: 'all',
      withinMinutes: 15,
      rule: 'CSP-05',
    },
  ],
  collective: null,
};

export const CUSTOMER_SERVICE_CLOCKS: ClockRule[] = [
  {
    // CSP-02: promptly.
    ...WORD_CLOCK,
    ...PROMPTLY,
    key: 'csp.reply',
    start: { on: 'entry-received' },
    stops: [ANY_REPLY],
  },
  {
    // CSP-05: at the very first moment.
    ...WORD_CLOCK,
    ...AT_ONCE,
    key: 'csp.serious',
    when: { severities: ['serious', 'major'] },
    start: { on: 'assessed' },
    stops: [{ on: 'persons-notified' }, ANY_REPLY],
  },
  composeHandOverClock('csp.handover'),
];

/** CSP-03: regular, without a cycle; the month is the product's. */
export const CUSTOMER_SERVICE_DUTIES: DutyRule[] = [
  {
    key: 'csp.callBacks',
    rule: 'CSP-03',
    window: { cycle: 'monthly', fromDay: 1, dueDay: null },
    onHoliday: 'stays',
    by: 'department-head',
    to: null,
    form: null,
    isNilReported: true,
    missedTells: 'leader-in-charge',
  },
];
