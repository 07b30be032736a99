import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';

import type { DeviceState, JournalRecovery } from '../../shared/bridge/desktop-api.ts';
import type { Person } from '../../shared/domain/decide-context.ts';
import { withStandIns } from '../../shared/domain/stand-ins.ts';
import type { StandIn } from '../../shared/domain/stand-ins.ts';
import { ROLES } from '../../shared/domain/vocabulary.ts';
import type { Clock } from '../clock/clock.ts';
import { systemDisk } from '../journal/journal-disk.ts';
import type { JournalFile } from '../journal/journal-file.ts';
import { createJournal } from '../journal/open-journal.ts';
import type { JournalPlace } from '../journal/open-journal.ts';
import { plainRecordSealer } from '../journal/record-sealer.ts';
import type { RandomSource } from '../secrets/random-source.ts';
import type { SecretBox } from '../secrets/secret-box.ts';
import { DEVICE_FILE, readDeviceFile, writeDeviceFile } from './device-file.ts';
import type { DeviceRecord } from './device-file.ts';
import { openDeviceKey } from './device-key.ts';
import type { DeviceKey } from './device-key.ts';
import { openDeviceJournal } from './open-device-journal.ts';
import type { OpenedDeviceJournal, SentWitness } from './open-device-journal.ts';

/** The device's private key cannot be opened: another account, another computer, or a keyring that was reset. */
export class DeviceKeyLost extends Error {
  override readonly name = 'DeviceKeyLost';
}

/** A set-up device while the application runs. */
export type Device = {
  readonly record: DeviceRecord;
  readonly key: DeviceKey;
  readonly journal: JournalFile;
  readonly recovery: JournalRecovery;
  /** Journals of earlier installations, oldest first. */
  readonly retired: readonly JournalFile[];
};

export type DeviceHolderOptions = {
  readonly dataFolder: string;
  readonly clock: Clock;
  readonly random: RandomSource;
  readonly secretBox: SecretBox;
  readonly getWitness: (installationId: string) => SentWitness | null;
};

const CLEAN: JournalRecovery = { outcome: 'clean', setAsideAs: null, bytesSetAside: 0, lastGoodSeq: 0 };

/** Which device this data folder is: none yet, or one with key and open journal. Goes from the first to the second once. */
export class DeviceHolder {
  readonly #options: DeviceHolderOptions;
  readonly #place: JournalPlace;
  #device: Device | null = null;

  private constructor(options: DeviceHolderOptions) {
    this.#options = options;
    this.#place = {
      folder: join(options.dataFolder, 'journal'),
      disk: systemDisk,
      sealer: plainRecordSealer,
    };
  }

  static async open(options: DeviceHolderOptions): Promise<DeviceHolder> {
    const holder = new DeviceHolder(options);
    await mkdir(holder.#place.folder, { recursive: true });
    const record = await readDeviceFile(holder.#path);
    if (record !== null) holder.#device = await holder.#openDevice(record);
    return holder;
  }

  get device(): Device | null {
    return this.#device;
  }

  /** Makes this folder a device. The journal comes before the record that names it, so a missing journal always means a lost one. */
  async install(
    draft: Omit<DeviceRecord, 'version' | 'retired' | 'sealedPrivateKey'>,
    privateKey: string,
  ): Promise<void> {
    const sealed = await this.#options.secretBox.seal(privateKey);
    const sealedPrivateKey = Buffer.from(sealed).toString('base64url');
    const record: DeviceRecord = { version: 1, retired: [], sealedPrivateKey, ...draft };
    const journal = await createJournal(this.#place, record.installationId);
    await writeDeviceFile(this.#path, record);
    this.#device = { record, key: openDeviceKey(privateKey), journal, recovery: CLEAN, retired: [] };
  }

  async close(): Promise<void> {
    if (this.#device === null) return;
    for (const journal of [...this.#device.retired, this.#device.journal]) await journal.close();
  }

  get #path(): string {
    return join(this.#options.dataFolder, DEVICE_FILE);
  }

  async #openDevice(record: DeviceRecord): Promise<Device> {
    const key = await this.#openKey(record);
    const opened: OpenedDeviceJournal = await openDeviceJournal(record, {
      ...this.#options,
      place: this.#place,
      saveRecord: (changed) => writeDeviceFile(this.#path, changed),
    });
    return { key, ...opened };
  }

  async #openKey(record: DeviceRecord): Promise<DeviceKey> {
    try {
      const key = openDeviceKey(
        await this.#options.secretBox.open(Buffer.from(record.sealedPrivateKey, 'base64url')),
      );
      if (key.keyId === record.keyId) return key;
    } catch (cause) {
      throw new DeviceKeyLost('The private key of the device cannot be opened', { cause });
    }
    throw new DeviceKeyLost(`The private key is not the one of the device [${record.keyId}]`);
  }
}

/** What the renderer learns of a device: nothing of keys and verifiers. */
export function toDeviceState(
  device: Device | null,
  headOfficeAddress: string | null,
  standIns: readonly StandIn[],
): DeviceState {
  if (device === null) return { kind: 'fresh' };
  const { kind, deviceId, installationId, unit, people, sampleSeq } = device.record;
  const { packId, ...unitOfRules } = unit;
  return {
    kind,
    deviceId,
    installationId,
    unit: unitOfRules,
    packId,
    headOfficeAddress,
    ...(sampleSeq === undefined ? {} : { sampleSeq }),
    people: withStandIns(
      people.map((person) => toPerson(person, unit.id)),
      standIns,
    ),
  };
}

/** Jobs that this version does not know are left out: nobody here could act in them. */
function toPerson(
  { id, name, roles, departments, actingFor, isActive }: DeviceRecord['people'][number],
  unitId: Person['unitId'],
): Person {
  const acting = ROLES.find((role) => role === actingFor?.role);
  return {
    id,
    name,
    unitId,
    roles: ROLES.filter((role) => roles.includes(role)),
    departments,
    ...(acting === undefined || actingFor === undefined ? {} : { actingFor: { ...actingFor, role: acting } }),
    isActive,
  };
}
