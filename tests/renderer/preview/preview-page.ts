import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { chromium } from 'playwright-core';
import type { Browser, Page } from 'playwright-core';
import { build } from 'vite';

import { composeFlags } from '../../../build/chromium-host/browser.ts';
import { ensureChromium } from '../../../build/ensure-chromium.ts';
import { composeContentSecurityPolicy } from '../../../electron/protocol/security-headers.ts';
import { PREVIEW_CONFIG } from './preview-config.ts';

const ORIGIN = 'https://branchbook.test';
const NONCE = 'cHJldmlldy1ub25jZS0xMjM0NQ==';
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.json': 'application/json',
};

/** The application on a fake shell, in a real Chromium, under the shipped content security policy. */
export type PreviewPage = { readonly page: Page; readonly close: () => Promise<void> };

/** Builds the application with the fake shell into a folder of its own. */
export async function buildPreview(outDir: string): Promise<void> {
  await build({ ...PREVIEW_CONFIG, build: { ...PREVIEW_CONFIG.build, outDir } });
}

/** Opens it in the state that the query asks for, at this moment, which then passes in real time. */
export async function openPreview(built: string, query: string, now: string): Promise<PreviewPage> {
  const isRoot = process.getuid?.() === 0;
  const browser: Browser = await chromium.launch({
    executablePath: await ensureChromium(),
    headless: true,
    chromiumSandbox: !isRoot,
    args: [...composeFlags({ isRoot, cdpPort: undefined, devServer: undefined, isHeadless: true })],
  });
  const context = await browser.newContext({
    viewport: { width: 1366, height: 768 },
    reducedMotion: 'reduce',
    ignoreHTTPSErrors: true,
  });
  const page = await context.newPage();
  await page.clock.install({ time: now });
  await page.route(`${ORIGIN}/**`, async (route) => {
    const path = new URL(route.request().url()).pathname;
    const file = path === '/' ? '/index.html' : path;
    try {
      const bytes = readFileSync(join(built, file));
      const isPage = extname(file) === '.html';
      await route.fulfill({
        body: isPage ? bytes.toString('utf8').replaceAll('__CSP_NONCE__', NONCE) : bytes,
        headers: {
          'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
          ...(isPage ? { 'content-security-policy': composeContentSecurityPolicy(NONCE) } : {}),
        },
      });
    } catch {
      await route.fulfill({ status: 404, body: '' });
    }
  });
  await page.goto(`${ORIGIN}/?${query}`);
  await page.waitForSelector('main h1', { timeout: 60_000 });
  return { page, close: async () => await browser.close() };
}
