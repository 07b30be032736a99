import { assertNever } from '../lib/assert-never.ts';
import { fail, ok } from '../lib/result.ts';
import type { Result } from '../lib/result.ts';
import { refusal } from '../domain/refusal.ts';
import type { Refusal, RefusalReason } from '../domain/refusal.ts';
import { cleanFileName } from './clean-file-name.ts';
import { EVIDENCE_LIMITS, toMegabytes } from './evidence-limits.ts';
import type { EvidenceLimits } from './evidence-limits.ts';
import type { FileFacts, FileFault, ReadFacts } from './file-facts.ts';
import { hidesAnother } from './hides-another.ts';
import { FILE_ENDINGS, findEnding } from './media-type.ts';
import type { MediaType } from './media-type.ts';
import { readJpeg } from './read-jpeg.ts';
import { readMp3 } from './read-mp3.ts';
import { readPdf } from './read-pdf.ts';
import { readPng } from './read-png.ts';
import { readWav } from './read-wav.ts';
import { readWebp } from './read-webp.ts';
import { sniffType } from './sniff-type.ts';

/** A file as somebody chose, dropped or pasted it. What the system says of its type counts for nothing. */
export type ChosenFile = { readonly name: string; readonly bytes: Uint8Array };

/** A file that may be attached: under a clean name, with what its structure says. */
export type CheckedFile = { readonly name: string; readonly facts: FileFacts };

/**
 * Whether a file may be attached (reliability I-4 to I-6, F47; EVI-2).
 *
 * Its size is within the bound; its first bytes are those of a type that is taken; its name ends as that type does; it is whole
 * from its first to its last byte; it is nothing else besides, and cannot act; a picture has no more pixels than can be drawn. Each
 * refusal names the file and what to do. Pure: nothing is decoded, opened or run.
 */
export function checkFile(
  file: ChosenFile,
  limits: EvidenceLimits = EVIDENCE_LIMITS,
): Result<CheckedFile, Refusal> {
  const name = cleanFileName(file.name);
  const say = (reason: RefusalReason, more: Refusal['details'] = {}) =>
    fail(refusal(reason, { name, ...more }));
  const oversize = checkFileSize(name, file.bytes.length, limits);
  if (oversize !== null) return fail(oversize);
  const sniffed = sniffType(file.bytes);
  if (sniffed.kind === 'unknown') return say('file-type-unknown');
  if (sniffed.kind === 'known') return say('file-type-refused', { found: sniffed.label });
  const { type } = sniffed;
  if (!FILE_ENDINGS[type].includes(findEnding(file.name))) {
    return say('file-name-differs', { found: FILE_ENDINGS[type][0].toUpperCase() });
  }
  const read = hidesAnother(file.bytes) ? fail<FileFault>('hides') : readFacts(type, file.bytes);
  if (!read.ok) return say(FAULT_REASONS[read.error]);
  if (countPixels(read.value) > limits.imagePixels) {
    return say('picture-too-large', { limit: Math.floor(limits.imagePixels / 1_000_000) });
  }
  return ok({ name, facts: read.value });
}

/** The bound of one file, which is asked before its bytes are read. */
export function checkFileSize(name: string, sizeBytes: number, limits: EvidenceLimits): Refusal | null {
  if (sizeBytes === 0) return refusal('file-empty', { name });
  if (sizeBytes <= limits.fileBytes) return null;
  return refusal('file-too-large', { name, limit: toMegabytes(limits.fileBytes) });
}

const FAULT_REASONS: Readonly<Record<FileFault, RefusalReason>> = {
  broken: 'file-broken',
  hides: 'file-hides-another',
  active: 'file-active',
  locked: 'file-locked',
  moving: 'picture-moving',
};

function readFacts(type: MediaType, bytes: Uint8Array): ReadFacts {
  switch (type) {
    case 'image/jpeg':
      return readJpeg(bytes);
    case 'image/png':
      return readPng(bytes);
    case 'image/webp':
      return readWebp(bytes);
    case 'application/pdf':
      return readPdf(bytes);
    case 'audio/mpeg':
      return readMp3(bytes);
    case 'audio/wav':
      return readWav(bytes);
    default:
      return assertNever(type);
  }
}

function countPixels(facts: FileFacts): number {
  return 'width' in facts ? facts.width * facts.height : 0;
}
