import { hasBytesAt, readUint32Little } from './read-bytes.ts';

/** A piece of a RIFF file: its name of four characters, and where its content lies. */
export type RiffChunk = { readonly name: string; readonly start: number; readonly length: number };

/** Name and length in front of a chunk. */
const CHUNK_HEAD = 8;
/** RIFF, the length, and what kind of file it is. */
const FILE_HEAD = 12;

/**
 * The pieces of a RIFF file, or why there are none: `broken` where they do not fit, `hides` where something stands behind the
 * end that the file itself names.
 */
export function listRiffChunks(bytes: Uint8Array): readonly RiffChunk[] | 'broken' | 'hides' {
  const declared = CHUNK_HEAD + readUint32Little(bytes, 4);
  const end = declared + (declared % 2);
  if (declared > bytes.length || declared < FILE_HEAD) return 'broken';
  if (bytes.length > end) return 'hides';
  const chunks: RiffChunk[] = [];
  let at = FILE_HEAD;
  while (at + CHUNK_HEAD <= declared) {
    const length = readUint32Little(bytes, at + 4);
    const start = at + CHUNK_HEAD;
    if (start + length > declared) return 'broken';
    chunks.push({ name: String.fromCharCode(...bytes.subarray(at, at + 4)), start, length });
    at = start + length + (length % 2);
  }
  return at >= declared ? chunks : 'broken';
}

/** True where the file is a RIFF file of this kind. */
export function isRiffOf(bytes: Uint8Array, kind: 'WEBP' | 'WAVE'): boolean {
  return hasBytesAt(bytes, 0, 'RIFF') && hasBytesAt(bytes, 8, kind);
}
