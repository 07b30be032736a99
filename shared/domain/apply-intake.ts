import { toMark } from './applied.ts';
import type { Entry } from './entry.ts';
import type { JournalEvent } from './events.ts';
import { toEntryId } from './ids.ts';
import { levelOfRole } from './role-level.ts';

/** The entry as it stands the moment it was received (T01): the receiver has it, first inquiry (BANK-11). */
export function applyEntryReceived(event: JournalEvent<'entry-received'>): Entry {
  const { payload } = event;
  return {
    id: event.entryId ?? toEntryId(''),
    unitId: payload.unitId,
    number: payload.number,
    book: payload.book,
    entryKind: payload.entryKind,
    channel: payload.channel,
    packId: payload.packId,
    packVersion: payload.packVersion,
    status: 'registered',
    received: toMark(event),
    receivedAt: payload.receivedAt,
    happenedAt: payload.happenedAt,
    lateReason: payload.lateReason,
    customer: payload.customer,
    content: payload.content,
    place: payload.place,
    against: payload.against,
    demand: payload.demand,
    wasRestated: payload.wasRestated,
    ownerId: event.actor.personId,
    ownerLevel: levelOfRole(event.actor.role),
    severity: 'general',
    responsibility: 'undetermined',
    handOver: null,
    takenOver: null,
    headInformed: null,
    investigation: null,
    agreedReply: null,
    plans: [],
    replies: [],
    escalations: [],
    progress: [],
    signOffs: [],
    returns: [],
    closed: null,
    conflicts: [],
    foreignEventIds: [],
    eventCount: 1,
    lastEventId: event.id,
    updatedAt: event.wallTime,
  };
}
