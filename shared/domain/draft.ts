import type { EventKind, EventPayload } from './event-payloads.ts';
import type { EventDraft } from './events.ts';
import type { EntryId } from './ids.ts';

/** A fact that a rule proposes, not yet in a journal. */
export function toDraft<Kind extends EventKind>(
  kind: Kind,
  entryId: EntryId,
  payload: EventPayload<Kind>,
): EventDraft {
  // The compiler cannot follow that kind and payload of one member of the union belong together.
  return { kind, entryId, payload } as EventDraft;
}
