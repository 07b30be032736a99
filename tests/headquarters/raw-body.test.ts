/** The bound on depth that is checked before a body is parsed (S7, F42). */
import { describe, expect, it } from 'vitest';

import { isTooDeep } from '../../headquarters/raw-body.ts';

describe('isTooDeep', () => {
  it('[S7] counts brackets, not those within texts', () => {
    expect(isTooDeep('[[[]]]', 3)).toBe(false);
    expect(isTooDeep('[[[[]]]]', 3)).toBe(true);
    expect(isTooDeep('{"a":"[[[[[[","b":"\\"[[[["}', 1)).toBe(false);
    expect(isTooDeep('[{},{},{},{}]', 2)).toBe(false);
  });
});
