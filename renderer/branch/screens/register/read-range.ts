/** The part of the whole list that is read at once. */
export type ReadRange = { readonly offset: number; readonly limit: number };

/** Rows are read in steps of this many, so that scrolling a little asks nothing anew. */
const STEP = 60;

/** What is read before anything is known of the screen. */
export const FIRST_RANGE: ReadRange = { offset: 0, limit: 2 * STEP };

/** What to read so that these rows, and half a step around them, are there; `before` itself where that has not changed. */
export function computeReadRange(first: number, last: number, before: ReadRange): ReadRange {
  const offset = Math.floor(Math.max(0, first - STEP / 2) / STEP) * STEP;
  const limit = Math.ceil((last + STEP / 2 - offset) / STEP) * STEP;
  return before.offset === offset && before.limit === limit ? before : { offset, limit };
}
