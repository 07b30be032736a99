import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';

import { ORIGIN, buildPreview, launchPreviewBrowser, servePreview } from './serve-preview.ts';

/** One picture: where, in which state, after doing what. */
export type Shot = {
  readonly name: string;
  readonly query: string;
  readonly hash?: string;
  readonly size?: readonly [number, number];
  readonly now?: string;
  readonly waitFor?: string;
  readonly act?: (page: Page) => Promise<void>;
};

/** A working Tuesday, 10:40 in Shanghai. */
const NOW = '2026-11-24T02:40:00.000Z';
/** The folder that everything built goes to. */
const OUT = join(import.meta.dirname, '../../../out');

/**
 * Builds the application into `out/<name>` and writes `out/<name>-shots/<shot>.png` for each shot, or for those alone whose
 * names begin with one of `wanted`. Prints policy violations, page errors and axe findings (serious and critical).
 */
export async function takeShots(
  name: string,
  shots: readonly Shot[],
  wanted: readonly string[],
): Promise<void> {
  const built = join(OUT, name);
  const folder = join(OUT, `${name}-shots`);
  await buildPreview(built);
  mkdirSync(folder, { recursive: true });
  const browser = await launchPreviewBrowser();
  try {
    for (const shot of shots) {
      const isWanted = wanted.length === 0 || wanted.some((start) => shot.name.startsWith(start));
      if (isWanted) report(shot, await takeShot(browser, shot, built, folder));
    }
  } finally {
    await browser.close();
  }
}

/** Takes the picture; resolves with what is wrong with the page. */
async function takeShot(
  browser: Browser,
  shot: Shot,
  built: string,
  folder: string,
): Promise<readonly string[]> {
  const [width, height] = shot.size ?? [1366, 768];
  const context = await browser.newContext({
    viewport: { width, height },
    reducedMotion: 'reduce',
    ignoreHTTPSErrors: true,
  });
  const page = await context.newPage();
  await page.clock.setFixedTime(shot.now ?? NOW);
  const problems = listen(page);
  await servePreview(page, built);
  await page.goto(`${ORIGIN}/?${shot.query}${shot.hash ?? ''}`);
  await page.waitForSelector(shot.waitFor ?? 'main h1', { timeout: 30_000 });
  await page.evaluate(() => document.fonts.ready.then(() => null));
  if (shot.act !== undefined) await shot.act(page);
  await page.waitForTimeout(400);
  await page.screenshot({ path: join(folder, `${shot.name}.png`) });
  // What the page says while axe is at work is axe's doing: only what was heard before counts.
  const heard = [...problems];
  const found = await findWithAxe(page);
  await context.close();
  return [...new Set([...heard, ...found])];
}

/** Collects what the page complains of, as it comes. */
function listen(page: Page): readonly string[] {
  const problems: string[] = [];
  page.on('console', (message) => {
    const { url, lineNumber } = message.location();
    if (message.type() === 'error' || message.type() === 'warning')
      problems.push(`${message.text()} ${url}:${lineNumber}`);
  });
  page.on('pageerror', (error) => problems.push(`fault: ${error.message}`));
  return problems;
}

async function findWithAxe(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, impact, nodes }) => {
      const places = nodes.map(
        ({ target, failureSummary }) => `${target.join(' ')} ${failureSummary?.split('\n')[1] ?? ''}`,
      );
      return `axe ${impact} ${id}: ${places.join(' | ')}`;
    });
}

function report({ name }: Shot, problems: readonly string[]): void {
  const lines = problems.map((problem) => `   ${problem.slice(0, 500)}\n`);
  process.stdout.write(`${name}: ${problems.length === 0 ? 'clean' : 'look'}\n${lines.join('')}`);
}
