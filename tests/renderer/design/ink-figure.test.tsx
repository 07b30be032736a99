// What was written by hand is drawn as lines that say what they are.
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';

import { InkFigure } from '../../../renderer/design/ink-figure.tsx';
import { toStrokePath } from '../../../renderer/design/ink-path.ts';

describe('toStrokePath', () => {
  it('draws a dot, a line and a curve through the middles', () => {
    expect(toStrokePath([5, 6])).toBe('M5 6h0');
    expect(toStrokePath([5, 6, 9, 8])).toBe('M5 6L9 8');
    expect(toStrokePath([0, 0, 10, 0, 10, 10, 20, 10])).toBe('M0 0Q10 0 10 5Q10 10 15 10L20 10');
  });
});

describe('InkFigure', () => {
  it('[BOOK-1] shows every stroke on its sheet and says what it is', () => {
    const drawn = renderToStaticMarkup(
      <InkFigure
        ink={{
          width: 60,
          height: 30,
          strokes: [
            [1, 2],
            [3, 4, 5, 6],
          ],
        }}
        label="手写意见"
      />,
    );
    expect(drawn).toContain('aria-label="手写意见"');
    expect(drawn).toContain('viewBox="0 0 60 30"');
    expect(drawn.match(/<path /gu)).toHaveLength(2);
  });
});
