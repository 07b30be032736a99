import { join } from 'node:path';

import type { JournalRecovery } from '../../shared/bridge/desktop-api.ts';
import type { InstallationId } from '../../shared/domain/ids.ts';
import { syncFolder } from '../storage/write-atomically.ts';
import type { JournalDisk, JournalDiskFile } from './journal-disk.ts';
import { JournalFile } from './journal-file.ts';
import type { RecordSealer } from './record-sealer.ts';
import { scanJournal } from './scan-journal.ts';
import { setTailAside } from './set-tail-aside.ts';

export type JournalPlace = {
  /** Where all journals of this device lie, one file per installation. */
  readonly folder: string;
  readonly disk: JournalDisk;
  readonly sealer: RecordSealer;
};

export type OpenedJournal = { readonly journal: JournalFile; readonly recovery: JournalRecovery };

/** The name of an installation's journal file. */
export function toJournalFileName(installationId: InstallationId): string {
  return `journal-${installationId}.log`;
}

/** Makes the empty journal of a new installation; its name is durable when this returns. */
export async function createJournal(
  place: JournalPlace,
  installationId: InstallationId,
): Promise<JournalFile> {
  const file = await place.disk.create(join(place.folder, toJournalFileName(installationId)));
  await file.sync();
  await syncFolder(place.folder);
  const scan = await scanJournal(file, installationId, { sealer: place.sealer, hashCheck: 'text' });
  return new JournalFile(file, scan, place.sealer);
}

/**
 * Opens an installation's journal and brings it to its last good batch.
 *
 * - A torn or damaged end is copied aside, then cut off: it was one batch, and of a torn one nobody was told that it was saved.
 * - Damage in the middle changes nothing in the file. What comes before it can be read; whether to go on is the
 *   caller's decision, and it must not be in this file.
 */
export async function openJournal(
  place: JournalPlace,
  installationId: InstallationId,
  nowMs: number,
): Promise<OpenedJournal> {
  const name = toJournalFileName(installationId);
  const file = await place.disk.open(join(place.folder, name));
  const scan = await scanJournal(file, installationId, { sealer: place.sealer, hashCheck: 'text' });
  const journal = new JournalFile(file, scan, place.sealer);
  const lastGoodSeq = scan.position.seq;
  const bytesSetAside = scan.fileBytes - scan.goodBytes;
  switch (scan.damage) {
    case 'none':
      return { journal, recovery: { outcome: 'clean', setAsideAs: null, bytesSetAside: 0, lastGoodSeq } };
    case 'middle':
      return {
        journal,
        recovery: { outcome: 'damaged-middle', setAsideAs: name, bytesSetAside, lastGoodSeq },
      };
    case 'tail': {
      const setAsideAs = await cutTail(place, file, { from: scan.goodBytes, to: scan.fileBytes, nowMs });
      return { journal, recovery: { outcome: 'tail-set-aside', setAsideAs, bytesSetAside, lastGoodSeq } };
    }
  }
}

async function cutTail(
  place: JournalPlace,
  file: JournalDiskFile,
  tail: { readonly from: number; readonly to: number; readonly nowMs: number },
): Promise<string> {
  // The copy is durable before the original goes: killed in between, the next start finds the same tail again.
  const setAsideAs = await setTailAside(place, file, tail);
  await file.truncate(tail.from);
  await file.sync();
  return setAsideAs;
}
