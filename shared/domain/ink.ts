import { z } from 'zod';

/** Most strokes in one drawing: a letter page of some two hundred Chinese characters has about sixteen hundred. */
export const INK_STROKE_LIMIT = 2_000;
/** Most coordinates in one drawing: keeps the fact under some 90 kB, far below the journal's and the push's bounds. */
export const INK_NUMBER_LIMIT = 20_000;
/** Largest side of the sheet, in its own units (the pad's CSS pixels). */
export const INK_SIDE_LIMIT = 4_096;
/** How far a point may lie off the line that leaves it out, in the sheet's units: below what an eye sees in a pen stroke. */
const SIMPLIFY_TOLERANCE = 0.75;

const side = z.int().min(1).max(INK_SIDE_LIMIT);
const coordinate = z.int().min(0).max(INK_SIDE_LIMIT);

/**
 * What was written or signed by hand, as data: the pen's way over a sheet of `width` by `height` units.
 *
 * A stroke is `x, y, x, y...`; one point is a dot. Integers, so that the canonical form that is hashed is the same everywhere; lines
 * and no picture, so that a fact stays small and cannot carry anything but lines.
 */
export const inkSchema = z
  .object({
    width: side,
    height: side,
    strokes: z.array(z.array(coordinate).min(2)).min(1).max(INK_STROKE_LIMIT),
  })
  .refine(({ strokes }) => strokes.every((stroke) => stroke.length % 2 === 0), { message: 'odd-stroke' })
  .refine(({ strokes }) => countNumbers(strokes) <= INK_NUMBER_LIMIT, { message: 'too-much-ink' })
  .refine(({ width, height, strokes }) => strokes.every((stroke) => isOnSheet(stroke, width, height)), {
    message: 'off-the-sheet',
  });
export type Ink = z.infer<typeof inkSchema>;

/** A stroke as a pen reported it: `x, y, x, y...` in any numbers. */
export type RawStroke = readonly number[];

/**
 * Makes ink of what a pen reported: whole numbers on the sheet, without points that add nothing to the line.
 *
 * Null where nothing was drawn, and where it is more than a fact may hold: the pad then refuses the last stroke.
 */
export function composeInk(
  sheet: { readonly width: number; readonly height: number },
  raw: readonly RawStroke[],
): Ink | null {
  const width = toSide(sheet.width);
  const height = toSide(sheet.height);
  const strokes = raw
    .map((stroke) => composeStroke(stroke, width, height))
    .filter(({ length }) => length > 0);
  const isTooMuch = strokes.length > INK_STROKE_LIMIT || countNumbers(strokes) > INK_NUMBER_LIMIT;
  return strokes.length === 0 || isTooMuch ? null : { width, height, strokes };
}

function countNumbers(strokes: readonly RawStroke[]): number {
  return strokes.reduce((sum, stroke) => sum + stroke.length, 0);
}

function isOnSheet(stroke: RawStroke, width: number, height: number): boolean {
  return stroke.every((value, index) => value <= (index % 2 === 0 ? width : height));
}

function toSide(value: number): number {
  return Math.min(INK_SIDE_LIMIT, Math.max(1, Math.round(value)));
}

function composeStroke(stroke: RawStroke, width: number, height: number): number[] {
  const points: Point[] = [];
  for (let index = 0; index + 1 < stroke.length; index += 2) {
    const x = toCoordinate(stroke[index] ?? 0, width);
    const y = toCoordinate(stroke[index + 1] ?? 0, height);
    const last = points.at(-1);
    if (last === undefined || last.x !== x || last.y !== y) points.push({ x, y });
  }
  return simplify(points).flatMap(({ x, y }) => [x, y]);
}

type Point = { readonly x: number; readonly y: number };

/** A point off the sheet is drawn to its edge; what is no number is at its beginning. */
function toCoordinate(value: number, limit: number): number {
  return Number.isNaN(value) ? 0 : Math.min(limit, Math.max(0, Math.round(value)));
}

/** Ramer, Douglas and Peucker: keeps the ends and what bends the line, without recursion, since a stroke may be long. */
function simplify(points: readonly Point[]): readonly Point[] {
  if (points.length <= 2) return points;
  const isKept = points.map((_point, index) => index === 0 || index === points.length - 1);
  const open: (readonly [number, number])[] = [[0, points.length - 1]];
  for (let span = open.pop(); span !== undefined; span = open.pop()) {
    const [from, to] = span;
    const farthest = findFarthest(points, from, to);
    if (farthest === null) continue;
    isKept[farthest] = true;
    open.push([from, farthest], [farthest, to]);
  }
  return points.filter((_point, index) => isKept[index]);
}

function findFarthest(points: readonly Point[], from: number, to: number): number | null {
  let farthest: number | null = null;
  let most = SIMPLIFY_TOLERANCE;
  for (let index = from + 1; index < to; index += 1) {
    const distance = distanceToSegment(points[index], points[from], points[to]);
    if (distance <= most) continue;
    most = distance;
    farthest = index;
  }
  return farthest;
}

function distanceToSegment(point: Point | undefined, a: Point | undefined, b: Point | undefined): number {
  if (point === undefined || a === undefined || b === undefined) return 0;
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const squared = dx * dx + dy * dy;
  const along = squared === 0 ? 0 : ((point.x - a.x) * dx + (point.y - a.y) * dy) / squared;
  const within = Math.min(1, Math.max(0, along));
  return Math.hypot(point.x - (a.x + within * dx), point.y - (a.y + within * dy));
}
