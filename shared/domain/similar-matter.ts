import type { EntryId } from './ids.ts';

/** So alike that the text alone speaks for the same matter. Our own measure: unrelated complaints of a branch share some 5 to 15%. */
export const ALIKE_FROM = 0.35;
/** So alike as to count where telephone, or place and time, are the same too. */
export const ALIKE_WITH_MORE_FROM = 0.2;
/** Received no further apart than this, two matters at one place are near in time; days. Our own measure. */
export const NEAR_DAYS = 3;
/** Fewest characters of what is written down that are compared. */
export const FEWEST_COMPARED = 8;

/** What speaks for two matters being one (CAP-7). */
export type Similarity = {
  readonly entryId: EntryId;
  /** By text, 0 to 1. */
  readonly likeness: number;
  readonly isSamePhone: boolean;
  /** The same place, received within {@link NEAR_DAYS}. */
  readonly isSamePlace: boolean;
};

/** Whether it is worth a look. */
export function isSimilar({ likeness, isSamePhone, isSamePlace }: Omit<Similarity, 'entryId'>): boolean {
  return likeness >= (isSamePhone || isSamePlace ? ALIKE_WITH_MORE_FROM : ALIKE_FROM);
}

/** The most alike in front, as many as are wanted; in whatever order they come, the answer is the same. */
export function rankSimilar<Found extends Pick<Similarity, 'entryId' | 'likeness'>>(
  found: readonly Found[],
  limit: number,
): readonly Found[] {
  return found
    .toSorted((one, other) => {
      if (one.likeness !== other.likeness) return other.likeness - one.likeness;
      return one.entryId === other.entryId ? 0 : one.entryId < other.entryId ? -1 : 1;
    })
    .slice(0, limit);
}
