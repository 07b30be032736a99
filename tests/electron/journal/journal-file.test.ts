// Reliability F10, F12, F19: what append answered is on the disk; what failed is not there and was never called saved.
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import type { JournalDisk, JournalDiskFile } from '../../../electron/journal/journal-disk.ts';
import { JournalReadFailed, JournalWriteFailed } from '../../../electron/journal/journal-file.ts';
import { createJournal, openJournal, toJournalFileName } from '../../../electron/journal/open-journal.ts';
import { START_MS } from '../shell-fakes.ts';
import { appendBatches, buildPlace, INSTALLATION, MemoryDisk } from './journal-fixture.ts';

/** A memory disk on which a test makes calls fail. */
class FailingDisk implements JournalDisk {
  readonly memory = new MemoryDisk();
  readonly calls: string[] = [];
  failing: ReadonlySet<keyof JournalDiskFile> = new Set();

  open = async (path: string) => this.#wrap(await this.memory.open(path));
  create = async (path: string) => this.#wrap(await this.memory.create(path));

  #wrap(file: JournalDiskFile): JournalDiskFile {
    const note = (name: keyof JournalDiskFile): void => {
      this.calls.push(name);
      if (this.failing.has(name)) throw Object.assign(new Error(name), { code: 'EIO' });
    };
    return {
      ...file,
      write: async (bytes, position) => {
        // A failing write leaves half of the bytes, as a full disk does.
        const half = this.failing.has('write') ? bytes.subarray(0, bytes.length / 2) : bytes;
        await file.write(half, position);
        note('write');
      },
      sync: async () => note('sync'),
      truncate: async (size) => {
        note('truncate');
        await file.truncate(size);
      },
    };
  }
}

async function makeJournal() {
  const disk = new FailingDisk();
  // The folder is synced on the real disk, so the name of one that exists is used.
  const place = { ...buildPlace('/tmp', disk) };
  const journal = await createJournal(place, INSTALLATION);
  disk.calls.length = 0;
  return { disk, journal, path: join('/tmp', toJournalFileName(INSTALLATION)), place };
}

describe('JournalFile', () => {
  it('[F10] writes and syncs once per batch, however many events it has', async () => {
    const { disk, journal } = await makeJournal();
    await appendBatches(journal, [1, 5]);
    expect(disk.calls).toEqual(['write', 'sync', 'write', 'sync']);
  });

  it('[F19] takes a batch back whose write failed half-way, and goes on when the disk does', async () => {
    const { disk, journal, path } = await makeJournal();
    await appendBatches(journal, [1]);
    const bytes = disk.memory.files.get(path)!.length;
    disk.failing = new Set(['write']);
    await expect(appendBatches(journal, [2])).rejects.toBeInstanceOf(JournalWriteFailed);
    expect(journal.position.seq).toBe(1);
    expect(disk.memory.files.get(path)!.length).toBe(bytes);
    disk.failing = new Set();
    await appendBatches(journal, [1]);
    expect(journal.position.seq).toBe(2);
  });

  it('[F19] acknowledges nothing after a failed sync, and recovers at the next start', async () => {
    const { disk, journal, place } = await makeJournal();
    const [first] = await appendBatches(journal, [1]);
    disk.failing = new Set(['sync']);
    await expect(appendBatches(journal, [2])).rejects.toBeInstanceOf(JournalWriteFailed);
    expect(journal.position.seq).toBe(1);
    disk.failing = new Set();
    await expect(appendBatches(journal, [1])).rejects.toBeInstanceOf(JournalWriteFailed);
    const reopened = await openJournal(place, INSTALLATION, START_MS);
    expect(await reopened.journal.read(0, 10)).toEqual([first]);
  });

  it('[F19] promises nothing more when a failed batch cannot be taken back', async () => {
    const { disk, journal } = await makeJournal();
    disk.failing = new Set(['sync', 'truncate']);
    await expect(appendBatches(journal, [1])).rejects.toBeInstanceOf(JournalWriteFailed);
    disk.failing = new Set();
    await expect(appendBatches(journal, [1])).rejects.toThrow('could not be taken back');
    expect(await journal.read(0, 10)).toEqual([]);
  });

  it('[F13] reads nothing from a record that changed after the journal was opened, and verify names it', async () => {
    const { disk, journal, path } = await makeJournal();
    await appendBatches(journal, [1, 1, 1]);
    const bytes = Buffer.from(disk.memory.files.get(path)!);
    bytes[Math.floor(bytes.length / 2)]! ^= 1;
    disk.memory.files.set(path, bytes);
    await expect(journal.read(0, 3)).rejects.toBeInstanceOf(JournalReadFailed);
    expect(await journal.verify()).toEqual({ isIntact: false, eventsChecked: 1, firstBadSeq: 2 });
  });

  it('[F13] verify notices that the end of the file went missing', async () => {
    const { disk, journal, path } = await makeJournal();
    await appendBatches(journal, [1]);
    const one = disk.memory.files.get(path)!.length;
    await appendBatches(journal, [1]);
    disk.memory.files.set(path, disk.memory.files.get(path)!.subarray(0, one));
    expect(await journal.verify()).toEqual({ isIntact: false, eventsChecked: 1, firstBadSeq: 2 });
  });
});
