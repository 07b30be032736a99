import type { Entry } from '../../shared/domain/entry.ts';
import type { StoredEvent } from '../../shared/domain/events.ts';
import type { EntryId } from '../../shared/domain/ids.ts';
import { toNumberSortKey } from '../../shared/domain/numbering.ts';
import { isEnded } from '../../shared/domain/vocabulary.ts';
import { toCanonicalJson } from '../../shared/lib/canonical-json.ts';
import { sha256Hex } from '../../shared/lib/sha256.ts';
import type { PolicyPack } from '../../shared/policy/schema.ts';
import type { BodyCodec } from './body-codec.ts';
import { NO_DUE } from './branch-rows.ts';
import type { EntryRow, EventRow, SummaryRow } from './branch-rows.ts';
import type { EntrySummary } from './branch-store.ts';
import type { Projection } from './project-entry.ts';
import type { TableWitness } from './set-digest.ts';

export { toNumberSortKey as toNumberKey } from '../../shared/domain/numbering.ts';

export async function toEventRow(
  codec: BodyCodec,
  event: StoredEvent,
  position: number | null,
): Promise<EventRow> {
  return {
    id: event.id,
    entryId: event.entryId ?? '',
    installationId: event.installationId,
    seq: event.seq,
    position,
    hash: event.hash,
    body: await codec.seal(`events/${event.id}`, event),
  };
}

/** The event of a row. Its shape was checked when it came in; its hash is what `verifyStore` compares. */
export async function fromEventRow(codec: BodyCodec, row: EventRow): Promise<StoredEvent> {
  return (await codec.open(`events/${row.id}`, row.body)) as StoredEvent;
}

export async function fromEntryRow(codec: BodyCodec, row: EntryRow): Promise<Entry> {
  return (await codec.open(`entries/${row.entryId}`, row.body)) as Entry;
}

export async function fromSummaryRow(codec: BodyCodec, row: SummaryRow): Promise<EntrySummary> {
  return (await codec.open(`summaries/${row.id}`, row.body)) as EntrySummary;
}

async function toEntryRow(codec: BodyCodec, entry: Entry, facts: TableWitness): Promise<EntryRow> {
  return {
    entryId: entry.id,
    facts,
    bodyHash: sha256Hex(toCanonicalJson(entry)),
    body: await codec.seal(`entries/${entry.id}`, entry),
  };
}

/** The columns of a summary: everything but what is sealed. */
export function toSummaryColumns(
  policy: PolicyPack,
  { entry, summary }: Projection,
): Omit<SummaryRow, 'body' | 'bodyHash'> {
  const isOpen = !isEnded(summary.status);
  const isEscalated = isOpen && summary.escalationState !== null && summary.escalationState !== 'declined';
  return {
    id: entry.id,
    numberKey: toNumberSortKey(policy, summary.number),
    status: summary.status,
    isOpen: isOpen ? 1 : 0,
    channel: summary.channel,
    waitingFor: summary.waitingFor,
    dueAt: summary.dueAt ?? NO_DUE,
    isEscalated: isEscalated ? 1 : 0,
    updatedAt: summary.updatedAt,
  };
}

async function toSummaryRow(
  codec: BodyCodec,
  policy: PolicyPack,
  projection: Projection,
): Promise<SummaryRow> {
  return {
    ...toSummaryColumns(policy, projection),
    bodyHash: sha256Hex(toCanonicalJson(projection.summary)),
    body: await codec.seal(`summaries/${projection.entry.id}`, projection.summary),
  };
}

/** Rows of one entry, for a batch that is committed together. */
export type ProjectedRows = {
  readonly entryId: EntryId;
  readonly entry: EntryRow;
  readonly summary: SummaryRow;
};

/** The rows of a projection, with the witness of the facts it was folded from. */
export async function toProjectedRows(
  codec: BodyCodec,
  policy: PolicyPack,
  projection: Projection,
  facts: TableWitness,
): Promise<ProjectedRows> {
  return {
    entryId: projection.entry.id,
    entry: await toEntryRow(codec, projection.entry, facts),
    summary: await toSummaryRow(codec, policy, projection),
  };
}
