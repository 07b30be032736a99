import type { Transaction } from 'kysely';

import type { Actor, EventDraft, HybridTime, StoredEvent } from '../../shared/domain/events.ts';
import { toDeviceId, toEventId, toInstallationId, toSha256Hex, toUnitId } from '../../shared/domain/ids.ts';
import type { Sha256Hex } from '../../shared/domain/ids.ts';
import { computeEventHash, GENESIS_HASH } from '../../shared/journal/hash-event.ts';
import { advanceHybridTime, mergeHybridTime, ZERO_HYBRID_TIME } from '../../shared/journal/hybrid-time.ts';
import { EVENT_SCHEMA_VERSION } from '../../shared/journal/stored-event.ts';
import { toEpochMs } from '../../shared/lib/instant.ts';
import { makeUuidV7 } from '../../shared/lib/uuid.ts';
import { ROOT_UNIT_ID } from '../database/schema.ts';
import type { HeadOfficeSchema } from '../database/schema.ts';
import type { Service } from '../service.ts';

/** Head office's own journal for a unit. The colon keeps it apart from what a device may call its own. */
export function toHeadOfficeInstallation(unitId: string): string {
  return `hq:${unitId}`;
}

type Journal = { readonly seq: number; readonly hash: Sha256Hex; readonly hlc: HybridTime };

/**
 * Seals drafts as the next events of head office's journal for a unit. The unit's feed must be locked: its lock is also this journal's.
 *
 * @param seen events that the decision was taken on; what is sealed sorts after them.
 */
export async function sealHeadOfficeEvents(
  service: Service,
  trx: Transaction<HeadOfficeSchema>,
  request: {
    readonly unitId: string;
    readonly actor: Actor;
    readonly drafts: readonly EventDraft[];
    readonly seen: readonly StoredEvent[];
  },
): Promise<readonly StoredEvent[]> {
  const now = service.clock.now();
  const nowMs = toEpochMs(now);
  const installationId = toHeadOfficeInstallation(request.unitId);
  const start = await readJournal(trx, request.unitId, installationId);
  let hlc = request.seen.reduce((last, event) => mergeHybridTime(last, event.hlc, nowMs), start.hlc);
  let { seq, hash } = start;
  const events: StoredEvent[] = [];
  for (const draft of request.drafts) {
    hlc = advanceHybridTime(hlc, nowMs);
    seq += 1;
    const unsealed = {
      id: toEventId(makeUuidV7(nowMs, service.random.bytes(10))),
      entryId: draft.entryId,
      unitId: toUnitId(request.unitId),
      deviceId: toDeviceId(ROOT_UNIT_ID),
      installationId: toInstallationId(installationId),
      seq,
      hlc,
      wallTime: now,
      actor: request.actor,
      kind: draft.kind,
      schemaVersion: EVENT_SCHEMA_VERSION,
      payload: draft.payload,
      prevHash: hash,
      keyId: ROOT_UNIT_ID,
    };
    hash = computeEventHash(unsealed);
    events.push({ ...unsealed, hash, signature: null });
  }
  await putJournal(trx, request.unitId, installationId, { seq, hash, hlc });
  return events;
}

async function readJournal(
  trx: Transaction<HeadOfficeSchema>,
  unitId: string,
  installationId: string,
): Promise<Journal> {
  const row = await trx
    .selectFrom('installations')
    .selectAll()
    .where('unit_id', '=', unitId)
    .where('installation_id', '=', installationId)
    .executeTakeFirst();
  if (row === undefined) return { seq: 0, hash: GENESIS_HASH, hlc: ZERO_HYBRID_TIME };
  const hlc = { ms: Number(row.hlc_ms), counter: row.hlc_counter };
  return { seq: Number(row.seq), hash: toSha256Hex(row.hash), hlc };
}

async function putJournal(
  trx: Transaction<HeadOfficeSchema>,
  unitId: string,
  installationId: string,
  { seq, hash, hlc }: Journal,
): Promise<void> {
  const head = { seq: String(seq), hash, hlc_ms: String(hlc.ms), hlc_counter: hlc.counter };
  await trx
    .insertInto('installations')
    .values({ unit_id: unitId, installation_id: installationId, device_id: ROOT_UNIT_ID, ...head })
    .onConflict((conflict) => conflict.columns(['unit_id', 'installation_id']).doUpdateSet(head))
    .execute();
}
