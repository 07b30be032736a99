import { EVIDENCE_LIMITS } from '../../../shared/evidence/evidence-limits.ts';
import { FILE_ENDINGS, MEDIA_TYPES } from '../../../shared/evidence/media-type.ts';
import { buildPdf, buildWav, mp3Frames } from './build-documents.ts';
import { buildJpeg, buildPng, buildRiff, lossyFrame } from './build-images.ts';
import type { PLAIN_FILES } from './corpus-file.ts';
import type { CorpusFile } from './corpus-file.ts';

/** Each type at the bound of one file: a byte below it, on it and above it. */
export const SIZED: readonly CorpusFile[] = MEDIA_TYPES.flatMap((type) =>
  [-1, 0, 1].map((step) => ({
    title: `${type} of the bound ${step < 0 ? 'less a byte' : step === 0 ? 'itself' : 'and a byte'}`,
    name: `large.${FILE_ENDINGS[type][0]}`,
    bytes: growTo(type, EVIDENCE_LIMITS.fileBytes + step),
    expected: step > 0 ? ('file-too-large' as const) : ('taken' as const),
  })),
);

/** A lawful file of exactly this many bytes. */
function growTo(type: keyof typeof PLAIN_FILES, size: number): Uint8Array {
  const filling = (taken: Uint8Array) => new Uint8Array(size - taken.length).fill(0x20);
  switch (type) {
    case 'image/jpeg':
      return buildJpeg({ scan: filling(buildJpeg({ scan: new Uint8Array() })) });
    case 'image/png':
      return buildPng({ data: filling(buildPng({ data: new Uint8Array() })) });
    case 'application/pdf':
      return buildPdf({ objects: [filling(buildPdf())] });
    case 'image/webp':
      return growRiff('WEBP', lossyFrame(8, 8), size);
    case 'audio/wav':
      return growWav(size);
    case 'audio/mpeg': {
      const frames = mp3Frames(Math.ceil(size / 96));
      return frames.slice(0, size);
    }
  }
}

/** An even piece fills up; an odd size is one that names no padding byte at its end. */
function growRiff(kind: string, piece: readonly [string, Uint8Array], size: number): Uint8Array {
  const taken = buildRiff(kind, [piece]).length + 8;
  const file = buildRiff(kind, [piece, ['JUNK', new Uint8Array(size - taken)]]);
  return size % 2 === 0
    ? file
    : buildRiff(kind, [piece, ['JUNK', new Uint8Array(size - taken)]], { declared: size - 8 }).slice(0, size);
}

function growWav(size: number): Uint8Array {
  const taken = buildWav({ sound: 0 }).length;
  return buildWav({ sound: size - taken, declared: size - 8 }).slice(0, size);
}
