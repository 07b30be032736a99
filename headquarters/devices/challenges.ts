import type { Kysely } from 'kysely';

import { toEpochMs, toIsoInstant } from '../../shared/lib/instant.ts';
import type { HeadOfficeSchema } from '../database/schema.ts';
import type { Service } from '../service.ts';

type DeviceKey = { readonly unit_id: string; readonly device_id: string };

/** How long requests may be signed with one challenge. Long enough for a slow line, short enough that a recording ages. */
export const CHALLENGE_LIFETIME_MS = 10 * 60 * 1000;
/** Challenges a device may hold at once: asking for them without end must not fill the table. */
const MAX_CHALLENGES = 16;
const CHALLENGE_BYTES = 24;

/** A fresh challenge for one device. Its expired ones are cleared away, and the oldest when there are too many. */
export async function makeChallenge(service: Service, device: DeviceKey): Promise<string> {
  const now = service.clock.now();
  const challenge = Buffer.from(service.random.bytes(CHALLENGE_BYTES)).toString('base64url');
  await service.db
    .insertInto('challenges')
    .values({
      unit_id: device.unit_id,
      device_id: device.device_id,
      challenge,
      expires_at: toIsoInstant(toEpochMs(now) + CHALLENGE_LIFETIME_MS),
    })
    .execute();
  await deleteStaleChallenges(service.db, device, { now, fresh: challenge });
  return challenge;
}

/** Whether a challenge was given to this device and is still good. */
export async function isChallengeValid(
  service: Service,
  device: DeviceKey,
  challenge: string,
): Promise<boolean> {
  const row = await service.db
    .selectFrom('challenges')
    .select('expires_at')
    .where('unit_id', '=', device.unit_id)
    .where('device_id', '=', device.device_id)
    .where('challenge', '=', challenge)
    .executeTakeFirst();
  return row !== undefined && row.expires_at > service.clock.now();
}

async function deleteStaleChallenges(
  db: Kysely<HeadOfficeSchema>,
  device: DeviceKey,
  { now, fresh }: { readonly now: string; readonly fresh: string },
): Promise<void> {
  await db
    .deleteFrom('challenges')
    .where('unit_id', '=', device.unit_id)
    .where('device_id', '=', device.device_id)
    // Of those made in the same millisecond none is the oldest: the one that is about to be answered must not be taken for it.
    .where('challenge', '!=', fresh)
    .where((where) =>
      where.or([
        where('expires_at', '<=', now),
        where('challenge', 'in', (inner) =>
          inner
            .selectFrom('challenges')
            .select('challenge')
            .where('unit_id', '=', device.unit_id)
            .where('device_id', '=', device.device_id)
            .orderBy('expires_at', 'desc')
            .offset(MAX_CHALLENGES),
        ),
      ]),
    )
    .execute();
}
