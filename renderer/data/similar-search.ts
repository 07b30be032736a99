import { boundShared } from '../../shared/domain/pair-sketch.ts';
import type { SketchedText } from '../../shared/domain/pair-sketch.ts';
import {
  ALIKE_WITH_MORE_FROM,
  isSimilar,
  NEAR_DAYS,
  rankSimilar,
} from '../../shared/domain/similar-matter.ts';
import type { Similarity } from '../../shared/domain/similar-matter.ts';
import { countShared, makeLikenessProbe, toDice } from '../../shared/domain/text-likeness.ts';
import type { LikenessProbe } from '../../shared/domain/text-likeness.ts';
import { SILENT_STATUSES } from '../../shared/domain/vocabulary.ts';
import { createBreather } from './breather.ts';
import type { Breather } from './breather.ts';
import { MatterSketches, selectMatter } from './matter-sketches.ts';
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
/** Steps of likeness by which candidates are sorted: so fine that hardly one is read in vain. */
const STEPS = 10_000;

/** Lines by steps of how alike they are at most; most steps have none. */
type Candidates = readonly (readonly SearchLine[] | undefined)[];

/** A question while it is answered: how often it paused, and whether it is still the newest. */
type Asking = { readonly breather: Breather; isOver(): boolean };

/**
 * Compares one matter with all lines. A new question ends the one before, whose answer is then null.
 *
 * Sketches say how alike two texts are at most. The most promising are read first, and none that cannot come in front any more:
 * reading all 100,000 texts takes most of a second.
 */
export class SimilarSearch {
  readonly #sketches = new MatterSketches();
  #asked = 0;

  async find(
    lines: readonly SearchLine[],
    question: SimilarQuestion,
    limit: number,
  ): Promise<readonly Similarity[] | null> {
    this.#asked += 1;
    const turn = this.#asked;
    const asking: Asking = { breather: createBreather(), isOver: () => turn !== this.#asked };
    const candidates = await this.#selectCandidates(lines, question, asking);
    return candidates === null ? null : await rankCandidates(candidates, question, limit, asking);
  }

  /** Sketches these lines, so that the first question does not have to. */
  async prepare(lines: readonly SearchLine[]): Promise<void> {
    const breather = createBreather();
    // A save between two turns moves the lines of the search.
    const present = [...lines];
    for (const line of present) {
      if (breather.isDue()) await breather.take();
      this.#sketches.sketch(line);
    }
  }

  /** The line is another one now. */
  forget(line: SearchLine): void {
    this.#sketches.forget(line);
  }

  /** None of the lines is one any more. */
  clear(): void {
    this.#sketches.clear();
  }

  /** The lines that may be alike enough; null when another question came. */
  async #selectCandidates(
    lines: readonly SearchLine[],
    question: SimilarQuestion,
    { breather, isOver }: Asking,
  ): Promise<Candidates | null> {
    const { sinceMs } = question;
    const asked = this.#sketches.sketchText(question.text);
    const candidates = Array.from<SearchLine[] | undefined>({ length: STEPS + 1 });
    // As above: saves go on meanwhile.
    const present = [...lines];
    for (const line of present) {
      if (breather.isDue()) {
        await breather.take();
        if (isOver()) return null;
      }
      if (sinceMs !== null && line.receivedMs < sinceMs) continue;
      const most = this.#boundLikeness(asked, line);
      if (most < ALIKE_WITH_MORE_FROM || SILENT_STATUSES.includes(line.status)) continue;
      if (!isSimilar({ likeness: most, ...compareCircumstances(line, question) })) continue;
      const step = Math.floor(most * STEPS);
      (candidates[step] ??= []).push(line);
    }
    return candidates;
  }

  #boundLikeness(asked: SketchedText, line: SearchLine): number {
    const { at, pairs } = this.#sketches.sketch(line);
    const fewer = Math.min(asked.pairs, pairs);
    const most = toDice(fewer, asked.pairs, pairs);
    if (most < ALIKE_WITH_MORE_FROM) return most;
    return toDice(Math.min(fewer, boundShared(asked, this.#sketches.words, at)), asked.pairs, pairs);
  }
}

/** Reads the candidates, the most promising first, until the rest cannot be among the wanted ones. */
async function rankCandidates(
  candidates: Candidates,
  question: SimilarQuestion,
  limit: number,
  { breather, isOver }: Asking,
): Promise<readonly Similarity[] | null> {
  const probe = makeLikenessProbe(question.text);
  let found: Similarity[] = [];
  let least = 0;
  for (let step = STEPS; step >= 0 && (step + 1) / STEPS > least; step -= 1) {
    for (const line of candidates[step] ?? []) {
      if (breather.isDue()) {
        await breather.take();
        if (isOver()) return null;
      }
      const similarity = compareLine(line, question, probe);
      if (similarity !== null) found.push(similarity);
    }
    if (found.length < limit || candidates[step] === undefined) continue;
    found = [...rankSimilar(found, limit)];
    least = found.at(-1)!.likeness;
  }
  return rankSimilar(found, limit);
}

function compareLine(line: SearchLine, question: SimilarQuestion, probe: LikenessProbe): Similarity | null {
  const likeness = toDice(countShared(probe, selectMatter(line)), probe.pairs.size, line.sketch?.pairs ?? 0);
  const similarity = { entryId: line.id, likeness, ...compareCircumstances(line, question) };
  return isSimilar(similarity) ? similarity : null;
}

function compareCircumstances(
  line: SearchLine,
  { phone, place, receivedMs }: SimilarQuestion,
): Pick<Similarity, 'isSamePhone' | 'isSamePlace'> {
  const isNear = Math.abs(line.receivedMs - receivedMs) <= NEAR_DAYS * DAY_MS;
  return {
    isSamePhone: phone.length >= FEWEST_PHONE_DIGITS && line.phone === phone,
    // The line has the place among its words; that it is the place is checked on the entry itself.
    isSamePlace: isNear && place !== '' && line.text.includes(place),
  };
}
