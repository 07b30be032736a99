import { sql } from 'kysely';
import type { Transaction } from 'kysely';

import type { StoredEvent } from '../../shared/domain/events.ts';
import { appendToLog } from '../../shared/journal/merkle-log.ts';
import type { MerkleLog } from '../../shared/journal/merkle-log.ts';
import { toCanonicalJson } from '../../shared/lib/canonical-json.ts';
import type { IsoInstant } from '../../shared/lib/instant.ts';
import type { HeadOfficeSchema } from '../database/schema.ts';
import { toMerkleLog } from './log-state.ts';

/**
 * Locks the feed of a unit until the transaction ends and answers with its log.
 *
 * Every writer of a unit goes through here first. It is what keeps a reader from skipping a late commit (reliability 0.8, F33): positions
 * are given out under this row's lock, so they commit in their order, and whoever sees position n sees all below.
 */
export async function lockFeed(trx: Transaction<HeadOfficeSchema>, unitId: string): Promise<MerkleLog> {
  const feed = await trx
    .selectFrom('unit_feeds')
    .selectAll()
    .where('unit_id', '=', unitId)
    .forUpdate()
    .executeTakeFirstOrThrow();
  return toMerkleLog(feed);
}

/**
 * Gives events the next positions of the unit's feed and inserts them, with one statement for all.
 *
 * @param log the log that {@link lockFeed} answered with, in the same transaction.
 * @param texts canonical text of events that were brought into it already, by id.
 */
export async function appendToFeed(
  trx: Transaction<HeadOfficeSchema>,
  events: readonly StoredEvent[],
  {
    unitId,
    log,
    receivedAt,
    texts = new Map(),
  }: {
    readonly unitId: string;
    readonly log: MerkleLog;
    readonly receivedAt: IsoInstant;
    readonly texts?: ReadonlyMap<string, string>;
  },
): Promise<MerkleLog> {
  if (events.length === 0) return log;
  const grown = events.reduce((grows, event) => appendToLog(grows, event.hash), log);
  const { last_position: lastPosition } = await trx
    .updateTable('unit_feeds')
    .set({
      last_position: sql<string>`last_position + ${sql.lit(events.length)}`,
      log_peaks: JSON.stringify(grown.peaks),
    })
    .where('unit_id', '=', unitId)
    .returning('last_position')
    .executeTakeFirstOrThrow();
  if (Number(lastPosition) !== grown.size) {
    throw new Error(`Feed of unit [${unitId}] stands at [${lastPosition}], its log at [${grown.size}]`);
  }
  await insertEvents(trx, events, { unitId, firstPosition: log.size + 1, receivedAt, texts });
  return grown;
}

async function insertEvents(
  trx: Transaction<HeadOfficeSchema>,
  events: readonly StoredEvent[],
  at: {
    readonly unitId: string;
    readonly firstPosition: number;
    readonly receivedAt: IsoInstant;
    readonly texts: ReadonlyMap<string, string>;
  },
): Promise<void> {
  const rows = events.map((event, index) => ({
    position: at.firstPosition + index,
    id: event.id,
    entry_id: event.entryId,
    device_id: event.deviceId,
    installation_id: event.installationId,
    seq: event.seq,
    hash: event.hash,
    kind: event.kind,
    event: at.texts.get(event.id) ?? toCanonicalJson(event),
  }));
  await sql`
    INSERT INTO events
      (unit_id, position, id, entry_id, device_id, installation_id, seq, hash, kind, event, received_at)
    SELECT ${at.unitId}, r.position, r.id, r.entry_id, r.device_id, r.installation_id, r.seq, r.hash, r.kind, r.event,
      ${at.receivedAt}
    FROM json_to_recordset(${JSON.stringify(rows)}::json) AS r(
      position bigint, id text, entry_id text, device_id text, installation_id text, seq bigint, hash text,
      kind text, event text)
  `.execute(trx);
}
