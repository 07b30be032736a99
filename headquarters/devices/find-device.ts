import type { Kysely } from 'kysely';

import type { DeviceRow, HeadOfficeSchema } from '../database/schema.ts';

/** The record of a device, which is also what says of which unit it is: the unit is never taken from a request (S6). */
export function findDevice(db: Kysely<HeadOfficeSchema>, deviceId: string): Promise<DeviceRow | undefined> {
  return db.selectFrom('devices').selectAll().where('device_id', '=', deviceId).executeTakeFirst();
}
