import { sql } from 'kysely';

import type { IsoInstant } from '../../shared/lib/instant.ts';
import type { BranchRow, ConsoleDevice } from '../../shared/protocol/console-api.ts';
import type { Service } from '../service.ts';

/** Every branch with its devices, when it was last heard and what it still holds unsent (HQ-2). */
export async function listBranches(service: Service): Promise<BranchRow[]> {
  const units = await service.db.selectFrom('units').selectAll().orderBy('code').execute();
  const devices = await listAllDevices(service, null);
  const entries = await countByUnit(service, 'entries');
  const open = await countByUnit(service, 'escalations');
  return units.map((unit) => {
    const own = devices.filter((device) => device.unitId === unit.unit_id).map(({ device }) => device);
    const contacts = own.flatMap((device) => device.lastContactAt ?? []);
    return {
      unitId: unit.unit_id,
      code: unit.code,
      name: unit.name,
      lastContactAt: contacts.toSorted().at(-1) ?? null,
      unsentCount: own.reduce((sum, device) => sum + (device.unsentCount ?? 0), 0),
      entryCount: entries.get(unit.unit_id) ?? 0,
      openEscalationCount: open.get(unit.unit_id) ?? 0,
      refusedCount: own.reduce((sum, device) => sum + device.refusedCount, 0),
      devices: own,
    };
  });
}

/** The devices of one unit, in the order of enrolment. */
export async function listDevices(service: Service, unitId: string): Promise<ConsoleDevice[]> {
  return (await listAllDevices(service, unitId)).map(({ device }) => device);
}

type DeviceOfUnit = { readonly unitId: string; readonly device: ConsoleDevice };

async function listAllDevices(service: Service, unitId: string | null): Promise<readonly DeviceOfUnit[]> {
  const rows = await service.db
    .selectFrom('devices')
    .innerJoin('device_contacts', (join) =>
      join
        .onRef('device_contacts.unit_id', '=', 'devices.unit_id')
        .onRef('device_contacts.device_id', '=', 'devices.device_id'),
    )
    .select([
      'devices.unit_id',
      'devices.device_id',
      'devices.name',
      'devices.letter',
      'devices.enrolled_at',
      'device_contacts.last_contact_at',
      'device_contacts.unsent_count',
      sql<string>`(SELECT count(*) FROM refused_events r
        WHERE r.unit_id = devices.unit_id AND r.device_id = devices.device_id)`.as('refused_count'),
    ])
    .$if(unitId !== null, (query) => query.where('devices.unit_id', '=', unitId ?? ''))
    .orderBy('devices.enrolled_at')
    .orderBy('devices.device_id')
    .execute();
  return rows.map((row) => ({
    unitId: row.unit_id,
    device: {
      deviceId: row.device_id,
      name: row.name,
      letter: row.letter,
      enrolledAt: row.enrolled_at as IsoInstant,
      lastContactAt: row.last_contact_at as IsoInstant | null,
      unsentCount: row.unsent_count,
      refusedCount: Number(row.refused_count),
    },
  }));
}

async function countByUnit(
  service: Service,
  table: 'entries' | 'escalations',
): Promise<ReadonlyMap<string, number>> {
  const rows = await service.db
    .selectFrom(table)
    .select(['unit_id', (select) => select.fn.countAll<string>().as('count')])
    .$if(table === 'escalations', (query) => query.where(sql<boolean>`is_open`))
    .groupBy('unit_id')
    .execute();
  return new Map(rows.map((row) => [row.unit_id, Number(row.count)]));
}
