import { isKnownEvent } from '../journal/stored-event.ts';
import { sortEvents } from '../journal/order.ts';
import { toCanonicalJson } from '../lib/canonical-json.ts';
import type { IsoInstant } from '../lib/instant.ts';
import type { EventKind, EventPayload } from './event-payloads.ts';
import type { JournalEvent, StoredEvent } from './events.ts';
import { upcastEvent } from './upcast-event.ts';
import type { Role } from './vocabulary.ts';

/** What a clock sees of an event: that something happened, when, and to what. */
export type ClockFact<Kind extends EventKind = EventKind> = Kind extends EventKind
  ? {
      readonly kind: Kind;
      readonly at: IsoInstant;
      /** The job the actor acted in. */
      readonly role: Role;
      readonly payload: EventPayload<Kind>;
      /**
       * Place in fold order, when it is known. What came first is a matter of this order and not of `at`: a device clock that was set back
       * must not make a take-over look earlier than the hand-over it answers (reliability F08).
       */
      readonly order?: number;
    }
  : never;

/**
 * The facts of one entry's events, in fold order. Events of newer versions are left out: nobody here knows what they start or stop.
 *
 * An entry's clocks run from when the branch received it, which may be before it was written down; everything else counts from the
 * wall time the device claimed (A.5 rule 1).
 */
export function toClockFacts(events: readonly StoredEvent[]): readonly ClockFact[] {
  return sortEvents(events)
    .filter(isKnownEvent)
    .map((event, order) => toClockFact(upcastEvent(event), order));
}

function toClockFact(event: JournalEvent, order: number): ClockFact {
  const at = event.kind === 'entry-received' ? event.payload.receivedAt : event.wallTime;
  // The compiler cannot follow that kind and payload of one member of the union belong together.
  return { kind: event.kind, at, role: event.actor.role, payload: event.payload, order } as ClockFact;
}

/**
 * The facts in the order they happened: by `order` when every fact has one, else by time. Ties are broken by content, so that the
 * same facts give the same order however they came.
 */
export function rankFacts(facts: readonly ClockFact[]): readonly ClockFact[] {
  const hasOrder = facts.every((fact) => fact.order !== undefined);
  return facts.toSorted((a, b) => {
    const byOrder = hasOrder ? (a.order ?? 0) - (b.order ?? 0) : 0;
    return byOrder || compareText(a.at, b.at) || compareText(toTie(a), toTie(b));
  });
}

function toTie(fact: ClockFact): string {
  return `${fact.kind} ${fact.role} ${toCanonicalJson(fact.payload)}`;
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
