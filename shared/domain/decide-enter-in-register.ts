import { findCorrection } from './correctable.ts';
import type { DecideContext } from './decide-context.ts';
import { accept } from './decision.ts';
import type { Decision } from './decision.ts';
import { toDraft } from './draft.ts';
import type { Entry } from './entry.ts';
import type { EventPayload } from './event-payloads.ts';
import { readContent } from './guard-enter-in-register.ts';
import { toEntryId } from './ids.ts';
import { computeLevelOfRole } from './list-roles.ts';
import { composeNextNumber } from './received-payload.ts';

/**
 * BOOK-4: the matter goes on in the register under a number of its own, from the moment the customer wrote it; the page stays, and is
 * answered in the book. Each of the two names the other.
 */
export function decideEnterInRegister(entry: Entry, context: DecideContext): Decision {
  const registerId = toEntryId(context.freshId);
  return accept(
    null,
    toDraft('entry-received', registerId, toRegisterPayload(entry, context)),
    toDraft('linked', registerId, { toEntryId: entry.id, relation: 'opinion', note: '' }),
    toDraft('linked', entry.id, { toEntryId: registerId, relation: 'opinion', note: '' }),
  );
}

function toRegisterPayload(entry: Entry, context: DecideContext): EventPayload<'entry-received'> {
  const read = (field: string, written: string) =>
    findCorrection(entry, entry.received.eventId, field) ?? written;
  const { customer } = entry;
  return {
    unitId: entry.unitId,
    book: 'register',
    entryKind: entry.entryKind,
    channel: entry.channel,
    number: composeNextNumber(context),
    // The terms under which the customer wrote it, not today's.
    packId: entry.packId,
    packVersion: entry.packVersion,
    happenedAt: entry.happenedAt,
    receivedAt: entry.receivedAt,
    lateReason: entry.lateReason,
    customer: {
      isAnonymous: customer.isAnonymous,
      name: read('customer.name', customer.name),
      phone: read('customer.phone', customer.phone),
      otherContact: read('customer.otherContact', customer.otherContact),
    },
    content: readContent(entry),
    place: read('place', entry.place),
    against: read('against', entry.against),
    demand: { ...entry.demand, text: read('demand.text', entry.demand.text) },
    wasRestated: entry.wasRestated,
    details: entry.details,
    ownerLevel: computeLevelOfRole(context.policy, context.actor.role),
  };
}
