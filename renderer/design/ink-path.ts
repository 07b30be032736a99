import type { Ink } from '../../shared/domain/ink.ts';

/**
 * The outline of one stroke for an SVG path: curves through the middles between its points, so that a line of few
 * points still looks written. A dot is a line of no length, which a round pen draws as a dot.
 */
export function toStrokePath(stroke: Ink['strokes'][number]): string {
  const [x = 0, y = 0] = stroke;
  if (stroke.length < 4) return `M${x} ${y}h0`;
  const last = stroke.length - 2;
  let path = `M${x} ${y}`;
  for (let index = 2; index < last; index += 2) {
    const [atX = 0, atY = 0, nextX = 0, nextY = 0] = stroke.slice(index, index + 4);
    path += `Q${atX} ${atY} ${(atX + nextX) / 2} ${(atY + nextY) / 2}`;
  }
  return `${path}L${stroke[last]} ${stroke[last + 1]}`;
}
