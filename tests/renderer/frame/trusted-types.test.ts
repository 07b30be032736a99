import { describe, expect, it } from 'vitest';

import { filterHtml } from '../../../renderer/branch/frame/trusted-types.ts';

describe('filterHtml', () => {
  it.each(['.a{--x:1px;}', '@media (width<40em){.a>b{color:red}}', ''])(
    'lets style text through: %j',
    (text) => {
      expect(filterHtml(text)).toBe(text);
    },
  );

  it.each(['<img src=x onerror=alert(1)>', 'a</style><script>', '<!-- x', '<SVG onload=x>', '<?xml?>'])(
    'refuses markup: %j',
    (text) => {
      expect(filterHtml(text)).toBeNull();
    },
  );
});
