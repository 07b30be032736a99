import type { ClockRule, DutyRule, PolicyPack } from '../../schema.ts';
import {
  ANY_REPLY,
  FINAL_REPLY,
  INTERIM_REPLY,
  PROMPTLY,
  SOURCE_CLOCK,
  WORD_CLOCK,
} from '../parts/clocks.ts';

/**
 * Terms of what reaches the register. The minutes and months of the other chapters (greeting, rings, video, picking, repairs) are
 * standards of work that no entry has a clock for; they stand in the checklists.
 */
export const SERVICE_CLOCKS: ClockRule[] = [
  {
    ...SOURCE_CLOCK,
    key: 'svc.webReply',
    rule: 'SVC-0907',
    when: { channels: ['website'] },
    start: { on: 'entry-received' },
    stops: [ANY_REPLY],
    length: { unit: 'same-day' },
    warnBeforeMinutes: 120,
  },
  {
    // What cannot be solved is explained, and the next answer has a time.
    ...SOURCE_CLOCK,
    key: 'svc.nextReply',
    rule: 'SVC-1404',
    start: INTERIM_REPLY,
    stops: [ANY_REPLY],
    length: { unit: 'agreed' },
    warnBeforeMinutes: 120,
  },
  {
    ...SOURCE_CLOCK,
    key: 'svc.agreed',
    rule: 'SVC-1404',
    start: { on: 'reply-time-agreed' },
    stops: [FINAL_REPLY],
    length: { unit: 'agreed' },
    warnBeforeMinutes: 120,
  },
  {
    // SVC-1405: promptly, once it is fully understood.
    ...WORD_CLOCK,
    ...PROMPTLY,
    key: 'svc.tellResult',
    start: { on: 'investigated' },
    stops: [ANY_REPLY],
  },
  {
    // SVC-0306: the escort tells the team leader promptly.
    ...WORD_CLOCK,
    ...PROMPTLY,
    key: 'svc.toTeamLeader',
    when: { channels: ['on-site-oral'] },
    start: { on: 'entry-received' },
    stops: [{ on: 'handed-over' }, { on: 'taken-over' }, FINAL_REPLY],
  },
];

/** SVC-1407, C-09: the head of the department or the manager in charge, one of them is enough. */
export const SERVICE_SEVERITY: PolicyPack['severity'] = {
  levels: [
    { severity: 'general', rule: 'product-default' },
    { severity: 'serious', rule: 'product-default' },
    { severity: 'major', rule: 'SVC-1407' },
  ],
  triggers: [],
  notify: [
    {
      key: 'major',
      when: { severities: ['major'] },
      roles: ['department-head', 'leader-in-charge'],
      mode: 'any',
      withinMinutes: 15,
      rule: 'SVC-1407',
    },
  ],
  collective: null,
};

/** The website every day, one's own customers every week. */
export const SERVICE_DUTIES: DutyRule[] = [
  {
    key: 'svc.website',
    rule: 'SVC-0907',
    window: { cycle: 'daily', by: null },
    onHoliday: 'stays',
    by: 'receiver',
    to: null,
    form: null,
    isNilReported: true,
    missedTells: 'supervisor',
  },
  {
    key: 'svc.weeklyContact',
    rule: 'SVC-1303',
    window: { cycle: 'weekly', fromWeekday: 1, dueWeekday: 7, isDueNextWeek: false },
    onHoliday: 'stays',
    by: 'receiver',
    to: 'supervisor',
    form: null,
    isNilReported: true,
    missedTells: 'supervisor',
  },
];
