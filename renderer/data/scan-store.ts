import type { StoredEvent } from '../../shared/domain/events.ts';
import type { EntryId, EventId, Sha256Hex } from '../../shared/domain/ids.ts';
import { computeEventHash } from '../../shared/journal/hash-event.ts';
import { toCanonicalJson } from '../../shared/lib/canonical-json.ts';
import type { EntryRow, EventRow, SummaryRow } from './branch-rows.ts';
import { computeFactsWitness } from './commit-events.ts';
import { projectEntry } from './project-entry.ts';
import type { Projection } from './project-entry.ts';
import { isSameWitness } from './set-digest.ts';
import type { TableWitness } from './set-digest.ts';
import type { StoreCore } from './store-core.ts';
import { fromEventRow, toSummaryColumns } from './to-rows.ts';

/** Rows read at once while scanning: about 5 ms of work, so that a screen gets its turn in between. */
const SCAN_CHUNK = 50;

export type ScannedEvent = { readonly row: EventRow; readonly isSound: boolean };

/** Every event row in chunks, each with whether it still is what its hash says. */
export async function* scanEvents(core: StoreCore): AsyncGenerator<readonly ScannedEvent[]> {
  let after: EventId | '' = '';
  for (;;) {
    const rows: EventRow[] = await core.db.events.where(':id').above(after).limit(SCAN_CHUNK).toArray();
    const last = rows.at(-1);
    if (last === undefined) return;
    yield await Promise.all(rows.map(async (row) => ({ row, isSound: await isSoundEvent(core, row) })));
    after = last.id;
  }
}

/** Whether body, hash and index columns of a row agree. An altered row is found by this, not by counting. */
async function isSoundEvent(core: StoreCore, row: EventRow): Promise<boolean> {
  try {
    const event: StoredEvent = await fromEventRow(core.codec, row);
    return (
      event.id === row.id &&
      (event.entryId ?? '') === row.entryId &&
      event.installationId === row.installationId &&
      event.seq === row.seq &&
      event.hash === row.hash &&
      computeEventHash(event) === row.hash
    );
  } catch {
    // A body that does not open, or is no event at all, is exactly what this looks for.
    return false;
  }
}

export type ScannedProjection = {
  readonly entryId: EntryId;
  /** What the facts amount to now, with their witness; null when there is no intake among them. */
  readonly projection: Projection | null;
  readonly facts: TableWitness;
  /** Hashes that the rows claim: what the witnesses of both tables are made of. */
  readonly entryHash: Sha256Hex | null;
  readonly summaryHash: Sha256Hex | null;
  readonly isSound: boolean;
};

/** Every entry that has facts or rows, in chunks: its stored projection beside the one its facts amount to. */
export async function* scanProjections(core: StoreCore): AsyncGenerator<readonly ScannedProjection[]> {
  const [ofEvents, ofEntries, ofSummaries] = await Promise.all([
    core.db.events.orderBy('entryId').uniqueKeys(),
    core.db.entries.toCollection().primaryKeys(),
    core.db.summaries.toCollection().primaryKeys(),
  ]);
  const ids = new Set([...(ofEvents as (EntryId | '')[]), ...ofEntries, ...ofSummaries]);
  ids.delete('');
  const all = [...(ids as Set<EntryId>)];
  for (let at = 0; at < all.length; at += SCAN_CHUNK) {
    yield await inspectProjections(core, all.slice(at, at + SCAN_CHUNK));
  }
}

/** As {@link scanProjections}, for named entries. */
export async function inspectProjections(
  core: StoreCore,
  ids: readonly EntryId[],
): Promise<readonly ScannedProjection[]> {
  const { db } = core;
  const [events, entries, summaries] = await db.transaction(
    'r',
    [db.events, db.entries, db.summaries],
    async () =>
      await Promise.all([
        db.events
          .where('entryId')
          .anyOf([...ids])
          .toArray(),
        db.entries.bulkGet([...ids]),
        db.summaries.bulkGet([...ids]),
      ]),
  );
  const byEntry = Map.groupBy(events, (row) => row.entryId);
  return await Promise.all(
    ids.map(async (entryId, index) => {
      const entry = entries[index] ?? null;
      const summary = summaries[index] ?? null;
      const eventRows = byEntry.get(entryId) ?? [];
      const facts = computeFactsWitness(eventRows.map(({ hash }) => hash));
      const projection = await projectRows(core, eventRows);
      const isSound = await isSoundProjection(core, { entry, summary, projection, facts });
      const [entryHash, summaryHash] = [entry?.bodyHash ?? null, summary?.bodyHash ?? null];
      return { entryId, projection, facts, entryHash, summaryHash, isSound };
    }),
  );
}

async function projectRows(core: StoreCore, eventRows: readonly EventRow[]): Promise<Projection | null> {
  try {
    const events = await Promise.all(eventRows.map(async (row) => await fromEventRow(core.codec, row)));
    return projectEntry(events, core.rules);
  } catch {
    // An altered fact may be no event at all: the scan of the events reports it, and nothing can be folded from it.
    return null;
  }
}

type StoredProjection = {
  readonly entry: EntryRow | null;
  readonly summary: SummaryRow | null;
  readonly projection: Projection | null;
  readonly facts: TableWitness;
};

async function isSoundProjection(
  core: StoreCore,
  { entry, summary, projection, facts }: StoredProjection,
): Promise<boolean> {
  if (projection === null) return entry === null && summary === null;
  if (entry === null || summary === null) return false;
  if (!isSameWitness(entry.facts, facts)) return false;
  const { body: _body, bodyHash: _bodyHash, ...columns } = summary;
  if (!isSameValue(columns, toSummaryColumns(core.rules.policy, projection))) return false;
  return (
    (await isSoundBody(core, `entries/${entry.entryId}`, entry.body, projection.entry)) &&
    (await isSoundBody(core, `summaries/${summary.id}`, summary.body, projection.summary))
  );
}

async function isSoundBody(
  core: StoreCore,
  key: string,
  sealed: unknown,
  expected: unknown,
): Promise<boolean> {
  try {
    return isSameValue(await core.codec.open(key, sealed), expected);
  } catch {
    return false;
  }
}

/** Both come from the same code, so their keys are in the same order as a rule; the canonical form decides where they are not. */
function isSameValue(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b) || toCanonicalJson(a) === toCanonicalJson(b);
}
