import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { toAppUrl, toBrowserUrl } from '../../build/chromium-host/address.ts';
import { composeFlags, isHeadless } from '../../build/chromium-host/browser.ts';
import { releaseInstanceLock, takeInstanceLock } from '../../build/chromium-host/instance-lock.ts';
import { composePreloadScript, INVOKE_BINDING } from '../../build/chromium-host/preload-shim.ts';
import { provideOnly } from '../../build/chromium-host/provide-only.ts';
import { createSafeStorage } from '../../build/chromium-host/safe-storage.ts';
import { findChromium } from '../../build/ensure-chromium.ts';
import { findElectron } from '../../build/find-electron.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'host-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('toBrowserUrl and toAppUrl', () => {
  it.each([
    ['app://branchbook/index.html', 'https://branchbook.app.invalid/index.html'],
    ['app://branchbook/index.html#/print/1', 'https://branchbook.app.invalid/index.html#/print/1'],
    ['app://branchbook/assets/a.js?v=1', 'https://branchbook.app.invalid/assets/a.js?v=1'],
    ['app://other/', 'https://other.app.invalid/'],
  ])('%s is %s to Chromium, and back', (inside, outside) => {
    expect([toBrowserUrl(inside), toAppUrl(outside)]).toEqual([outside, inside]);
  });
  it.each([
    'https://example.com/',
    'https://branchbook.app.invalid.evil/',
    'http://branchbook.app.invalid/',
    'https://x@branchbook.app.invalid/',
    'https://branchbook.app.invalid:1/',
    'data:,x',
    'about:blank',
  ])('leaves %s as it is', (url) => expect([toAppUrl(url), toBrowserUrl(url)]).toEqual([url, url]));
});

describe('provideOnly', () => {
  const provided = provideOnly('app', { getVersion: () => '1' } as { getVersion(): string; dock?: unknown });
  it('gives what is there and fails loudly on the rest', () => {
    expect(provided.getVersion()).toBe('1');
    expect(() => provided.dock).toThrow('app.dock is not provided by the Chromium host');
    expect(() => {
      provided.dock = 1;
    }).toThrow('app.dock cannot be set on the Chromium host');
  });
});

describe('composeFlags', () => {
  const plain = { isRoot: false, cdpPort: undefined, devServer: undefined, isHeadless: true };
  it('opens no debugging port unless a test asked for one', () => {
    expect(composeFlags(plain).filter((flag) => flag.includes('remote-debugging'))).toEqual([]);
    expect(composeFlags({ ...plain, cdpPort: '9333' })).toContain('--remote-debugging-port=9333');
  });
  it('keeps the sandbox except for root', () => {
    expect(composeFlags(plain)).not.toContain('--no-sandbox');
    expect(composeFlags({ ...plain, isRoot: true })).toContain('--no-sandbox');
  });
  it('resolves no name but the development server', () => {
    expect(composeFlags(plain)).toContain('--host-resolver-rules=MAP * ~NOTFOUND');
    expect(composeFlags({ ...plain, devServer: 'http://127.0.0.1:5273' })).toContain(
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
    );
  });
});

describe('isHeadless', () => {
  it('opens a window only where there is a display and one was asked for', () => {
    expect(isHeadless({ BRANCHBOOK_HEADED: '1' }, 'linux')).toBe(true);
    expect(isHeadless({ DISPLAY: ':0' }, 'linux')).toBe(true);
    expect(isHeadless({ DISPLAY: ':0', BRANCHBOOK_HEADED: '1' }, 'linux')).toBe(false);
    expect(isHeadless({ BRANCHBOOK_HEADED: '1' }, 'darwin')).toBe(false);
  });
});

describe('takeInstanceLock', () => {
  it('is taken once, told of a second try, and free after release', async () => {
    expect(takeInstanceLock(folder)).toEqual({ isFirst: true });
    const told = new Promise((resolve) => process.once('SIGUSR2', resolve));
    expect(takeInstanceLock(folder)).toEqual({ isFirst: false });
    await told;
    releaseInstanceLock(folder);
    expect(takeInstanceLock(folder)).toEqual({ isFirst: true });
  });
  it.each(['{"pid":999999999,"started":"1"}', 'half a fi', `{"pid":${process.pid},"started":"another"}`])(
    'takes over what a killed one left behind: %s',
    (left) => {
      writeFileSync(join(folder, 'host-instance.lock'), left);
      expect(takeInstanceLock(folder)).toEqual({ isFirst: true });
    },
  );
});

describe('createSafeStorage', () => {
  it('opens what it sealed, and not what another machine sealed', () => {
    const own = createSafeStorage(() => folder);
    const sealed = own.encryptString('device key');
    expect(own.decryptString(sealed)).toBe('device key');
    expect(sealed.includes('device key')).toBe(false);
    writeFileSync(join(folder, 'host-safe-storage.key'), Buffer.alloc(32, 1));
    expect(() => own.decryptString(sealed)).toThrow(/unable to authenticate/u);
    expect(readFileSync(join(folder, 'host-safe-storage.key'))).toHaveLength(32);
  });
});

describe('composePreloadScript', () => {
  const run = (preload: string, hostname = 'branchbook.app.invalid') => {
    const page: Record<string, unknown> = {
      location: { hostname },
      [INVOKE_BINDING]: async () => '{"isOk":false,"message":"no"}',
    };
    page['globalThis'] = page;
    page['top'] = page;
    runInNewContext(composePreloadScript(preload), page);
    return page;
  };
  it('takes its way in off the window and exposes what the preload exposes, frozen', () => {
    const page = run("require('electron').contextBridge.exposeInMainWorld('desktop', { app: {} })");
    expect([INVOKE_BINDING in page, Object.isFrozen(page['desktop'])]).toEqual([false, true]);
  });
  it('has no other module, and no other member of electron', () => {
    expect(() => run("require('fs')")).toThrow('module [fs] is not there in a sandboxed preload');
    expect(() => run("require('electron').webFrame")).toThrow(
      'electron.webFrame is not provided by the Chromium host',
    );
    expect(() => run("require('electron').ipcRenderer.sendSync")).toThrow(
      'ipcRenderer.sendSync is not provided',
    );
  });
  it('does nothing on a page that is not ours', () => {
    expect(
      run("require('electron').contextBridge.exposeInMainWorld('desktop', {})", 'evil.example'),
    ).not.toHaveProperty('desktop');
  });
});

describe('findChromium and findElectron', () => {
  it('takes the browser that is named, or the first of the usual places', () => {
    expect(findChromium({}, (path) => path === '/usr/bin/google-chrome')).toBe('/usr/bin/google-chrome');
    expect(findChromium({ BRANCHBOOK_CHROMIUM: '/opt/c' }, (path) => path === '/opt/c')).toBe('/opt/c');
    expect(
      findChromium({ BRANCHBOOK_CHROMIUM: '/opt/c' }, (path) => path === '/usr/bin/chromium'),
    ).toBeNull();
    expect(findChromium({}, () => false)).toBeNull();
  });
  it('says why there is no Electron, and finds the one that is there', () => {
    expect(findElectron(folder, {})).toMatchObject({
      reason: expect.stringContaining('without its binary') as string,
    });
    writeFileSync(join(folder, 'path.txt'), 'electron');
    expect(findElectron(folder, {})).toMatchObject({
      reason: expect.stringContaining('not at its place') as string,
    });
    writeFileSync(join(folder, 'electron'), '');
    expect(findElectron(folder, { ELECTRON_OVERRIDE_DIST_PATH: folder })).toEqual({
      path: join(folder, 'electron'),
    });
  });
});
