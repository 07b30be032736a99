import type { FileWindow } from './file-window.ts';
import { isRecordIntact, readRecordHeader, RECORD_HEADER_BYTES, RECORD_MAGIC } from './record-codec.ts';

/**
 * Whether an intact batch begins anywhere after a damaged place.
 *
 * That is what tells a torn tail from damage in the middle. Records of the damaged batch itself do not count: when the
 * power goes, the blocks of one write may reach the disk in any order, so its later records can be whole and an earlier one not.
 * Every byte is tried, because a damaged length says nothing about where the next record begins.
 */
export async function hasLaterBatch(window: FileWindow, damagedAt: number): Promise<boolean> {
  let position = damagedAt + 1;
  while (position + RECORD_HEADER_BYTES <= window.size) {
    const ahead = await window.view(position, RECORD_HEADER_BYTES);
    const offset = ahead.indexOf(RECORD_MAGIC);
    if (offset !== 0) {
      position += offset === -1 ? ahead.length : offset;
      continue;
    }
    if (await isBatchStart(window, position)) return true;
    position += 1;
  }
  return false;
}

async function isBatchStart(window: FileWindow, position: number): Promise<boolean> {
  const header = readRecordHeader(await window.view(position, RECORD_HEADER_BYTES), 0);
  if (header === null || header.batchIndex !== 0) return false;
  const recordBytes = RECORD_HEADER_BYTES + header.payloadBytes;
  if (position + recordBytes > window.size) return false;
  return isRecordIntact(await window.view(position, recordBytes), 0, header);
}
