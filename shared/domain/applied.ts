import type { Entry, Mark } from './entry.ts';
import type { EventEnvelope } from './events.ts';
import { isEnded } from './vocabulary.ts';

/** An entry after a fact, and whether the fact followed from the state it met. */
export type Applied = { readonly entry: Entry; readonly isLawful: boolean };

/** The fact follows from the state. */
export function lawful(entry: Entry): Applied {
  return { entry, isLawful: true };
}

/** The fact contradicts the state: the fold keeps it as a conflict. */
export function unlawful(entry: Entry): Applied {
  return { entry, isLawful: false };
}

/** Who did it and when, as the fact says. */
export function toMark(event: EventEnvelope): Mark {
  return { eventId: event.id, actor: event.actor, at: event.wallTime };
}

/** True until the entry ended. */
export function isOpen(entry: Entry): boolean {
  return !isEnded(entry.status);
}

/** Adds to the record either way; lawful only while the entry is open. */
export function keep(before: Entry, after: Entry): Applied {
  return isOpen(before) ? lawful(after) : unlawful(after);
}
