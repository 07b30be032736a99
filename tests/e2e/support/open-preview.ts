import type { Browser, Page } from 'playwright-core';

import { ORIGIN, servePreview } from '../../renderer/preview/serve-preview.ts';
import { listenForComplaints, watchPolicy } from './watch-harm.ts';

export type OpenedPreview = {
  readonly page: Page;
  /** What the page complained of and asked for outside of itself, as it comes in. */
  readonly complaints: readonly string[];
};

const NOW = '2026-11-24T02:40:00.000Z';

/** A page of the built preview in a context of its own, watched from its first script on, at 1366 x 768 and on a fixed day. */
export async function openPreview(
  browser: Browser,
  folder: string,
  { query, hash }: { readonly query: string; readonly hash: string },
): Promise<OpenedPreview> {
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
  await servePreview(page, folder);
  await page.goto(`${ORIGIN}/?${query}${hash}`);
  return { page, complaints };
}
