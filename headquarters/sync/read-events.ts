import type { Kysely } from 'kysely';

import type { EntryId } from '../../shared/domain/ids.ts';
import type { StoredEvent } from '../../shared/domain/events.ts';
import { parseStoredEvent } from '../../shared/journal/stored-event.ts';
import type { HeadOfficeSchema } from '../database/schema.ts';

/** A stored event back from its text. What does not parse was not stored by this service: a fault. */
export function toStoredEvent(text: string): StoredEvent {
  const parsed = parseStoredEvent(JSON.parse(text));
  if (!parsed.ok) throw new Error(`Stored event does not parse [${parsed.error.reason}]`);
  return parsed.value;
}

/** All events of some entries of a unit, by entry, in feed order. */
export async function listEventsOfEntries(
  db: Kysely<HeadOfficeSchema>,
  unitId: string,
  entryIds: readonly string[],
): Promise<ReadonlyMap<EntryId, readonly StoredEvent[]>> {
  if (entryIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('events')
    .select('event')
    .where('unit_id', '=', unitId)
    .where('entry_id', 'in', entryIds)
    .orderBy('position')
    .execute();
  const byEntry = new Map<EntryId, StoredEvent[]>();
  for (const event of rows.map((row) => toStoredEvent(row.event))) {
    if (event.entryId === null) continue;
    const events = byEntry.get(event.entryId);
    if (events === undefined) byEntry.set(event.entryId, [event]);
    else events.push(event);
  }
  return byEntry;
}
