import type { PulledEvent } from '../../shared/bridge/desktop-api.ts';
import type { StoredEvent } from '../../shared/domain/events.ts';
import { refusal } from '../../shared/domain/refusal.ts';
import type { Refusal } from '../../shared/domain/refusal.ts';
import { computeEventHash } from '../../shared/journal/hash-event.ts';
import { parseStoredEvent } from '../../shared/journal/stored-event.ts';
import { fail, ok } from '../../shared/lib/result.ts';
import type { Result } from '../../shared/lib/result.ts';
import type { PullReply } from '../../shared/protocol/messages.ts';

type PageRequest = { readonly after: number; readonly unitId: string };

/**
 * The events of a page, each checked: in order of position and beyond where we are, whole, with its own hash, and of
 * this branch. A page with one bad event is refused whole, so that the position never moves past something that was not understood.
 *
 * @param raw the answer before its schema: an event is kept with the fields that this version does not know.
 */
export function parsePage(
  reply: PullReply,
  raw: unknown,
  request: PageRequest,
): Result<readonly PulledEvent[], Refusal> {
  const rawEvents = readRawEvents(raw);
  const events: PulledEvent[] = [];
  let last = request.after;
  for (const [index, { position }] of reply.events.entries()) {
    const event = parseStoredEvent(rawEvents[index]);
    if (!event.ok) return fail(refusal('malformed-event', { ...event.error.details, position }));
    if (position <= last || position > reply.position)
      return fail(refusal('malformed-event', { field: 'position', position }));
    const problem = findProblem(event.value, request.unitId);
    if (problem !== null) return fail(refusal(problem, { position }));
    events.push({ position, event: event.value });
    last = position;
  }
  return ok(events);
}

function findProblem(event: StoredEvent, unitId: string): 'broken-chain' | 'foreign-unit' | null {
  if (computeEventHash(event) !== event.hash) return 'broken-chain';
  return event.unitId === unitId ? null : 'foreign-unit';
}

/** Safe after the schema: the same answer, before zod dropped what it does not know. */
function readRawEvents(raw: unknown): readonly unknown[] {
  const events = typeof raw === 'object' && raw !== null && 'events' in raw ? raw.events : null;
  if (!Array.isArray(events)) return [];
  return events.map((item: unknown) =>
    typeof item === 'object' && item !== null && 'event' in item ? item.event : null,
  );
}
