// What is written by hand is data: bounded, whole numbers, on its sheet, and still the line that was drawn.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { composeInk, INK_NUMBER_LIMIT, INK_STROKE_LIMIT, inkSchema } from '../../../shared/domain/ink.ts';

const SHEET = { width: 600, height: 300 };

describe('composeInk', () => {
  it('[BOOK-1] keeps the corners of a line and leaves out what adds nothing', () => {
    const drawn = [[10.4, 10.2, 20, 10, 30, 10.4, 40, 10, 40, 20, 40, 30]];
    expect(composeInk(SHEET, drawn)).toEqual({ ...SHEET, strokes: [[10, 10, 40, 10, 40, 30]] });
  });

  it('[BOOK-1] keeps a dot', () => {
    expect(composeInk(SHEET, [[5, 6, 5.2, 6.3]])).toEqual({ ...SHEET, strokes: [[5, 6]] });
  });

  it('[BOOK-1] keeps a closed line open in the middle: a circle is not its beginning', () => {
    const circle = Array.from({ length: 41 }, (_each, index) => (index / 40) * 2 * Math.PI).flatMap(
      (turn) => [100 + 50 * Math.cos(turn), 100 + 50 * Math.sin(turn)],
    );
    expect(composeInk(SHEET, [circle])?.strokes[0]?.length).toBeGreaterThan(16);
  });

  it('[BOOK-1] draws what left the sheet to its edge', () => {
    expect(composeInk(SHEET, [[-5, 10, 900, 400]])).toEqual({ ...SHEET, strokes: [[0, 10, 600, 300]] });
  });

  it('[BOOK-1] is nothing where nothing was drawn, and where it is more than a fact may hold', () => {
    expect(composeInk(SHEET, [])).toBeNull();
    const dots = (count: number) => Array.from({ length: count }, (_each, index) => [index % 600, 1]);
    expect(composeInk(SHEET, dots(INK_STROKE_LIMIT))?.strokes).toHaveLength(INK_STROKE_LIMIT);
    expect(composeInk(SHEET, dots(INK_STROKE_LIMIT + 1))).toBeNull();
    const zigzag = (points: number) => [
      Array.from({ length: points }, (_each, index) => [index % 600, index % 2 === 0 ? 0 : 300]).flat(),
    ];
    expect(composeInk(SHEET, zigzag(INK_NUMBER_LIMIT / 2))?.strokes[0]).toHaveLength(INK_NUMBER_LIMIT);
    expect(composeInk(SHEET, zigzag(INK_NUMBER_LIMIT / 2 + 1))).toBeNull();
  });

  it('[BOOK-1] whatever a pen reports becomes ink that a fact may hold, and composing it again changes nothing', () => {
    const number = fc.oneof(fc.double({ min: -5_000, max: 9_000 }), fc.constantFrom(Number.NaN, Infinity));
    const strokes = fc.array(fc.array(number, { maxLength: 60 }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(strokes, (raw) => {
        const ink = composeInk(SHEET, raw);
        if (ink === null) return raw.every(({ length }) => length < 2);
        expect(inkSchema.parse(ink)).toEqual(ink);
        expect(composeInk(ink, ink.strokes)).toEqual(ink);
        return true;
      }),
    );
  });
});

describe('inkSchema', () => {
  it.each([
    ['no stroke', { ...SHEET, strokes: [] }],
    ['half a point', { ...SHEET, strokes: [[1, 2, 3]] }],
    ['a point off the sheet', { ...SHEET, strokes: [[601, 2]] }],
    ['a point below the sheet', { ...SHEET, strokes: [[2, 301]] }],
    ['a fraction', { ...SHEET, strokes: [[1.5, 2]] }],
    ['a negative number', { ...SHEET, strokes: [[-1, 2]] }],
    ['a sheet of no size', { width: 0, height: 300, strokes: [[0, 0]] }],
    ['too many strokes', { ...SHEET, strokes: Array.from({ length: INK_STROKE_LIMIT + 1 }, () => [1, 1]) }],
    ['too many numbers', { ...SHEET, strokes: [Array.from({ length: INK_NUMBER_LIMIT + 2 }, () => 1)] }],
  ])('[BOOK-1] refuses %s', (_name, ink) => {
    expect(inkSchema.safeParse(ink).success).toBe(false);
  });
});
