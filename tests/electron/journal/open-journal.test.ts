// Reliability F12, F13: a torn or damaged journal is recovered to its last good batch; damage in the middle raises the alarm.
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import { openJournal, toJournalFileName } from '../../../electron/journal/open-journal.ts';
import { encodeRecord } from '../../../electron/journal/record-codec.ts';
import { encodeEvent } from '../../../electron/journal/record-payload.ts';
import { plainRecordSealer } from '../../../electron/journal/record-sealer.ts';
import { makeFolder, START_MS } from '../shell-fakes.ts';
import {
  appendBatches,
  buildPlace,
  INSTALLATION,
  makeJournalBytes,
  MemoryDisk,
  putJournal,
} from './journal-fixture.ts';

const FOLDER = await makeFolder();
const PATH = join(FOLDER, toJournalFileName(INSTALLATION));

async function openBytes(bytes: Buffer) {
  const disk = new MemoryDisk();
  disk.files.set(PATH, bytes);
  const opened = await openJournal(buildPlace(FOLDER, disk), INSTALLATION, START_MS);
  return { ...opened, disk };
}

describe('openJournal', () => {
  it('[F13] reads back what was appended, and says clean', async () => {
    const { bytes, events } = await makeJournalBytes([1, 2, 1]);
    const { journal, recovery } = await openBytes(bytes);
    expect(recovery).toEqual({ outcome: 'clean', setAsideAs: null, bytesSetAside: 0, lastGoodSeq: 4 });
    expect(await journal.read(0, 100)).toEqual(events);
    expect(await journal.read(1, 2)).toEqual(events.slice(1, 3));
    expect(await journal.read(4, 10)).toEqual([]);
  });

  it('[F13] recovers from a cut at every byte of the last three records', async () => {
    const { bytes, events, ends } = await makeJournalBytes([1, 1, 1, 1, 1]);
    const first = ends[1]!;
    for (let size = first; size < bytes.length; size += 1) {
      const { journal, recovery, disk } = await openBytes(bytes.subarray(0, size));
      const whole = ends.filter((end) => end <= size).length;
      expect(journal.position.seq, `cut at ${size}`).toBe(whole);
      expect(journal.position.hash).toBe(events[whole - 1]!.hash);
      const tail = size - ends[whole - 1]!;
      expect(recovery.outcome).toBe(tail === 0 ? 'clean' : 'tail-set-aside');
      expect(recovery.bytesSetAside).toBe(tail);
      if (tail === 0) continue;
      const aside = disk.files.get(join(FOLDER, recovery.setAsideAs!));
      expect(aside?.equals(bytes.subarray(size - tail, size))).toBe(true);
      expect(disk.files.get(PATH)!.length).toBe(size - tail);
    }
    expect(bytes.length - first).toBeGreaterThan(1000);
  });

  it('[F13] sets a batch aside whole when its end is missing: it was never called saved', async () => {
    const { bytes, events, ends } = await makeJournalBytes([1, 3]);
    for (let size = ends[0]! + 1; size < bytes.length; size += 1) {
      const { journal, recovery } = await openBytes(bytes.subarray(0, size));
      expect(journal.position.seq, `cut at ${size}`).toBe(1);
      expect(recovery).toMatchObject({
        outcome: 'tail-set-aside',
        bytesSetAside: size - ends[0]!,
        lastGoodSeq: 1,
      });
      expect(await journal.read(0, 10)).toEqual(events.slice(0, 1));
    }
  });

  it('[F12] takes a torn batch for a tail also when its later blocks reached the disk and its first did not', async () => {
    const { bytes, ends } = await makeJournalBytes([1, 3]);
    const torn = Buffer.from(bytes);
    torn.fill(0, ends[0]!, ends[0]! + 64);
    const { recovery } = await openBytes(torn);
    expect(recovery).toMatchObject({ outcome: 'tail-set-aside', lastGoodSeq: 1 });
  });

  it('[F13] notices a flip of every byte of a journal of thirty records, and reads nothing wrong', async () => {
    const { bytes, events, ends } = await makeJournalBytes([...Array.from({ length: 26 }, () => 1), 2, 2]);
    const lastBatch = ends.at(-2)!;
    // Compared as bytes and counted, not asserted one by one: twenty thousand deep comparisons take minutes.
    const wrong: string[] = [];
    for (let at = 0; at < bytes.length; at += 1) {
      const flipped = Buffer.from(bytes);
      flipped[at]! ^= 0xff;
      const { journal, recovery, disk } = await openBytes(flipped);
      const expected = at >= lastBatch ? 'tail-set-aside' : 'damaged-middle';
      const { seq, hash } = journal.position;
      const isPrefix = seq < 30 && (seq === 0 || events[seq - 1]?.hash === hash);
      const isUntouched = expected === 'tail-set-aside' || disk.files.get(PATH)?.equals(flipped) === true;
      if (recovery.outcome !== expected || !isPrefix || !isUntouched)
        wrong.push(`${at}: ${recovery.outcome} at ${seq}`);
    }
    expect(wrong).toEqual([]);
    expect(bytes.length).toBeGreaterThan(15_000);
  }, 120_000);

  it('[F13] raises the alarm for a whole record that does not belong, even at the very end', async () => {
    const { bytes, events } = await makeJournalBytes([1, 1, 1]);
    const repeated = encodeRecord(encodeEvent(events[2]!, plainRecordSealer), 0, 1);
    const altered = { ...events[2]!, seq: 4, prevHash: events[2]!.hash };
    const forged = encodeRecord(encodeEvent(altered, plainRecordSealer), 0, 1);
    for (const record of [repeated, forged]) {
      const { recovery, journal } = await openBytes(Buffer.concat([bytes, record]));
      expect(recovery).toMatchObject({ outcome: 'damaged-middle', lastGoodSeq: 3 });
      expect(await journal.read(0, 10)).toEqual(events);
    }
  });

  it('[F13] continues after a tail was set aside, on the real disk, and is clean the next time', async () => {
    const folder = await makeFolder();
    const { bytes } = await makeJournalBytes([1, 1]);
    await putJournal(folder, bytes.subarray(0, bytes.length - 3));
    const first = await openJournal(buildPlace(folder), INSTALLATION, START_MS);
    expect(first.recovery).toMatchObject({ outcome: 'tail-set-aside', lastGoodSeq: 1 });
    await appendBatches(first.journal, [1]);
    await first.journal.close();
    const second = await openJournal(buildPlace(folder), INSTALLATION, START_MS);
    expect(second.recovery.outcome).toBe('clean');
    expect(second.journal.position.seq).toBe(2);
    expect(await second.journal.verify()).toEqual({ isIntact: true, eventsChecked: 2, firstBadSeq: null });
    await second.journal.close();
    expect((await readdir(folder)).toSorted()).toEqual([
      'journal-019aa000-0000-7000-8000-000000000001.log',
      'journal-20261122T020000000Z.bad',
    ]);
  });
});
