import type { Kysely } from 'kysely';

import type { EntryId } from '../../shared/domain/ids.ts';
import type { StoredEvent } from '../../shared/domain/events.ts';
import type { HeadOfficeSchema } from '../database/schema.ts';

/** A stored event back from its text. It was parsed when it came; only what passed is in the table. */
export function toStoredEvent(text: string): StoredEvent {
  const event: StoredEvent = JSON.parse(text);
  return event;
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
  return mergeByEntry(
    new Map(),
    rows.map((row) => toStoredEvent(row.event)),
  );
}

/** Known events by entry, with more added to them. Facts that belong to no entry are left out. */
export function mergeByEntry(
  known: ReadonlyMap<EntryId, readonly StoredEvent[]>,
  added: readonly StoredEvent[],
): ReadonlyMap<EntryId, readonly StoredEvent[]> {
  const byEntry = new Map(Array.from(known, ([entryId, events]) => [entryId, [...events]]));
  for (const event of added) {
    if (event.entryId === null) continue;
    const events = byEntry.get(event.entryId);
    if (events === undefined) byEntry.set(event.entryId, [event]);
    else events.push(event);
  }
  return byEntry;
}
