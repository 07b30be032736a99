import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../../../build/project-paths.ts';
import type { DesktopApi } from '../../../shared/bridge/desktop-api.ts';
import { launchApplication, type LaunchedApplication } from '../../../build/launch-application.ts';
import { makeAppFolder } from './make-app-folder.ts';

/** What the pages of this test put on their window. */
type TestWindow = {
  readonly desktop: DesktopApi;
  readonly isLoaded?: boolean;
  readonly wasRun?: boolean;
  readonly injections: Readonly<Record<string, unknown>>;
  addRow(): Promise<number>;
  tryInjection(name: string, limitMs: number): Promise<string | null>;
};
declare const window: TestWindow & {
  location: { href: string };
  open(url: string): { readonly closed: boolean } | null;
};

const PAGE = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8">
<meta property="csp-nonce" nonce="__CSP_NONCE__"></head><body>
<script type="module" src="/page.js"></script><script type="module" src="/injections.js"></script></body></html>`;

const PAGE_SCRIPT = `
if (location.hash.startsWith('#/print/')) {
  document.body.append('意见登记表 ' + location.hash);
  await window.desktop.printing.markReady({});
}
window.addRow = () => new Promise((resolve, reject) => {
  const request = indexedDB.open('rows', 1);
  request.onupgradeneeded = () => request.result.createObjectStore('rows', { autoIncrement: true });
  request.onerror = () => reject(request.error);
  request.onsuccess = () => {
    const work = request.result.transaction('rows', 'readwrite', { durability: 'strict' });
    work.objectStore('rows').add(1);
    const count = work.objectStore('rows').count();
    work.oncomplete = () => resolve(count.result);
  };
});
`;

let folder: string;
let application: LaunchedApplication;
const launch = (): Promise<LaunchedApplication> =>
  launchApplication({ userData: join(folder, 'data'), appFolder: join(folder, 'app') });

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'shell-'));
  await makeAppFolder(join(folder, 'app'), {
    'index.html': PAGE,
    'page.js': PAGE_SCRIPT,
    'injections.js': readFileSync(join(import.meta.dirname, 'injections.js'), 'utf8'),
  });
  application = await launch();
  await application.page.waitForFunction(() => window.isLoaded === true);
}, 120_000);
afterAll(async () => {
  await application?.kill();
  rmSync(folder, { recursive: true, force: true });
});

describe('the shell in a real Chromium', () => {
  it('answers its page over the bridge, and names its host', async () => {
    const described = await application.page.evaluate(() => window.desktop.app.describe({}));
    expect(described).toMatchObject({
      ok: true,
      value: { host: application.host, version: '0.1.0', platform: process.platform },
    });
  });

  it('[E3] leaves nothing of its own on the window but the frozen bridge', async () => {
    const found = await application.page.evaluate(() => ({
      names: Object.getOwnPropertyNames(window).filter((name) =>
        /^(?:_(?!_playwright)|[a-z]*(?:electron|require|process|host|ipc|desktop))/u.test(name),
      ),
      isFrozen: Object.isFrozen(window.desktop) && Object.isFrozen(window.desktop.journal),
    }));
    expect(found).toEqual({ names: ['desktop'], isFrozen: true });
  });

  it('[E3] refuses junk and a fault tells nothing', async () => {
    const junk = await application.page.evaluate(() =>
      window.desktop.session.signIn({ personId: 1 } as never),
    );
    expect(junk).toMatchObject({ ok: false, error: { reason: 'invalid-input' } });
  });

  it('tells its page of changed settings', async () => {
    const told = await application.page.evaluate(
      () =>
        new Promise((resolve) => {
          const unsubscribe = window.desktop.settings.onChange((settings) => {
            unsubscribe();
            resolve(settings);
          });
          void window.desktop.settings.put({ language: 'zh-TW' });
        }),
    );
    expect(told).toMatchObject({ language: 'zh-TW' });
  });

  it('[E4] stays on its page: no navigation, no window', async () => {
    const before = application.page.url();
    const isClosed = await application.page.evaluate(async () => {
      const opened = window.open('https://evil.example/');
      window.location.href = 'https://evil.example/';
      while (opened !== null && !opened.closed) await new Promise((resolve) => setTimeout(resolve, 20));
      return true;
    });
    expect([isClosed, application.page.url()]).toEqual([true, before]);
    await expect.poll(() => application.page.context().pages().length).toBe(1);
  });

  it('[E2] at least thirty ways of injection each violate the policy', async () => {
    const names = await application.page.evaluate(() => Object.keys(window.injections));
    expect(names.length).toBeGreaterThanOrEqual(30);
    const stopped: Record<string, string | null> = {};
    for (const name of names)
      stopped[name] = await application.page.evaluate((one) => window.tryInjection(one, 3_000), name);
    expect(Object.entries(stopped).filter(([, directive]) => directive === null)).toEqual([]);
    expect(await application.page.evaluate(() => window.wasRun)).toBeUndefined();
  }, 120_000);

  it('prints a page from a hidden window to A4', async () => {
    const print = (entryId: string) =>
      application.page.evaluate(
        (id) => window.desktop.printing.savePdf({ entryId: id as never, suggestedName: '../意见登记表' }),
        entryId,
      );
    const printed = await print('0190a1b2-0000-7000-8000-000000000001');
    expect(printed).toMatchObject({ ok: true, value: { pages: 1 } });
    const path = printed.ok ? printed.value.path : '';
    expect(path).toBe(join(folder, 'data', 'documents', 'Branchbook', '意见登记表.pdf'));
    // A4 in points of 1/72 inch, rounded as Chromium rounds.
    expect(readFileSync(path, 'latin1')).toMatch(/\/MediaBox \[0 0 59[45](?:\.\d+)? 84[12](?:\.\d+)?\]/u);
    await expect.poll(() => application.page.context().pages().length).toBe(1);
  }, 120_000);

  it('[E7] starts once per data folder', async () => {
    const second = spawn(
      process.execPath,
      ['--import', join(ROOT, 'build/chromium-host/register.ts'), join(folder, 'app/out/desktop/main.js')],
      { env: { ...process.env, BRANCHBOOK_USER_DATA: join(folder, 'data') }, stdio: 'ignore' },
    );
    expect(await once(second, 'exit')).toEqual([0, null]);
    expect(await application.page.evaluate(() => window.desktop.app.describe({}))).toMatchObject({
      ok: true,
    });
  });

  it('[F10] keeps what IndexedDB held when everything was killed, three times', async () => {
    const counts: number[] = [];
    for (let round = 0; round < 3; round += 1) {
      counts.push(await application.page.evaluate(() => window.addRow()));
      await application.kill();
      application = await launch();
      await application.page.waitForFunction(() => window.isLoaded === true);
    }
    counts.push(await application.page.evaluate(() => window.addRow()));
    expect(counts).toEqual([1, 2, 3, 4]);
  }, 120_000);

  it('takes its Chromium with it when only the main process is killed', async () => {
    process.kill(application.pid, 'SIGKILL');
    await expect.poll(() => countProcesses(join(folder, 'data')), { timeout: 30_000 }).toBe(0);
    application = await launch();
    expect(await application.page.evaluate(() => window.addRow())).toBe(5);
  }, 120_000);

  it('quits when asked to, and gives its data folder free', async () => {
    await application.close();
    expect(countProcesses(join(folder, 'data'))).toBe(0);
    expect(readdirSync(join(folder, 'data'))).not.toContain('host-instance.lock');
  });
});

describe('a start that fails', () => {
  it('[K4] says so in a sentence, with the reason for whoever helps, and ends', async () => {
    const data = join(folder, 'damaged');
    mkdirSync(data);
    // A file where the folder of the journal belongs: nothing can be kept.
    writeFileSync(join(data, 'data'), '');
    const started = spawn(
      process.execPath,
      ['--import', join(ROOT, 'build/chromium-host/register.ts'), join(folder, 'app/out/desktop/main.js')],
      {
        env: { ...process.env, BRANCHBOOK_USER_DATA: data, LANG: 'zh_CN.UTF-8', LC_ALL: 'zh_CN.UTF-8' },
        stdio: ['ignore', 'ignore', 'pipe'],
      },
    );
    let said = '';
    started.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
    expect(await once(started, 'exit')).toEqual([1, null]);
    expect(said).toMatch(/网点意见簿无法打开\n登记簿没有打开，已登记的内容没有改动。/u);
  });
});

/** Processes that were started on this data folder. */
function countProcesses(dataFolder: string): number {
  const isOnFolder = (pid: string): boolean => {
    try {
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(dataFolder);
    } catch {
      return false;
    }
  };
  return readdirSync('/proc').filter((name) => /^\d+$/u.test(name) && isOnFolder(name)).length;
}
