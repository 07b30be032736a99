/**
 * Unpacks a zlib stream (RFC 1950 and 1951), in plain code because `shared` has neither the browser nor Node: what a PDF packs away
 * must be read before the file is trusted.
 *
 * Null where the stream is broken or grows beyond `limit` bytes. The check sum at its end is left alone: a viewer that ignores it
 * reads the content all the same, and so does this.
 */
export function inflate(bytes: Uint8Array, start: number, limit: number): Uint8Array | null {
  const head = ((bytes[start] ?? 0) << 8) | (bytes[start + 1] ?? 0);
  if ((bytes[start]! & 0x0f) !== 8 || head % 31 !== 0) return null;
  try {
    return readBlocks({ bytes, at: start + 2, held: 0, count: 0 }, new Output(limit));
  } catch (cause) {
    if (cause instanceof BrokenStream) return null;
    throw cause;
  }
}

/** The one way out of the depth of a stream that does not hold together; never leaves this file. */
class BrokenStream extends Error {}

/** Bits still in hand, the next one lowest. */
type Source = { readonly bytes: Uint8Array; at: number; held: number; count: number };

/** A Huffman code: how many symbols there are of each length, and the symbols in the order of their codes. */
type Code = { readonly counts: Uint16Array; readonly symbols: Uint16Array };

const MAX_CODE_LENGTH = 15;
const LENGTH_BASE = [
  3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195,
  227, 258,
];
const LENGTH_EXTRA = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0];
const DISTANCE_BASE = [
  1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097,
  6145, 8193, 12289, 16385, 24577,
];
const DISTANCE_EXTRA = [
  0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13,
];
/** The order in which the lengths of the code of lengths are written. */
const LENGTH_ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

/** Bytes as they come out; grows by doubling up to its limit. */
class Output {
  #bytes = new Uint8Array(4096);
  #length = 0;
  readonly #limit: number;

  constructor(limit: number) {
    this.#limit = limit;
  }

  push(value: number): void {
    if (this.#length === this.#limit) throw new BrokenStream();
    if (this.#length === this.#bytes.length) {
      const wider = new Uint8Array(this.#bytes.length * 2);
      wider.set(this.#bytes);
      this.#bytes = wider;
    }
    this.#bytes[this.#length] = value;
    this.#length += 1;
  }

  repeat(distance: number, length: number): void {
    if (distance > this.#length) throw new BrokenStream();
    for (let done = 0; done < length; done += 1) this.push(this.#bytes[this.#length - distance]!);
  }

  take(): Uint8Array {
    return this.#bytes.subarray(0, this.#length);
  }
}

function readBlocks(source: Source, output: Output): Uint8Array {
  for (let isLast = false; !isLast;) {
    isLast = takeBits(source, 1) === 1;
    const kind = takeBits(source, 2);
    if (kind === 0) copyStored(source, output);
    else if (kind === 1) readCoded(source, output, FIXED_LENGTHS, FIXED_DISTANCES);
    else if (kind === 2) readCoded(source, output, ...readCodes(source));
    else throw new BrokenStream();
  }
  return output.take();
}

function takeBits(source: Source, wanted: number): number {
  while (source.count < wanted) {
    const next = source.bytes[source.at];
    if (next === undefined) throw new BrokenStream();
    source.held |= next << source.count;
    source.count += 8;
    source.at += 1;
  }
  const taken = source.held & ((1 << wanted) - 1);
  source.held >>>= wanted;
  source.count -= wanted;
  return taken;
}

function copyStored(source: Source, output: Output): void {
  source.held = 0;
  source.count = 0;
  const length = takeBits(source, 16);
  if (takeBits(source, 16) !== (~length & 0xffff)) throw new BrokenStream();
  for (let done = 0; done < length; done += 1) output.push(takeBits(source, 8));
}

function readCoded(source: Source, output: Output, lengths: Code, distances: Code): void {
  for (let symbol = takeSymbol(source, lengths); symbol !== 256; symbol = takeSymbol(source, lengths)) {
    if (symbol < 256) output.push(symbol);
    else {
      const length = takeExtended(source, symbol - 257, LENGTH_BASE, LENGTH_EXTRA);
      const distance = takeExtended(source, takeSymbol(source, distances), DISTANCE_BASE, DISTANCE_EXTRA);
      output.repeat(distance, length);
    }
  }
}

function takeExtended(
  source: Source,
  index: number,
  base: readonly number[],
  extra: readonly number[],
): number {
  const from = base[index];
  if (from === undefined) throw new BrokenStream();
  return from + takeBits(source, extra[index]!);
}

/** Canonical codes are read bit by bit: within a length they follow one another. */
function takeSymbol(source: Source, { counts, symbols }: Code): number {
  let [code, first, index] = [0, 0, 0];
  for (let length = 1; length <= MAX_CODE_LENGTH; length += 1) {
    code |= takeBits(source, 1);
    const count = counts[length]!;
    if (code - count < first) return symbols[index + code - first]!;
    index += count;
    first = (first + count) << 1;
    code <<= 1;
  }
  throw new BrokenStream();
}

function buildCode(lengths: readonly number[]): Code {
  const counts = new Uint16Array(MAX_CODE_LENGTH + 1);
  for (const length of lengths) counts[length]! += 1;
  const next = new Uint16Array(MAX_CODE_LENGTH + 1);
  for (let length = 1; length < MAX_CODE_LENGTH; length += 1)
    next[length + 1] = next[length]! + counts[length]!;
  const symbols = new Uint16Array(lengths.length);
  for (const [symbol, length] of lengths.entries()) {
    if (length === 0) continue;
    symbols[next[length]!] = symbol;
    next[length]! += 1;
  }
  counts[0] = 0;
  return { counts, symbols };
}

const FIXED_LENGTHS = buildCode(
  Array.from({ length: 288 }, (_, symbol) => (symbol < 144 ? 8 : symbol < 256 ? 9 : symbol < 280 ? 7 : 8)),
);
const FIXED_DISTANCES = buildCode(Array.from({ length: 30 }, () => 5));

function readCodes(source: Source): [Code, Code] {
  const lengthCount = takeBits(source, 5) + 257;
  const distanceCount = takeBits(source, 5) + 1;
  const orderCount = takeBits(source, 4) + 4;
  const order = Array.from({ length: LENGTH_ORDER.length }, () => 0);
  for (const symbol of LENGTH_ORDER.slice(0, orderCount)) order[symbol] = takeBits(source, 3);
  const lengths = readLengths(source, buildCode(order), lengthCount + distanceCount);
  return [buildCode(lengths.slice(0, lengthCount)), buildCode(lengths.slice(lengthCount))];
}

function readLengths(source: Source, code: Code, wanted: number): readonly number[] {
  const lengths: number[] = [];
  while (lengths.length < wanted) {
    const symbol = takeSymbol(source, code);
    if (symbol < 16) lengths.push(symbol);
    else {
      const previous = lengths.at(-1);
      if (symbol === 16 && previous === undefined) throw new BrokenStream();
      const [value, times] =
        symbol === 16
          ? [previous!, 3 + takeBits(source, 2)]
          : [0, symbol === 17 ? 3 + takeBits(source, 3) : 11 + takeBits(source, 7)];
      for (let done = 0; done < times; done += 1) lengths.push(value);
    }
  }
  if (lengths.length > wanted) throw new BrokenStream();
  return lengths;
}
