import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { chromium } from 'playwright-core';
import type { Browser, Page } from 'playwright-core';
import { build } from 'vite';

import { composeFlags } from '../../../build/chromium-host/browser.ts';
import { ensureChromium } from '../../../build/ensure-chromium.ts';
import { composeContentSecurityPolicy } from '../../../electron/protocol/security-headers.ts';
import { PREVIEW_CONFIG } from './preview-config.ts';

/** Where the preview stands, for the browser alone: nothing listens there. */
export const ORIGIN = 'https://branchbook.test';
const NONCE = 'cHJldmlldy1ub25jZS0xMjM0NQ==';
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.json': 'application/json',
};

/** Builds the application with the fake shell into a folder of its own. */
export async function buildPreview(outDir: string): Promise<void> {
  await build({ ...PREVIEW_CONFIG, build: { ...PREVIEW_CONFIG.build, outDir } });
}

/** The installed Chromium, with the flags of the shipped host. */
export async function launchPreviewBrowser(): Promise<Browser> {
  const isRoot = process.getuid?.() === 0;
  return chromium.launch({
    executablePath: await ensureChromium(),
    headless: true,
    chromiumSandbox: !isRoot,
    args: [...composeFlags({ isRoot, cdpPort: undefined, devServer: undefined, isHeadless: true })],
  });
}

/** Answers what the page asks of {@link ORIGIN} from the folder `built`, under the shipped content security policy. */
export async function servePreview(page: Page, built: string): Promise<void> {
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
}
