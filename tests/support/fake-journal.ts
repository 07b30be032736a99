import type {
  AppendRequest,
  JournalHead,
  JournalRecovery,
  Outcome,
  Session,
} from '../../shared/bridge/desktop-api.ts';
import type { HybridTime, StoredEvent } from '../../shared/domain/events.ts';
import { toEventId } from '../../shared/domain/ids.ts';
import type { DeviceId, InstallationId } from '../../shared/domain/ids.ts';
import type { Unit } from '../../shared/domain/decide-context.ts';
import { refusal } from '../../shared/domain/refusal.ts';
import { computeEventHash, GENESIS_HASH } from '../../shared/journal/hash-event.ts';
import { advanceHybridTime, mergeHybridTime, ZERO_HYBRID_TIME } from '../../shared/journal/hybrid-time.ts';
import { EVENT_SCHEMA_VERSION } from '../../shared/journal/stored-event.ts';
import { toIsoInstant } from '../../shared/lib/instant.ts';
import { fail, ok } from '../../shared/lib/result.ts';
import { makeUuidV7 } from '../../shared/lib/uuid.ts';
import type { Clock, RandomSource } from '../../renderer/data/store-ports.ts';

export type FakeJournalParts = {
  readonly unit: Unit;
  readonly deviceId: DeviceId;
  readonly installationId: InstallationId;
  readonly clock: Clock;
  readonly random: RandomSource;
};

/** A journal in memory: stamps, chains and hashes as the shell does, without the file. */
export class FakeJournal {
  readonly #parts: FakeJournalParts;
  #hlc: HybridTime = ZERO_HYBRID_TIME;
  /** Journals that are not continued, oldest first. */
  readonly retired: (readonly StoredEvent[])[] = [];
  installationId: InstallationId;
  /** Everything appended so far; a test may take it away to play a damaged file. */
  events: StoredEvent[] = [];
  recovery: JournalRecovery = {
    outcome: 'clean',
    setAsideAs: null,
    bytesSetAside: 0,
    lastGoodSeq: 0,
  };
  /** Called before each append; throws or refuses to play a fault. */
  beforeAppend: (request: AppendRequest) => Outcome<null> = () => ok(null);

  constructor(parts: FakeJournalParts) {
    this.#parts = parts;
    this.installationId = parts.installationId;
  }

  /** Begins a new journal beside the old one, as the shell does when the old must not be continued. */
  retire(next: InstallationId): void {
    this.retired.push(this.events);
    this.events = [];
    this.installationId = next;
  }

  getHead(): JournalHead {
    const last = this.events.at(-1);
    const { installationId } = this;
    return { installationId, seq: last?.seq ?? 0, hash: last?.hash ?? GENESIS_HASH };
  }

  read(afterSeq: number, limit: number, installationId = this.installationId): readonly StoredEvent[] {
    const old = this.retired.find((events) => events[0]?.installationId === installationId);
    return (old ?? this.events).slice(afterSeq, afterSeq + limit);
  }

  listRetired(): readonly JournalHead[] {
    return this.retired.flatMap((events) => events.slice(-1));
  }

  append(request: AppendRequest, session: Session | null): Outcome<readonly StoredEvent[]> {
    if (session === null) return fail(refusal('not-signed-in'));
    if (!session.roles.includes(request.role)) return fail(refusal('not-your-role'));
    if (request.expectedSeq !== this.getHead().seq) return fail(refusal('journal-moved'));
    const allowed = this.beforeAppend(request);
    if (!allowed.ok) return allowed;
    const added = request.drafts.map((draft) => this.#stamp(request, session, draft));
    return ok(added);
  }

  /** Follows the time of a fact of others, as the shell does when it pulls. */
  see(seen: HybridTime): void {
    this.#hlc = mergeHybridTime(this.#hlc, seen, this.#parts.clock.nowMs());
  }

  #stamp({ role }: AppendRequest, session: Session, draft: AppendRequest['drafts'][number]): StoredEvent {
    const { clock, random, unit, deviceId } = this.#parts;
    const nowMs = clock.nowMs();
    const head = this.getHead();
    this.#hlc = advanceHybridTime(this.#hlc, nowMs);
    const unsealed = {
      ...draft,
      id: toEventId(makeUuidV7(nowMs, random.bytes(10))),
      unitId: unit.id,
      deviceId,
      installationId: this.installationId,
      seq: head.seq + 1,
      hlc: this.#hlc,
      wallTime: toIsoInstant(nowMs),
      actor: { personId: session.personId, name: session.name, role },
      schemaVersion: EVENT_SCHEMA_VERSION,
      prevHash: head.hash,
      keyId: 'key-1',
    };
    const event = {
      ...unsealed,
      hash: computeEventHash(unsealed as StoredEvent),
      signature: null,
    } as StoredEvent;
    this.events.push(event);
    return event;
  }
}
