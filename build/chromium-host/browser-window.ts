import type * as Electron from 'electron';
import { EventEmitter } from 'node:events';
import type { Page } from 'playwright-core';
import { isHeadless } from './browser.ts';
import { takePage } from './browser-session.ts';
import { emitPreventable } from './host-events.ts';
import { HostWebContents } from './web-contents.ts';

const windows = new Set<HostBrowserWindow>();

/** `BrowserWindow` as far as main uses it: one page. Shown and hidden are remembered, since a page has no such thing. */
export class HostBrowserWindow extends EventEmitter {
  readonly webContents: HostWebContents;
  readonly #size: { readonly width: number; readonly height: number };
  #page: Page | null = null;
  #isVisible: boolean;
  #isDestroyed = false;

  static getAllWindows(): readonly HostBrowserWindow[] {
    return [...windows];
  }

  static fromWebContents(contents: unknown): HostBrowserWindow | null {
    return [...windows].find((window) => window.webContents === contents) ?? null;
  }

  constructor(options: Electron.BrowserWindowConstructorOptions) {
    super();
    const preferences = options.webPreferences;
    if (
      preferences?.sandbox !== true ||
      preferences.contextIsolation !== true ||
      preferences.nodeIntegration === true
    ) {
      throw new Error('a window without sandbox and context isolation is not provided by the Chromium host');
    }
    this.#size = { width: options.width ?? 800, height: options.height ?? 600 };
    this.#isVisible = options.show !== false;
    this.webContents = new HostWebContents(preferences.preload);
    this.webContents.on('host-close-asked', () => this.close());
    windows.add(this);
    setImmediate(() => webContentsCreated?.(this.webContents));
  }

  async loadURL(url: string): Promise<void> {
    const page = this.#page ?? (await this.#open());
    await this.webContents.loadURL(url);
    if (!page.isClosed()) this.emit('ready-to-show');
  }

  async #open(): Promise<Page> {
    const page = await takePage(this.#size);
    this.#page = page;
    page.on('close', () => this.#handlePageClosed());
    await this.webContents.attach(page);
    return page;
  }

  /** The person closed the visible window. It cannot be hidden any more, so main's wish to keep it is not granted. */
  #handlePageClosed(): void {
    if (this.#isDestroyed) return;
    emitPreventable(this, 'close', {});
    this.#forget();
    pageClosedByPerson?.();
  }

  #forget(): void {
    this.#isDestroyed = true;
    windows.delete(this);
    this.emit('closed');
  }

  close(): void {
    if (this.#isDestroyed || !emitPreventable(this, 'close', {})) return;
    this.destroy();
  }

  destroy(): void {
    if (this.#isDestroyed) return;
    this.#forget();
    void this.#page?.close().catch(() => undefined);
  }

  show(): void {
    this.#isVisible = true;
    void this.#page?.bringToFront().catch(() => undefined);
    this.emit('show');
  }

  hide(): void {
    this.#isVisible = false;
    this.emit('hide');
  }

  focus(): void {
    void this.#page?.bringToFront().catch(() => undefined);
  }

  restore(): void {
    this.show();
  }

  /** Headless, a page has neither menu nor order of windows; what main asked for is there to be read. */
  removeMenu(): void {}
  setAlwaysOnTop(_isOnTop: boolean, _level?: string): void {}
  setKiosk(_isKiosk: boolean): void {}

  isVisible(): boolean {
    return this.#isVisible && !this.#isDestroyed;
  }

  /** Without a screen nobody looks at a page; with one, at the window that is shown. */
  isFocused(): boolean {
    return this.isVisible() && !isHeadless(process.env, process.platform);
  }

  isMinimized(): boolean {
    return false;
  }

  isDestroyed(): boolean {
    return this.#isDestroyed;
  }
}

let webContentsCreated: ((contents: HostWebContents) => void) | null = null;
let pageClosedByPerson: (() => void) | null = null;

/** The application object hears of new pages and of a window the person closed. */
export function connectWindows(listeners: {
  readonly created: (contents: HostWebContents) => void;
  readonly closedByPerson: () => void;
}): void {
  webContentsCreated = listeners.created;
  pageClosedByPerson = listeners.closedByPerson;
}
