import type { Kysely } from 'kysely';

import { computeLogRoot } from '../../shared/journal/merkle-log.ts';
import type { MerkleLog } from '../../shared/journal/merkle-log.ts';
import type { LogState } from '../../shared/protocol/messages.ts';
import type { HeadOfficeSchema } from '../database/schema.ts';
import type { Service } from '../service.ts';

/** The unit's log as it stands; its size is the last feed position, since every position holds one event. */
export async function readLog(db: Kysely<HeadOfficeSchema>, unitId: string): Promise<MerkleLog> {
  const feed = await db
    .selectFrom('unit_feeds')
    .selectAll()
    .where('unit_id', '=', unitId)
    .executeTakeFirstOrThrow();
  return toMerkleLog(feed);
}

/** From the stored row. */
export function toMerkleLog(feed: { readonly last_position: string; readonly log_peaks: string }): MerkleLog {
  const peaks: unknown = JSON.parse(feed.log_peaks);
  if (!Array.isArray(peaks)) throw new Error('Log peaks are not a list');
  return { size: Number(feed.last_position), peaks: peaks.map(String) };
}

/** What head office says of itself in every answer to a device. `durableUpTo` is 0: backups are not verified yet. */
export function toLogState(service: Service, log: MerkleLog): LogState {
  return {
    serverEpoch: service.identity.serverEpoch,
    logSize: log.size,
    logRoot: computeLogRoot(log),
    durableUpTo: 0,
    serverTime: service.clock.now(),
  };
}

/** {@link readLog} and {@link toLogState} in one. */
export async function readLogState(
  service: Service,
  db: Kysely<HeadOfficeSchema>,
  unitId: string,
): Promise<LogState> {
  return toLogState(service, await readLog(db, unitId));
}
