import type * as Electron from 'electron';
import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { toAppUrl, toBrowserUrl } from './address.ts';
import { emitPreventable } from './host-events.ts';
import { composeInputGuard } from './input-guard.ts';
import { answerInvoke } from './ipc-main.ts';
import {
  CLOSE_BINDING,
  CLOSE_SCRIPT,
  composePreloadScript,
  INVOKE_BINDING,
  RECEIVE_SYMBOL,
} from './preload-shim.ts';
import { answerRoute } from './protocol.ts';
import { session } from './session.ts';

type WindowOpenHandler = (details: Electron.HandlerDetails) => { readonly action: 'allow' | 'deny' };

let lastId = 0;

/** `webContents` as far as main uses it, over one page. The page may come later than the window, as it does in Electron. */
export class HostWebContents extends EventEmitter {
  readonly id = (lastId += 1);
  readonly session = session.defaultSession;
  #page: Page | null = null;
  #openHandler: WindowOpenHandler = () => ({ action: 'deny' });
  #isNavigatingByMain = false;
  readonly #preload: string | undefined;

  constructor(preload: string | undefined) {
    super();
    this.#preload = preload;
  }

  /** Gives the page its preload, its binding and main's handlers. */
  async attach(page: Page): Promise<void> {
    this.#page = page;
    await page.exposeBinding(INVOKE_BINDING, ({ frame }, text: string) => answerInvoke(this, frame, text));
    await page.exposeBinding(CLOSE_BINDING, () => void this.emit('host-close-asked'));
    await page.addInitScript(CLOSE_SCRIPT);
    if (this.listenerCount('before-input-event') > 0) await page.addInitScript(composeInputGuard(this));
    if (this.#preload !== undefined)
      await page.addInitScript(composePreloadScript(readFileSync(this.#preload, 'utf8')));
    await page.route('**/*', async (route, request) => {
      if (
        request.isNavigationRequest() &&
        !this.#isNavigatingByMain &&
        !this.#mayNavigate(request.url(), request.frame() === page.mainFrame())
      ) {
        return route.abort('aborted');
      }
      return answerRoute(route, request);
    });
    page.on('popup', (popup) => {
      const answer = this.#openHandler({ url: toAppUrl(popup.url()) } as Electron.HandlerDetails);
      if (answer.action === 'allow')
        throw new Error('allowing a new window is not provided by the Chromium host');
      void popup.close().catch(() => undefined);
    });
    page.on('crash', () => this.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 0 }));
    page.on('dialog', (dialog) => void dialog.dismiss().catch(() => undefined));
  }

  #mayNavigate(browserUrl: string, isMainFrame: boolean): boolean {
    const url = toAppUrl(browserUrl);
    const mayFrame = emitPreventable(this, 'will-frame-navigate', { url, isMainFrame });
    return isMainFrame
      ? emitPreventable(this, 'will-navigate', { url, isMainFrame }, url) && mayFrame
      : mayFrame;
  }

  async loadURL(url: string): Promise<void> {
    this.#isNavigatingByMain = true;
    try {
      await this.#require().goto(toBrowserUrl(url), { waitUntil: 'load' });
      await this.#forgetBlankPage();
    } finally {
      this.#isNavigatingByMain = false;
    }
  }

  /** A window of Electron begins with the page main loads; one of a driven Chromium with a blank page, which a page could go back to. */
  async #forgetBlankPage(): Promise<void> {
    const page = this.#require();
    const cdp = await page.context().newCDPSession(page);
    await cdp.send('Page.resetNavigationHistory');
    await cdp.detach();
  }

  setWindowOpenHandler(handler: WindowOpenHandler): void {
    this.#openHandler = handler;
  }

  getURL(): string {
    return this.#page === null ? '' : toAppUrl(this.#page.url());
  }

  isDestroyed(): boolean {
    return this.#page?.isClosed() ?? false;
  }

  send(channel: string, ...args: unknown[]): void {
    const text = JSON.stringify(args);
    void this.#page
      ?.evaluate(
        ([name, symbol, json]) => {
          const receive = (
            globalThis as unknown as Record<symbol, (channel: string, args: unknown[]) => void>
          )[Symbol.for(symbol!)];
          receive?.(name!, JSON.parse(json!) as unknown[]);
        },
        [channel, RECEIVE_SYMBOL, text],
      )
      .catch(() => undefined);
  }

  reload(): void {
    this.#isNavigatingByMain = true;
    void this.#page
      ?.reload()
      .catch(() => undefined)
      .finally(() => {
        this.#isNavigatingByMain = false;
      });
  }

  async printToPDF(options: Electron.PrintToPDFOptions): Promise<Buffer> {
    const page = this.#require();
    const cdp = await page.context().newCDPSession(page);
    try {
      const answer = await cdp.send('Page.printToPDF', {
        printBackground: options.printBackground ?? false,
        preferCSSPageSize: options.preferCSSPageSize ?? false,
        landscape: options.landscape ?? false,
        ...toPaper(options.pageSize),
        marginTop: options.margins?.top ?? 0.4,
        marginBottom: options.margins?.bottom ?? 0.4,
        marginLeft: options.margins?.left ?? 0.4,
        marginRight: options.margins?.right ?? 0.4,
      });
      return Buffer.from(answer.data, 'base64');
    } finally {
      await cdp.detach().catch(() => undefined);
    }
  }

  #require(): Page {
    if (this.#page === null) throw new Error('Object has been destroyed or was never loaded');
    return this.#page;
  }
}

/** Paper in inches, as the protocol wants it: A4 is 210 by 297 mm. */
function toPaper(pageSize: Electron.PrintToPDFOptions['pageSize']): {
  readonly paperWidth: number;
  readonly paperHeight: number;
} {
  if (pageSize === 'A4') return { paperWidth: 210 / 25.4, paperHeight: 297 / 25.4 };
  throw new Error(`page size [${JSON.stringify(pageSize)}] is not provided by the Chromium host`);
}
