import { deflateSync } from 'node:zlib';

import { toUtf8 } from '../../../shared/lib/bytes.ts';
import { buildRiff, bytesOf, little } from './build-images.ts';

export type PdfParts = {
  readonly head?: string;
  /** Further objects, as they stand in the file. */
  readonly objects?: readonly (string | Uint8Array)[];
  readonly catalog?: string;
  readonly trailer?: string;
  readonly pages?: number;
  readonly end?: string;
  readonly tail?: string | Uint8Array;
};

/** A PDF with pages; its table of places is not right, which no reader of this product asks. */
export function buildPdf(parts: PdfParts = {}): Uint8Array {
  const { head = '%PDF-1.7\n', objects = [], catalog = '', trailer = '', pages = 1 } = parts;
  const kids = Array.from({ length: pages }, (_, index) => `${index + 10} 0 R`).join(' ');
  return bytesOf(
    head,
    `1 0 obj\n<< /Type /Catalog /Pages 2 0 R ${catalog} >>\nendobj\n`,
    `2 0 obj\n<< /Type /Pages /Kids [${kids}] /Count ${pages} >>\nendobj\n`,
    ...Array.from(
      { length: pages },
      (_, index) => `${index + 10} 0 obj\n<< /Type /Page /Parent 2 0 R >>\nendobj\n`,
    ),
    ...objects,
    `xref\n0 1\ntrailer\n<< /Root 1 0 R ${trailer} >>\n`,
    parts.end ?? 'startxref\n9\n%%EOF\n',
    parts.tail ?? '',
  );
}

/** An object that holds a stream. */
export function streamObject(dictionary: string, content: Uint8Array): Uint8Array {
  return bytesOf(
    `7 0 obj\n<< ${dictionary} /Length ${content.length} >>\nstream\n`,
    content,
    '\nendstream\nendobj\n',
  );
}

/** Objects packed away, as newer writers do with all of them. */
export function packedObjects(text: string, more = ''): Uint8Array {
  return streamObject(
    `/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode ${more}`,
    deflateSync(bytesOf('5 0 ', text)),
  );
}

/** Frames of MPEG 1, layer III, 32 kbit/s and 48 kHz: 96 bytes and 24 ms each. */
export function mp3Frames(count: number, fill = 0): Uint8Array {
  const frame = new Uint8Array(96).fill(fill);
  frame.set([0xff, 0xfb, 0x14, 0xc0]);
  const frames = new Uint8Array(frame.length * count);
  for (let each = 0; each < count; each += 1) frames.set(frame, each * frame.length);
  return frames;
}

/** A tag in front of the sound, with its length in seven bits of each byte. */
export function id3Tag(content: string): Uint8Array {
  const body = toUtf8(content);
  const digits = [21, 14, 7, 0].map((shift) => (body.length >> shift) & 0x7f);
  return bytesOf('ID3', [4, 0, 0], digits, body);
}

/** A recording in PCM, one channel, 8 kHz, 16 bits. */
export function buildWav(
  options: {
    readonly format?: number;
    readonly bytesPerSecond?: number;
    readonly sound?: number;
    readonly tail?: Uint8Array;
    readonly declared?: number;
  } = {},
): Uint8Array {
  const { format = 1, bytesPerSecond = 16_000, sound = 1600, ...frame } = options;
  const head = bytesOf(little(format, 2), [1, 0], little(8000, 4), little(bytesPerSecond, 4), [2, 0, 16, 0]);
  return buildRiff(
    'WAVE',
    [
      ['fmt ', head],
      ['data', new Uint8Array(sound)],
    ],
    frame,
  );
}

/** A ZIP with one stored file, as an archive or an Office document with macros is one. */
export function buildZip(name: string, comment = ''): Uint8Array {
  const head = bytesOf([0x50, 0x4b, 0x03, 0x04], new Uint8Array(22), little(name.length, 2), [0, 0], name);
  const place = bytesOf(
    [0x50, 0x4b, 0x01, 0x02],
    new Uint8Array(24),
    little(name.length, 2),
    new Uint8Array(16),
    name,
  );
  const end = bytesOf(
    [0x50, 0x4b, 0x05, 0x06],
    [0, 0, 0, 0, 1, 0, 1, 0],
    little(place.length, 4),
    little(head.length, 4),
    little(comment.length, 2),
    comment,
  );
  return bytesOf(head, place, end);
}
