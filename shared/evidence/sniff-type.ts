import { PNG_SIGNATURE } from './read-png.ts';
import { hasBytesAt, toLatin1 } from './read-bytes.ts';
import { isMp3Start } from './read-mp3.ts';
import { isRiffOf } from './read-riff.ts';
import type { MediaType } from './media-type.ts';

/** What the first bytes of a file say: a type that is taken, a known one that is not, or nothing. */
export type Sniffed =
  | { readonly kind: 'taken'; readonly type: MediaType }
  | { readonly kind: 'known'; readonly label: string }
  | { readonly kind: 'unknown' };

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1] as const;
const SHORTCUT = [0x4c, 0x00, 0x00, 0x00, 0x01, 0x14, 0x02, 0x00] as const;

/** Beginnings of files that people try and that are not taken; the label is the name people know the type by. */
const KNOWN: readonly (readonly [string, number, string | readonly number[]])[] = [
  ['ZIP, DOCX, XLSX', 0, [0x50, 0x4b, 0x03, 0x04]],
  ['ZIP', 0, [0x50, 0x4b, 0x05, 0x06]],
  ['RAR', 0, 'Rar!'],
  ['7Z', 0, [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]],
  ['GZIP', 0, [0x1f, 0x8b]],
  ['DOC, XLS, PPT', 0, OLE],
  ['LNK', 0, SHORTCUT],
  ['EXE, DLL', 0, 'MZ'],
  ['ELF', 0, [0x7f, 0x45, 0x4c, 0x46]],
  ['RTF', 0, '{\\rtf'],
  ['GIF', 0, 'GIF8'],
  ['BMP', 0, 'BM'],
  ['TIFF', 0, [0x49, 0x49, 0x2a, 0x00]],
  ['TIFF', 0, [0x4d, 0x4d, 0x00, 0x2a]],
  ['HEIC', 4, 'ftyphei'],
  ['HEIC', 4, 'ftypmif1'],
  ['AVIF', 4, 'ftypavif'],
  ['MP4, M4A', 4, 'ftyp'],
  ['AMR', 0, '#!AMR'],
  ['OGG', 0, 'OggS'],
  ['FLAC', 0, 'fLaC'],
  ['JAR, CLASS', 0, [0xca, 0xfe, 0xba, 0xbe]],
];

/** Where markup may begin after white space and a byte order mark. */
const MARKUP_REACH = 1024;
const COMMENT = /<!--[\s\S]*?-->/g;
const SVG = /^\s*(?:<\?xml[^>]*>\s*)?(?:<!doctype\s+svg[^>]*>\s*)?<svg/i;
const HTML = /^\s*<(?:!doctype\s+html|html|head|body|script|iframe|a|div|table|title)/i;
const XML = /^\s*<\?xml/i;

/** Reads the type from the first bytes; the name and what the system says of the type are not asked. */
export function sniffType(bytes: Uint8Array): Sniffed {
  const type = findTaken(bytes);
  if (type !== null) return { kind: 'taken', type };
  const known = KNOWN.find(([, at, mark]) => hasBytesAt(bytes, at, mark));
  if (known !== undefined) return { kind: 'known', label: known[0] };
  return sniffMarkup(bytes);
}

function findTaken(bytes: Uint8Array): MediaType | null {
  if (hasBytesAt(bytes, 0, [0xff, 0xd8, 0xff])) return 'image/jpeg';
  if (hasBytesAt(bytes, 0, PNG_SIGNATURE)) return 'image/png';
  if (isRiffOf(bytes, 'WEBP')) return 'image/webp';
  if (hasBytesAt(bytes, 0, '%PDF-')) return 'application/pdf';
  if (isRiffOf(bytes, 'WAVE')) return 'audio/wav';
  return isMp3Start(bytes) ? 'audio/mpeg' : null;
}

/** Text in UTF-16 has a zero beside each letter; without them it reads as ASCII. */
function sniffMarkup(bytes: Uint8Array): Sniffed {
  const head = toLatin1(bytes.subarray(0, MARKUP_REACH))
    .replaceAll('\0', '')
    .replace(/^(?:ï»¿|ÿþ|þÿ)/, '')
    .replace(COMMENT, '');
  if (SVG.test(head)) return { kind: 'known', label: 'SVG' };
  if (HTML.test(head)) return { kind: 'known', label: 'HTML' };
  if (XML.test(head)) return { kind: 'known', label: 'XML' };
  if (head.startsWith('#!')) return { kind: 'known', label: 'SH' };
  return { kind: 'unknown' };
}
