import type { Entry } from '../../shared/domain/entry.ts';
import type { StoredEvent } from '../../shared/domain/events.ts';
import type { EntryId, Sha256Hex } from '../../shared/domain/ids.ts';
import { parseSerial } from '../../shared/domain/numbering.ts';
import { isKnownEvent } from '../../shared/journal/stored-event.ts';
import type { PolicyPack } from '../../shared/policy/schema.ts';
import type { BranchDatabase } from './branch-database.ts';
import type { EventRow, SerialRow, StateRow } from './branch-rows.ts';
import { applyToCounters, EMPTY_COUNTERS } from './entry-counters.ts';
import { projectEntry } from './project-entry.ts';
import type { Projection } from './project-entry.ts';
import { applyToWitness, EMPTY_WITNESS, isSameWitness } from './set-digest.ts';
import type { TableWitness } from './set-digest.ts';
import { makeEmptyState } from './store-core.ts';
import type { StoreCore } from './store-core.ts';
import { fromEventRow, toEventRow, toProjectedRows } from './to-rows.ts';
import type { ProjectedRows } from './to-rows.ts';

/** Facts to take into the working store, with what must become true together with them. */
export type CommitRequest = {
  readonly events: readonly {
    readonly event: StoredEvent;
    /** Position in head office's feed; null for facts of this device's own journal. */
    readonly position: number | null;
  }[];
  /** How far the feed is read once these are in: the same transaction, or a killed pull would skip a page (reliability F11). */
  readonly checkpoint?: StateRow['checkpoint'];
  /** `strict` for what a person saves, `bulk` for pages that are flushed at their end. */
  readonly durability: 'strict' | 'bulk';
  /**
   * What is known of the touched entries because it was just read to decide on: spares reading it again. The facts are then
   * taken as new. Wrong knowledge does no harm: it is compared inside the transaction, and everything is read again.
   */
  readonly known?: ReadonlyMap<EntryId, StoredFacts>;
};

/** An entry's facts as they were read, with the witness in its row; null for an entry that is not there. */
export type StoredFacts = { readonly events: readonly StoredEvent[]; readonly witness: TableWitness | null };

export type CommitResult = { readonly added: number; readonly entryIds: readonly EntryId[] };

/** Told after each commit what the touched entries are now, outside the transaction. */
export type CommitListener = (entries: readonly Entry[]) => void;

/** Times a commit is prepared anew because another window committed in between. */
const MAX_ATTEMPTS = 5;

/** Somebody else changed the same rows between preparing and writing. */
class StalePreparationFault extends Error {
  override readonly name = 'StalePreparationFault';
}

/**
 * Takes facts into the working store: events, projections, summaries, counters, serials, witnesses and checkpoint in **one**
 * transaction.
 *
 * Invariants it keeps: a fact is stored once, whatever the number of times it arrives; a projection is folded from
 * exactly the facts whose witness stands in its row; what is written was prepared on the rows that are replaced (compared
 * inside the transaction, prepared again when another window was faster). Hashing, folding and sealing happen before the
 * transaction, because an await on anything but IndexedDB would close it.
 */
export async function commitEvents(core: StoreCore, request: CommitRequest): Promise<CommitResult> {
  for (let attempt = 1; ; attempt += 1) {
    const known = attempt === 1 ? request.known : undefined;
    const prepared = await prepareCommit(core, request, known);
    try {
      await writeCommit(core, request, prepared);
    } catch (cause) {
      if (isStale(cause) && attempt < MAX_ATTEMPTS) continue;
      throw cause;
    }
    core.onCommit(prepared.projections.map(({ entry }) => entry));
    return {
      added: prepared.eventRows.length,
      entryIds: prepared.projections.map(({ entry }) => entry.id),
    };
  }
}

type PreparedCommit = {
  readonly eventRows: readonly EventRow[];
  /** Facts that are there already and now get a position in the feed. */
  readonly positioned: readonly EventRow[];
  readonly projections: readonly Projection[];
  readonly rows: readonly ProjectedRows[];
  /** Witness of each touched entry's facts as they were read; null for an entry that was not there. */
  readonly expected: ReadonlyMap<EntryId, TableWitness | null>;
  readonly serials: readonly SerialRow[];
};

async function prepareCommit(
  core: StoreCore,
  request: CommitRequest,
  knownFacts: CommitRequest['known'],
): Promise<PreparedCommit> {
  const { codec, rules } = core;
  const unique = [...new Map(request.events.map((item) => [item.event.id, item])).values()];
  const { rows: known, facts: stored } = knownFacts
    ? { rows: [], facts: knownFacts }
    : await readStored(
        core,
        unique.map(({ event }) => event),
      );
  const fresh = unique.filter((_, index) => known[index] === undefined);
  const positioned = unique.flatMap(({ position }, index) => {
    const row = known[index];
    return row !== undefined && position !== null && row.position !== position ? [{ ...row, position }] : [];
  });
  const freshByEntry = Map.groupBy(
    fresh.filter(({ event }) => event.entryId !== null),
    ({ event }) => event.entryId as EntryId,
  );
  const projections: Projection[] = [];
  const rows: ProjectedRows[] = [];
  for (const [entryId, items] of freshByEntry) {
    const before = stored.get(entryId)?.events ?? [];
    const events = [...before, ...items.map(({ event }) => event)];
    const projection = projectEntry(events, rules);
    if (projection === null) continue;
    projections.push(projection);
    const facts = computeFactsWitness(events.map(({ hash }) => hash));
    rows.push(await toProjectedRows(codec, rules.policy, projection, facts));
  }
  return {
    eventRows: await Promise.all(
      fresh.map(async ({ event, position }) => await toEventRow(codec, event, position)),
    ),
    positioned,
    projections,
    rows,
    expected: new Map(rows.map(({ entryId }) => [entryId, stored.get(entryId)?.witness ?? null])),
    serials: computeSerials(
      fresh.map(({ event }) => event),
      rules.policy,
    ),
  };
}

type StoredRows = {
  /** The row of each fact, in the order asked for; undefined for a new one. */
  readonly rows: readonly (EventRow | undefined)[];
  readonly facts: ReadonlyMap<EntryId, StoredFacts>;
};

async function readStored(core: StoreCore, events: readonly StoredEvent[]): Promise<StoredRows> {
  const { db, codec } = core;
  const entryIds = [...new Set(events.flatMap(({ entryId }) => (entryId === null ? [] : [entryId])))];
  const [rows, entryRows, eventRows] = await db.transaction(
    'r',
    [db.entries, db.events],
    async () =>
      await Promise.all([
        db.events.bulkGet(events.map(({ id }) => id)),
        db.entries.bulkGet(entryIds),
        db.events.where('entryId').anyOf(entryIds).toArray(),
      ]),
  );
  const byEntry = Map.groupBy(eventRows, (row) => row.entryId);
  const facts = new Map<EntryId, StoredFacts>();
  for (const [index, entryId] of entryIds.entries()) {
    const opened = (byEntry.get(entryId) ?? []).map(async (row) => await fromEventRow(codec, row));
    facts.set(entryId, { events: await Promise.all(opened), witness: entryRows[index]?.facts ?? null });
  }
  return { rows, facts };
}

/** Count and digest of an entry's facts: names the exact set a projection was folded from. */
export function computeFactsWitness(hashes: readonly Sha256Hex[]): TableWitness {
  return applyToWitness(
    EMPTY_WITNESS,
    hashes.map((after) => ({ before: null, after })),
  );
}

/** The highest serial per period among these facts. */
export function computeSerials(events: readonly StoredEvent[], policy: PolicyPack): readonly SerialRow[] {
  const highest = new Map<string, number>();
  for (const event of events) {
    if (!isKnownEvent(event) || event.kind !== 'entry-received') continue;
    const parsed = parseSerial(policy, event.payload.number);
    if (parsed === null) continue;
    highest.set(parsed.period, Math.max(parsed.serial, highest.get(parsed.period) ?? 0));
  }
  return [...highest].map(([key, last]) => ({ key, last }));
}

async function writeCommit(core: StoreCore, request: CommitRequest, prepared: PreparedCommit): Promise<void> {
  const db = request.durability === 'strict' ? core.db : core.bulk;
  const { events, entries, summaries, counters, serials, meta } = db;
  await db.transaction(
    'rw',
    [events, entries, summaries, counters, serials, meta],
    async () => await writeRows(core, db, request, prepared),
  );
}

async function writeRows(
  core: StoreCore,
  db: BranchDatabase,
  request: CommitRequest,
  prepared: PreparedCommit,
): Promise<void> {
  const { installationId } = core.device;
  const { rows, eventRows, positioned } = prepared;
  const entryIds = rows.map(({ entryId }) => entryId);
  const [found, counterRow, entryRows, summaryRows, serialRows] = await Promise.all([
    db.meta.get('state'),
    db.counters.get('entries'),
    db.entries.bulkGet(entryIds),
    db.summaries.bulkGet(entryIds),
    db.serials.bulkGet(prepared.serials.map(({ key }) => key)),
  ]);
  for (const [index, entryId] of entryIds.entries()) {
    const expected = prepared.expected.get(entryId) ?? null;
    const actual = entryRows[index]?.facts ?? null;
    const isSame =
      expected === null || actual === null ? expected === actual : isSameWitness(expected, actual);
    if (!isSame) throw new StalePreparationFault(`Entry [${entryId}] changed meanwhile`);
  }
  const state = found ?? makeEmptyState(installationId);
  const own = eventRows.filter((row) => row.installationId === installationId);
  const toAdded = (row: EventRow) => ({ before: null, after: row.hash });
  const newest = own.reduce<EventRow | null>(
    (best, row) => (best === null || row.seq > best.seq ? row : best),
    null,
  );
  await Promise.all([
    db.events.bulkAdd([...eventRows]),
    db.events.bulkPut([...positioned]),
    db.entries.bulkPut(rows.map(({ entry }) => entry)),
    db.summaries.bulkPut(rows.map(({ summary }) => summary)),
    db.serials.bulkPut(
      prepared.serials.map(({ key, last }, index) => ({
        key,
        last: Math.max(last, serialRows[index]?.last ?? 0),
      })),
    ),
    db.counters.put(
      applyToCounters(
        counterRow ?? EMPTY_COUNTERS,
        rows.map(({ summary }, index) => ({ before: summaryRows[index] ?? null, after: summary })),
      ),
    ),
    db.meta.put({
      ...state,
      journal:
        newest !== null && newest.seq > state.journal.seq
          ? { installationId, seq: newest.seq, hash: newest.hash }
          : state.journal,
      checkpoint: request.checkpoint ?? state.checkpoint,
      events: applyToWitness(state.events, eventRows.map(toAdded)),
      ownEvents: applyToWitness(state.ownEvents, own.map(toAdded)),
      entries: applyToWitness(
        state.entries,
        rows.map(({ entry }, index) => ({
          before: entryRows[index]?.bodyHash ?? null,
          after: entry.bodyHash,
        })),
      ),
      summaries: applyToWitness(
        state.summaries,
        rows.map(({ summary }, index) => ({
          before: summaryRows[index]?.bodyHash ?? null,
          after: summary.bodyHash,
        })),
      ),
    }),
  ]);
}

/** Another window was faster: rows we prepared on have changed, or the fact itself is there now. */
function isStale(cause: unknown): boolean {
  if (cause instanceof StalePreparationFault) return true;
  return cause instanceof Error && (cause.name === 'BulkError' || cause.name === 'ConstraintError');
}
