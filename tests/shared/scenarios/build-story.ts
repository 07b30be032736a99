import { listClosingBlocks } from '../../../shared/domain/closing-blocks.ts';
import type { EntryCommand, GiveReplyCommand, RecordEntryCommand } from '../../../shared/domain/commands.ts';
import { computeDeadlines, toClockFacts } from '../../../shared/domain/compute-deadlines.ts';
import { computeNotifications } from '../../../shared/domain/compute-notifications.ts';
import { computeContentDigest } from '../../../shared/domain/content-digest.ts';
import type { Deadline } from '../../../shared/domain/deadline.ts';
import type { DecideContext, Person } from '../../../shared/domain/decide-context.ts';
import { decideEntryCommand } from '../../../shared/domain/decide-entry-command.ts';
import { decideRecordEntry } from '../../../shared/domain/decide-record-entry.ts';
import type { Entry } from '../../../shared/domain/entry.ts';
import type { EventDraft, StoredEvent } from '../../../shared/domain/events.ts';
import { foldEntry } from '../../../shared/domain/fold-entry.ts';
import { toPersonId } from '../../../shared/domain/ids.ts';
import { addMinutes, toLocalTime } from '../../../shared/domain/local-time.ts';
import type { Refusal, RefusalReason } from '../../../shared/domain/refusal.ts';
import type { Role } from '../../../shared/domain/vocabulary.ts';
import { loadChinaCalendar } from '../../../shared/domain/working-calendar.ts';
import type { IsoInstant } from '../../../shared/lib/instant.ts';
import type { Result } from '../../../shared/lib/result.ts';
import { findPack } from '../../../shared/policy/built-in-packs.ts';
import type { PolicyPack } from '../../../shared/policy/schema.ts';
import { UNIT, buildRecord, buildReply, makeId, stampEvent, toActor } from '../domain/bank-fixture.ts';
import { local } from '../domain/build-clock-fact.ts';

export const CALENDAR = loadChinaCalendar();

/** A built-in pack as it ships. */
export function packOf(id: string): PolicyPack {
  const pack = findPack(id);
  if (pack === null) throw new Error(`No pack [${id}]`);
  return pack;
}

/** Who holds the only post of a job in the unit. */
export const personOf = (role: Role, departments: readonly string[] = []): Person => ({
  id: toPersonId(`p-${[role, ...departments].join('-')}`),
  name: `${role} ${departments.join(' ')}`.trim(),
  unitId: UNIT.id,
  roles: [role],
  departments,
  isActive: true,
});

/** An instant as a wall clock of the branch shows it: `2025-09-29 15:00`. */
export function toWallTime(instant: IsoInstant): string {
  const { on, time } = toLocalTime(instant);
  return `${on} ${time}`;
}

type StoryOptions = {
  readonly at: string;
  readonly people?: readonly Person[];
  readonly lastSerials?: DecideContext['lastSerials'];
  /** Tells the matters of one test apart. */
  readonly number?: number;
};

/** One matter under one pack, told command by command through the real rules. A minute passes with each. */
export class ScenarioStory {
  readonly events: StoredEvent[] = [];
  readonly pack: PolicyPack;
  readonly people: readonly Person[];
  now: IsoInstant;
  readonly #lastSerials: DecideContext['lastSerials'];
  readonly #number: number;
  #steps = 0;

  constructor(pack: PolicyPack, { at, people, lastSerials = {}, number = 0 }: StoryOptions) {
    this.pack = pack;
    this.people = people ?? pack.roles.map(({ role }) => personOf(role));
    this.now = local(at);
    this.#lastSerials = lastSerials;
    this.#number = number;
  }

  get entry(): Entry {
    const entry = foldEntry(this.events);
    if (entry === null) throw new Error('Nothing was recorded yet');
    return entry;
  }

  /** The clock of the branch goes on to a local time. */
  at(text: string): this {
    this.now = local(text);
    return this;
  }

  contextOf(who: Role | Person): DecideContext {
    const person = this.#find(who);
    return {
      now: this.now,
      actor: toActor(person, person.roles[0]!),
      unit: UNIT,
      people: this.people,
      policy: this.pack,
      calendar: CALENDAR,
      freshId: makeId(this.#number * 100 + this.#steps + 1),
      lastSerials: this.#lastSerials,
      deadlines: this.deadlines(),
    };
  }

  recordCommand(override: Partial<RecordEntryCommand> = {}): RecordEntryCommand {
    return buildRecord({ receivedAt: this.now, ...override });
  }

  record(override: Partial<RecordEntryCommand> = {}, who: Role | Person = 'receiver'): this {
    const context = this.contextOf(who);
    return this.#append(decideRecordEntry(this.recordCommand(override), context), context);
  }

  refuseRecord(override: Partial<RecordEntryCommand>, who: Role | Person = 'receiver'): Refusal {
    const outcome = decideRecordEntry(this.recordCommand(override), this.contextOf(who));
    if (outcome.ok) throw new Error('Accepted the record');
    return outcome.error;
  }

  /** Runs a command that must be accepted. */
  run(who: Role | Person, command: EntryCommand): this {
    this.#steps += 1;
    this.now = addMinutes(this.now, 1);
    const context = this.contextOf(who);
    return this.#append(decideEntryCommand(command, this.entry, context), context);
  }

  /** Tries a command that must be refused, and gives the refusal. */
  refuse(who: Role | Person, command: EntryCommand): Refusal {
    const outcome = decideEntryCommand(command, this.entry, this.contextOf(who));
    if (outcome.ok) throw new Error(`Accepted [${command.type}]`);
    return outcome.error;
  }

  reply(who: Role | Person, override: Partial<GiveReplyCommand> = {}): this {
    return this.run(who, buildReply(override));
  }

  sign(who: Role | Person): this {
    return this.run(who, this.signature());
  }

  signature(note = ''): EntryCommand {
    return { type: 'sign-off', digestShown: computeContentDigest(this.entry), note };
  }

  deadlines(): readonly Deadline[] {
    const context = { policy: this.pack, unit: UNIT, calendar: CALENDAR, now: this.now };
    return computeDeadlines(toClockFacts(this.events), context);
  }

  /** The last run of a term. */
  deadline(key: string): Deadline {
    const found = this.deadlines().findLast((each) => each.key === key);
    if (found === undefined) throw new Error(`No term [${key}]`);
    return found;
  }

  /** When a term falls due, by the wall clock. */
  due(key: string): string {
    return toWallTime(this.deadline(key).dueAt);
  }

  /** Whom the policy wants told, by occasion. */
  openTellings(): Readonly<Record<string, readonly Role[]>> {
    const demands = computeNotifications(this.pack, this.entry, this.now);
    return Object.fromEntries(demands.map(({ key, openRoles }) => [key, openRoles]));
  }

  closingBlocks(who: Role | Person): readonly RefusalReason[] {
    return listClosingBlocks(this.entry, this.contextOf(who)).map(({ reason }) => reason);
  }

  #find(who: Role | Person): Person {
    if (typeof who !== 'string') return who;
    return this.people.find(({ roles }) => roles.includes(who)) ?? personOf(who);
  }

  #append(outcome: Result<readonly EventDraft[], Refusal>, { actor }: DecideContext): this {
    if (!outcome.ok) throw new Error(`Refused [${JSON.stringify(outcome.error)}]`);
    for (const draft of outcome.value) {
      const n = this.#number * 100 + this.events.length + 1;
      this.events.push(stampEvent(draft, { n, at: this.now, actor }));
    }
    return this;
  }
}
