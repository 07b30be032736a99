import { visitPairs } from './text-likeness.ts';

/** Words of 32 bits in a sketch: 1,024 bits, of which a matter of 340 characters sets a fifth. 128 bytes a text, 13 MB for 100,000. */
export const SKETCH_WORDS = 32;
const SKETCH_BITS = 10;
const SMALLEST_TABLE = 1_024;

/** A text to be bounded against many others: its own sketch, and what the sketch does not show of it. */
export type SketchedText = {
  readonly bits: Uint32Array;
  /** Different pairs of the text. */
  readonly pairs: number;
  /** Pairs beyond the first in their bit: each may be shared though the bit counts once. */
  readonly hidden: number;
};

/**
 * Writes the sketches of texts, each a set of bits of which every different pair of neighbouring letters sets one.
 *
 * Two sketches bound from above what two texts share, at the cost of 32 words instead of both texts. Keeps a table of its
 * own between texts: one of these for all of them.
 */
export class PairSketcher {
  #pairs = new Uint32Array(SMALLEST_TABLE);
  #writtenFor = new Uint32Array(SMALLEST_TABLE);
  #turn = 0;

  /** Sets the bits of a text, as `normaliseText` leaves it, in the words from `at` on, and answers how many different pairs it has. */
  write(text: string, words: Uint32Array, at: number): number {
    this.#makeRoom(text.length);
    words.fill(0, at, at + SKETCH_WORDS);
    let count = 0;
    visitPairs(text, (pair) => {
      if (!this.#isNew(pair)) return;
      count += 1;
      // The table of pairs takes the lower bits.
      const bit = toHash(pair) >>> (32 - SKETCH_BITS);
      words[at + (bit >>> 5)]! |= 1 << (bit & 31);
    });
    return count;
  }

  /** The sketch of a text that others are bounded against. */
  sketch(text: string): SketchedText {
    const bits = new Uint32Array(SKETCH_WORDS);
    const pairs = this.write(text, bits, 0);
    let set = 0;
    for (const word of bits) set += countBits(word);
    return { bits, pairs, hidden: pairs - set };
  }

  /** Open addressing; a place counts as empty unless it was written for this text. */
  #isNew(pair: number): boolean {
    const mask = this.#pairs.length - 1;
    let place = toHash(pair) & mask;
    while (this.#writtenFor[place] === this.#turn) {
      if (this.#pairs[place] === pair) return false;
      place = (place + 1) & mask;
    }
    this.#pairs[place] = pair;
    this.#writtenFor[place] = this.#turn;
    return true;
  }

  #makeRoom(length: number): void {
    this.#turn += 1;
    let size = this.#pairs.length;
    while (size < 2 * length) size *= 2;
    if (size === this.#pairs.length) return;
    this.#pairs = new Uint32Array(size);
    this.#writtenFor = new Uint32Array(size);
    this.#turn = 1;
  }
}

/** The most pairs that the text of the sketch at `at` can share with another text. */
export function boundShared({ bits, hidden }: SketchedText, words: Uint32Array, at: number): number {
  let shared = hidden;
  for (let word = 0; word < SKETCH_WORDS; word += 1) {
    const both = bits[word]! & words[at + word]!;
    if (both !== 0) shared += countBits(both);
  }
  return shared;
}

/** The last steps of MurmurHash3: neighbouring characters, whose codes differ by little, must not meet in a bit. */
function toHash(pair: number): number {
  let mixed = Math.imul(pair ^ (pair >>> 16), 0x85eb_ca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2_ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

/** Bits that are set in 32: pairs, fours, bytes, and their sum. */
function countBits(word: number): number {
  const pairs = word - ((word >>> 1) & 0x5555_5555);
  const fours = (pairs & 0x3333_3333) + ((pairs >>> 2) & 0x3333_3333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f_0f0f, 0x0101_0101) >>> 24;
}
