import { describe, expect, it } from 'vitest';

import { filterHtml, filterScriptUrl } from '../../../renderer/branch/frame/trusted-types.ts';

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

describe('filterScriptUrl', () => {
  const PAGE = 'app://branchbook/index.html#register';

  it.each([
    '/assets/store-worker-EM5Q_y-G.js',
    '/assets/check-worker-A1b2.js',
    '/assets/form-code-worker-A1b2.js',
    'app://branchbook/assets/store-worker-EM5QyGBR.js',
  ])('lets the worker of the build through: %j', (address) => {
    expect(filterScriptUrl(address, PAGE)).toBe(address);
  });

  it.each([
    'https://branchbook/assets/store-worker-EM5QyGBR.js',
    'app://other/assets/store-worker-EM5QyGBR.js',
    '/assets/index-EM5QyGBR.js',
    '/assets/store-worker-EM5QyGBR.js?x=1',
    '/assets/store-worker-a/../../x.js',
    'blob:app://branchbook/8c1f',
    'data:text/javascript,0',
  ])('refuses any other script: %j', (address) => {
    expect(filterScriptUrl(address, PAGE)).toBeNull();
  });
});
