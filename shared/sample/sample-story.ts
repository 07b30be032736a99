import type { EntryCommand, RecordEntryCommand } from '../domain/commands.ts';
import { computeDeadlines, toClockFacts } from '../domain/compute-deadlines.ts';
import type { DecideContext, Person } from '../domain/decide-context.ts';
import { decideEntryCommand } from '../domain/decide-entry-command.ts';
import { decideRecordEntry } from '../domain/decide-record-entry.ts';
import type { Entry } from '../domain/entry.ts';
import type { Actor, EventDraft, StoredEvent } from '../domain/events.ts';
import { foldEntry } from '../domain/fold-entry.ts';
import { toDeviceId, toEventId, toInstallationId, toSha256Hex } from '../domain/ids.ts';
import type { UnitId } from '../domain/ids.ts';
import { addMinutes } from '../domain/local-time.ts';
import { EVENT_SCHEMA_VERSION } from '../journal/stored-event.ts';
import { toEpochMs } from '../lib/instant.ts';
import type { IsoInstant } from '../lib/instant.ts';
import { makeUuidV7 } from '../lib/uuid.ts';

/** One fact of the sample, before a journal stamps it: who decided it when, and the id it gets. */
export type SampleFact = {
  readonly at: IsoInstant;
  readonly actor: Actor;
  readonly draft: EventDraft;
  /** The ten random bytes of the event's id: a signature names ids, so they stand before the journal does. */
  readonly idBytes: Uint8Array;
};

export type StoryRules = Pick<DecideContext, 'unit' | 'people' | 'policy' | 'calendar'> & {
  readonly takeBytes: (count: number) => Uint8Array;
};

/** What the fold never looks at of a fact that no journal holds yet. */
const UNCHAINED = {
  deviceId: toDeviceId('sample'),
  installationId: toInstallationId('sample'),
  schemaVersion: EVENT_SCHEMA_VERSION,
  prevHash: toSha256Hex('0'.repeat(64)),
  hash: toSha256Hex('0'.repeat(64)),
  keyId: '',
  signature: null,
} as const;

/** One matter told by the real rules: what a job may not do is refused, and does not happen. */
export class SampleStory {
  readonly facts: SampleFact[] = [];
  readonly #rules: StoryRules;
  readonly #events: StoredEvent[] = [];
  now: IsoInstant;

  constructor(rules: StoryRules, at: IsoInstant) {
    this.#rules = rules;
    this.now = at;
  }

  get entry(): Entry {
    const entry = foldEntry(this.#events);
    if (entry === null) throw new Error('Nothing was recorded yet');
    return entry;
  }

  /** HOTEL-17: a term runs to what the customer demands, which is minutes. */
  get isUrgent(): boolean {
    return this.#rules.policy.clocks.some(({ length }) => length.unit === 'demanded');
  }

  /** The clock goes on. */
  wait(minutes: number): void {
    this.now = addMinutes(this.now, minutes);
  }

  /** Writes the entry down; false where the rules refuse it. */
  record(command: RecordEntryCommand, person: Person, lastSerials: DecideContext['lastSerials']): boolean {
    const context = { ...this.#contextOf(person), lastSerials };
    const decided = decideRecordEntry(command, context);
    if (decided.ok) this.#append(decided.value, context.actor);
    return decided.ok;
  }

  /** Somebody of the staff does one of these, the first that the rules let anybody do; false where nobody may do any. */
  tryAny(commands: readonly EntryCommand[]): boolean {
    const { entry } = this;
    const { people, ...rules } = this.#rules;
    const deadlines = computeDeadlines(toClockFacts(this.#events), { ...rules, now: this.now });
    const staff = people.toSorted((one, other) => rank(other, entry) - rank(one, entry));
    for (const command of commands) {
      for (const person of staff) {
        const context = { ...this.#contextOf(person), deadlines };
        const decided = decideEntryCommand(command, entry, context);
        if (!decided.ok) continue;
        this.#append(decided.value, context.actor);
        return true;
      }
    }
    return false;
  }

  /** What a decision of this person knows now. */
  contextOfAnybody(): DecideContext {
    const [somebody] = this.#rules.people;
    if (somebody === undefined) throw new Error('A house without staff');
    const deadlines = computeDeadlines(toClockFacts(this.#events), { ...this.#rules, now: this.now });
    return { ...this.#contextOf(somebody), deadlines };
  }

  #contextOf({ id, name, roles }: Person): DecideContext {
    const { takeBytes, ...rules } = this.#rules;
    return {
      ...rules,
      now: this.now,
      actor: { personId: id, name, role: roles[0] ?? 'receiver' },
      freshId: makeUuidV7(toEpochMs(this.now), takeBytes(10)),
      lastSerials: {},
    };
  }

  #append(drafts: readonly EventDraft[], actor: Actor): void {
    for (const draft of drafts) {
      const fact = { at: this.now, actor, draft, idBytes: this.#rules.takeBytes(10) };
      this.facts.push(fact);
      const seq = this.#events.length + 1;
      this.#events.push(toSampleEvent(fact, { unitId: this.#rules.unit.id, seq }));
    }
  }
}

/** A fact of the sample as the fold sees it, before a journal holds it. */
export function toSampleEvent(
  { at, actor, draft, idBytes }: SampleFact,
  { unitId, seq }: { readonly unitId: UnitId; readonly seq: number },
): StoredEvent {
  return {
    ...UNCHAINED,
    ...draft,
    id: toEventId(makeUuidV7(toEpochMs(at), idBytes)),
    unitId,
    seq,
    hlc: { ms: toEpochMs(at), counter: seq },
    wallTime: at,
    actor,
  } as StoredEvent;
}

/** Who has the matter acts first. */
function rank({ id }: Person, { ownerId }: Entry): number {
  return id === ownerId ? 1 : 0;
}
