import type { Ink } from '../../shared/domain/ink.ts';

/** Room around what was drawn, in the units of the sheet: a pen's width. */
const MARGIN = 6;

/** The same lines on a sheet no larger than they need: a signature in a corner of the pad is shown as large as one across it. */
export function cropInk({ width, height, strokes }: Ink): Ink {
  const xs = strokes.flatMap((stroke) => stroke.filter((_value, index) => index % 2 === 0));
  const ys = strokes.flatMap((stroke) => stroke.filter((_value, index) => index % 2 === 1));
  const [left, right] = findSpan(xs, width);
  const [top, bottom] = findSpan(ys, height);
  return {
    width: right - left,
    height: bottom - top,
    strokes: strokes.map((stroke) => stroke.map((value, index) => value - (index % 2 === 0 ? left : top))),
  };
}

/** Not by spreading into `Math.min`: a drawing has more numbers than a call takes arguments. */
function findSpan(values: readonly number[], side: number): readonly [number, number] {
  const low = values.reduce((least, value) => Math.min(least, value), side);
  const high = values.reduce((most, value) => Math.max(most, value), 0);
  return [Math.max(0, low - MARGIN), Math.min(side, high + MARGIN)];
}
