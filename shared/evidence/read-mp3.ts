import { fail, ok } from '../lib/result.ts';
import type { ReadFacts } from './file-facts.ts';
import { hasBytesAt, isFilledWith, readUint32Little } from './read-bytes.ts';

/** Kilobits a second by the index of a frame's head (ISO 11172-3 and 13818-3, layer III). */
const BITRATES_1 = [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320] as const;
const BITRATES_2 = [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160] as const;
const SAMPLE_RATES = [44_100, 48_000, 32_000] as const;
const TAG_HEAD = 10;
/** The old tag at the very end. */
const ID3V1_LENGTH = 128;
const APE_HEAD = 32;
/** Fewer frames than this may be chance. */
const MIN_FRAMES = 3;

/** True where a tag or a frame of layer III begins the file. */
export function isMp3Start(bytes: Uint8Array): boolean {
  return hasBytesAt(bytes, 0, 'ID3') || readFrame(bytes, 0) !== null;
}

/** An MP3: tags before and behind, and between them frame after frame without a gap; the last may be cut short. */
export function readMp3(bytes: Uint8Array): ReadFacts {
  let at = skipTag(bytes);
  while (bytes[at] === 0) at += 1;
  let [frames, seconds] = [0, 0];
  for (let frame = readFrame(bytes, at); frame !== null; frame = readFrame(bytes, at)) {
    frames += 1;
    seconds += frame.seconds;
    at += frame.length;
  }
  if (frames < MIN_FRAMES) return fail('broken');
  const hasEnd = at >= bytes.length || isTagsOnly(bytes, at);
  return hasEnd ? ok({ type: 'audio/mpeg', seconds }) : fail('hides');
}

/** Where the tag of the newer kind ends; its length is written in seven bits of each byte. */
function skipTag(bytes: Uint8Array): number {
  if (!hasBytesAt(bytes, 0, 'ID3')) return 0;
  const digits = [...bytes.subarray(6, TAG_HEAD)];
  return TAG_HEAD + digits.reduce((sum, digit) => sum * 128 + (digit & 0x7f), 0);
}

function readFrame(bytes: Uint8Array, at: number): { length: number; seconds: number } | null {
  const [sync, second, third] = [bytes[at], bytes[at + 1], bytes[at + 2]];
  if (sync !== 0xff || second === undefined || third === undefined) return null;
  const version = (second >> 3) & 0b11;
  const isLayerThree = (second & 0b1110_0110) === 0b1110_0010;
  if (!isLayerThree || version === 0b01) return null;
  const isFirst = version === 0b11;
  const bitrate = (isFirst ? BITRATES_1 : BITRATES_2)[third >> 4] ?? 0;
  const rate = SAMPLE_RATES[(third >> 2) & 0b11];
  if (bitrate === 0 || rate === undefined) return null;
  const sampleRate = rate / (isFirst ? 1 : version === 0b10 ? 2 : 4);
  const samples = isFirst ? 1152 : 576;
  const length = Math.floor((samples / 8) * ((bitrate * 1000) / sampleRate)) + ((third >> 1) & 1);
  return { length, seconds: samples / sampleRate };
}

function isTagsOnly(bytes: Uint8Array, from: number): boolean {
  let at = from;
  while (hasBytesAt(bytes, at, 'APETAGEX')) {
    const isHeader = ((bytes[at + 23] ?? 0) & 0x20) !== 0;
    at += isHeader ? readUint32Little(bytes, at + 12) + APE_HEAD : APE_HEAD;
  }
  if (hasBytesAt(bytes, at, 'TAG') && bytes.length - at === ID3V1_LENGTH) return true;
  return isFilledWith(bytes, at, [0]);
}
