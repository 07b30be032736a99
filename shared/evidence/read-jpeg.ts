import { fail, ok } from '../lib/result.ts';
import type { FileFault, ReadFacts } from './file-facts.ts';
import { hasBytesAt, isFilledWith, readUint16 } from './read-bytes.ts';

const START = [0xff, 0xd8] as const;
const END_OF_IMAGE = 0xd9;
const START_OF_SCAN = 0xda;
/** Frames that a browser draws: baseline, extended and progressive, with Huffman coding. */
const FRAMES: readonly number[] = [0xc0, 0xc1, 0xc2];
/** The other frames: lossless, hierarchical, arithmetic. */
const OTHER_FRAMES: readonly number[] = [0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf];
const FILLING = [0x00, 0xff] as const;

type Walk =
  | { readonly ok: true; readonly end: number; readonly width: number; readonly height: number }
  | { readonly ok: false };

/**
 * A JPEG from its start to its end mark. Behind the end only filling may stand, or further whole JPEGs, as telephones append
 * previews and brightness maps (CIPA DC-007); anything else is another file.
 */
export function readJpeg(bytes: Uint8Array): ReadFacts {
  const first = walkImage(bytes, 0);
  if (!first.ok) return fail('broken');
  const fault = checkTail(bytes, first.end);
  if (fault !== null) return fail(fault);
  const { width, height } = first;
  return ok({ type: 'image/jpeg', width, height });
}

function checkTail(bytes: Uint8Array, end: number): FileFault | null {
  let at = end;
  while (at < bytes.length && !isFilledWith(bytes, at, FILLING)) {
    while (bytes[at] === 0x00) at += 1;
    const next = walkImage(bytes, at);
    if (!next.ok) return 'hides';
    at = next.end;
  }
  return null;
}

function walkImage(bytes: Uint8Array, start: number): Walk {
  if (!hasBytesAt(bytes, start, START)) return { ok: false };
  let at = start + START.length;
  let size: { readonly width: number; readonly height: number } | null = null;
  let hasScan = false;
  while (at + 1 < bytes.length) {
    if (bytes[at] !== 0xff) return { ok: false };
    const marker = bytes[at + 1]!;
    if (marker === 0xff) at += 1;
    else if (marker === END_OF_IMAGE) {
      return size !== null && hasScan ? { ok: true, end: at + 2, ...size } : { ok: false };
    } else {
      const length = readUint16(bytes, at + 2);
      if (length < 2 || marker < 0xc0 || OTHER_FRAMES.includes(marker)) return { ok: false };
      if (FRAMES.includes(marker)) {
        const found = { height: readUint16(bytes, at + 5), width: readUint16(bytes, at + 7) };
        // A second frame, or a height that is only told later, leaves the size open.
        if (size !== null || found.width === 0 || found.height === 0) return { ok: false };
        size = found;
      }
      at += 2 + length;
      if (marker === START_OF_SCAN) {
        hasScan = true;
        at = skipScan(bytes, at);
      }
    }
  }
  return { ok: false };
}

/** To the next marker that is neither a stuffed byte nor a restart. */
function skipScan(bytes: Uint8Array, from: number): number {
  let at = from;
  for (; at + 1 < bytes.length; at += 1) {
    if (bytes[at] !== 0xff) continue;
    const next = bytes[at + 1]!;
    const isData = next === 0x00 || next === 0xff || (next >= 0xd0 && next <= 0xd7);
    if (!isData) return at;
  }
  return bytes.length;
}
