import { computeDeadlines, toClockFacts } from '../../../shared/domain/compute-deadlines.ts';
import type { EntryCommand } from '../../../shared/domain/commands.ts';
import type { DecideContext } from '../../../shared/domain/decide-context.ts';
import { decideEntryCommand } from '../../../shared/domain/decide-entry-command.ts';
import { decideRecordEntry } from '../../../shared/domain/decide-record-entry.ts';
import type { Entry } from '../../../shared/domain/entry.ts';
import type { StoredEvent } from '../../../shared/domain/events.ts';
import { foldEntry } from '../../../shared/domain/fold-entry.ts';
import { toIsoInstant, toEpochMs } from '../../../shared/lib/instant.ts';
import type { PolicyPack } from '../../../shared/policy/schema.ts';
import {
  START,
  UNIT,
  buildContext,
  buildRecord,
  buildReply,
  makeId,
  stampEvent,
  toActor,
} from '../../shared/domain/bank-fixture.ts';
import { personOf } from '../../shared/scenarios/build-story.ts';

const QUARTER_MS = 15 * 60_000;

/** One matter under one pack, and what it takes to decide the next command of it. */
export type LongHistory = { readonly events: readonly StoredEvent[]; readonly context: DecideContext };

/**
 * A matter that goes on and on: handed over, judged, dispatched, reported on, answered for the time being, as often as the pack lets
 * it, by the real rules. A quarter of an hour passes with each fact. Throws when the pack lets nothing go on.
 */
export function tellLongHistory(pack: PolicyPack, length: number): LongHistory {
  const people = pack.roles.map(({ role }) => personOf(role));
  const events: StoredEvent[] = [];
  const nowOf = () => toIsoInstant(toEpochMs(START) + events.length * QUARTER_MS);
  const contextOf = (person: (typeof people)[number]): DecideContext =>
    buildContext({
      now: nowOf(),
      actor: toActor(person),
      people,
      policy: pack,
      freshId: makeId(events.length + 1),
    });
  const receiver = people.find(({ roles }) => roles.includes('receiver')) ?? people[0]!;
  const recorded = decideRecordEntry(buildIntake(pack), contextOf(receiver));
  if (!recorded.ok) throw new Error(`${pack.id} refuses the intake [${JSON.stringify(recorded.error)}]`);
  const append = (drafts: typeof recorded.value, context: DecideContext) => {
    for (const draft of drafts) {
      const stamp = { n: events.length + 1, at: context.now, actor: context.actor };
      events.push(stampEvent(draft, stamp));
    }
  };
  append(recorded.value, contextOf(receiver));
  for (let turn = 0, idle = 0; events.length < length; turn += 1, idle += 1) {
    if (idle > 500) throw new Error(`${pack.id} stands still after ${events.length} facts`);
    const entry = foldEntry(events)!;
    const context = contextOf(people[turn % people.length]!);
    for (const command of listCommands(entry, context, turn)) {
      const decided = decideEntryCommand(command, entry, context);
      if (!decided.ok) continue;
      append(decided.value, context);
      idle = 0;
      break;
    }
  }
  return { events: events.slice(0, length), context: contextOf(receiver) };
}

/** The same matter as it stood after its first facts. */
export function cutHistory({ events, context }: LongHistory, length: number): LongHistory {
  const now = toIsoInstant(toEpochMs(START) + length * QUARTER_MS);
  return { events: events.slice(0, length), context: { ...context, now } };
}

const buildIntake = (pack: PolicyPack) =>
  buildRecord({
    happenedAt: START,
    place: '营业大厅',
    against: '客服窗口',
    demand: { text: '请予换货', remedy: null, amountFen: null },
    details: {
      phase: 'during',
      againstKind: 'own',
      category: pack.categories[0]?.key ?? null,
      region: 'domestic',
      parties: '周先生',
      company: '恒达商贸',
      unitNumber: '1203',
      firstReportedAt: START,
      address: '和平路 12 号',
      wasApologised: true,
      isIdentityChecked: true,
      product: {
        orderNumber: 'DH20251',
        materialNumber: 'WL071',
        rawMaterial: '',
        quantity: 40,
        defectiveQuantity: 2,
        deliveredOn: '2026-11-02',
        deliveredAmountFen: 480_000,
        outboundOn: '2026-11-01',
        isSampleKept: true,
      },
    },
  });

/** What a person could do next, another way round each turn. */
function listCommands(entry: Entry, { now }: DecideContext, turn: number): readonly EntryCommand[] {
  const later = toIsoInstant(toEpochMs(now) + 4 * QUARTER_MS);
  const assigned = entry.assignments.at(-1);
  const commands: readonly EntryCommand[] = [
    { type: 'hand-over', note: '请处理' },
    { type: 'take-over' },
    { type: 'assess', severity: turn % 5 === 0 ? 'serious' : 'general', note: '' },
    {
      type: 'assign',
      department: 'storage',
      toPersonId: null,
      toRole: 'processing-unit',
      dueAt: later,
      note: '',
    },
    ...(assigned === undefined
      ? []
      : [
          { type: 'receive-assignment', assignmentId: assigned.assignmentId } as const,
          {
            type: 'complete-assignment',
            assignmentId: assigned.assignmentId,
            result: '已处理完毕',
          } as const,
        ]),
    { type: 'report-progress', toRole: 'front-desk', text: '正在处理' },
    { type: 'agree-reply-time', dueAt: later, note: '' },
    { type: 'add-facts', text: '客户补充凭证' },
    buildReply({ isInterim: true, nextReplyAt: later, measure: null }),
    { type: 'note-progress', text: '已联系相关部门' },
  ];
  const from = turn % commands.length;
  return [...commands.slice(from), ...commands.slice(0, from)];
}

/** What the application does before it lets a person do something: every term with its reasons, then the decision. */
export function decideNext({ events, context }: LongHistory, entry: Entry): boolean {
  const { policy, calendar, now } = context;
  const deadlines = computeDeadlines(toClockFacts(events), { policy, unit: UNIT, calendar, now });
  const command: EntryCommand = { type: 'note-progress', text: '已联系相关部门' };
  return decideEntryCommand(command, entry, { ...context, deadlines }).ok;
}
