import type { BrowserContext, Page } from 'playwright-core';
import { isHeadless, launchBrowser } from './browser.ts';

let context: Promise<BrowserContext> | null = null;
let blank: Page | null = null;

/** Starts Chromium for this run of the application; `ended` is called when it ends by itself. */
export async function openBrowserSession(userData: string, ended: () => void): Promise<void> {
  context = launchBrowser(userData);
  const opened = await context;
  blank = opened.pages()[0] ?? null;
  opened.on('close', ended);
}

/** A page for a window: the one Chromium started with, then new ones. */
export async function takePage(size: { readonly width: number; readonly height: number }): Promise<Page> {
  if (context === null) throw new Error('a window was made before the application was ready');
  const opened = await context;
  const page = blank ?? (await opened.newPage());
  blank = null;
  if (isHeadless(process.env, process.platform)) await page.setViewportSize(size);
  return page;
}

export async function closeBrowserSession(): Promise<void> {
  await (await context)?.close().catch(() => undefined);
}
