import { describe, expect, it } from 'vitest';

import { cropInk } from '../../../renderer/design/crop-ink.ts';

describe('cropInk', () => {
  it('leaves a pen’s width around what was drawn', () => {
    const ink = {
      width: 600,
      height: 128,
      strokes: [
        [100, 40, 200, 90],
        [150, 60],
      ],
    };
    expect(cropInk(ink)).toEqual({
      width: 112,
      height: 62,
      strokes: [
        [6, 6, 106, 56],
        [56, 26],
      ],
    });
  });

  it('never leaves the sheet', () => {
    const ink = { width: 50, height: 20, strokes: [[0, 0, 50, 20]] };
    expect(cropInk(ink)).toEqual(ink);
  });
});
