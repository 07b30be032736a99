import type { StoredEvent } from '../../shared/domain/events.ts';
import type { EntryId, Sha256Hex } from '../../shared/domain/ids.ts';
import { toPageKey } from '../../shared/domain/book-page.ts';
import { parseSerial } from '../../shared/domain/numbering.ts';
import { isKnownEvent } from '../../shared/journal/stored-event.ts';
import type { PolicyPack } from '../../shared/policy/schema.ts';
import type { EntryRow, EventRow, SerialRow, StateRow, SummaryRow } from './branch-rows.ts';
import type { ChangedEntries } from './entry-search.ts';
import { projectEntry } from './project-entry.ts';
import type { Projection } from './project-entry.ts';
import { applyToWitness, EMPTY_WITNESS } from './set-digest.ts';
import type { TableWitness } from './set-digest.ts';
import { readSnapshot } from './read-snapshot.ts';
import type { StoreCore } from './store-core.ts';
import type { StoreSnapshot } from './store-memory.ts';
import { fromEventRow, toEventRow, toProjectedRows } from './to-rows.ts';
import type { ProjectedRows } from './to-rows.ts';
import { StalePreparationFault, writeAfterReading, writeOnBasis } from './write-commit.ts';
import type { PreparedCommit } from './write-commit.ts';

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
  /** Whether the caller holds the store's lock. Without it nothing is written into a store under repair. */
  readonly lock: 'held' | 'free';
  /**
   * What is known of the touched entries because it was just read to decide on: spares reading it again. The facts are then
   * taken as new. Wrong knowledge does no harm: it is compared inside the transaction, and everything is read again.
   */
  readonly known?: ReadonlyMap<EntryId, StoredFacts>;
  /** State, counters and serials that go with `known`: the transaction then waits for no read before it writes. */
  readonly basis?: StoreSnapshot;
};

/** An entry's facts and rows as they were read; null for an entry that is not there. */
export type StoredFacts = {
  readonly events: readonly StoredEvent[];
  readonly entry: EntryRow | null;
  readonly summary: SummaryRow | null;
};

export type CommitResult = { readonly added: number; readonly entryIds: readonly EntryId[] };

/** Told after each commit, outside the transaction, which entries it touched; `all` after a repair. */
export type CommitListener = (changed: ChangedEntries) => void;

/** Times a commit is prepared anew because another window committed in between. */
const MAX_ATTEMPTS = 5;

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
    const isFirst = attempt === 1;
    const prepared = await prepareCommit(core, request, isFirst ? request.known : undefined);
    try {
      // After a first miss by entry, not by store: a long page would else miss again with every save in between.
      if (isFirst && prepared.basis !== null) {
        core.memory.remember(await writeOnBasis(core, request, prepared, prepared.basis));
      } else {
        await writeAfterReading(core, request, prepared);
        core.memory.forget();
      }
    } catch (cause) {
      core.memory.forget();
      if (isStale(cause) && attempt < MAX_ATTEMPTS) continue;
      throw cause;
    }
    const entryIds = prepared.projections.map(({ entry }) => entry.id);
    core.onCommit(entryIds);
    return { added: prepared.eventRows.length, entryIds };
  }
}

async function prepareCommit(
  core: StoreCore,
  request: CommitRequest,
  knownFacts: CommitRequest['known'],
): Promise<PreparedCommit> {
  const { codec, rules } = core;
  const unique = [...new Map(request.events.map((item) => [item.event.id, item])).values()];
  const read: StoredRows = knownFacts
    ? { rows: [], facts: knownFacts, basis: request.basis ?? null }
    : await readStored(
        core,
        unique.map(({ event }) => event),
      );
  const { rows: present, facts: stored, basis } = read;
  const fresh = unique.filter((_, index) => present[index] === undefined);
  const positioned = unique.flatMap(({ position }, index) => {
    const row = present[index];
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
    basis,
    eventRows: await Promise.all(
      fresh.map(async ({ event, position }) => await toEventRow(codec, event, position)),
    ),
    present: present.filter((row) => row !== undefined),
    positioned,
    projections,
    rows,
    before: rows.map(({ entryId }) => stored.get(entryId) ?? NO_FACTS),
    serials: computeSerials(
      fresh.map(({ event }) => event),
      rules.policy,
    ),
  };
}

const NO_FACTS: StoredFacts = { events: [], entry: null, summary: null };

type StoredRows = {
  /** The row of each fact, in the order asked for; undefined for a new one. */
  readonly rows: readonly (EventRow | undefined)[];
  readonly facts: ReadonlyMap<EntryId, StoredFacts>;
  /** Of the same moment; null when it is not known. */
  readonly basis: StoreSnapshot | null;
};

async function readStored(core: StoreCore, events: readonly StoredEvent[]): Promise<StoredRows> {
  const { db, codec } = core;
  const entryIds = [...new Set(events.flatMap(({ entryId }) => (entryId === null ? [] : [entryId])))];
  const eventsOf = (id: EntryId) => db.events.where('entryId').equals(id).toArray();
  const [basis, rows, entryRows, summaryRows, eventRows] = await db.transaction(
    'r',
    [db.meta, db.counters, db.serials, db.entries, db.summaries, db.events],
    async () =>
      await Promise.all([
        readSnapshot(core),
        db.events.bulkGet(events.map(({ id }) => id)),
        db.entries.bulkGet(entryIds),
        db.summaries.bulkGet(entryIds),
        // All asked for at once: one query for any of them would go to the index and back for each.
        Promise.all(entryIds.map(eventsOf)),
      ]),
  );
  const facts = new Map<EntryId, StoredFacts>();
  for (const [index, entryId] of entryIds.entries()) {
    const opened = (eventRows[index] ?? []).map(async (row) => await fromEventRow(codec, row));
    facts.set(entryId, {
      events: await Promise.all(opened),
      entry: entryRows[index] ?? null,
      summary: summaryRows[index] ?? null,
    });
  }
  return { rows, facts, basis };
}

/** Count and digest of an entry's facts: names the exact set a projection was folded from. */
export function computeFactsWitness(hashes: readonly Sha256Hex[]): TableWitness {
  return applyToWitness(
    EMPTY_WITNESS,
    hashes.map((after) => ({ before: null, after })),
  );
}

/** The highest serial per period among these facts, and the last page of each volume of the opinion book. */
export function computeSerials(events: readonly StoredEvent[], policy: PolicyPack): readonly SerialRow[] {
  const highest = new Map<string, number>();
  const raise = (key: string, serial: number) => highest.set(key, Math.max(serial, highest.get(key) ?? 0));
  for (const event of events) {
    if (!isKnownEvent(event) || event.kind !== 'entry-received') continue;
    const { number, page } = event.payload;
    const parsed = parseSerial(policy, number);
    if (parsed !== null) raise(parsed.period, parsed.serial);
    if (page !== undefined) raise(toPageKey(page.volume), page.pageNumber);
  }
  return [...highest].map(([key, last]) => ({ key, last }));
}

/** Another window was faster: rows we prepared on have changed, or the fact itself is there now. */
function isStale(cause: unknown): boolean {
  if (cause instanceof StalePreparationFault) return true;
  return cause instanceof Error && (cause.name === 'BulkError' || cause.name === 'ConstraintError');
}
