import { fail, ok } from '../lib/result.ts';
import type { FileFault, ReadFacts } from './file-facts.ts';
import { inflate } from './inflate.ts';
import { toLatin1 } from './read-bytes.ts';

/**
 * Names that make a PDF act when it is opened or clicked, or carry another file: scripts, programs, forms that send, films, parts of
 * the newer form language, jumps into attached files.
 */
const ACTIVE_NAMES =
  /\/(?:JavaScript|JS|Launch|EmbeddedFiles?|RichMedia|SubmitForm|ImportData|GoToE|XFA|Sound|Movie|Rendition)(?![A-Za-z0-9_.-])/;
/** The same in the raw file, where packed bytes may spell a short name by chance: only names too long for that. */
const LONG_ACTIVE_NAMES =
  /\/(?:JavaScript|Launch|EmbeddedFiles?|RichMedia|SubmitForm|ImportData|Rendition)(?![A-Za-z0-9_.-])/;
const ENCRYPTED = /\/Encrypt(?![A-Za-z0-9_.-])/;
const PAGE = /\/Type\s*\/Page(?![A-Za-z0-9_.-])/g;
/** Everything that the packed objects of one file may come to: a bomb ends here. */
const UNPACKED_LIMIT = 16 * 1024 * 1024;
/** Streams of one file; a scan of a hundred pages has a few hundred. */
const STREAM_LIMIT = 20_000;
const HEAD = /^%PDF-[12]\.\d/;
const TAIL = /startxref\s+\d+\s+%%EOF[\s\0]*$/;
/** How far from its end a file says where its table is. */
const TAIL_LENGTH = 1024;

/**
 * A PDF that only shows pages.
 *
 * It begins with its mark, ends with its end, is not encrypted, and names nothing that acts: neither in clear, nor behind `#4A`
 * for a letter, nor in packed objects. Objects that cannot be unpacked are not trusted. Links to the web stay: the file is never
 * opened inside, and its reader asks before it follows one.
 */
export function readPdf(bytes: Uint8Array): ReadFacts {
  const raw = toLatin1(bytes);
  if (!HEAD.test(raw)) return fail('broken');
  if (!TAIL.test(raw.slice(-TAIL_LENGTH))) return fail(raw.includes('%%EOF') ? 'hides' : 'broken');
  const text = spellOut(bytes);
  const clear = dropStreams(text);
  const packed = unpackObjects(bytes, raw);
  if (ENCRYPTED.test(clear)) return fail('locked');
  if (packed === null) return fail('broken');
  const fault = findActive(text, [clear, ...packed]);
  if (fault !== null) return fail(fault);
  const pages = [clear, ...packed].reduce((sum, part) => sum + (part.match(PAGE)?.length ?? 0), 0);
  return ok({ type: 'application/pdf', pages });
}

function findActive(text: string, parts: readonly string[]): FileFault | null {
  if (LONG_ACTIVE_NAMES.test(text)) return 'active';
  return parts.some((part) => ACTIVE_NAMES.test(part)) ? 'active' : null;
}

const HASH = 0x23;

/** As text, in which `#4A` in a name is the letter J. */
function spellOut(bytes: Uint8Array): string {
  const spelt = new Uint8Array(bytes.length);
  let length = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const value = bytes[at] === HASH ? readHexPair(bytes, at + 1) : null;
    spelt[length] = value ?? bytes[at]!;
    length += 1;
    if (value !== null) at += 2;
  }
  return toLatin1(spelt.subarray(0, length));
}

function readHexPair(bytes: Uint8Array, at: number): number | null {
  const [high, low] = [readHexDigit(bytes[at]), readHexDigit(bytes[at + 1])];
  return high === null || low === null ? null : high * 16 + low;
}

function readHexDigit(code = 0): number | null {
  if (code >= 0x30 && code <= 0x39) return code - 0x30;
  const lower = code | 0x20;
  return lower >= 0x61 && lower <= 0x66 ? lower - 0x57 : null;
}

/** The file without the content of its streams: dictionaries, names and tables. By search alone, so that no file makes it slow. */
function dropStreams(text: string): string {
  const parts: string[] = [];
  let at = 0;
  for (;;) {
    const start = text.indexOf('stream', at);
    const end = start === -1 ? -1 : text.indexOf('endstream', start + 1);
    if (end === -1) return parts.concat(text.slice(at)).join('\n');
    parts.push(text.slice(at, start));
    at = end + 'endstream'.length;
  }
}

/** Every stream that holds objects, unpacked; null where one of them cannot be. */
function unpackObjects(bytes: Uint8Array, raw: string): readonly string[] | null {
  const parts: string[] = [];
  let left = UNPACKED_LIMIT;
  const streams = [...raw.matchAll(/stream\r?\n/g)];
  if (streams.length > STREAM_LIMIT) return null;
  for (const match of streams) {
    const dictionary = findDictionary(bytes, match.index);
    if (!/\/(?:ObjStm|First)(?![A-Za-z0-9])/.test(dictionary)) continue;
    if (!isPlainlyPacked(dictionary)) return null;
    const unpacked = inflate(bytes, match.index + match[0].length, left);
    if (unpacked === null) return null;
    left -= unpacked.length;
    parts.push(spellOut(unpacked));
  }
  return parts;
}

/** How far before its content the dictionary of a stream may begin. */
const DICTIONARY_LENGTH = 2048;

function findDictionary(bytes: Uint8Array, streamAt: number): string {
  const before = toLatin1(bytes.subarray(Math.max(0, streamAt - DICTIONARY_LENGTH), streamAt));
  if (!before.trimEnd().endsWith('>>')) return '';
  return spellOut(bytes.subarray(streamAt - before.length + before.lastIndexOf(' obj') + 1, streamAt));
}

/** Packed in the one way that everybody uses, and not rearranged before packing. */
function isPlainlyPacked(dictionary: string): boolean {
  const isFlate = /\/Filter\s*(?:\[\s*)?\/FlateDecode\s*(?:\]|\/|>)/.test(dictionary);
  return isFlate && !/\/(?:DecodeParms|DP|F)(?![A-Za-z0-9])/.test(dictionary);
}
