import { join } from 'node:path';

import { hasErrorCode, syncFolder } from '../storage/write-atomically.ts';
import type { JournalDisk, JournalDiskFile } from './journal-disk.ts';

const COPY_BYTES = 1024 * 1024;

/** Copies the damaged end of a journal to `journal-<time>.bad` in the same folder and answers the name. The bytes are kept for whoever examines them. */
export async function setTailAside(
  place: { readonly folder: string; readonly disk: JournalDisk },
  file: JournalDiskFile,
  tail: { readonly from: number; readonly to: number; readonly nowMs: number },
): Promise<string> {
  const { name, copy } = await createBadFile(place, tail.nowMs);
  try {
    for (let position = tail.from; position < tail.to; position += COPY_BYTES) {
      const bytes = new Uint8Array(Math.min(COPY_BYTES, tail.to - position));
      const filled = await file.readInto(bytes, position);
      await copy.write(bytes.subarray(0, filled), position - tail.from);
    }
    await copy.sync();
  } finally {
    await copy.close();
  }
  await syncFolder(place.folder);
  return name;
}

async function createBadFile(
  place: { readonly folder: string; readonly disk: JournalDisk },
  nowMs: number,
): Promise<{ readonly name: string; readonly copy: JournalDiskFile }> {
  const stamp = new Date(nowMs).toISOString().replaceAll(/[-:.]/g, '');
  for (let attempt = 1; ; attempt += 1) {
    const name = attempt === 1 ? `journal-${stamp}.bad` : `journal-${stamp}-${attempt}.bad`;
    try {
      return { name, copy: await place.disk.create(join(place.folder, name)) };
    } catch (cause) {
      if (!hasErrorCode(cause, 'EEXIST')) throw cause;
    }
  }
}
