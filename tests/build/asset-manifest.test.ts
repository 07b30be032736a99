import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { composeAssetManifest, writeAssetManifest } from '../../build/write-asset-manifest.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'manifest-'));
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'assets', 'a.js'), 'abc');
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('composeAssetManifest', () => {
  it('lists every file with its hash, and not itself', () => {
    const listed = {
      'assets/a.js': {
        // SHA-256 of "abc", FIPS 180-4.
        sha256: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
        bytes: 3,
        contentType: 'text/javascript; charset=utf-8',
      },
    };
    expect(composeAssetManifest(folder)).toEqual(listed);
    writeAssetManifest(folder);
    expect(composeAssetManifest(folder)).toEqual(listed);
  });
  it('[E5] stops at a kind of file nobody has thought about', () => {
    writeFileSync(join(folder, 'x.exe'), '');
    expect(() => composeAssetManifest(folder)).toThrow('kind of file unknown [x.exe]');
  });
});
