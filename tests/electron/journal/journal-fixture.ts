import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { generateDeviceKey } from '../../../electron/device/device-key.ts';
import type { JournalDisk, JournalDiskFile } from '../../../electron/journal/journal-disk.ts';
import { systemDisk } from '../../../electron/journal/journal-disk.ts';
import type { JournalFile } from '../../../electron/journal/journal-file.ts';
import type { JournalPlace } from '../../../electron/journal/open-journal.ts';
import { createJournal, toJournalFileName } from '../../../electron/journal/open-journal.ts';
import { plainRecordSealer } from '../../../electron/journal/record-sealer.ts';
import { stampEvents } from '../../../electron/journal/stamp-events.ts';
import type { Stamp } from '../../../electron/journal/stamp-events.ts';
import type { EventDraft, StoredEvent } from '../../../shared/domain/events.ts';
import { toDeviceId, toEntryId, toInstallationId, toPersonId, toUnitId } from '../../../shared/domain/ids.ts';
import { makeFolder, makeSeededRandom, START_MS } from '../shell-fakes.ts';

export const INSTALLATION = toInstallationId('019aa000-0000-7000-8000-000000000001');
export const ENTRY = toEntryId('019aa000-0000-7000-8000-00000000000e');
const { key } = generateDeviceKey();

/** A draft of some length; payload text differs with `index`. */
export function buildDraft(index: number): EventDraft {
  return { kind: 'progress-noted', entryId: ENTRY, payload: { text: `客户第 ${index} 次来电询问` } };
}

export function buildStamp(overrides: Partial<Stamp> = {}): Stamp {
  return {
    actor: { personId: toPersonId('p-wang'), name: '王晓梅', role: 'receiver' },
    unitId: toUnitId('unit-hb01'),
    deviceId: toDeviceId(key.keyId),
    key,
    random: makeSeededRandom(7),
    nowMs: START_MS,
    seenHlc: { ms: 0, counter: 0 },
    ...overrides,
  };
}

export function buildPlace(folder: string, disk: JournalDisk = systemDisk): JournalPlace {
  return { folder, disk, sealer: plainRecordSealer };
}

/** Appends one batch per number: `[1, 2]` is one event, then two together. */
export async function appendBatches(
  journal: JournalFile,
  batches: readonly number[],
): Promise<readonly StoredEvent[]> {
  const all: StoredEvent[] = [];
  for (const size of batches) {
    const drafts = Array.from({ length: size }, (_, index) => buildDraft(all.length + index + 1));
    const events = stampEvents(journal.position, drafts, buildStamp({ nowMs: START_MS + all.length * 1000 }));
    await journal.append(events);
    all.push(...events);
  }
  return all;
}

/** A closed journal of these batches, as bytes. */
export async function makeJournalBytes(batches: readonly number[]): Promise<{
  readonly bytes: Buffer;
  readonly events: readonly StoredEvent[];
  readonly ends: readonly number[];
}> {
  const folder = await makeFolder();
  const journal = await createJournal(buildPlace(folder), INSTALLATION);
  const path = join(folder, toJournalFileName(INSTALLATION));
  const ends: number[] = [];
  const events: StoredEvent[] = [];
  for (const size of batches) {
    const drafts = Array.from({ length: size }, (_, index) => buildDraft(events.length + index + 1));
    const stamped = stampEvents(journal.position, drafts, buildStamp());
    await journal.append(stamped);
    events.push(...stamped);
    ends.push((await readFile(path)).length);
  }
  await journal.close();
  return { bytes: await readFile(path), events, ends };
}

/** A disk that holds one journal in memory, so that thousands of damaged versions can be opened quickly. */
export class MemoryDisk implements JournalDisk {
  readonly files = new Map<string, Buffer>();

  async open(path: string): Promise<JournalDiskFile> {
    if (!this.files.has(path)) throw Object.assign(new Error('No such file'), { code: 'ENOENT' });
    return this.#toFile(path);
  }

  async create(path: string): Promise<JournalDiskFile> {
    if (this.files.has(path)) throw Object.assign(new Error('File exists'), { code: 'EEXIST' });
    this.files.set(path, Buffer.alloc(0));
    return this.#toFile(path);
  }

  #toFile(path: string): JournalDiskFile {
    const get = (): Buffer => this.files.get(path) ?? Buffer.alloc(0);
    return {
      getSize: async () => get().length,
      readInto: async (target, position) => get().copy(target, 0, position),
      write: async (bytes, position) => {
        const grown = Buffer.alloc(Math.max(get().length, position + bytes.length));
        get().copy(grown);
        grown.set(bytes, position);
        this.files.set(path, grown);
      },
      sync: async () => undefined,
      truncate: async (size) => void this.files.set(path, get().subarray(0, size)),
      close: async () => undefined,
    };
  }
}

/** Writes a journal file into a folder. */
export function putJournal(folder: string, bytes: Uint8Array): Promise<void> {
  return writeFile(join(folder, toJournalFileName(INSTALLATION)), bytes);
}
