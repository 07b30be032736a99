import type { Transaction } from 'kysely';
import { z } from 'zod';

import { toSha256Hex } from '../../shared/domain/ids.ts';
import { refusal } from '../../shared/domain/refusal.ts';
import type { Refusal, RefusalReason } from '../../shared/domain/refusal.ts';
import { GENESIS_HASH } from '../../shared/journal/hash-event.ts';
import { toHeadSigningText } from '../../shared/journal/head.ts';
import { fail, ok } from '../../shared/lib/result.ts';
import type { Result } from '../../shared/lib/result.ts';
import { PUSH_BATCH_LIMIT, pushRequestSchema } from '../../shared/protocol/messages.ts';
import type { PushReply } from '../../shared/protocol/messages.ts';
import type { DeviceRow, HeadOfficeSchema } from '../database/schema.ts';
import { isSignedBy, parsePublicKey } from '../security/ed25519.ts';
import type { Service } from '../service.ts';
import { appendToFeed, lockFeed } from './append-to-feed.ts';
import { sealDeliveries } from './deliver-escalations.ts';
import { chainLinkSchema, examineEvent } from './examine-event.ts';
import type { ExaminedEvent, Sender } from './examine-event.ts';
import { toLogState } from './log-state.ts';
import { placeEvents } from './place-events.ts';
import type { HeldEvent, HeldHead, Placement } from './place-events.ts';
import { putProjections } from './put-projections.ts';
import { listEventsOfEntries, mergeByEntry } from './read-events.ts';

/** As `pushRequestSchema`, but events are only asked for their place: a spoilt one must not spoil the batch (F04). */
export const lenientPushSchema = pushRequestSchema.extend({
  events: z.array(z.looseObject(chainLinkSchema.shape)).max(PUSH_BATCH_LIMIT),
});
type LenientPush = z.infer<typeof lenientPushSchema>;

/**
 * Takes a batch of a device's journal (F01–F04).
 *
 * Examining is pure and comes first. Then one transaction holds the lock of the unit's feed: places, events, head office's own answer to
 * an escalation, projections and heads are committed together, and only then is anything acknowledged (F31).
 *
 * @param rawEvents the events as they came, before any schema: their hash covers every field.
 */
export async function acceptPush(
  service: Service,
  device: DeviceRow,
  request: LenientPush,
  rawEvents: readonly object[],
): Promise<Result<PushReply, Refusal>> {
  const sender = await findSender(service, device, request.installationId);
  const problem = checkHead(request, sender);
  if (problem !== null) return fail(problem);
  const batch = request.events.map((link, index) => examineEvent(rawEvents[index] ?? link, link, sender));
  return service.db.transaction().execute(async (trx) => {
    const log = await lockFeed(trx, sender.unitId);
    const held = await readHeld(trx, sender, batch);
    if (!held.ok) return held;
    const placement = placeEvents(batch, held.value);
    const grown = await storePlacement(service, trx, { sender, placement, log });
    await putHead(trx, sender, placement.head);
    await putUnsentCount(trx, device, request.unsentCount);
    return ok({
      results: placement.results,
      acknowledged: { installationId: sender.installationId, ...placement.head },
      log: toLogState(service, grown),
    });
  });
}

async function findSender(service: Service, device: DeviceRow, installationId: string): Promise<Sender> {
  const unit = await service.db
    .selectFrom('units')
    .select('code')
    .where('unit_id', '=', device.unit_id)
    .executeTakeFirstOrThrow();
  const key = parsePublicKey(device.public_key);
  if (key === null) throw new Error(`Device [${device.device_id}] has no usable key`);
  return {
    unitId: device.unit_id,
    unitCode: unit.code,
    deviceId: device.device_id,
    installationId,
    key,
  };
}

/** One signature vouches for the whole batch: the head is its last event, and each event names the one before. */
function checkHead({ head, events, installationId }: LenientPush, sender: Sender): Refusal | null {
  if (!/^[A-Za-z0-9-]{1,64}$/.test(installationId))
    return refusal('invalid-input', { field: 'installationId' });
  if (
    head.installationId !== installationId ||
    events.some((event) => event.installationId !== installationId)
  ) {
    return refusal('invalid-input', { field: 'installationId' });
  }
  const last = events.at(-1);
  if (last !== undefined && (last.seq !== head.seq || last.hash !== head.hash)) {
    return refusal('bad-signature', { problem: 'head-is-not-the-last-event' });
  }
  return isSignedBy(sender.key, toHeadSigningText(head), head.signature)
    ? null
    : refusal('bad-signature', { problem: 'head' });
}

type Held = {
  readonly head: HeldHead;
  readonly events: ReadonlyMap<number, HeldEvent>;
  readonly takenIds: ReadonlySet<string>;
};

async function readHeld(
  trx: Transaction<HeadOfficeSchema>,
  sender: Sender,
  batch: readonly ExaminedEvent[],
): Promise<Result<Held, Refusal>> {
  const installation = await trx
    .selectFrom('installations')
    .selectAll()
    .where('unit_id', '=', sender.unitId)
    .where('installation_id', '=', sender.installationId)
    .executeTakeFirst();
  if (installation !== undefined && installation.device_id !== sender.deviceId) {
    return fail(refusal('sequence-fork', { problem: 'installation-of-another-device' }));
  }
  const head =
    installation === undefined
      ? { seq: 0, hash: GENESIS_HASH }
      : { seq: Number(installation.seq), hash: toSha256Hex(installation.hash) };
  const repeated = batch.map(({ link }) => link.seq).filter((seq) => seq <= head.seq);
  const fresh = batch.filter(({ link }) => link.seq > head.seq).map(({ link }) => link.id);
  return ok({
    head,
    events: await readHeldEvents(trx, sender, repeated),
    takenIds: await readTakenIds(trx, sender.unitId, fresh),
  });
}

async function readHeldEvents(
  trx: Transaction<HeadOfficeSchema>,
  sender: Sender,
  seqs: readonly number[],
): Promise<ReadonlyMap<number, HeldEvent>> {
  if (seqs.length === 0) return new Map();
  const wanted = seqs.map(String);
  const refused = await trx
    .selectFrom('refused_events')
    .select(['seq', 'hash', 'reason'])
    .where('unit_id', '=', sender.unitId)
    .where('installation_id', '=', sender.installationId)
    .where('seq', 'in', wanted)
    .where('reason', '!=', 'sequence-fork')
    .execute();
  const accepted = await trx
    .selectFrom('events')
    .select(['seq', 'hash'])
    .where('unit_id', '=', sender.unitId)
    .where('installation_id', '=', sender.installationId)
    .where('seq', 'in', wanted)
    .execute();
  return new Map<number, HeldEvent>([
    ...refused.map((row): [number, HeldEvent] => [
      Number(row.seq),
      { hash: row.hash, refusedFor: row.reason as RefusalReason },
    ]),
    ...accepted.map((row): [number, HeldEvent] => [Number(row.seq), { hash: row.hash, refusedFor: null }]),
  ]);
}

async function readTakenIds(
  trx: Transaction<HeadOfficeSchema>,
  unitId: string,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  const plain = ids.filter((id) => /^[\x21-\x7e]+$/.test(id));
  if (plain.length === 0) return new Set();
  const rows = await trx
    .selectFrom('events')
    .select('id')
    .where('unit_id', '=', unitId)
    .where('id', 'in', plain)
    .execute();
  return new Set(rows.map((row) => row.id));
}

async function storePlacement(
  service: Service,
  trx: Transaction<HeadOfficeSchema>,
  {
    sender,
    placement,
    log,
  }: {
    readonly sender: Sender;
    readonly placement: Placement;
    readonly log: Parameters<typeof toLogState>[1];
  },
): Promise<Parameters<typeof toLogState>[1]> {
  const receivedAt = service.clock.now();
  const { unitId } = sender;
  const accepted = placement.accepted.flatMap(({ verdict }) => (verdict.isSound ? [verdict.event] : []));
  const touched = [...new Set(accepted.flatMap((event) => event.entryId ?? []))];
  const before = await listEventsOfEntries(trx, unitId, touched);
  const own = await sealDeliveries(service, trx, unitId, accepted);
  const added = [...accepted, ...own];
  const texts = new Map(placement.accepted.map(({ link, text }) => [link.id, text]));
  const grown = await appendToFeed(trx, added, { unitId, log, receivedAt, texts });
  await putProjections(trx, unitId, mergeByEntry(before, added));
  await putRefused(trx, sender, placement.refused, receivedAt);
  return grown;
}

async function putRefused(
  trx: Transaction<HeadOfficeSchema>,
  sender: Sender,
  refused: Placement['refused'],
  receivedAt: string,
): Promise<void> {
  if (refused.length === 0) return;
  await trx
    .insertInto('refused_events')
    .values(
      refused.map(({ examined, reason }) => ({
        unit_id: sender.unitId,
        installation_id: sender.installationId,
        seq: String(examined.link.seq),
        hash: examined.link.hash,
        id: JSON.stringify(examined.link.id).slice(1, -1),
        device_id: sender.deviceId,
        kind: examined.kind,
        reason,
        event: examined.text,
        received_at: receivedAt,
      })),
    )
    .onConflict((conflict) => conflict.columns(['unit_id', 'installation_id', 'seq', 'hash']).doNothing())
    .execute();
}

async function putHead(trx: Transaction<HeadOfficeSchema>, sender: Sender, head: HeldHead): Promise<void> {
  const row = { seq: String(head.seq), hash: head.hash };
  await trx
    .insertInto('installations')
    .values({
      unit_id: sender.unitId,
      installation_id: sender.installationId,
      device_id: sender.deviceId,
      hlc_ms: '0',
      hlc_counter: 0,
      ...row,
    })
    .onConflict((conflict) => conflict.columns(['unit_id', 'installation_id']).doUpdateSet(row))
    .execute();
}

async function putUnsentCount(
  trx: Transaction<HeadOfficeSchema>,
  device: DeviceRow,
  unsentCount: number,
): Promise<void> {
  await trx
    .updateTable('device_contacts')
    .set({ unsent_count: unsentCount })
    .where('unit_id', '=', device.unit_id)
    .where('device_id', '=', device.device_id)
    .execute();
}
