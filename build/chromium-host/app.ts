import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { closeBrowserSession, openBrowserSession } from './browser-session.ts';
import { connectWindows, HostBrowserWindow } from './browser-window.ts';
import { emitPreventable } from './host-events.ts';
import { releaseInstanceLock, takeInstanceLock } from './instance-lock.ts';

/** The folder of the package.json whose `main` is running. */
const APP_PATH = findAppPath(process.argv[1] ?? '.');
const manifest = JSON.parse(readFileSync(join(APP_PATH, 'package.json'), 'utf8')) as {
  name: string;
  version: string;
};

const paths = new Map<string, string>([
  ['home', homedir()],
  ['appData', process.env['XDG_CONFIG_HOME'] ?? join(homedir(), '.config')],
  ['userData', join(process.env['XDG_CONFIG_HOME'] ?? join(homedir(), '.config'), manifest.name)],
  ['documents', join(homedir(), 'Documents')],
  ['downloads', join(homedir(), 'Downloads')],
  ['temp', tmpdir()],
]);

function findAppPath(entry: string): string {
  let folder = dirname(resolve(entry));
  for (;;) {
    try {
      readFileSync(join(folder, 'package.json'));
      return folder;
    } catch {
      const parent = dirname(folder);
      if (parent === folder) throw new Error(`no package.json above [${entry}]`);
      folder = parent;
    }
  }
}

/** `app` as far as main uses it. */
class HostApp extends EventEmitter {
  readonly isPackaged = false;
  #ready: Promise<void> | null = null;
  #hasLock = false;
  #isQuitting = false;

  /** Chromium is started on the first wish for it, after main has set its paths and schemes. */
  whenReady(): Promise<void> {
    this.#ready ??= new Promise((done) => setImmediate(done))
      .then(() => openBrowserSession(this.getPath('userData'), () => this.exit(0)))
      .then(() => {
        this.emit('ready');
      });
    return this.#ready;
  }

  getPath(name: string): string {
    const path = paths.get(name);
    if (path === undefined) throw new Error(`app.getPath('${name}') is not provided by the Chromium host`);
    return path;
  }

  setPath(name: string, path: string): void {
    if (this.#ready !== null) throw new Error(`app.setPath('${name}') came after the application was ready`);
    paths.set(name, path);
  }

  getAppPath(): string {
    return APP_PATH;
  }

  getVersion(): string {
    return manifest.version;
  }

  getLocale(): string {
    return Intl.DateTimeFormat().resolvedOptions().locale;
  }

  /** Every page of the host runs in Chromium's sandbox wherever that can start. */
  enableSandbox(): void {}

  setBadgeCount(_count: number): boolean {
    return false;
  }

  requestSingleInstanceLock(): boolean {
    this.#hasLock = takeInstanceLock(this.getPath('userData')).isFirst;
    if (this.#hasLock) process.on('SIGUSR2', () => this.emit('second-instance', {}, [], ''));
    return this.#hasLock;
  }

  quit(): void {
    if (this.#isQuitting) return;
    this.#isQuitting = emitPreventable(this, 'before-quit', {});
    if (!this.#isQuitting) return;
    for (const window of HostBrowserWindow.getAllWindows()) window.close();
    if (HostBrowserWindow.getAllWindows().length > 0 || !emitPreventable(this, 'will-quit', {})) {
      this.#isQuitting = false;
      return;
    }
    void closeBrowserSession().finally(() => this.exit(0));
  }

  exit(code = 0): void {
    if (this.#hasLock) releaseInstanceLock(this.getPath('userData'));
    this.emit('quit', {}, code);
    process.exit(code);
  }
}

export const app = new HostApp();

connectWindows({
  created: (contents) => void app.emit('web-contents-created', {}, contents),
  closedByPerson: () => {
    process.stderr.write(
      'The window was closed. The Chromium host has no tray to stay in, so the application ends.\n',
    );
    app.quit();
  },
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => app.quit());
