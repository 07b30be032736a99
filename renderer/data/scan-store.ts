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
import type { ReadingCore } from './store-core.ts';
import { fromEventRow, toSummaryColumns } from './to-rows.ts';

/** Rows read at once while scanning: about 10 ms of work, so that whoever waits for the thread gets a turn in between. */
const SCAN_CHUNK = 100;

export type ScannedEvent = { readonly row: EventRow; readonly isSound: boolean };

/** Every event row in chunks, each with whether it still is what its hash says. */
export async function* scanEvents(core: ReadingCore): AsyncGenerator<readonly ScannedEvent[]> {
  let after: EventId | '' = '';
  for (;;) {
    const rows: EventRow[] = await core.db.events.where(':id').above(after).limit(SCAN_CHUNK).toArray();
    const last = rows.at(-1);
    if (last === undefined) return;
    yield await inspectEvents(core, rows);
    after = last.id;
  }
}

async function inspectEvents(core: ReadingCore, rows: readonly EventRow[]): Promise<readonly ScannedEvent[]> {
  return await Promise.all(rows.map(async (row) => ({ row, isSound: await isSoundEvent(core, row) })));
}

/** Whether body, hash and index columns of a row agree. An altered row is found by this, not by counting. */
async function isSoundEvent(core: ReadingCore, row: EventRow): Promise<boolean> {
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

/** Facts of the device, which belong to no entry, in chunks. */
export async function* scanDeviceEvents(core: ReadingCore): AsyncGenerator<readonly ScannedEvent[]> {
  const rows = await core.db.events.where('entryId').equals('').toArray();
  for (let at = 0; at < rows.length; at += SCAN_CHUNK) {
    yield await inspectEvents(core, rows.slice(at, at + SCAN_CHUNK));
  }
}

export type ScannedEntries = {
  readonly events: readonly ScannedEvent[];
  readonly projections: readonly ScannedProjection[];
};

/**
 * Every entry that has facts or rows, in the order of their ids: its facts, and its stored projection beside the one they
 * amount to. Reads ranges of all three tables, so that each row is read once and none is asked for by itself.
 */
export async function* scanByEntry(core: ReadingCore): AsyncGenerator<ScannedEntries> {
  let after: EntryId | '' = '';
  for (;;) {
    const range = await readRange(core, after);
    const last = range.ids.at(-1);
    if (last === undefined) return;
    yield {
      events: await inspectEvents(core, range.events),
      projections: await inspectRange(core, range),
    };
    after = last;
  }
}

type EntryRange = {
  /** Ascending. */
  readonly ids: readonly EntryId[];
  readonly events: readonly EventRow[];
  readonly entries: readonly EntryRow[];
  readonly summaries: readonly SummaryRow[];
};

/** The next entries after this id, with everything that belongs to them. */
async function readRange({ db }: ReadingCore, after: EntryId | ''): Promise<EntryRange> {
  return await db.transaction('r', [db.events, db.entries, db.summaries], async () => {
    const [ofEntries, ofSummaries, ofEvents] = await Promise.all([
      db.entries.where(':id').above(after).limit(SCAN_CHUNK).toArray(),
      db.summaries.where(':id').above(after).limit(SCAN_CHUNK).primaryKeys(),
      db.events.where('entryId').above(after).limit(SCAN_CHUNK).keys(),
    ]);
    const known = new Set([
      ...ofEntries.map(({ entryId }) => entryId),
      ...ofSummaries,
      ...(ofEvents as unknown as EntryId[]),
    ]);
    const ids = [...known].toSorted().slice(0, SCAN_CHUNK);
    const upTo = ids.at(-1);
    if (upTo === undefined) return { ids, events: [], entries: [], summaries: [] };
    const [summaries, events] = await Promise.all([
      db.summaries.where(':id').between(after, upTo, false, true).toArray(),
      db.events.where('entryId').between(after, upTo, false, true).toArray(),
    ]);
    return { ids, events, entries: ofEntries.filter(({ entryId }) => entryId <= upTo), summaries };
  });
}

/** As {@link scanByEntry}, for what wants the projections alone. */
export async function* scanProjections(core: ReadingCore): AsyncGenerator<readonly ScannedProjection[]> {
  let after: EntryId | '' = '';
  for (;;) {
    const range = await readRange(core, after);
    const last = range.ids.at(-1);
    if (last === undefined) return;
    yield await inspectRange(core, range);
    after = last;
  }
}

async function inspectRange(core: ReadingCore, range: EntryRange): Promise<readonly ScannedProjection[]> {
  const entries = new Map(range.entries.map((row) => [row.entryId, row]));
  const summaries = new Map(range.summaries.map((row) => [row.id, row]));
  const byEntry = Map.groupBy(range.events, (row) => row.entryId);
  return await Promise.all(
    range.ids.map(async (entryId) => {
      const entry = entries.get(entryId) ?? null;
      const summary = summaries.get(entryId) ?? null;
      const eventRows = byEntry.get(entryId) ?? [];
      const facts = computeFactsWitness(eventRows.map(({ hash }) => hash));
      const projection = await projectRows(core, eventRows);
      const isSound = await isSoundProjection(core, { entry, summary, projection, facts });
      const [entryHash, summaryHash] = [entry?.bodyHash ?? null, summary?.bodyHash ?? null];
      return { entryId, projection, facts, entryHash, summaryHash, isSound };
    }),
  );
}

async function projectRows(core: ReadingCore, eventRows: readonly EventRow[]): Promise<Projection | null> {
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
  core: ReadingCore,
  { entry, summary, projection, facts }: StoredProjection,
): Promise<boolean> {
  if (projection === null) return entry === null && summary === null;
  if (entry === null || summary === null) return false;
  if (!isSameWitness(entry.facts, facts)) return false;
  const { body: _body, bodyHash: _bodyHash, revision: _revision, ...columns } = summary;
  if (!isSameValue(columns, toSummaryColumns(core.rules.policy, projection))) return false;
  return (
    (await isSoundBody(core, `entries/${entry.entryId}`, entry.body, projection.entry)) &&
    (await isSoundBody(core, `summaries/${summary.id}`, summary.body, projection.summary))
  );
}

async function isSoundBody(
  core: ReadingCore,
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
