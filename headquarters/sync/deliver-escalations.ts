import type { Transaction } from 'kysely';

import type { Actor, EventDraft, StoredEvent } from '../../shared/domain/events.ts';
import { toPersonId } from '../../shared/domain/ids.ts';
import { isKnownEvent } from '../../shared/journal/stored-event.ts';
import { ROOT_UNIT_ID } from '../database/schema.ts';
import type { HeadOfficeSchema } from '../database/schema.ts';
import type { Service } from '../service.ts';
import { sealHeadOfficeEvents } from './head-office-journal.ts';

/** The service itself, when it states a receipt: no officer has looked yet. */
const HEAD_OFFICE_ITSELF: Actor = { personId: toPersonId(ROOT_UNIT_ID), name: '', role: 'hq-officer' };

/**
 * States the delivery of every escalation that came with a push (C-06: delivery is the moment of reporting).
 *
 * An event is accepted once, so a delivery is stated once; an escalation that was submitted twice under one id counts
 * at its first.
 */
export async function sealDeliveries(
  service: Service,
  trx: Transaction<HeadOfficeSchema>,
  unitId: string,
  accepted: readonly StoredEvent[],
): Promise<readonly StoredEvent[]> {
  const submitted = accepted.filter(isKnownEvent).filter((event) => event.kind === 'escalation-submitted');
  const fresh = await withoutDelivered(trx, unitId, submitted);
  if (fresh.length === 0) return [];
  const drafts = fresh.map((event): EventDraft<'escalation-delivered'> => ({
    kind: 'escalation-delivered',
    entryId: event.entryId,
    payload: { escalationId: event.payload.escalationId },
  }));
  return sealHeadOfficeEvents(service, trx, { unitId, actor: HEAD_OFFICE_ITSELF, drafts, seen: accepted });
}

type Submitted = Extract<StoredEvent, { kind: 'escalation-submitted'; payload: { escalationId: unknown } }>;

async function withoutDelivered(
  trx: Transaction<HeadOfficeSchema>,
  unitId: string,
  submitted: readonly Submitted[],
): Promise<readonly Submitted[]> {
  if (submitted.length === 0) return [];
  const ids = submitted.map((event) => event.payload.escalationId);
  const delivered = await trx
    .selectFrom('escalations')
    .select('escalation_id')
    .where('unit_id', '=', unitId)
    .where('escalation_id', 'in', ids)
    .where('delivered_at', 'is not', null)
    .execute();
  const seen = new Set(delivered.map((row) => row.escalation_id));
  return submitted.filter((event) => {
    const isFirst = !seen.has(event.payload.escalationId);
    seen.add(event.payload.escalationId);
    return isFirst;
  });
}
