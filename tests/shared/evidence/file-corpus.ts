import type { RefusalReason } from '../../../shared/domain/refusal.ts';
import { FILE_ENDINGS, MEDIA_TYPES } from '../../../shared/evidence/media-type.ts';
import { buildPdf, buildWav, buildZip, id3Tag, mp3Frames } from './build-documents.ts';
import {
  PNG_START,
  big,
  buildJpeg,
  buildPng,
  buildRiff,
  bytesOf,
  canvas,
  chunk,
  losslessFrame,
  lossyFrame,
  segment,
} from './build-images.ts';
import { EXE, HTML, PLAIN_FILES } from './corpus-file.ts';
import type { CorpusFile, Row } from './corpus-file.ts';
import { PDFS } from './pdf-files.ts';
import { SIZED } from './sized-files.ts';

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>';
const OLE = bytesOf([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], new Uint8Array(504));
const LNK = bytesOf([0x4c, 0, 0, 0, 1, 0x14, 2, 0], new Uint8Array(68));

/** What pretends to be a picture, a paper or a recording. */
const FOREIGN: readonly (readonly [string, Uint8Array, RefusalReason])[] = [
  ['SVG with a script', bytesOf(SVG), 'file-type-refused'],
  ['SVG behind an XML head', bytesOf('<?xml version="1.0"?>\n', SVG), 'file-type-refused'],
  ['SVG behind a comment', bytesOf('<!-- a --><!-- b -->', SVG), 'file-type-refused'],
  [
    'SVG in UTF-16',
    bytesOf([0xff, 0xfe], ...Array.from(SVG, (letter) => bytesOf(letter, 0))),
    'file-type-refused',
  ],
  ['HTML', bytesOf(HTML), 'file-type-refused'],
  ['HTML with a doctype', bytesOf('\uFEFF  <!DOCTYPE html>', HTML), 'file-type-refused'],
  ['XML', bytesOf('<?xml version="1.0"?><a/>'), 'file-type-refused'],
  ['a program of Windows', EXE, 'file-type-refused'],
  ['a program of Linux', bytesOf([0x7f], 'ELF', new Uint8Array(60)), 'file-type-refused'],
  ['a shortcut', LNK, 'file-type-refused'],
  ['a shell script', bytesOf('#!/bin/sh\nrm -rf /\n'), 'file-type-refused'],
  ['a ZIP', buildZip('a.exe'), 'file-type-refused'],
  ['a document with macros', buildZip('word/vbaProject.bin'), 'file-type-refused'],
  ['an old Office document, or one with a password', OLE, 'file-type-refused'],
  ['a Java class', bytesOf([0xca, 0xfe, 0xba, 0xbe], new Uint8Array(60)), 'file-type-refused'],
  ['a GIF', bytesOf('GIF89a', new Uint8Array(60)), 'file-type-refused'],
  ['a HEIC of a telephone', bytesOf(big(24, 4), 'ftypheic', new Uint8Array(60)), 'file-type-refused'],
  ['an M4A of a telephone', bytesOf(big(24, 4), 'ftypM4A ', new Uint8Array(60)), 'file-type-refused'],
  ['a RAR', bytesOf('Rar!', [0x1a, 7, 0], new Uint8Array(60)), 'file-type-refused'],
  ['plain text', bytesOf('客户来信\n'), 'file-type-unknown'],
  ['a script of Windows', bytesOf('@echo off\r\ndel c:\\*\r\n'), 'file-type-unknown'],
  ['zeros', new Uint8Array(512), 'file-type-unknown'],
  ['nothing', new Uint8Array(), 'file-empty'],
];

const ENDINGS = ['jpg', 'png', 'webp', 'pdf', 'mp3', 'wav'] as const;

/** Every foreign file under two of the endings that are taken. */
const FALSE_TYPES: readonly CorpusFile[] = FOREIGN.flatMap(([title, bytes, expected], index) =>
  [0, 3].map((step) => {
    const ending = ENDINGS[(index + step) % ENDINGS.length]!;
    return { title: `${title}, called .${ending}`, name: `letter.${ending}`, bytes, expected };
  }),
);

/** Every type that is taken under the ending of every other, without one, and under an ending that runs. */
const CROSSED: readonly CorpusFile[] = MEDIA_TYPES.flatMap((type) => {
  const wrong = [
    ...ENDINGS.filter((ending) => !FILE_ENDINGS[type].includes(ending)),
    'exe',
    'html',
    'lnk',
    '',
  ];
  return wrong.map((ending) => ({
    title: `${type}, called ${ending === '' ? 'without an ending' : `.${ending}`}`,
    name: ending === '' ? 'letter' : `letter.${ending}`,
    bytes: PLAIN_FILES[type],
    expected: 'file-name-differs' as const,
  }));
});

/** Every type under each of its own endings, in small and in capital letters. */
const HONEST: readonly CorpusFile[] = MEDIA_TYPES.flatMap((type) =>
  FILE_ENDINGS[type].flatMap((ending) =>
    [`来信.${ending}`, `SCAN.0001.${ending.toUpperCase()}`].map((name) => ({
      title: `${type}, called ${name}`,
      name,
      bytes: PLAIN_FILES[type],
      expected: 'taken' as const,
    })),
  ),
);

/** What is put behind the end of a file. */
const TAILS: readonly (readonly [string, Uint8Array])[] = [
  ['a ZIP', buildZip('a.exe')],
  ['a ZIP with a comment', buildZip('a.class', 'x'.repeat(300))],
  ['a web page', bytesOf(HTML)],
  ['a program', EXE],
  ['a PDF', buildPdf()],
  ['one byte', bytesOf('x')],
];

const POLYGLOTS: readonly CorpusFile[] = MEDIA_TYPES.flatMap((type) =>
  TAILS.filter(([title]) => !(type === 'audio/wav' && title === 'one byte')).map(([title, tail]) => ({
    title: `${type} with ${title} behind it`,
    name: `photo.${FILE_ENDINGS[type][0]}`,
    bytes: bytesOf(PLAIN_FILES[type], tail),
    expected: 'file-hides-another' as const,
  })),
);

const JPEGS: readonly Row[] = [
  ['progressive', buildJpeg({ frame: 0xc2 }), 'taken'],
  ['with restart marks', buildJpeg({ scan: bytesOf([1, 0xff, 0xd0, 2, 0xff, 0xd7, 3]) }), 'taken'],
  ['filled with zeros behind its end', buildJpeg({ tail: new Uint8Array(64) }), 'taken'],
  ['with a second picture as telephones append', bytesOf(buildJpeg(), buildJpeg(), buildJpeg()), 'taken'],
  ['with a second picture that is cut', bytesOf(buildJpeg(), buildJpeg().slice(0, -4)), 'file-hides-another'],
  [
    'with place and camera in its notes',
    buildJpeg({ notes: [segment(0xe1, bytesOf('Exif\0\0', new Uint8Array(32)))] }),
    'taken',
  ],
  ['with a web page in a note', buildJpeg({ notes: [segment(0xfe, bytesOf(HTML))] }), 'file-hides-another'],
  [
    'with an SVG in a note',
    buildJpeg({ notes: [segment(0xfe, bytesOf('<svg onload=x>'))] }),
    'file-hides-another',
  ],
  ['with a PDF in a note', buildJpeg({ notes: [segment(0xfe, bytesOf('%PDF-1.4'))] }), 'file-hides-another'],
  [
    'with a ZIP in a note, whose comment is the rest',
    buildJpeg({ notes: [segment(0xfe, zipOverRest(0))] }),
    'file-hides-another',
  ],
  ['with a ZIP in a note that ends nowhere', buildJpeg({ notes: [segment(0xfe, zipOverRest(1))] }), 'taken'],
  [
    'with PHP in a note',
    buildJpeg({ notes: [segment(0xfe, bytesOf('<?php system(1)?>'))] }),
    'file-hides-another',
  ],
  ['cut in the middle', buildJpeg().slice(0, 40), 'file-broken'],
  ['without its end', buildJpeg({ end: new Uint8Array() }), 'file-broken'],
  ['with its start alone', bytesOf([0xff, 0xd8, 0xff]), 'file-broken'],
  ['lossless, which nobody draws', buildJpeg({ frame: 0xc3 }), 'file-broken'],
  [
    'with two sizes',
    buildJpeg({ notes: [segment(0xc0, bytesOf(8, big(9, 2), big(9, 2), 1, [1, 0x11, 0]))] }),
    'file-broken',
  ],
  ['without a height', buildJpeg({ height: 0 }), 'file-broken'],
  [
    'whose segment is longer than the file',
    bytesOf([0xff, 0xd8, 0xff, 0xe0], big(60_000, 2), 'JFIF'),
    'file-broken',
  ],
  ['of 40 megapixels', buildJpeg({ width: 8000, height: 5000 }), 'taken'],
  ['of one row more', buildJpeg({ width: 8000, height: 5001 }), 'picture-too-large'],
  ['of the largest size there is', buildJpeg({ width: 65_535, height: 65_535 }), 'picture-too-large'],
];

/** A ZIP that calls the rest of the picture its comment, which makes the whole file an archive; or not quite. */
function zipOverRest(step: number): Uint8Array {
  const startAndHead = 20;
  return buildZip('a.exe').with(-2, buildJpeg().length - startAndHead + step);
}

const PNGS: readonly Row[] = [
  ['with words in it', buildPng({ notes: [chunk('tEXt', bytesOf('Comment\0来信'))] }), 'taken'],
  ['with a script in its words', buildPng({ notes: [chunk('tEXt', bytesOf(HTML))] }), 'file-hides-another'],
  [
    'with a PDF in its words',
    buildPng({ notes: [chunk('tEXt', bytesOf('%PDF-1.4'))] }),
    'file-hides-another',
  ],
  ['that moves', buildPng({ notes: [chunk('acTL', new Uint8Array(8))] }), 'picture-moving'],
  ['without data', buildPng({ data: null }), 'file-broken'],
  ['with a wrong check sum', buildPng().with(30, 1), 'file-broken'],
  ['cut in the middle', buildPng().slice(0, 50), 'file-broken'],
  ['with zeros behind its end', buildPng({ tail: new Uint8Array(4) }), 'file-hides-another'],
  ['without a width', buildPng({ width: 0 }), 'file-broken'],
  ['whose mark stands alone', bytesOf(PNG_START), 'file-broken'],
  [
    'whose chunk is longer than the file',
    bytesOf(buildPng().slice(0, 33), big(0x7fffffff, 4), 'IDAT', new Uint8Array(8)),
    'file-broken',
  ],
  ['of 40 megapixels', buildPng({ width: 40_000, height: 1000 }), 'taken'],
  ['of one column more', buildPng({ width: 40_001, height: 1000 }), 'picture-too-large'],
  ['of four thousand million pixels', buildPng({ width: 65_536, height: 65_536 }), 'picture-too-large'],
];

const WEBPS: readonly Row[] = [
  ['lossless', buildRiff('WEBP', [losslessFrame(100, 50)]), 'taken'],
  [
    'with the extended head',
    buildRiff('WEBP', [canvas(8, 8), lossyFrame(8, 8), ['EXIF', new Uint8Array(9)]]),
    'taken',
  ],
  [
    'that moves',
    buildRiff('WEBP', [canvas(8, 8), ['ANIM', new Uint8Array(6)], ['ANMF', new Uint8Array(24)]]),
    'picture-moving',
  ],
  ['with two pictures', buildRiff('WEBP', [lossyFrame(8, 8), lossyFrame(8, 8)]), 'file-broken'],
  ['without a picture', buildRiff('WEBP', [canvas(8, 8)]), 'file-broken'],
  ['whose frame has no mark', buildRiff('WEBP', [['VP8 ', new Uint8Array(12)]]), 'file-broken'],
  ['whose lossless frame has no mark', buildRiff('WEBP', [['VP8L', new Uint8Array(12)]]), 'file-broken'],
  ['cut in the middle', PLAIN_FILES['image/webp'].slice(0, -4), 'file-broken'],
  [
    'with a script in its notes',
    buildRiff('WEBP', [canvas(8, 8), lossyFrame(8, 8), ['XMP ', bytesOf(HTML)]]),
    'file-hides-another',
  ],
  ['of 40 megapixels', buildRiff('WEBP', [lossyFrame(8000, 5000)]), 'taken'],
  ['of one row more', buildRiff('WEBP', [lossyFrame(8000, 5001)]), 'picture-too-large'],
  ['lossless, of one row more', buildRiff('WEBP', [losslessFrame(8000, 5001)]), 'picture-too-large'],
  [
    'whose canvas is larger than its picture',
    buildRiff('WEBP', [canvas(10_000, 10_000), lossyFrame(8, 8)]),
    'picture-too-large',
  ],
];

const RECORDINGS: readonly Row[] = [
  ['MP3 with a tag', bytesOf(id3Tag('TIT2 来电录音'), mp3Frames(5)), 'taken'],
  ['MP3 with a tag at its end', bytesOf(mp3Frames(5), 'TAG', new Uint8Array(125)), 'taken'],
  ['MP3 whose last frame is cut', mp3Frames(5).slice(0, -20), 'taken'],
  ['MP3 with a web page in its tag', bytesOf(id3Tag(HTML), mp3Frames(5)), 'file-hides-another'],
  ['MP3 that is a tag alone', id3Tag('TIT2 x'), 'file-broken'],
  ['MP3 whose tag is longer than the file', bytesOf('ID3', [4, 0, 0, 0x7f, 0x7f, 0x7f, 0x7f]), 'file-broken'],
  ['MP3 of two frames', mp3Frames(2), 'file-broken'],
  ['MP3 of a free rate', mp3Frames(9).with(2, 0x04), 'file-type-unknown'],
  ['MP3 with a gap', bytesOf(mp3Frames(5), 'gap', mp3Frames(5)), 'file-hides-another'],
];

const WAVS: readonly Row[] = [
  ['in floating point', buildWav({ format: 3 }), 'taken'],
  ['in mu-law', buildWav({ format: 7 }), 'taken'],
  ['packed in a way that is not played', buildWav({ format: 0x11 }), 'file-broken'],
  ['without sound', buildWav({ sound: 0 }), 'file-broken'],
  ['without speed', buildWav({ bytesPerSecond: 0 }), 'file-broken'],
  ['that says it is longer than it is', buildWav({ declared: 9000 }), 'file-broken'],
  ['that says it has no length', buildWav({ declared: 0 }), 'file-broken'],
  ['with one byte behind it', buildWav({ tail: bytesOf('xx') }), 'file-hides-another'],
  ['cut in the middle', buildWav().slice(0, 200), 'file-broken'],
];

function listRows(kind: string, ending: string, rows: readonly Row[]): readonly CorpusFile[] {
  return rows.map(([title, bytes, expected]) => ({
    title: `${kind} ${title}`,
    name: `scan.${ending}`,
    bytes,
    expected,
  }));
}

/** Files with false types, files that are two, files that act, damaged ones, and sizes at the bound (EVI-1, EVI-2). */
export const FILE_CORPUS: readonly CorpusFile[] = [
  ...HONEST,
  ...FALSE_TYPES,
  ...CROSSED,
  ...POLYGLOTS,
  ...listRows('JPEG', 'jpg', JPEGS),
  ...listRows('PNG', 'png', PNGS),
  ...listRows('WebP', 'webp', WEBPS),
  ...listRows('PDF', 'pdf', PDFS),
  ...listRows('', 'mp3', RECORDINGS),
  ...listRows('WAV', 'wav', WAVS),
  ...SIZED,
];
