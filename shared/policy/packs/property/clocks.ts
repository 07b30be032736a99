import type { PolicyPack } from '../../schema.ts';
import {
  AT_ONCE,
  FINAL_REPLY,
  PROMPTLY,
  SOURCE_CLOCK,
  WORD_CLOCK,
  composeHandOverClock,
} from '../parts/clocks.ts';

const ONE_DAY = 1_440;
const HALF_A_DAY = 240;

/** The limit typed for the case (PROP-15, PROP-17), then words without numbers (C-V). */
export const PROPERTY_CLOCKS: PolicyPack['clocks'] = [
  {
    ...SOURCE_CLOCK,
    key: 'prop.assign',
    rule: 'PROP-15',
    also: ['PROP-17'],
    start: { on: 'assigned' },
    stops: [{ on: 'assignment-completed' }],
    length: { unit: 'per-case' },
    warnBeforeMinutes: HALF_A_DAY,
    onBreach: [
      { action: 'notify', role: 'complaint-manager', form: null, rule: 'product-default' },
      { action: 'notify', role: 'department-head', form: null, rule: 'product-default' },
    ],
  },
  {
    ...WORD_CLOCK,
    key: 'prop.resultReport',
    rule: 'PROP-18',
    also: ['C-V'],
    start: { on: 'plan-executed' },
    stops: [{ on: 'assignment-completed' }, FINAL_REPLY],
    length: { unit: 'working-day', amount: 1 },
    warnBeforeMinutes: HALF_A_DAY,
  },
  {
    ...WORD_CLOCK,
    ...PROMPTLY,
    key: 'prop.tellResult',
    rule: 'PROP-10',
    also: ['C-V'],
    start: { on: 'assignment-completed' },
    stops: [FINAL_REPLY],
  },
  {
    ...WORD_CLOCK,
    ...PROMPTLY,
    key: 'prop.seriousReport',
    rule: 'PROP-17',
    also: ['C-V'],
    when: { severities: ['serious'] },
    start: { on: 'assessed' },
    stops: [{ on: 'persons-notified' }],
  },
  {
    ...WORD_CLOCK,
    ...AT_ONCE,
    key: 'prop.specialReport',
    rule: 'PROP-16',
    also: ['C-V'],
    when: { severities: ['major'] },
    start: { on: 'assessed' },
    stops: [{ on: 'persons-notified' }],
  },
  {
    ...WORD_CLOCK,
    ...PROMPTLY,
    key: 'prop.violationCheck',
    rule: 'PROP-23',
    also: ['C-V'],
    when: { againstKinds: ['person'] },
    start: { on: 'entry-received' },
    stops: [{ on: 'investigated' }],
  },
  {
    ...WORD_CLOCK,
    key: 'prop.followUp',
    rule: 'PROP-24',
    also: ['PROP-18', 'C-V'],
    start: FINAL_REPLY,
    stops: [{ on: 'followed-up' }],
    length: { unit: 'working-day', amount: 3 },
    warnBeforeMinutes: ONE_DAY,
  },
  composeHandOverClock('prop.handover'),
];
