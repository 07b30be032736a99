import type { JournalEvent } from './events.ts';
import type { EventKind, EventPayload } from './event-payloads.ts';
import { levelOfRole } from './role-level.ts';
import { NO_DETAILS } from './payload-shapes.ts';
import { PLAIN_ASSESSMENT } from './plain-assessment.ts';

/** The payload version in which the fields below were added; facts that say an older one are filled in on reading. */
const FIRST_WITH_ENGINE_FIELDS = 2;

/** What a fact of version 1 leaves unsaid, by kind. Kinds that did not change, or are new, are not here. */
type Upcast<Kind extends EventKind> = (event: JournalEvent<Kind>) => Partial<EventPayload<Kind>>;
const FILL: { readonly [Kind in EventKind]?: Upcast<Kind> } = {
  'entry-received': (event) => ({ details: NO_DETAILS, ownerLevel: levelOfRole(event.actor.role) }),
  // Version 1 knew one hand-over only, to the complaint manager.
  'handed-over': () => ({ toLevel: levelOfRole('complaint-manager') }),
  'taken-over': (event) => ({ level: levelOfRole(event.actor.role) }),
  assessed: () => PLAIN_ASSESSMENT,
  investigated: () => ({ causes: [], contributoryCauses: [], attributedTo: [], isCoveredByRules: true }),
  'plan-proposed': () => ({ responsibleId: null, dueAt: null }),
  // Version 1 knew no escalation that moved by itself.
  'escalation-requested': () => ({ isConfirmationNeeded: true }),
  'escalation-submitted': () => ({ isUnconfirmed: false }),
  'form-printed': () => ({ forCustomer: false }),
};

/**
 * The fact as this version reads it: what an older version did not write is filled with what was true then.
 *
 * Pure, and never written back: the hash covers the fact as it was recorded.
 */
export function upcastEvent<Kind extends EventKind>(event: JournalEvent<Kind>): JournalEvent<Kind> {
  if (event.schemaVersion >= FIRST_WITH_ENGINE_FIELDS) return event;
  // The compiler cannot follow that the entry of this kind takes an event of this kind.
  const fill = FILL[event.kind] as Upcast<Kind> | undefined;
  return fill === undefined ? event : { ...event, payload: { ...fill(event), ...event.payload } };
}
