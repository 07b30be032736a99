import { fail, ok } from '../lib/result.ts';
import type { ReadFacts } from './file-facts.ts';
import { hasBytesAt, readUint32 } from './read-bytes.ts';

/** The eight bytes that every PNG begins with. */
export const PNG_SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] as const;
/** Length, name and check sum of a chunk. */
const CHUNK_FRAME = 12;
const HEADER_LENGTH = 13;

/** A PNG chunk by chunk, each with its check sum, up to IEND and not a byte further. */
export function readPng(bytes: Uint8Array): ReadFacts {
  if (!hasBytesAt(bytes, 12, 'IHDR') || readUint32(bytes, 8) !== HEADER_LENGTH) return fail('broken');
  const [width, height] = [readUint32(bytes, 16), readUint32(bytes, 20)];
  if (width === 0 || height === 0) return fail('broken');
  let hasData = false;
  let at: number = PNG_SIGNATURE.length;
  while (at + CHUNK_FRAME <= bytes.length) {
    const length = readUint32(bytes, at);
    const end = at + CHUNK_FRAME + length;
    if (end > bytes.length || !isChunkWhole(bytes, at, length)) return fail('broken');
    if (hasBytesAt(bytes, at + 4, 'acTL')) return fail('moving');
    if (hasBytesAt(bytes, at + 4, 'IDAT')) hasData = true;
    if (hasBytesAt(bytes, at + 4, 'IEND')) {
      if (!hasData || length !== 0) return fail('broken');
      return end === bytes.length ? ok({ type: 'image/png', width, height }) : fail('hides');
    }
    at = end;
  }
  return fail('broken');
}

function isChunkWhole(bytes: Uint8Array, at: number, length: number): boolean {
  return computeCrc32(bytes, at + 4, at + 8 + length) === readUint32(bytes, at + 8 + length);
}

const CRC_POLYNOMIAL = 0xedb88320;
const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ CRC_POLYNOMIAL : value >>> 1;
  return value >>> 0;
});

/** CRC-32 of the bytes from `start` up to `end` (ISO 3309, as PNG counts it). */
export function computeCrc32(bytes: Uint8Array, start: number, end: number): number {
  let crc = 0xffffffff;
  for (let at = start; at < end; at += 1) crc = CRC_TABLE[(crc ^ bytes[at]!) & 0xff]! ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}
