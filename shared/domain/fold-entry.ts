import { isKnownEvent } from '../journal/stored-event.ts';
import { sortEvents } from '../journal/order.ts';
import { applyEvent } from './apply-event.ts';
import { applyEntryReceived } from './apply-intake.ts';
import type { Entry, EntryConflict } from './entry.ts';
import type { JournalEvent, StoredEvent } from './events.ts';
import type { EventId } from './ids.ts';
import { upcastEvent } from './upcast-event.ts';

/**
 * The entry that a set of facts amounts to, or null when no `entry-received` is among them.
 *
 * Keeps these invariants:
 * - order-independent: any arrangement of the same set gives the same entry, because facts are first put in fold
 *   order and a fact seen twice counts once;
 * - total: no fact makes it throw, none is dropped. What does not follow from the state it met is a conflict, what a
 *   newer application wrote is listed as foreign;
 * - a contradiction never moves the status, so nothing ends or leaves the work lists by one.
 */
export function foldEntry(events: readonly StoredEvent[]): Entry | null {
  const ordered = withoutRepeats(sortEvents(events));
  const intake = ordered.find(isIntake);
  if (intake === undefined) return null;
  const start = ordered.indexOf(intake);
  let entry = applyEntryReceived(upcastEvent(intake));
  for (const early of ordered.slice(0, start)) entry = foldNext(entry, early, 'before-intake');
  for (const later of ordered.slice(start + 1)) entry = foldNext(entry, later, null);
  return entry;
}

function foldNext(entry: Entry, event: StoredEvent, early: 'before-intake' | null): Entry {
  const counted = countEvent(entry, event, early);
  if (!isKnownEvent(event)) return { ...counted, foreignEventIds: [...counted.foreignEventIds, event.id] };
  const { entry: applied, isLawful } = applyEvent(counted, upcastEvent(event));
  if (isLawful && early === null) return applied;
  const kind = event.kind === 'entry-received' ? 'duplicate-intake' : (early ?? 'unlawful');
  return withConflict(applied, { kind, eventId: event.id, eventKind: event.kind, statusMet: entry.status });
}

function countEvent(entry: Entry, event: StoredEvent, early: 'before-intake' | null): Entry {
  const eventCount = entry.eventCount + 1;
  if (early !== null) return { ...entry, eventCount };
  return { ...entry, eventCount, lastEventId: event.id, updatedAt: event.wallTime };
}

function withConflict(entry: Entry, conflict: EntryConflict): Entry {
  return { ...entry, conflicts: [...entry.conflicts, conflict] };
}

function isIntake(event: StoredEvent): event is JournalEvent<'entry-received'> {
  return event.kind === 'entry-received' && isKnownEvent(event);
}

/** Of a fact that arrived twice the first in fold order counts. */
function withoutRepeats(ordered: readonly StoredEvent[]): readonly StoredEvent[] {
  const seen = new Set<EventId>();
  return ordered.filter((event) => {
    if (seen.has(event.id)) return false;
    seen.add(event.id);
    return true;
  });
}
