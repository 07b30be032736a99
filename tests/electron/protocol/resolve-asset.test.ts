import { describe, expect, it } from 'vitest';
import { resolveAsset, type AssetManifest } from '../../../electron/protocol/resolve-asset.ts';

const asset = { sha256: '0'.repeat(64), bytes: 1, contentType: 'text/plain' };
const MANIFEST: AssetManifest = {
  'index.html': asset,
  'assets/main-1a2b.js': asset,
  'assets/字体.woff2': asset,
};

/** Ways to climb out of a folder, as they have been tried on other servers. */
const CLIMBS = [
  '..',
  '%2e%2e',
  '%2E%2E',
  '.%2e',
  '%2e.',
  '..%00',
  '..;',
  '%252e%252e',
  '..%c0%af',
  '%c0%ae%c0%ae',
  '．．',
  '....',
  '. .',
  '..%20',
];
const SEPARATORS = ['/', '\\', '%2f', '%2F', '%5c', '//', '/./', '%252f', '\\\\'];
const TARGETS = ['etc/passwd', 'package.json', 'out/desktop/main.js'];
const climbing = CLIMBS.flatMap((climb) =>
  SEPARATORS.flatMap((separator) =>
    TARGETS.map((target) => `app://branchbook/${climb}${separator}${climb}${separator}${target}`),
  ),
);

const OTHER_ADDRESSES = [
  'app://branchbook/assets/../index.html',
  'app://branchbook/./index.html',
  'app://branchbook//index.html',
  'app://branchbook/index.html/',
  'app://branchbook/index.html?x=1',
  'app://branchbook/index.html%00',
  'app://branchbook/index.html%20',
  'app://branchbook/INDEX.HTML',
  'app://branchbook/index%2ehtml',
  'app://branchbook/assets%2fmain-1a2b.js',
  'app://branchbook/assets\\main-1a2b.js',
  'app://branchbook/assets',
  'app://branchbook/assets/',
  'app://branchbook/manifest.json',
  'app://branchbook/constructor',
  'app://branchbook/__proto__',
  'app://branchbook/toString',
  'app://branchbook/hasOwnProperty',
  'app://BRANCHBOOK/index.html',
  'app://branchbook.evil/index.html',
  'app://evil/index.html',
  'app://branchbook:80/index.html',
  'app://user@branchbook/index.html',
  'app://user:pass@branchbook/index.html',
  'app://branchbook@evil/index.html',
  'app:branchbook/index.html',
  'app:///index.html',
  'app:/index.html',
  'APP://branchbook/index.html',
  ' app://branchbook/index.html',
  'app://branchbook/index.html ',
  'app://branchbook\t/index.html',
  'app://branch\nbook/index.html',
  'http://branchbook/index.html',
  'https://branchbook/index.html',
  'file:///index.html',
  'file://branchbook/index.html',
  'javascript:alert(1)',
  'data:text/html,index.html',
  'about:blank',
  'index.html',
  '/index.html',
  '',
  'app://',
  'app://branchbook/C:/Windows/win.ini',
  'app://branchbook/file:///etc/passwd',
  'app://branchbook/~root/.ssh/id_rsa',
  'app://branchbook/assets/main-1a2b.js.map',
];

describe('resolveAsset', () => {
  it('finds what was built, with or without a hash', () => {
    expect(resolveAsset('app://branchbook/index.html', MANIFEST)).toBe('index.html');
    expect(resolveAsset('app://branchbook/index.html#/print/1', MANIFEST)).toBe('index.html');
    expect(resolveAsset('app://branchbook/', MANIFEST)).toBe('index.html');
    expect(resolveAsset('app://branchbook/assets/main-1a2b.js', MANIFEST)).toBe('assets/main-1a2b.js');
  });

  it('has more than two hundred hostile addresses to try', () => {
    expect(new Set([...climbing, ...OTHER_ADDRESSES]).size).toBeGreaterThan(200);
  });

  it.each([...climbing, ...OTHER_ADDRESSES])('[E5] does not find %j', (address) => {
    expect(resolveAsset(address, MANIFEST)).toBeNull();
  });
});
