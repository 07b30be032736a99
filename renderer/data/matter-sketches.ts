import { PairSketcher, SKETCH_WORDS } from '../../shared/domain/pair-sketch.ts';
import type { SketchedText } from '../../shared/domain/pair-sketch.ts';
import type { SearchLine } from './search-line.ts';

const FIRST_SLOTS = 1_024;

/** The sketches of all lines' matters, in one piece of memory: 100,000 small arrays would weigh twice as much. */
export class MatterSketches {
  readonly #sketcher = new PairSketcher();
  readonly #free: number[] = [];
  #used = 0;
  /** All sketches, one after another. Another array after more were written than it could hold. */
  words = new Uint32Array(FIRST_SLOTS * SKETCH_WORDS);

  /** Where in `words` the sketch of the line is, and how many pairs its matter has; written when it is first asked for. */
  sketch(line: SearchLine): NonNullable<SearchLine['sketch']> {
    line.sketch ??= this.#write(selectMatter(line));
    return line.sketch;
  }

  /** The sketch of a text that is not kept. */
  sketchText(text: string): SketchedText {
    return this.#sketcher.sketch(text);
  }

  /** The place of this line is free for another. */
  forget({ sketch }: SearchLine): void {
    if (sketch !== null) this.#free.push(sketch.at);
  }

  clear(): void {
    this.#free.length = 0;
    this.#used = 0;
  }

  #write(text: string): NonNullable<SearchLine['sketch']> {
    const at = this.#free.pop() ?? this.#takePlace();
    return { at, pairs: this.#sketcher.write(text, this.words, at) };
  }

  #takePlace(): number {
    const at = this.#used * SKETCH_WORDS;
    this.#used += 1;
    if (at === this.words.length) {
      const grown = new Uint32Array(2 * this.words.length);
      grown.set(this.words);
      this.words = grown;
    }
    return at;
  }
}

/** What a line says of the matter: without the number and the name in front. */
export function selectMatter({ text, name }: Pick<SearchLine, 'text' | 'name'>): string {
  const afterNumber = text.slice(text.indexOf(' ') + 1);
  return name !== '' && afterNumber.startsWith(name) ? afterNumber.slice(name.length) : afterNumber;
}
