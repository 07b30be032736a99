import type { ClockRule } from '../../schema.ts';
import { AT_ONCE, FINAL_REPLY, SOURCE_CLOCK, WORD_CLOCK } from '../parts/clocks.ts';

const MATTERS_TO_DISPATCH: ClockRule['when'] = { entryKinds: ['complaint', 'enquiry', 'help-request'] };

/** C-24: an agreed time moves the handler's own two terms, whatever it is. */
const AGREED_PREVAILS: ClockRule['overrides'] = [
  { by: 'agreed-time', approvedBeyond: null, rule: 'ROAD-25' },
];

/** Four terms that nest and start at different moments (C-25), the daily report, and the outer limits. */
export const ROAD_CLOCKS: ClockRule[] = [
  {
    ...SOURCE_CLOCK,
    key: 'road.dispatch',
    rule: 'ROAD-22',
    also: ['C-27'],
    when: MATTERS_TO_DISPATCH,
    start: { on: 'entry-received' },
    // ROAD-03: what was solved on the spot needs no work order.
    stops: [{ on: 'assigned' }, FINAL_REPLY],
    length: { unit: 'minute', amount: 5 },
    warnBeforeMinutes: 2,
    // C-27: understanding comes first; late is allowed with a reason.
    onBreach: [{ action: 'ask-reason', role: 'front-desk', form: null, rule: 'C-27' }],
  },
  {
    ...SOURCE_CLOCK,
    key: 'road.handle',
    rule: 'ROAD-23',
    start: { on: 'assignment-received' },
    stops: [{ on: 'assignment-completed' }],
    length: { unit: 'hour', amount: 12 },
    warnBeforeMinutes: 120,
    overrides: AGREED_PREVAILS,
    onBreach: [{ action: 'report', role: 'front-desk', form: null, rule: 'ROAD-24' }],
  },
  {
    ...SOURCE_CLOCK,
    key: 'road.progress24',
    rule: 'ROAD-24',
    start: { on: 'assignment-received' },
    stops: [{ on: 'progress-reported', toRoles: ['front-desk'] }, { on: 'assignment-completed' }],
    length: { unit: 'hour', amount: 24 },
    warnBeforeMinutes: 240,
    overrides: AGREED_PREVAILS,
  },
  {
    ...SOURCE_CLOCK,
    key: 'road.escalate24',
    rule: 'ROAD-26',
    when: MATTERS_TO_DISPATCH,
    start: { on: 'entry-received' },
    stops: [{ on: 'assignment-completed' }, FINAL_REPLY],
    length: { unit: 'hour', amount: 24 },
    warnBeforeMinutes: 240,
    overrides: [{ by: 'agreed-time', approvedBeyond: { hours: 24, by: 'supervisor' }, rule: 'C-24' }],
    onBreach: [
      { action: 'escalate', role: 'supervisor', form: null, rule: 'ROAD-26' },
      { action: 'issue-form', role: 'front-desk', form: 'road-dossier', rule: 'ROAD-11' },
      { action: 'notify', role: 'department-head', form: null, rule: 'ROAD-26' },
      { action: 'issue-form', role: 'front-desk', form: 'road-ledger', rule: 'ROAD-12' },
    ],
  },
  {
    ...SOURCE_CLOCK,
    key: 'road.daily17',
    rule: 'ROAD-27',
    also: ['C-26'],
    start: { on: 'form-issued', forms: ['road-dossier'] },
    stops: [{ on: 'progress-reported', toRoles: ['front-desk'] }],
    // C-26: today when it came before five, else tomorrow; and again every day until the dossier is back.
    length: {
      unit: 'time-of-day',
      time: '17:00',
      repeatsDaily: true,
      endedBy: [{ on: 'form-returned', forms: ['road-dossier'] }],
    },
    warnBeforeMinutes: 120,
  },
  {
    ...SOURCE_CLOCK,
    key: 'road.result48',
    rule: 'ROAD-13',
    when: { entryKinds: ['complaint', 'enquiry'] },
    start: { on: 'entry-received' },
    stops: [FINAL_REPLY],
    length: { unit: 'hour', amount: 48 },
    warnBeforeMinutes: 480,
  },
  {
    ...SOURCE_CLOCK,
    key: 'road.suggestion',
    rule: 'ROAD-14',
    when: { entryKinds: ['suggestion'] },
    start: { on: 'entry-received' },
    stops: [FINAL_REPLY],
    length: { unit: 'working-day', amount: 5 },
    warnBeforeMinutes: 1_440,
  },
  {
    ...SOURCE_CLOCK,
    key: 'road.followUp',
    rule: 'ROAD-29',
    start: { on: 'form-returned', forms: ['road-dossier'] },
    stops: [{ on: 'followed-up' }],
    length: { unit: 'same-day' },
    warnBeforeMinutes: 120,
  },
  {
    // ROAD-03: what cannot be solved on site is solved inside the time that was agreed.
    ...SOURCE_CLOCK,
    key: 'road.agreed',
    rule: 'ROAD-03',
    start: { on: 'reply-time-agreed' },
    stops: [FINAL_REPLY],
    length: { unit: 'agreed' },
    warnBeforeMinutes: 120,
  },
  {
    // ROAD-28: whoever was told first passes it to the front desk at once.
    ...WORD_CLOCK,
    ...AT_ONCE,
    key: 'road.toFrontDesk',
    when: { channels: ['on-site-oral', 'forwarded'] },
    start: { on: 'entry-received' },
    stops: [{ on: 'handed-over' }, { on: 'taken-over' }, { on: 'assigned' }, FINAL_REPLY],
  },
];
