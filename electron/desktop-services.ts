import { join } from 'node:path';

import type { AppDescription, DesktopApi, Outcome } from '../shared/bridge/desktop-api.ts';
import type { PersonId } from '../shared/domain/ids.ts';
import { fail, ok } from '../shared/lib/result.ts';
import type { Clock } from './clock/clock.ts';
import { DeviceHolder } from './device/device-holder.ts';
import type { Device } from './device/device-holder.ts';
import { createDeviceService } from './device/device-service.ts';
import { withContact } from './head-office/contact.ts';
import { HeadOfficeClient } from './head-office/head-office-client.ts';
import { createHeadOfficeService } from './head-office/head-office-service.ts';
import type { ConnectedDevice } from './head-office/head-office-service.ts';
import { parseHeadOfficeAddress } from './head-office/parse-address.ts';
import { RequestCounter } from './head-office/request-counter.ts';
import { SyncStateStore } from './head-office/sync-state.ts';
import { createJournalService } from './journal/journal-service.ts';
import type { RandomSource } from './secrets/random-source.ts';
import type { SecretBox } from './secrets/secret-box.ts';
import { AttemptLedger } from './session/attempt-ledger.ts';
import { isPasswordOf } from './session/password-verifier.ts';
import { SessionKeeper } from './session/session-keeper.ts';
import { StandInBook } from './session/stand-in-book.ts';
import { SettingsStore } from './settings/settings-store.ts';
import { lockDataFolder } from './storage/data-folder-lock.ts';
import { SerialQueue } from './storage/serial-queue.ts';

/**
 * The shell's core: everything the bridge offers that needs no window.
 *
 * Same groups, methods and outcomes as `DesktopApi`; arguments are already parsed by `REQUEST_SCHEMAS`. Knows
 * nothing of Electron: whatever it needs of the system comes in through the options.
 */
export type DesktopServices = Pick<
  DesktopApi,
  'device' | 'session' | 'journal' | 'headOffice' | 'settings'
> & {
  /** Whether this is a password of somebody of the staff (BOOK-1). */
  checkStaff(request: { readonly name: string; readonly password: string }): Promise<Outcome<PersonId>>;
  /** Finishes what is being written, closes the journal and gives the data folder free. */
  dispose(): Promise<void>;
};

export type DesktopServicesOptions = {
  /** Everything durable of the shell lies here: journal, device, settings, state of the line. */
  readonly dataFolder: string;
  readonly clock: Clock;
  readonly random: RandomSource;
  readonly secretBox: SecretBox;
  /** HTTP to head office; the global `fetch` when left out. */
  readonly fetch?: typeof fetch;
  readonly host: AppDescription['host'];
  readonly version: string;
};

/** Locks the data folder, recovers the journal and hands out the services. Throws when another process holds the folder. */
export async function createDesktopServices(options: DesktopServicesOptions): Promise<DesktopServices> {
  const lock = await lockDataFolder(options.dataFolder);
  try {
    return await assemble(options, () => lock.release());
  } catch (error) {
    await lock.release();
    throw error;
  }
}

async function assemble(
  options: DesktopServicesOptions,
  release: () => Promise<void>,
): Promise<DesktopServices> {
  const { dataFolder, clock, random, secretBox } = options;
  const fetchHttp = options.fetch ?? fetch;
  const settings = await SettingsStore.open(join(dataFolder, 'settings.json'));
  const store = await SyncStateStore.open(join(dataFolder, 'sync-state.json'));
  const ledger = await AttemptLedger.open(join(dataFolder, 'attempts.json'));
  const getWitness = (installationId: string) => store.state.journals[installationId]?.offered ?? null;
  const holder = await DeviceHolder.open({ dataFolder, clock, random, secretBox, getWitness });
  const standIns = await StandInBook.open(join(dataFolder, 'stand-ins.json'));
  if (holder.device !== null) await standIns.catchUp([...holder.device.retired, holder.device.journal]);
  const listStaff = () => (holder.device === null ? [] : standIns.listStaff(holder.device.record));
  const sessions = new SessionKeeper({ clock, ledger, listStaff, isPasswordOf });
  const counter = new RequestCounter(store, () => clock.nowMs());
  const queue = new SerialQueue();

  // A person may correct the address; that it is still head office is the pinned key's matter.
  const getAddress = (): string | null => {
    const { record } = holder.device ?? { record: null };
    return record?.kind === 'enrolled'
      ? (settings.settings.headOfficeAddress ?? record.headOfficeAddress)
      : null;
  };
  const connected = memoise((device: Device): ConnectedDevice => {
    const { key, record } = device;
    const client = new HeadOfficeClient({
      fetch: fetchHttp,
      clock,
      counter,
      deviceId: record.deviceId,
      key,
      headOfficeKey: record.headOfficeKey,
      getOrigin: getAddress,
      onLogState: async (log) => void (await store.update((state) => withContact(state, log, clock.nowMs()))),
    });
    return { client, key, unitId: record.unit.id, journals: [...device.retired, device.journal] };
  });

  return {
    device: createDeviceService({
      holder,
      clock,
      random,
      secretBox,
      fetch: fetchHttp,
      getAddress,
      queue,
      standIns,
    }),
    session: {
      get: async () => ok(sessions.current),
      signIn: (request) => sessions.signIn(request),
      async signOut() {
        sessions.signOut();
        return ok(null);
      },
      confirmPassword: (request) => sessions.confirmPassword(request),
    },
    journal: createJournalService({
      getDevice: () => (holder.device === null ? null : toWritingDevice(holder.device)),
      sessions,
      clock,
      random,
      getSeenHlc: () => store.state.seenHlc,
      queue,
      standIns,
    }),
    headOffice: createHeadOfficeService({
      store,
      clock,
      onPulled: async (events) => await standIns.note(events),
      getAddress,
      getJournals: () => (holder.device === null ? null : [...holder.device.retired, holder.device.journal]),
      getConnected: () => (holder.device?.record.kind === 'enrolled' ? connected(holder.device) : null),
    }),
    settings: {
      get: async () => ok(settings.settings),
      async put(change) {
        const address = parseHeadOfficeAddress(change.headOfficeAddress ?? 'localhost');
        if (!address.ok) return fail(address.error);
        const isAddress = typeof change.headOfficeAddress === 'string';
        return ok(await settings.put(isAddress ? { ...change, headOfficeAddress: address.value } : change));
      },
      onChange: (listener) => settings.onChange(listener),
    },
    checkStaff: (request) => sessions.checkStaff(request),
    async dispose() {
      await queue.settle();
      await holder.close();
      await release();
    },
  };
}

function toWritingDevice({ record, key, journal, retired, recovery }: Device) {
  return { journal, retired, recovery, key, unitId: record.unit.id, deviceId: record.deviceId, record };
}

/** Calls `make` once for each argument: a client keeps its challenge from one request to the next. */
function memoise<Key extends object, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const made = new WeakMap<Key, Value>();
  return (key) => {
    const present = made.get(key) ?? make(key);
    made.set(key, present);
    return present;
  };
}
