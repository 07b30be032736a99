import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';

import {
  buildPreview,
  launchPreviewBrowser,
  ORIGIN,
  servePreview,
} from '../../renderer/preview/serve-preview.ts';
import { listenForComplaints, watchPolicy } from './watch-harm.ts';

export type OpenedPreview = {
  readonly page: Page;
  /** What the page complained of and asked for outside of itself, as it comes in. */
  readonly complaints: readonly string[];
};

export type PreviewBrowser = {
  /** Of this suite alone, gone after it. */
  readonly folder: string;
  /** A page in a context of its own, watched from its first script on, at 1366 x 768 and on a fixed day. */
  open(query: string, hash: string): Promise<OpenedPreview>;
};

const NOW = '2026-11-24T02:40:00.000Z';

/** The built preview and a browser for the tests of a suite: call it once, where hooks can be set. */
export function setUpPreviewBrowser(): PreviewBrowser {
  const folder = mkdtempSync(join(tmpdir(), 'branchbook-preview-'));
  const built = join(folder, 'built');
  let browser: Browser | null = null;
  beforeAll(async () => {
    await buildPreview(built);
    browser = await launchPreviewBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return {
    folder,
    async open(query, hash) {
      if (browser === null) throw new Error('The browser starts before the first test');
      const context = await browser.newContext({
        viewport: { width: 1366, height: 768 },
        ignoreHTTPSErrors: true,
      });
      const page = await context.newPage();
      await page.clock.setFixedTime(NOW);
      const complaints = listenForComplaints(
        page,
        (address) => address.startsWith(ORIGIN) || address.startsWith('blob:'),
      );
      await watchPolicy(page);
      await servePreview(page, built);
      await page.goto(`${ORIGIN}/?${query}${hash}`);
      return { page, complaints };
    },
  };
}
