// A full disk on append (reliability F19): a refusal with a sentence, nothing lost, and recording goes on once there is room.
import { stat } from 'node:fs/promises';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import { generateDeviceKey } from '../../../electron/device/device-key.ts';
import { systemDisk } from '../../../electron/journal/journal-disk.ts';
import type { JournalDisk } from '../../../electron/journal/journal-disk.ts';
import { createJournalService } from '../../../electron/journal/journal-service.ts';
import { createJournal, toJournalFileName } from '../../../electron/journal/open-journal.ts';
import { AttemptLedger } from '../../../electron/session/attempt-ledger.ts';
import { NOBODYS_VERIFIER } from '../../../electron/session/password-verifier.ts';
import { StandInBook } from '../../../electron/session/stand-in-book.ts';
import { SessionKeeper } from '../../../electron/session/session-keeper.ts';
import { SerialQueue } from '../../../electron/storage/serial-queue.ts';
import { toDeviceId, toPersonId, toUnitId } from '../../../shared/domain/ids.ts';
import { FakeClock, makeFolder, makeSeededRandom } from '../shell-fakes.ts';
import { buildDraft, buildPlace, INSTALLATION } from './journal-fixture.ts';

/** The system's disk until it is full; then half of a write lands and the rest does not. */
function makeFillingDisk(): JournalDisk & { isFull: boolean } {
  const disk = {
    isFull: false,
    open: systemDisk.open,
    async create(path: string) {
      const file = await systemDisk.create(path);
      return {
        ...file,
        async write(bytes: Uint8Array, position: number) {
          if (!disk.isFull) return await file.write(bytes, position);
          await file.write(bytes.subarray(0, bytes.length >> 1), position);
          throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
        },
      };
    },
  };
  return disk;
}

const UNIT = {
  id: toUnitId('unit-hb01'),
  code: 'HB01',
  name: '和平路支行营业室',
  deviceLetter: '',
  packId: 'bank-branch',
  businessHours: [],
};

async function startService() {
  const folder = await makeFolder();
  const clock = new FakeClock();
  const disk = makeFillingDisk();
  const journal = await createJournal(buildPlace(folder, disk), INSTALLATION);
  const ledger = await AttemptLedger.open(join(folder, 'attempts.json'));
  const person = { id: toPersonId('p-wang'), name: '王晓梅', roles: ['receiver'], isActive: true };
  const sessions = new SessionKeeper({
    clock,
    ledger,
    listStaff: () => [{ ...person, verifier: NOBODYS_VERIFIER }],
    isPasswordOf: async () => true,
  });
  await sessions.signIn({ personId: person.id, password: 'right' });
  const { key } = generateDeviceKey();
  const recovery = { outcome: 'clean', setAsideAs: null, bytesSetAside: 0, lastGoodSeq: 0 } as const;
  const device = {
    journal,
    retired: [],
    recovery,
    key,
    unitId: toUnitId('unit-hb01'),
    deviceId: toDeviceId(key.keyId),
    record: { people: [], unit: UNIT },
  };
  const service = createJournalService({
    getDevice: () => device,
    sessions,
    clock,
    random: makeSeededRandom(1),
    getSeenHlc: () => ({ ms: 0, counter: 0 }),
    queue: new SerialQueue(),
    standIns: await StandInBook.open(join(folder, 'stand-ins.json')),
  });
  const append = (expectedSeq: number) =>
    service.append({ expectedSeq, role: 'receiver', drafts: [buildDraft(expectedSeq)] });
  const getSize = async () => (await stat(join(folder, toJournalFileName(INSTALLATION)))).size;
  return { service, disk, append, getSize };
}

describe('append on a full disk', () => {
  it('[F19] is refused as disk-full, takes the half-written batch back, and goes on when there is room', async () => {
    const { service, disk, append, getSize } = await startService();
    expect((await append(0)).ok).toBe(true);
    const size = await getSize();
    disk.isFull = true;
    expect(await append(1)).toMatchObject({ ok: false, error: { reason: 'disk-full' } });
    expect(await getSize()).toBe(size);
    expect(await service.getHead({})).toMatchObject({ value: { seq: 1 } });
    disk.isFull = false;
    expect((await append(1)).ok).toBe(true);
    expect(await service.verify({})).toMatchObject({ value: { isIntact: true, eventsChecked: 2 } });
  });
});
