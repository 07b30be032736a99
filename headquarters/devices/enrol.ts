import { sql } from 'kysely';
import type { Transaction } from 'kysely';

import { refusal } from '../../shared/domain/refusal.ts';
import type { Refusal } from '../../shared/domain/refusal.ts';
import { fail, ok } from '../../shared/lib/result.ts';
import type { Result } from '../../shared/lib/result.ts';
import { enrolledPersonSchema, enrolledUnitSchema } from '../../shared/protocol/messages.ts';
import type { EnrolReply, EnrolRequest } from '../../shared/protocol/messages.ts';
import type { DeviceRow, HeadOfficeSchema } from '../database/schema.ts';
import { computeDeviceId, isSignedBy, parsePublicKey } from '../security/ed25519.ts';
import type { Service } from '../service.ts';
import { readLogState } from '../sync/log-state.ts';
import { hashCode } from './enrolment-code.ts';
import { findDevice } from './find-device.ts';

/** What a device signs to show that it has the private key (S1). */
export function toProofText(request: Pick<EnrolRequest, 'code' | 'publicKey'>): string {
  return `branchbook/enrol/v1\n${request.code}\n${request.publicKey}`;
}

/**
 * Takes a device in with a one-time code (S1, F28).
 *
 * The code is used and the device made in one transaction: the row of the code serialises a race, so one device wins and the others
 * read `code-used`. A device that lost the answer asks again with the same code and key and gets the same answer (F02).
 */
export async function enrolDevice(
  service: Service,
  request: EnrolRequest,
): Promise<Result<EnrolReply, Refusal>> {
  const key = parsePublicKey(request.publicKey);
  if (key === null || !isSignedBy(key, toProofText(request), request.proof)) {
    return fail(refusal('bad-signature', { problem: 'proof' }));
  }
  const deviceId = computeDeviceId(request.publicKey);
  return service.db.transaction().execute(async (trx) => {
    const code = await useCode(service, trx, { codeHash: hashCode(request.code), deviceId });
    if (!code.ok) return code;
    const device = code.value.wasUsedBefore
      ? await findDevice(trx, deviceId)
      : await putDevice(service, trx, { unitId: code.value.unitId, deviceId, request });
    if (device === undefined) return fail(refusal('already-enrolled'));
    return ok(await composeReply(service, trx, device));
  });
}

type UsedCode = { readonly unitId: string; readonly wasUsedBefore: boolean };

async function useCode(
  service: Service,
  trx: Transaction<HeadOfficeSchema>,
  { codeHash, deviceId }: { readonly codeHash: string; readonly deviceId: string },
): Promise<Result<UsedCode, Refusal>> {
  const code = await trx
    .selectFrom('enrolment_codes')
    .selectAll()
    .where('code_hash', '=', codeHash)
    .forUpdate()
    .executeTakeFirst();
  if (code === undefined) return fail(refusal('code-unknown'));
  if (code.used_at !== null) {
    return code.used_by_device === deviceId
      ? ok({ unitId: code.unit_id, wasUsedBefore: true })
      : fail(refusal('code-used'));
  }
  const now = service.clock.now();
  if (code.expires_at <= now) return fail(refusal('code-expired', { expiredAt: code.expires_at }));
  // One key enrols once, also when two codes of two units are used at the same moment: no row exists yet that could be locked.
  await sql`SELECT pg_advisory_xact_lock(hashtext(${deviceId}))`.execute(trx);
  if ((await findDevice(trx, deviceId)) !== undefined) return fail(refusal('already-enrolled'));
  await trx
    .updateTable('enrolment_codes')
    .set({ used_at: now, used_by_device: deviceId })
    .where('unit_id', '=', code.unit_id)
    .where('code_hash', '=', codeHash)
    .execute();
  return ok({ unitId: code.unit_id, wasUsedBefore: false });
}

async function putDevice(
  service: Service,
  trx: Transaction<HeadOfficeSchema>,
  {
    unitId,
    deviceId,
    request,
  }: { readonly unitId: string; readonly deviceId: string; readonly request: EnrolRequest },
): Promise<DeviceRow> {
  // The unit's row is locked so that two devices enrolled together do not get the same letter.
  await trx.selectFrom('units').select('unit_id').where('unit_id', '=', unitId).forUpdate().execute();
  const { count } = await trx
    .selectFrom('devices')
    .select((select) => select.fn.countAll().as('count'))
    .where('unit_id', '=', unitId)
    .executeTakeFirstOrThrow();
  const now = service.clock.now();
  const device: DeviceRow = {
    unit_id: unitId,
    device_id: deviceId,
    public_key: request.publicKey,
    name: request.deviceName,
    letter: toDeviceLetter(Number(count)),
    enrolled_at: now,
  };
  await trx.insertInto('devices').values(device).execute();
  await trx
    .insertInto('device_contacts')
    .values({ unit_id: unitId, device_id: deviceId, counter: '0', last_contact_at: now, unsent_count: null })
    .execute();
  return device;
}

/** The letter of the nth device of a unit, from 0: none, B, C ... Z, BA, BB ... (C-33). */
export function toDeviceLetter(index: number): string {
  if (index === 0) return '';
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : toDeviceLetter(Math.floor(index / 26)) + last;
}

async function composeReply(
  service: Service,
  trx: Transaction<HeadOfficeSchema>,
  device: DeviceRow,
): Promise<EnrolReply> {
  const unit = await trx
    .selectFrom('units')
    .selectAll()
    .where('unit_id', '=', device.unit_id)
    .executeTakeFirstOrThrow();
  const people = await trx
    .selectFrom('people')
    .selectAll()
    .where('unit_id', '=', device.unit_id)
    .orderBy('person_id')
    .execute();
  return {
    deviceId: device.device_id,
    unit: enrolledUnitSchema.parse({
      id: unit.unit_id,
      code: unit.code,
      name: unit.name,
      deviceLetter: device.letter,
      packId: unit.pack_id,
      businessHours: JSON.parse(unit.business_hours),
    }),
    people: people.map((person) =>
      enrolledPersonSchema.parse({
        id: person.person_id,
        name: person.name,
        roles: JSON.parse(person.roles),
        departments: JSON.parse(person.departments),
        ...(person.acting_for === null ? {} : { actingFor: JSON.parse(person.acting_for) }),
        isActive: person.is_active,
        verifier: JSON.parse(person.verifier),
      }),
    ),
    headOfficeKey: service.identity.publicKey,
    log: await readLogState(service, trx, device.unit_id),
  };
}
