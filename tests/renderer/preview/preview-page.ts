import type { Page } from 'playwright-core';

import { ORIGIN, launchPreviewBrowser, servePreview } from './serve-preview.ts';

/** The application on a fake shell, in a real Chromium, under the shipped content security policy. */
export type PreviewPage = { readonly page: Page; readonly close: () => Promise<void> };

/** Opens it in the state that the query asks for, at this moment, which then passes in real time. */
export async function openPreview(built: string, query: string, now: string): Promise<PreviewPage> {
  const browser = await launchPreviewBrowser();
  const context = await browser.newContext({
    viewport: { width: 1366, height: 768 },
    reducedMotion: 'reduce',
    ignoreHTTPSErrors: true,
  });
  const page = await context.newPage();
  await page.clock.install({ time: now });
  await servePreview(page, built);
  await page.goto(`${ORIGIN}/?${query}`);
  await page.waitForSelector('main h1', { timeout: 60_000 });
  return { page, close: async () => await browser.close() };
}
