import { fail, ok } from '../lib/result.ts';
import type { ReadFacts } from './file-facts.ts';
import { hasBytesAt, readUint16Little, readUint32Little } from './read-bytes.ts';
import { listRiffChunks } from './read-riff.ts';
import type { RiffChunk } from './read-riff.ts';

type Size = { readonly width: number; readonly height: number };

const FOURTEEN_BITS = 0x3fff;

/** A WebP: one still picture, lossy or lossless, with or without the extended header. */
export function readWebp(bytes: Uint8Array): ReadFacts {
  const chunks = listRiffChunks(bytes);
  if (chunks === 'broken' || chunks === 'hides') return fail(chunks);
  if (chunks.some(({ name }) => name === 'ANIM' || name === 'ANMF')) return fail('moving');
  const pictures = chunks.filter(({ name }) => name === 'VP8 ' || name === 'VP8L');
  const picture = pictures.length === 1 ? readPictureSize(bytes, pictures[0]!) : null;
  if (picture === null || picture.width === 0 || picture.height === 0) return fail('broken');
  const canvas = chunks.find(({ name }) => name === 'VP8X');
  const size = canvas === undefined ? picture : largest(picture, readCanvas(bytes, canvas.start));
  return ok({ type: 'image/webp', ...size });
}

function readPictureSize(bytes: Uint8Array, { name, start, length }: RiffChunk): Size | null {
  if (length < 10) return null;
  if (name === 'VP8 ') {
    if (!hasBytesAt(bytes, start + 3, [0x9d, 0x01, 0x2a])) return null;
    return {
      width: readUint16Little(bytes, start + 6) & FOURTEEN_BITS,
      height: readUint16Little(bytes, start + 8) & FOURTEEN_BITS,
    };
  }
  if (bytes[start] !== 0x2f) return null;
  const bits = readUint32Little(bytes, start + 1);
  return { width: (bits & FOURTEEN_BITS) + 1, height: (Math.floor(bits / 0x4000) & FOURTEEN_BITS) + 1 };
}

function readCanvas(bytes: Uint8Array, start: number): Size {
  return {
    width: (readUint32Little(bytes, start + 4) & 0xffffff) + 1,
    height: (readUint32Little(bytes, start + 7) & 0xffffff) + 1,
  };
}

function largest(one: Size, other: Size): Size {
  return { width: Math.max(one.width, other.width), height: Math.max(one.height, other.height) };
}
