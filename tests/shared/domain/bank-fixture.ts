import type { EntryCommand, GiveReplyCommand, RecordEntryCommand } from '../../../shared/domain/commands.ts';
import type { DecideContext, Person, Unit } from '../../../shared/domain/decide-context.ts';
import { decideEntryCommand } from '../../../shared/domain/decide-entry-command.ts';
import { decideRecordEntry } from '../../../shared/domain/decide-record-entry.ts';
import type { Entry } from '../../../shared/domain/entry.ts';
import type { Actor, EventDraft, StoredEvent } from '../../../shared/domain/events.ts';
import { foldEntry } from '../../../shared/domain/fold-entry.ts';
import {
  toDeviceId,
  toEventId,
  toInstallationId,
  toPersonId,
  toSha256Hex,
  toUnitId,
} from '../../../shared/domain/ids.ts';
import type { Refusal } from '../../../shared/domain/refusal.ts';
import type { Role } from '../../../shared/domain/vocabulary.ts';
import { loadChinaCalendar } from '../../../shared/domain/working-calendar.ts';
import { EVENT_SCHEMA_VERSION } from '../../../shared/journal/stored-event.ts';
import { toEpochMs, toIsoInstant } from '../../../shared/lib/instant.ts';
import type { IsoInstant } from '../../../shared/lib/instant.ts';
import type { Result } from '../../../shared/lib/result.ts';
import { makeUuidV7 } from '../../../shared/lib/uuid.ts';
import { BANK_BRANCH } from '../../../shared/policy/packs/bank-branch.ts';

export const UNIT: Unit = {
  id: toUnitId('unit-hb01'),
  code: 'HB01',
  name: '和平路支行营业室',
  deviceLetter: '',
  businessHours: [{ open: '09:00', close: '17:00' }],
};

const person = (id: string, name: string, ...roles: readonly Role[]): Person => ({
  id: toPersonId(id),
  name,
  unitId: UNIT.id,
  roles,
  departments: [],
  isActive: true,
});

export const WANG = person('p-wang', '王晓梅', 'receiver');
export const LI = person('p-li', '李建国', 'complaint-manager', 'receiver');
export const CHEN = person('p-chen', '陈静', 'branch-head', 'receiver');
export const PEOPLE: readonly Person[] = [WANG, LI, CHEN];
/** Head office's officer is on no branch's file. */
export const ZHAO = person('p-zhao', '赵敏', 'hq-officer');

/** A Monday morning without holidays around it. */
export const START = toIsoInstant(Date.parse('2026-11-23T01:00:00.000Z'));
const CALENDAR = loadChinaCalendar();

export const toActor = (who: Person, role: Role = who.roles[0]!): Actor => ({
  personId: who.id,
  name: who.name,
  role,
});

/** The n-th id of a test: a valid UUID v7, the same in every run. */
export const makeId = (n: number): string =>
  makeUuidV7(Date.parse(START) + n, new Uint8Array(10).fill(n % 251));

export function buildContext(override: Partial<DecideContext> = {}): DecideContext {
  return {
    now: START,
    actor: toActor(WANG),
    unit: UNIT,
    people: PEOPLE,
    policy: BANK_BRANCH,
    calendar: CALENDAR,
    freshId: makeId(1),
    lastSerials: {},
    ...override,
  };
}

export function buildRecord(override: Partial<RecordEntryCommand> = {}): RecordEntryCommand {
  return {
    type: 'record-entry',
    entryKind: 'complaint',
    channel: 'phone',
    happenedAt: null,
    receivedAt: START,
    lateReason: '',
    customer: { isAnonymous: false, name: '周先生', phone: '13800000000', otherContact: '' },
    content: '自助柜员机吞卡后重复扣款。',
    place: '',
    against: '',
    demand: { text: '要求赔偿', remedy: 'compensation', amountFen: 200_000 },
    wasRestated: true,
    ...override,
  };
}

export function buildReply(override: Partial<GiveReplyCommand> = {}): GiveReplyCommand {
  return {
    type: 'give-reply',
    mode: 'phone',
    content: '已向您说明原因。',
    measure: { remedy: 'explanation', amountFen: null },
    apology: 'none',
    isInterim: false,
    nextReplyAt: null,
    isCustomerSatisfied: null,
    ...override,
  };
}

/** Puts a draft into an envelope, as the shell would. Hashes are not what these tests are about. */
export function stampEvent(
  draft: EventDraft,
  stamp: { readonly n: number; readonly at: IsoInstant; readonly actor: Actor; readonly device?: string },
): StoredEvent {
  const device = stamp.device ?? 'device-a';
  return {
    ...draft,
    id: toEventId(makeId(1_000 + stamp.n)),
    unitId: UNIT.id,
    deviceId: toDeviceId(device),
    installationId: toInstallationId(`${device}-1`),
    seq: stamp.n,
    hlc: { ms: toEpochMs(stamp.at), counter: stamp.n },
    wallTime: stamp.at,
    actor: stamp.actor,
    schemaVersion: EVENT_SCHEMA_VERSION,
    prevHash: toSha256Hex('0'.repeat(64)),
    hash: toSha256Hex('0'.repeat(64)),
    keyId: device,
    signature: null,
  };
}

/** One entry's history, told command by command through the real rules. A minute passes with each. */
export class Story {
  readonly events: StoredEvent[] = [];
  /** Facts of another entry, which a step on this one began: the opinion that was entered in the register. */
  readonly beside: StoredEvent[] = [];
  readonly #context: Partial<DecideContext>;
  #steps = 0;

  constructor(context: Partial<DecideContext> = {}) {
    this.#context = context;
  }

  get now(): IsoInstant {
    return toIsoInstant(toEpochMs(START) + this.#steps * 60_000);
  }

  get entry(): Entry {
    const entry = foldEntry(this.events);
    if (entry === null) throw new Error('Nothing was recorded yet');
    return entry;
  }

  contextOf(who: Person, role: Role = who.roles[0]!): DecideContext {
    return buildContext({
      now: this.now,
      actor: toActor(who, role),
      freshId: makeId(this.#steps + 1),
      ...this.#context,
    });
  }

  record(override: Partial<RecordEntryCommand> = {}, who: Person = WANG): this {
    const context = this.contextOf(who);
    return this.#append(decideRecordEntry(buildRecord(override), context), context.actor);
  }

  /** Runs a command that must be accepted. */
  run(who: Person, command: EntryCommand, role: Role = who.roles[0]!): this {
    this.#steps += 1;
    const context = this.contextOf(who, role);
    return this.#append(decideEntryCommand(command, this.entry, context), context.actor);
  }

  /** Tries a command that must be refused, and gives the refusal. */
  refuse(who: Person, command: EntryCommand, role: Role = who.roles[0]!): Refusal {
    const outcome = decideEntryCommand(command, this.entry, this.contextOf(who, role));
    if (outcome.ok) throw new Error(`Accepted [${command.type}]`);
    return outcome.error;
  }

  #append(outcome: Result<readonly EventDraft[], Refusal>, actor: Actor): this {
    if (!outcome.ok) throw new Error(`Refused [${JSON.stringify(outcome.error)}]`);
    for (const draft of outcome.value) {
      const n = this.events.length + this.beside.length + 1;
      const event = stampEvent(draft, { n, at: this.now, actor });
      const isOwn = event.entryId === (this.events[0] ?? event).entryId;
      (isOwn ? this.events : this.beside).push(event);
    }
    return this;
  }
}

/** Recorded, handed over, and taken over by the complaint manager. */
export function tellManaged(story = new Story()): Story {
  return story.record().run(WANG, { type: 'hand-over', note: '' }).run(LI, { type: 'take-over' });
}

/** The demo's story up to the head's confirmation: 2,000 yuan demanded, handed over, escalated to head office. */
export function tellEscalated(): Story {
  const story = new Story().record();
  story.run(WANG, { type: 'hand-over', note: '客户要求赔偿两千元' }).run(LI, { type: 'take-over' });
  story.run(LI, {
    type: 'request-escalation',
    reason: 'beyond-authority',
    measure: { remedy: 'compensation', amountFen: 200_000 },
    note: '超出网点权限',
  });
  const escalationId = story.entry.escalations[0]!.escalationId;
  return story.run(CHEN, { type: 'confirm-escalation', escalationId, note: '' });
}

/** As {@link tellEscalated}, and head office instructs a compensation of 1,500 yuan. */
export function tellInstructed(): Story {
  const story = tellEscalated();
  const escalationId = story.entry.escalations[0]!.escalationId;
  return story.run(ZHAO, {
    type: 'give-instruction',
    escalationId,
    measure: { remedy: 'compensation', amountFen: 150_000 },
    conveyText: '同意赔偿一千五百元。',
    internalNote: '',
  });
}
