import { sql } from 'kysely';
import type { Transaction } from 'kysely';

import type { Entry, Escalation } from '../../shared/domain/entry.ts';
import type { StoredEvent } from '../../shared/domain/events.ts';
import { foldEntry } from '../../shared/domain/fold-entry.ts';
import type { HeadOfficeSchema } from '../database/schema.ts';

/**
 * Folds entries from all their events and stores the result, in the transaction that stored the events.
 *
 * With the fold of the branch, so that both sides see the same entry. An entry whose intake has not arrived yet has no projection; its
 * events are kept and it appears when the intake comes.
 */
export async function putProjections(
  trx: Transaction<HeadOfficeSchema>,
  unitId: string,
  eventsByEntry: ReadonlyMap<string, readonly StoredEvent[]>,
): Promise<void> {
  const entries = [...eventsByEntry.values()]
    .map((events) => foldEntry(events))
    .filter((entry) => entry !== null);
  if (entries.length === 0) return;
  await putEntries(trx, unitId, entries);
  await putEscalations(trx, unitId, entries);
}

async function putEntries(
  trx: Transaction<HeadOfficeSchema>,
  unitId: string,
  entries: readonly Entry[],
): Promise<void> {
  const rows = entries.map((entry) => ({
    entry_id: entry.id,
    number: entry.number,
    status: entry.status,
    received_at: entry.receivedAt,
    updated_at: entry.updatedAt,
    event_count: entry.eventCount,
    projection: JSON.stringify(entry),
  }));
  await sql`
    INSERT INTO entries (unit_id, entry_id, number, status, received_at, updated_at, event_count, projection)
    SELECT ${unitId}, r.entry_id, r.number, r.status, r.received_at, r.updated_at, r.event_count, r.projection
    FROM json_to_recordset(${JSON.stringify(rows)}::json) AS r(
      entry_id text, number text, status text, received_at text, updated_at text, event_count integer, projection text)
    ON CONFLICT (unit_id, entry_id) DO UPDATE SET
      number = excluded.number, status = excluded.status, received_at = excluded.received_at,
      updated_at = excluded.updated_at, event_count = excluded.event_count, projection = excluded.projection
  `.execute(trx);
}

async function putEscalations(
  trx: Transaction<HeadOfficeSchema>,
  unitId: string,
  entries: readonly Entry[],
): Promise<void> {
  const rows = entries.flatMap((entry) =>
    entry.escalations.filter(hasReachedHeadOffice).map((escalation) => ({
      escalation_id: escalation.escalationId,
      entry_id: entry.id,
      state: escalation.state,
      is_open: escalation.instruction === null,
      submitted_at: (escalation.submitted ?? escalation.requested).at,
      delivered_at: escalation.delivered?.at ?? null,
      instructed_at: escalation.instruction?.at ?? null,
    })),
  );
  if (rows.length === 0) return;
  await sql`
    INSERT INTO escalations
      (unit_id, escalation_id, entry_id, state, is_open, submitted_at, delivered_at, instructed_at)
    SELECT ${unitId}, r.escalation_id, r.entry_id, r.state, r.is_open, r.submitted_at, r.delivered_at, r.instructed_at
    FROM json_to_recordset(${JSON.stringify(rows)}::json) AS r(
      escalation_id text, entry_id text, state text, is_open boolean, submitted_at text, delivered_at text,
      instructed_at text)
    ON CONFLICT (unit_id, escalation_id) DO UPDATE SET
      entry_id = excluded.entry_id, state = excluded.state, is_open = excluded.is_open,
      submitted_at = excluded.submitted_at, delivered_at = excluded.delivered_at,
      instructed_at = excluded.instructed_at
  `.execute(trx);
}

/** Put on the way to head office by the branch, and here because its events are here. */
function hasReachedHeadOffice(escalation: Escalation): boolean {
  return escalation.isOutbound && escalation.submitted !== null && escalation.state !== 'declined';
}
