import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { setFuses } from '../../build/fuses.ts';
import { composeFuseWire, readFuseStates } from './fuse-wire.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fuses-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('setFuses', () => {
  it('[E6] sets every fuse of the wire as reliability 1.2 says', async () => {
    const binary = join(folder, 'electron');
    // Electron's own defaults.
    writeFileSync(binary, composeFuseWire('101100011'));
    await setFuses(binary, { isMac: false });
    expect(readFuseStates(readFileSync(binary))).toEqual([
      ['RunAsNode', false],
      ['EnableCookieEncryption', true],
      ['EnableNodeOptionsEnvironmentVariable', false],
      ['EnableNodeCliInspectArguments', false],
      ['EnableEmbeddedAsarIntegrityValidation', true],
      ['OnlyLoadAppFromAsar', true],
      ['LoadBrowserProcessSpecificV8Snapshot', false],
      ['GrantFileProtocolExtraPrivileges', false],
      ['WasmTrapHandlers', true],
    ]);
  });

  it('[E6] stops at a fuse that nobody has decided on', async () => {
    const binary = join(folder, 'electron');
    writeFileSync(binary, composeFuseWire('1011000111'));
    await expect(setFuses(binary, { isMac: false })).rejects.toThrow(/strictlyRequireAllFuses/u);
  });

  it('stops at a binary without a wire', async () => {
    const binary = join(folder, 'electron');
    writeFileSync(binary, 'not Electron');
    await expect(setFuses(binary, { isMac: false })).rejects.toThrow(/sentinel/iu);
  });
});
