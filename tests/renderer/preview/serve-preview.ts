import { chromium } from 'playwright-core';
import type { Browser, Page } from 'playwright-core';
import { build } from 'vite';

import { composeFlags } from '../../../build/chromium-host/browser.ts';
import { ensureChromium } from '../../../build/ensure-chromium.ts';
import { readBuiltFile } from '../../support/read-built-file.ts';
import { PREVIEW_CONFIG } from './preview-config.ts';

/** Where the preview stands, for the browser alone: nothing listens there. */
export const ORIGIN = 'https://branchbook.test';

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
    const file = readBuiltFile(built, new URL(route.request().url()).pathname);
    await route.fulfill(file ?? { status: 404, body: '' });
  });
}
