import { INITIALS } from './pinyin-initials.ts';
import type { SearchFilter } from './search-filter.ts';
import type { SearchLine } from './search-line.ts';

/** Lines among which everything is that a question finds; `isAnswer` where they are exactly that. */
export type Recalled = { readonly lines: readonly SearchLine[]; readonly isAnswer: boolean };

type Found = {
  readonly conditions: string;
  readonly words: readonly string[];
  readonly lines: readonly SearchLine[];
};

/**
 * What the last question found, in its order. A further page of the same question, and the same question with one more letter typed,
 * need not look at the whole register again.
 */
export class LastFound {
  #found: Found | null = null;

  /** Null when the whole register has to be looked at. */
  recall(filter: SearchFilter, words: readonly string[]): Recalled | null {
    const found = this.#found;
    if (found === null || found.conditions !== toConditions(filter) || !isNarrower(words, found.words)) {
      return null;
    }
    return { lines: found.lines, isAnswer: isNarrower(found.words, words) };
  }

  note(filter: SearchFilter, words: readonly string[], lines: readonly SearchLine[]): void {
    this.#found = { conditions: toConditions(filter), words, lines };
  }

  /** A line is another one now. */
  forget(): void {
    this.#found = null;
  }
}

/**
 * Whether whatever these words find, the others find too: each of the others is part of one of these. A word that is looked for in names'
 * initials as well finds more than a shorter one that is not (`zl` after `z`).
 */
function isNarrower(words: readonly string[], others: readonly string[]): boolean {
  return others.every((other) =>
    words.some((word) => word.includes(other) && (INITIALS.test(other) || !INITIALS.test(word))),
  );
}

function toConditions({ text: _text, ...conditions }: SearchFilter): string {
  return JSON.stringify(conditions);
}
