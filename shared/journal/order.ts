import type { StoredEvent } from '../domain/events.ts';

/**
 * The one order in which every replica folds the same events (architecture 6): hybrid time, device, sequence.
 *
 * Installation and id follow because one device may have had two installations with equal sequences; with them the order is
 * total, and two events compare equal only when they are the same event. Text is compared by code unit, never by locale.
 */
export function compareEvents(a: StoredEvent, b: StoredEvent): number {
  return (
    a.hlc.ms - b.hlc.ms ||
    a.hlc.counter - b.hlc.counter ||
    compareText(a.deviceId, b.deviceId) ||
    compareText(a.installationId, b.installationId) ||
    a.seq - b.seq ||
    compareText(a.id, b.id)
  );
}

/** The events in fold order, as a new array. */
export function sortEvents<Event extends StoredEvent>(events: readonly Event[]): readonly Event[] {
  return events.toSorted(compareEvents);
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
