/** Text to compare many others with: what of it can be computed once. */
export type LikenessProbe = {
  /** Its different pairs of neighbouring letters, numbered. */
  readonly pairs: ReadonlyMap<number, number>;
  /** Whether a letter begins any of the pairs, by its code: most letters of another text begin none. */
  readonly begins: Uint8Array;
  /** The last text in which each pair was met, so that none is counted twice. */
  readonly metIn: Uint32Array;
  /** Texts compared so far. */
  compared: number;
};

const CODES = 0x10000;

/** Prepares a text to be compared, as `normaliseText` leaves it. */
export function makeLikenessProbe(text: string): LikenessProbe {
  const pairs = new Map<number, number>();
  const begins = new Uint8Array(CODES);
  visitPairs(text, (pair) => {
    if (!pairs.has(pair)) pairs.set(pair, pairs.size);
    begins[Math.floor(pair / CODES)] = 1;
  });
  return { pairs, begins, metIn: new Uint32Array(pairs.size), compared: 0 };
}

/** How many different pairs of neighbouring letters a text has. */
export function countPairs(text: string): number {
  const seen = new Set<number>();
  visitPairs(text, (pair) => seen.add(pair));
  return seen.size;
}

/** How many different pairs of the probe a text has too. */
export function countShared(probe: LikenessProbe, text: string): number {
  const { pairs, begins, metIn } = probe;
  probe.compared += 1;
  let shared = 0;
  for (let at = 0; at < text.length - 1; at += 1) {
    const code = text.charCodeAt(at);
    if (begins[code] === 0) continue;
    const place = pairs.get(code * CODES + text.charCodeAt(at + 1));
    if (place === undefined || metIn[place] === probe.compared) continue;
    metIn[place] = probe.compared;
    shared += 1;
  }
  return shared;
}

/** Dice's coefficient: twice what two sets share by all that both have; 0 where either is empty. */
export function toDice(shared: number, one: number, other: number): number {
  return one === 0 || other === 0 ? 0 : (2 * shared) / (one + other);
}

/**
 * How much two texts are alike, 0 to 1: Dice's coefficient over their different pairs of neighbouring letters. Chinese has no spaces
 * between words and its words are mostly of two characters, so that pairs find them without a dictionary. Figures and punctuation
 * part pairs and count for nothing: numbers and telephones make no text alike.
 */
export function computeLikeness(one: string, other: string): number {
  const probe = makeLikenessProbe(one);
  return toDice(countShared(probe, other), probe.pairs.size, countPairs(other));
}

/** Goes through the pairs of neighbouring letters, each as one number: the code of the first by 65,536 and the second. */
export function visitPairs(text: string, visit: (pair: number) => void): void {
  let before = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const letter = isLetter(code) ? code : 0;
    if (before !== 0 && letter !== 0) visit(before * CODES + letter);
    before = letter;
  }
}

/** Letters of normalised text by their blocks: Latin and other alphabets, kana, Han with its rare characters, Hangul. */
function isLetter(code: number): boolean {
  if (code < 0x80) return code >= 0x61 && code <= 0x7a;
  return (
    (code >= 0xc0 && code < 0x2000) ||
    (code >= 0x3041 && code <= 0x30ff) ||
    (code >= 0x3400 && code <= 0x9fff) ||
    (code >= 0xac00 && code <= 0xdfff) ||
    (code >= 0xf900 && code <= 0xfaff)
  );
}
