import type { PullReply, PullRequest, WireEvent } from '../../shared/protocol/messages.ts';
import type { IsoInstant } from '../../shared/lib/instant.ts';
import type { Service } from '../service.ts';
import { readLog, toLogState } from './log-state.ts';

/**
 * One page of a unit's feed after a position.
 *
 * The last position is read **before** the events and bounds them: everything up to it is committed, and what commits between the two
 * statements lies beyond it. Reading it afterwards would let the page claim positions it never saw.
 * A position beyond the end (head office was restored from a backup, F29) is answered with the end.
 */
export async function readFeedPage(
  service: Service,
  unitId: string,
  request: PullRequest,
): Promise<PullReply> {
  const log = await readLog(service.db, unitId);
  const end = log.size;
  const rows = await service.db
    .selectFrom('events')
    .select(['position', 'event', 'received_at'])
    .where('unit_id', '=', unitId)
    .where('position', '>', String(request.after))
    .where('position', '<=', String(end))
    .$if(request.exceptInstallation !== null, (query) =>
      query.where('installation_id', '!=', request.exceptInstallation ?? ''),
    )
    .orderBy('position')
    .limit(request.limit + 1)
    .execute();
  const page = rows.slice(0, request.limit);
  const hasMore = rows.length > request.limit;
  return {
    events: page.map((row) => ({
      position: Number(row.position),
      receivedAt: row.received_at as IsoInstant,
      event: toWireEvent(row.event),
    })),
    position: hasMore ? Number(page.at(-1)?.position ?? request.after) : end,
    hasMore,
    log: toLogState(service, log),
  };
}

/** As it was stored, not through a schema: a parsed copy would lose fields of a newer application that the hash covers. */
function toWireEvent(text: string): WireEvent {
  const event: WireEvent = JSON.parse(text);
  return event;
}
