import { applyEvent } from '../../../shared/domain/apply-event.ts';
import { CLOSING_COMMAND_TYPES } from '../../../shared/domain/commands-closing.ts';
import type { EntryCommand } from '../../../shared/domain/commands.ts';
import { computeContentDigest } from '../../../shared/domain/content-digest.ts';
import type { Person } from '../../../shared/domain/decide-context.ts';
import { decideEntryCommand } from '../../../shared/domain/decide-entry-command.ts';
import { toDraft } from '../../../shared/domain/draft.ts';
import type { Entry } from '../../../shared/domain/entry.ts';
import { guardEntryCommand } from '../../../shared/domain/guard-entry-command.ts';
import type { EventDraft, JournalEvent } from '../../../shared/domain/events.ts';
import { toEscalationId } from '../../../shared/domain/ids.ts';
import { findOpenEscalation } from '../../../shared/domain/open-escalation.ts';
import type { Role } from '../../../shared/domain/vocabulary.ts';
import { toEpochMs, toIsoInstant } from '../../../shared/lib/instant.ts';
import { makeClosingCommand } from './arbitrary-closing-command.ts';
import type { Draw } from './arbitrary-closing-command.ts';
import {
  CHEN,
  LI,
  START,
  WANG,
  buildContext,
  buildReply,
  makeId,
  stampEvent,
  toActor,
} from './bank-fixture.ts';
import {
  DESK,
  HEAD,
  MANAGER,
  MARKETING,
  OFFICE,
  STAFF,
  buildClosingPack,
  buildForm,
  tell,
} from './closing-fixture.ts';

/** Everything at once that an entry may have to wait for. */
export const STRICT_PACK = buildClosingPack({
  forms: [
    buildForm({
      form: 'hotel-gap',
      steps: [
        { act: 'sign', role: 'department-head', rule: 'HOTEL-22' },
        { act: 'countersign', role: 'marketing-officer', rule: 'HOTEL-22' },
        { act: 'approve', role: 'general-office', rule: 'HOTEL-22' },
      ],
      neededWhen: { isCoveredByRules: false },
    }),
    buildForm({
      form: 'five-handling',
      isConfirmedByCustomer: true,
      neededWhen: { channels: ['letter'] },
      rule: 'FIVE-05',
    }),
  ],
  closing: {
    requiresReplyIfContact: { value: true, rule: 'BANK-32' },
    requiresInvestigation: { value: true, rule: 'BANK-21' },
    requiresLetterCopy: { value: true, rule: 'BANK-36' },
    overrunConfirmedBy: null,
    dissatisfiedCloseBy: { role: 'general-manager', rule: 'HOTEL-10' },
    ownReplyInBook: { value: true, rule: 'BANK-31' },
  },
  followUp: {
    isRequired: true,
    when: { books: ['register'] },
    modes: ['phone', 'slip'],
    by: ['front-desk', 'complaint-manager'],
    byAnotherPerson: true,
    maxAttempts: 2,
    rule: 'PROP-24',
  },
  penalties: {
    pointsPerComplaint: null,
    onlyIfValid: false,
    kinds: [{ kind: 'criticism', rule: 'LIQ-11' }],
    attribution: [],
    needsSupervisor: false,
    seriousApprovedBy: { role: 'general-manager', rule: 'MFR-29' },
    tellsCustomer: { value: true, rule: 'LIQ-11' },
  },
});

type Step = (entry: Entry, draw: Draw) => EntryCommand;
type Actor = { readonly who: Person; readonly role: Role };
const as = (who: Person, role: Role = who.roles[0]!): Actor => ({ who, role });

const reply: Step = (_entry, draw) =>
  buildReply({
    mode: draw(['phone', 'phone', 'in-book'] as const),
    measure: draw([
      { remedy: 'explanation', amountFen: null },
      { remedy: 'explanation', amountFen: null },
      { remedy: 'compensation', amountFen: 10_000 },
    ] as const),
    isCustomerSatisfied: draw([null, true, false]),
  });
const signOff: Step = (entry, draw) => ({
  type: 'sign-off',
  digestShown: computeContentDigest(entry),
  note: draw(['同意', '终局答复', '']),
});
const escalate: Step = () => ({ type: 'request-escalation', reason: 'special', measure: null, note: '请示' });
const decline: Step = (entry) => ({
  type: 'decline-escalation',
  escalationId: findOpenEscalation(entry)?.escalationId ?? toEscalationId(makeId(50)),
  reason: '网点自办',
});
const rework: Step = () => ({ type: 'return-for-rework', reason: '再核实' });
const afterwards: Step = (entry, draw) => makeClosingCommand(draw(CLOSING_COMMAND_TYPES), entry, draw);
const onForms: Step = (entry, draw) =>
  makeClosingCommand(draw(['issue-form', 'sign-form', 'confirm-by-customer', 'return-form']), entry, draw);
const penalise: Step = (_entry, draw) => ({
  type: 'set-penalty',
  kind: 'criticism',
  target: { kind: 'person', name: '孙某', personId: null },
  supervisor: null,
  points: null,
  amountFen: null,
  isSerious: draw([true, false]),
  reason: '态度生硬',
});
const tellPenalty: Step = () => ({ type: 'tell-customer', of: 'penalty', means: '电话', note: '' });
const approve: Step = (entry, draw) => makeClosingCommand('approve-penalty', entry, draw);
const asking: Step = (entry, draw) => makeClosingCommand('follow-up', entry, draw);

/** Who tries what, weighted so that histories reach their end. */
const TRIES: readonly (readonly [Actor, Step])[] = [
  [as(LI), reply],
  [as(LI), reply],
  [as(DESK), asking],
  [as(LI), asking],
  [as(HEAD), onForms],
  [as(MARKETING), onForms],
  [as(OFFICE), onForms],
  [as(LI), onForms],
  [as(LI), onForms],
  [as(LI), escalate],
  [as(CHEN), decline],
  [as(CHEN), rework],
  [as(LI), afterwards],
  [as(LI), afterwards],
  [as(CHEN), afterwards],
  [as(LI), penalise],
  [as(LI), tellPenalty],
  [as(MANAGER), approve],
  [as(CHEN), signOff],
  [as(CHEN), signOff],
  [as(CHEN), signOff],
  [as(LI), signOff],
  [as(MANAGER), signOff],
  [as(MANAGER), signOff],
  [as(MANAGER), signOff],
  [as(WANG), signOff],
];

type MakeFact = (entry: Entry, draw: Draw) => EventDraft;

const investigated: MakeFact = ({ id }, draw) =>
  toDraft('investigated', id, {
    findings: '已核实',
    cause: '',
    responsibility: draw(['own', 'none'] as const),
    causes: [],
    contributoryCauses: [],
    attributedTo: [],
    isCoveredByRules: draw([true, true, false]),
  });
const assigned: MakeFact = ({ id, assignments }) =>
  toDraft('assigned', id, {
    assignmentId: makeId(200 + assignments.length),
    department: '工程部',
    toPersonId: null,
    toRole: null,
    dueAt: null,
    note: '',
  });
const completed: MakeFact = ({ id, assignments }) =>
  toDraft('assignment-completed', id, {
    assignmentId: assignments.find((each) => each.completed === null)?.assignmentId ?? makeId(1),
    result: '已办',
  });
const agreedByWord: MakeFact = ({ id, verbalApprovals }) =>
  toDraft('verbal-approval-recorded', id, {
    approvalId: makeId(300 + verbalApprovals.length),
    subjectId: null,
    approverName: '杜副总',
    approverRole: 'deputy-head',
    medium: 'phone',
    saidAt: START,
    summary: '同意',
    measure: null,
  });
const papers: MakeFact = ({ id, verbalApprovals }) =>
  toDraft('papers-completed', id, {
    approvalId: verbalApprovals.find((each) => each.papers === null)?.approvalId ?? makeId(1),
    outcome: 'regularised',
    note: '',
  });
const withdrawn: MakeFact = ({ id }) => toDraft('withdrawn', id, { reason: '', means: '电话' });

/** Facts that other steps of the application write, and that an end has to wait for; what ends the waiting more often. */
const FACTS: readonly MakeFact[] = [
  investigated,
  investigated,
  assigned,
  agreedByWord,
  withdrawn,
  ...Array.from({ length: 6 }, () => completed),
  ...Array.from({ length: 6 }, () => papers),
];

/** A generated history: its facts in order, and where it stands. */
export type ClosingHistory = {
  readonly events: readonly JournalEvent[];
  readonly entry: Entry;
  /** Facts of commands that did not follow from the state they met: there may be none. */
  readonly unlawful: readonly JournalEvent[];
};

const BASES = (['phone', 'letter', 'opinion-book'] as const).flatMap((channel) =>
  [true, false].map((isReachable) => {
    const customer = {
      isAnonymous: !isReachable,
      name: '',
      phone: isReachable ? '138' : '',
      otherContact: '',
    };
    const story = tell(STRICT_PACK).record({ channel, customer }).run(LI, { type: 'take-over' });
    return { events: story.events as readonly JournalEvent[], entry: story.entry };
  }),
);

/** One history of that many tries; everything follows from the seed. */
export function tellClosingHistory(seed: number, tries: number): ClosingHistory {
  const draw = makeDraw(seed);
  const base = draw(BASES);
  const events = [...base.events];
  const unlawful: JournalEvent[] = [];
  let { entry } = base;
  const write = (drafts: readonly EventDraft[], { who, role }: Actor, n: number, isCommand: boolean) => {
    for (const draft of drafts) {
      const stamp = { n: events.length + 1, at: instantOf(n), actor: toActor(who, role) };
      const event = stampEvent(draft, stamp) as JournalEvent;
      const applied = applyEvent(entry, event);
      if (!applied.isLawful && isCommand) unlawful.push(event);
      if (!applied.isLawful) continue;
      entry = applied.entry;
      events.push(event);
    }
  };
  for (let n = 1; n <= tries; n += 1) {
    if (draw([true, false, false, false])) {
      write([draw(FACTS)(entry, draw)], as(LI), n, false);
      continue;
    }
    const [actor, step] = draw(TRIES);
    const context = buildContext({
      policy: STRICT_PACK,
      people: STAFF,
      deadlines: [],
      now: instantOf(n),
      actor: toActor(actor.who, actor.role),
      freshId: makeId(1_000 + n),
    });
    // The digest of what is signed is what costs: only where signing is not refused whatever the digest.
    if (step === signOff && guardEntryCommand('sign-off', entry, context) !== null) continue;
    const decided = decideEntryCommand(step(entry, draw), entry, context);
    if (decided.ok) write(decided.value, actor, n, true);
  }
  return { events, entry, unlawful };
}

const instantOf = (n: number) => toIsoInstant(toEpochMs(START) + n * 60_000);

/** Draws from lists by a number: plain arithmetic, so that ten thousand histories are quick, and a seed says all. */
function makeDraw(seed: number): Draw {
  let state = (seed ^ 0x9e3779b9) >>> 0;
  return (values) => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x6d2b79f5) >>> 0;
    return values[((state ^ (state >>> 13)) >>> 0) % values.length]!;
  };
}
