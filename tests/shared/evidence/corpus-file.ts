import type { RefusalReason } from '../../../shared/domain/refusal.ts';
import { buildPdf, buildWav, mp3Frames } from './build-documents.ts';
import { buildJpeg, buildPng, buildRiff, bytesOf, lossyFrame } from './build-images.ts';

/** A file of the corpus: what it is, how it is called, and what becomes of it. */
export type CorpusFile = {
  readonly title: string;
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly expected: 'taken' | RefusalReason;
};

/** A plain file of each type that is taken. */
export const PLAIN_FILES = {
  'image/jpeg': buildJpeg(),
  'image/png': buildPng(),
  'image/webp': buildRiff('WEBP', [lossyFrame(8, 8)]),
  'application/pdf': buildPdf(),
  'audio/mpeg': mp3Frames(20),
  'audio/wav': buildWav(),
} as const;

/** A file of one type as a corpus lists it, with what becomes of it. */
export type Row = readonly [title: string, bytes: Uint8Array, expected: CorpusFile['expected']];

/** What others would run, and what is therefore never taken. */
export const HTML = '<html><script>alert(1)</script></html>';
export const EXE = bytesOf('MZ', new Uint8Array(62), 'PE\0\0');
