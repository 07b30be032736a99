import {
  ALIKE_FROM,
  ALIKE_WITH_MORE_FROM,
  isSimilar,
  NEAR_DAYS,
  rankSimilar,
} from '../../shared/domain/similar-matter.ts';
import type { Similarity } from '../../shared/domain/similar-matter.ts';
import { countPairs, countShared, makeLikenessProbe, toDice } from '../../shared/domain/text-likeness.ts';
import type { LikenessProbe } from '../../shared/domain/text-likeness.ts';
import { SILENT_STATUSES } from '../../shared/domain/vocabulary.ts';
import type { SearchLine } from './search-line.ts';

/** A matter being written down, as it is compared: texts as `normaliseText` leaves them, times in milliseconds since the epoch. */
export type SimilarQuestion = {
  readonly text: string;
  /** Digits. */
  readonly phone: string;
  readonly place: string;
  readonly receivedMs: number;
  /** Only entries received from here on; null for all. */
  readonly sinceMs: number | null;
};

const DAY_MS = 86_400_000;
/** Fewer digits than a subscriber number has are nobody's telephone. */
const FEWEST_PHONE_DIGITS = 7;
/** Lines compared in one go, so that another question gets its turn in between. The first question also counts the pairs of each line. */
const SLICE = 2_000;

/** Compares one matter with all lines, slice by slice. A new question ends the one before, whose answer is then null. */
export class SimilarSearch {
  #asked = 0;

  async find(
    lines: readonly SearchLine[],
    question: SimilarQuestion,
    limit: number,
  ): Promise<readonly Similarity[] | null> {
    this.#asked += 1;
    const turn = this.#asked;
    const probe = makeLikenessProbe(question.text);
    const found: Similarity[] = [];
    // A save between two slices moves the lines of the search.
    const compared = [...lines];
    for (let from = 0; from < compared.length; from += SLICE) {
      if (from > 0) await new Promise((resolve) => setTimeout(resolve));
      if (turn !== this.#asked) return null;
      for (const line of compared.slice(from, from + SLICE)) {
        const similarity = compareLine(line, question, probe);
        if (similarity !== null) found.push(similarity);
      }
    }
    return rankSimilar(found, limit);
  }
}

function compareLine(line: SearchLine, question: SimilarQuestion, probe: LikenessProbe): Similarity | null {
  if (question.sinceMs !== null && line.receivedMs < question.sinceMs) return null;
  if (SILENT_STATUSES.includes(line.status)) return null;
  const isSamePhone = question.phone.length >= FEWEST_PHONE_DIGITS && line.phone === question.phone;
  const isNear = Math.abs(line.receivedMs - question.receivedMs) <= NEAR_DAYS * DAY_MS;
  // The line has the place among its words; that it is the place is checked on the entry itself.
  const isSamePlace = isNear && question.place !== '' && line.text.includes(question.place);
  const wanted = isSamePhone || isSamePlace ? ALIKE_WITH_MORE_FROM : ALIKE_FROM;
  const likeness = measure(line, probe, wanted);
  const similarity = { entryId: line.id, likeness, isSamePhone, isSamePlace };
  return isSimilar(similarity) ? similarity : null;
}

/** How alike; 0 as soon as it is known to be less than what is wanted. */
function measure(line: SearchLine, probe: LikenessProbe, wanted: number): number {
  const size = probe.pairs.size;
  if (line.pairs !== null && toDice(Math.min(size, line.pairs), size, line.pairs) < wanted) return 0;
  const text = selectMatter(line);
  const shared = countShared(probe, text);
  // Even if the line had no pair besides the shared ones. Counting all of its pairs costs ten times as much, and is done once.
  if (toDice(shared, size, shared) < wanted) return 0;
  line.pairs ??= countPairs(text);
  return toDice(shared, size, line.pairs);
}

/** What a line says of the matter: without the number and the name in front. */
function selectMatter({ text, name }: SearchLine): string {
  const afterNumber = text.slice(text.indexOf(' ') + 1);
  return name !== '' && afterNumber.startsWith(name) ? afterNumber.slice(name.length) : afterNumber;
}
