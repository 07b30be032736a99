import { BANK_BRANCH } from '../../../shared/policy/packs/bank-branch.ts';
import type { ClockRule, PolicyPack } from '../../../shared/policy/schema.ts';

/** What a mistake is called, how it is made in the bank's pack, and what is said of it: `path reason`. */
export type PackMistake = readonly [name: string, change: (pack: PolicyPack) => void, expected: string];

/** The bank’s first clock, that of the reply. */
export const REPLY: ClockRule = BANK_BRANCH.clocks[0]!;

const HAND_OVER = BANK_BRANCH.clocks.findIndex(({ key }) => key === 'bank.handover');

const TRIGGER = { trigger: 'fire', raisesTo: 'major', rule: 'FIVE-10' };
const DUTY = {
  key: 'bank.statistics',
  rule: 'BANK-03',
  window: { cycle: 'monthly', fromDay: 1, dueDay: 10 },
  onHoliday: 'next-working-day',
  by: 'complaint-manager',
  to: null,
  form: null,
  isNilReported: true,
  missedTells: null,
};

/** Writes what the types would not let through. */
export function set(target: object, key: string, value: unknown): undefined {
  Reflect.set(target, key, value);
}

function moneyGrant(pack: PolicyPack, level: number): object {
  return pack.ladder[level]!.grants.find(({ remedy }) => remedy === 'compensation')!;
}

/** One mistake a row: what it is, how it is made, and the first thing that is said of it. */
export const PACK_MISTAKES: readonly PackMistake[] = [
  ['an id with capitals', (pack) => set(pack, 'id', 'Bank'), 'id shape'],
  ['a version that is no whole number', (pack) => set(pack, 'version', 1.5), 'version shape'],
  ['a date that does not exist', (pack) => set(pack, 'effectiveFrom', '2026-02-30'), 'effectiveFrom shape'],
  ['a section that is missing', (pack) => Reflect.deleteProperty(pack, 'retention'), 'retention shape'],
  ['a section that nobody knows', (pack) => set(pack, 'surveys', []), '(root) shape'],
  ['a value without its rule', (pack) => Reflect.deleteProperty(pack.triage, 'rule'), 'triage.rule shape'],
  ['a rule id that is no id', (pack) => set(pack.triage, 'rule', 'article 7'), 'triage.rule shape'],
  ['a rule that does not exist', (pack) => set(pack.triage, 'rule', 'BANKS-03'), 'triage.rule rule-unknown'],
  [
    'a further rule that does not exist',
    (pack) => set(pack.jobs, 'also', ['BANK-99']),
    'jobs.also[0] rule-unknown',
  ],
  ['a job that does not exist', (pack) => set(pack.ladder[0]!, 'role', 'teller'), 'ladder[0].role shape'],
  ['a job of another policy', (pack) => set(pack.triage, 'by', ['front-desk']), 'triage.by unknown-role'],
  [
    'a signer who is no job of the policy',
    (pack) => set(pack.channels[0]!, 'signedBy', 'general-manager'),
    'channels[0].signedBy unknown-role',
  ],
  [
    'a hand-over to a job that decides nothing',
    (pack) => set(pack.firstInquiry, 'handsOverTo', 'auditor'),
    'firstInquiry.handsOverTo role-outside-ladder',
  ],
  ['a ladder that begins at two', (pack) => pack.ladder.shift(), 'ladder[0].level ladder-starts-above-one'],
  ['a ladder with a gap', (pack) => pack.ladder.splice(1, 1), 'ladder[1].level ladder-gap'],
  ['a job on two levels', (pack) => set(pack.ladder[1]!, 'role', 'receiver'), 'ladder[1] ladder-role-twice'],
  [
    'head office below the branch',
    (pack) => set(pack.ladder[1]!, 'scope', 'head-office'),
    'ladder[2].scope ladder-scope-mixed',
  ],
  [
    'a top level that may not decide everything',
    (pack) => pack.ladder[3]!.grants.pop(),
    'ladder[3].grants ladder-top-limited',
  ],
  [
    'a top level with a limit',
    (pack) => set(pack.ladder[3]!.grants.at(-1)!, 'maxAmountFen', 1),
    'ladder[3].grants ladder-top-limited',
  ],
  [
    'a higher level with a smaller limit',
    (pack) => set(moneyGrant(pack, 1), 'maxAmountFen', -0) ?? set(moneyGrant(pack, 0), 'maxAmountFen', 100),
    'ladder[1].grants[4].maxAmountFen ladder-grant-shrinks',
  ],
  [
    'a limit below nothing',
    (pack) => set(moneyGrant(pack, 0), 'maxAmountFen', -1),
    'ladder[0].grants[4].maxAmountFen shape',
  ],
  [
    'a channel twice',
    (pack) => pack.channels.push(pack.channels[0]!),
    `channels[${BANK_BRANCH.channels.length}] key-twice`,
  ],
  [
    'a channel with a form that the policy does not have',
    (pack) => set(pack.channels[0]!, 'form', 'road-duty'),
    'channels[0].form form-unknown',
  ],
  [
    'a clock without anything that stops it',
    (pack) => set(pack.clocks[0]!, 'stops', []),
    'clocks[0].stops shape',
  ],
  [
    'a clock that only its own start stops',
    (pack) => set(pack.clocks[0]!, 'stops', [{ on: 'entry-received' }]),
    'clocks[0].stops clock-stops-at-start',
  ],
  [
    'a clock that starts at a fact nobody records',
    (pack) => set(pack.clocks[0]!.start, 'on', 'complaint-heard'),
    'clocks[0].start.on shape',
  ],
  [
    'a clock of no length',
    (pack) => set(pack.clocks[0]!.length, 'amount', 0),
    'clocks[0].length.amount shape',
  ],
  [
    'a clock of an unknown unit',
    (pack) => set(pack.clocks[0]!.length, 'unit', 'week'),
    'clocks[0].length.unit shape',
  ],
  [
    'two clocks of one key that may both run',
    (pack) => pack.clocks.push(pack.clocks[0]!),
    `clocks[${BANK_BRANCH.clocks.length}].key clock-twice`,
  ],
  [
    'an agreed time where nothing is agreed',
    (pack) => set(pack.clocks[0]!, 'length', { unit: 'agreed' }),
    'clocks[0].start.on starts-at-no-agreement',
  ],
  [
    'a date of the case where the case has none',
    (pack) => set(pack.clocks[0]!, 'length', { unit: 'per-case' }),
    'clocks[0].start.on starts-at-no-date',
  ],
  [
    'a warning from the first minute on',
    (pack) => set(pack.clocks[HAND_OVER]!, 'warnBeforeMinutes', 15),
    `clocks[${HAND_OVER}].warnBeforeMinutes clock-warning-too-long`,
  ],
  [
    'an extension that is shorter than the term',
    (pack) =>
      set(pack.clocks[0]!, 'overrides', [
        {
          by: 'special-extension',
          length: { unit: 'calendar-day', amount: 2 },
          approvedBy: 'branch-head',
          rule: 'C-20',
        },
      ]),
    'clocks[0].overrides[0].length override-shorter',
  ],
  [
    'an extension that is as long as the term',
    (pack) =>
      set(pack.clocks[0]!, 'overrides', [
        {
          by: 'special-extension',
          length: { unit: 'calendar-day', amount: 3 },
          approvedBy: 'branch-head',
          rule: 'C-20',
        },
      ]),
    'clocks[0].overrides[0].length override-shorter',
  ],
  [
    'a rest of a time that is agreed',
    (pack) =>
      set(
        pack.clocks.find(({ key }) => key === 'bank.agreed')!,
        'isPausable',
        true,
      ),
    `clocks[${BANK_BRANCH.clocks.findIndex(({ key }) => key === 'bank.agreed')}].isPausable rests-without-length`,
  ],
  [
    'a breach that tells a job the policy does not have',
    (pack) =>
      set(pack.clocks[0]!, 'onBreach', [{ action: 'notify', role: 'supervisor', form: null, rule: 'C-V' }]),
    'clocks[0].onBreach[0].role unknown-role',
  ],
  [
    'a cap by a clock that is not there',
    (pack) => set(pack.agreedReplyCap!, 'clock', 'bank.answer'),
    'agreedReplyCap.clock clock-unknown',
  ],
  [
    'a number without a serial',
    (pack) => set(pack.numbering, 'pattern', '{unit}-{YYYY}{MM}'),
    'numbering.pattern shape',
  ],
  [
    'a number that begins anew each month and does not say which',
    (pack) => set(pack.numbering, 'pattern', '{unit}-{YYYY}{serial}'),
    'numbering.pattern number-without-month',
  ],
  [
    'a number that begins anew and does not say of which year',
    (pack) => set(pack.numbering, 'pattern', '{MM}{serial}'),
    'numbering.pattern number-without-year',
  ],
  [
    'a number with a part nobody fills',
    (pack) => set(pack.numbering, 'pattern', '{unit}-{YYYY}{MM}{week}{serial}'),
    'numbering.pattern number-placeholder-unknown',
  ],
  [
    'a trigger twice',
    (pack) => set(pack.severity, 'triggers', [TRIGGER, TRIGGER]),
    'severity.triggers[1] key-twice',
  ],
  [
    'a trigger that raises to a severity the policy does not have',
    (pack) =>
      set(pack.severity, 'levels', [{ severity: 'general', rule: 'C-V' }]) ??
      set(pack.severity, 'triggers', [TRIGGER]),
    'severity.triggers[0].raisesTo severity-unknown',
  ],
  [
    'a category that goes to a department nobody named',
    (pack) => set(pack, 'categories', [{ key: 'atm', department: 'machines', rule: 'C-V' }]),
    'categories[0].department department-unknown',
  ],
  [
    'a condition on a category that is not there',
    (pack) => set(pack.clocks[0]!, 'when', { categories: ['atm'] }),
    'clocks[0].when.categories category-unknown',
  ],
  [
    'a condition on a channel that the policy does not have',
    (pack) => set(pack.clocks[0]!, 'when', { channels: ['website'] }),
    'clocks[0].when.channels channel-unknown',
  ],
  [
    'a condition on something an entry does not have',
    (pack) => set(pack.clocks[0]!, 'when', { weather: ['rain'] }),
    'clocks[0].when shape',
  ],
  [
    'a route for a reason that the policy does not take',
    (pack) =>
      set(pack, 'escalationReasons', [{ reason: 'special', rule: 'C-V' }]) ??
      set(pack, 'escalationRoutes', [{ reason: 'repeat', when: null, toRole: 'branch-head', rule: 'C-V' }]),
    'escalationRoutes[0].reason reason-unknown',
  ],
  [
    'going up unconfirmed where nobody confirms',
    (pack) => set(pack.ladder[3]!, 'confirmedBy', null),
    'unconfirmedAfterMinutes confirmation-without-role',
  ],
  ['a form twice', (pack) => pack.forms.push(pack.forms[0]!), `forms[${BANK_BRANCH.forms.length}] key-twice`],
  [
    'a signature twice on one form',
    (pack) => pack.forms[0]!.steps.push(pack.forms[0]!.steps[0]!),
    'forms[0].steps[1] form-step-twice',
  ],
  [
    'copies that are not counted',
    (pack) => set(pack.forms[0]!, 'copies', [{ no: 2, holder: 'branch' }]),
    'forms[0].copies form-copies-not-counted',
  ],
  [
    'a duty that is due before it opens',
    (pack) => set(pack, 'duties', [{ ...DUTY, window: { cycle: 'monthly', fromDay: 20, dueDay: 11 } }]),
    'duties[0].window duty-window-backwards',
  ],
  [
    'a duty of a job that the policy does not have',
    (pack) => set(pack, 'duties', [{ ...DUTY, by: 'marketing-officer' }]),
    'duties[0].by unknown-role',
  ],
];
