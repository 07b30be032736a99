import { hostname } from 'node:os';

import type { DesktopApi, DeviceState, Outcome, TrySampleRequest } from '../../shared/bridge/desktop-api.ts';
import { toDeviceId, toPersonId, toUnitId } from '../../shared/domain/ids.ts';
import { refusal } from '../../shared/domain/refusal.ts';
import { loadChinaCalendar } from '../../shared/domain/working-calendar.ts';
import { toIsoInstant } from '../../shared/lib/instant.ts';
import { fail, ok } from '../../shared/lib/result.ts';
import { findPack } from '../../shared/policy/built-in-packs.ts';
import { composeSampleHistory } from '../../shared/sample/compose-sample-history.ts';
import { findSampleHouse } from '../../shared/sample/sample-houses.ts';
import type { Clock } from '../clock/clock.ts';
import { enrolDevice } from '../head-office/enrol-device.ts';
import { parseHeadOfficeAddress } from '../head-office/parse-address.ts';
import type { RandomSource } from '../secrets/random-source.ts';
import { SecretBoxUnavailable } from '../secrets/secret-box.ts';
import type { SecretBox } from '../secrets/secret-box.ts';
import type { StandInBook } from '../session/stand-in-book.ts';
import type { SerialQueue } from '../storage/serial-queue.ts';
import { generateDeviceKey } from './device-key.ts';
import { toDeviceState } from './device-holder.ts';
import type { DeviceHolder } from './device-holder.ts';
import { makeInstallationId } from './open-device-journal.ts';
import { fillSampleJournal } from './fill-sample-journal.ts';
import { makeSampleBranch } from './sample-branch.ts';

export type DeviceServiceOptions = {
  readonly holder: DeviceHolder;
  readonly clock: Clock;
  readonly random: RandomSource;
  readonly secretBox: SecretBox;
  readonly fetch: typeof fetch;
  readonly getAddress: () => string | null;
  readonly queue: SerialQueue;
  readonly standIns: StandInBook;
};

/** The bridge's `device` group. */
export function createDeviceService(options: DeviceServiceOptions): DesktopApi['device'] {
  const { holder, queue, random } = options;
  // Kept until enrolment succeeds: head office gives the same answer again to the same key and code, so an answer that was
  // lost on the way costs no second code.
  const fresh = generateDeviceKey();

  const getState = (): DeviceState =>
    toDeviceState(
      holder.device,
      options.getAddress(),
      holder.device === null ? [] : options.standIns.list(holder.device.record),
    );

  const whileFresh = (install: () => Promise<Outcome<null>>): Promise<Outcome<DeviceState>> =>
    queue.run(async () => {
      if (holder.device !== null) return fail(refusal('already-enrolled'));
      if (!options.secretBox.isAvailable()) {
        throw new SecretBoxUnavailable('There is no protected place for the key of the device');
      }
      const installed = await install();
      return installed.ok ? ok(getState()) : installed;
    });

  // A new one for each attempt: of one that failed half-way an empty journal may be left.
  const makeIdentity = () => ({
    installationId: makeInstallationId(options),
    keyId: fresh.key.keyId,
    publicKey: fresh.key.publicKey,
  });

  const trySample = async ({
    packId = 'bank-branch',
    history = 'none',
  }: TrySampleRequest): Promise<Outcome<null>> => {
    const house = findSampleHouse(packId);
    const policy = findPack(packId);
    if (house === null || policy === null) return fail(refusal('invalid-input', { field: 'packId' }));
    const now = toIsoInstant(options.clock.nowMs());
    const takeBytes = (count: number) => random.bytes(count);
    const sources = { house, policy, calendar: loadChinaCalendar(), now, takeBytes };
    const facts = history === 'year' ? composeSampleHistory(sources) : [];
    const branch = await makeSampleBranch(house, random);
    const deviceId = toDeviceId(fresh.key.keyId);
    const nowhere = { headOfficeAddress: null, headOfficeKey: null, sampleSeq: facts.length };
    await holder.install(
      { kind: 'sample', deviceId, ...makeIdentity(), ...branch, ...nowhere },
      fresh.privateKey,
    );
    // Ended in between, a branch to try is left with fewer entries: nobody's work is lost.
    if (holder.device !== null) await fillSampleJournal(holder.device, facts);
    return ok(null);
  };

  const enrol = async (request: {
    readonly address: string;
    readonly code: string;
  }): Promise<Outcome<null>> => {
    const origin = parseHeadOfficeAddress(request.address);
    if (!origin.ok) return origin;
    const identity = makeIdentity();
    const reply = await enrolDevice(options.fetch, {
      key: fresh.key,
      installationId: identity.installationId,
      origin: origin.value,
      code: request.code.trim(),
      deviceName: hostname().slice(0, 200),
    });
    if (!reply.ok) return reply;
    const { unit, people, headOfficeKey, deviceId } = reply.value;
    const record = {
      kind: 'enrolled' as const,
      deviceId: toDeviceId(deviceId),
      ...identity,
      unit: { ...unit, id: toUnitId(unit.id) },
      people: people.map((person) => ({ ...person, id: toPersonId(person.id) })),
      headOfficeAddress: origin.value,
      headOfficeKey,
    };
    await holder.install(record, fresh.privateKey);
    return ok(null);
  };

  return {
    getState: async () => ok(getState()),
    trySample: (request) => whileFresh(() => trySample(request)),
    enrol: (request) => whileFresh(() => enrol(request)),
  };
}
