import { deflateSync } from 'node:zlib';

import { computeCrc32 } from '../../../shared/evidence/read-png.ts';
import { joinBytes, toUtf8 } from '../../../shared/lib/bytes.ts';

/** Bytes of numbers and ASCII text, one after the other. */
export function bytesOf(...parts: readonly (string | number | readonly number[] | Uint8Array)[]): Uint8Array {
  return joinBytes(
    ...parts.map((part) => {
      if (typeof part === 'string') return toUtf8(part);
      return typeof part === 'number' ? Uint8Array.of(part) : Uint8Array.from(part);
    }),
  );
}

/** A number as `length` bytes, most significant first. */
export function big(value: number, length: number): readonly number[] {
  return Array.from({ length }, (_, index) => Math.floor(value / 256 ** (length - 1 - index)) % 256);
}

/** A number as `length` bytes, least significant first. */
export function little(value: number, length: number): readonly number[] {
  return big(value, length).toReversed();
}

/** A JPEG segment: its marker, its length, its content. */
export function segment(marker: number, content: Uint8Array): Uint8Array {
  return bytesOf(0xff, marker, big(content.length + 2, 2), content);
}

export type JpegParts = {
  readonly width?: number;
  readonly height?: number;
  readonly frame?: number;
  /** Segments between the start and the frame. */
  readonly notes?: readonly Uint8Array[];
  readonly scan?: Uint8Array;
  readonly end?: Uint8Array;
  readonly tail?: Uint8Array;
};

/** A JPEG of which every structure that is read is there; its picture need not be drawable. */
export function buildJpeg(parts: JpegParts = {}): Uint8Array {
  const { width = 8, height = 8, frame = 0xc0, notes = [], scan = bytesOf([0x12, 0xff, 0x00, 0x34]) } = parts;
  const frameContent = bytesOf(8, big(height, 2), big(width, 2), 1, [1, 0x11, 0]);
  return bytesOf(
    [0xff, 0xd8],
    segment(0xe0, bytesOf('JFIF\0', [1, 1, 0, 0, 1, 0, 1, 0, 0])),
    ...notes,
    segment(frame, frameContent),
    segment(0xda, bytesOf([1, 1, 0, 0, 0x3f, 0])),
    scan,
    parts.end ?? bytesOf([0xff, 0xd9]),
    parts.tail ?? new Uint8Array(),
  );
}

/** A PNG chunk with its right check sum. */
export function chunk(name: string, content: Uint8Array): Uint8Array {
  const body = bytesOf(name, content);
  return bytesOf(big(content.length, 4), body, big(computeCrc32(body, 0, body.length), 4));
}

export const PNG_START = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] as const;

export type PngParts = {
  readonly width?: number;
  readonly height?: number;
  readonly notes?: readonly Uint8Array[];
  readonly data?: Uint8Array | null;
  readonly tail?: Uint8Array;
};

/** A PNG in grey; drawable where its data is left to it and its size is small. */
export function buildPng(parts: PngParts = {}): Uint8Array {
  const { width = 4, height = 4, notes = [], tail = new Uint8Array() } = parts;
  const data = parts.data === undefined ? drawGrey(Math.min(width, 64), Math.min(height, 64)) : parts.data;
  return bytesOf(
    PNG_START,
    chunk('IHDR', bytesOf(big(width, 4), big(height, 4), [8, 0, 0, 0, 0])),
    ...notes,
    data === null ? new Uint8Array() : chunk('IDAT', data),
    chunk('IEND', new Uint8Array()),
    tail,
  );
}

function drawGrey(width: number, height: number): Uint8Array {
  return deflateSync(new Uint8Array((width + 1) * height).fill(0x7f).fill(0, 0, 1), { level: 0 });
}

/** A RIFF file of pieces; `declared` replaces the length that its head tells. */
export function buildRiff(
  kind: string,
  chunks: readonly (readonly [string, Uint8Array])[],
  { declared, tail = new Uint8Array() }: { readonly declared?: number; readonly tail?: Uint8Array } = {},
): Uint8Array {
  const body = bytesOf(
    kind,
    ...chunks.map(([name, content]) =>
      bytesOf(name, little(content.length, 4), content, content.length % 2 ? [0] : []),
    ),
  );
  return bytesOf('RIFF', little(declared ?? body.length, 4), body, tail);
}

/** A lossy WebP frame of a size. */
export function lossyFrame(width: number, height: number): readonly [string, Uint8Array] {
  return ['VP8 ', bytesOf([0x10, 0, 0, 0x9d, 0x01, 0x2a], little(width, 2), little(height, 2), [0, 0])];
}

/** A lossless WebP frame of a size. */
export function losslessFrame(width: number, height: number): readonly [string, Uint8Array] {
  return ['VP8L', bytesOf([0x2f], little(width - 1 + (height - 1) * 0x4000, 4), [0, 0, 0, 0, 0])];
}

/** The extended header, with the size of the canvas. */
export function canvas(width: number, height: number): readonly [string, Uint8Array] {
  return ['VP8X', bytesOf([0, 0, 0, 0], little(width - 1, 3), little(height - 1, 3))];
}
