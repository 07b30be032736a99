/**
 * Screenshots of the application on a fake shell, under the shipped content security policy.
 *
 * `node tests/renderer/preview-entry/shoot.ts [name…]` writes out/preview-entry-shots/<name>.png and prints policy violations, page
 * errors and axe findings (serious and critical).
 */
import { mkdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { chromium } from 'playwright-core';
import { build } from 'vite';
import type { Browser, Page } from 'playwright-core';

import { composeContentSecurityPolicy } from '../../../electron/protocol/security-headers.ts';
import { PREVIEW_CONFIG } from '../preview/preview-config.ts';
import { SHOTS } from './shots.ts';
import type { Shot } from './shots.ts';

const ROOT = join(import.meta.dirname, '../../..');
const BUILT = join(ROOT, 'out/preview-entry');
const SHOTS_FOLDER = join(ROOT, 'out/preview-entry-shots');
const ORIGIN = 'https://branchbook.test';
const NONCE = 'cHJldmlldy1ub25jZS0xMjM0NQ==';
/** A working Tuesday, 10:40 in Shanghai. */
const NOW = '2026-11-24T02:40:00.000Z';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.json': 'application/json',
};

async function serve(page: Page): Promise<void> {
  await page.route(`${ORIGIN}/**`, async (route) => {
    const path = new URL(route.request().url()).pathname;
    const file = path === '/' ? '/index.html' : path;
    try {
      const bytes = readFileSync(join(BUILT, file));
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

async function takeShot(browser: Browser, shot: Shot): Promise<void> {
  const [width, height] = shot.size ?? [1366, 768];
  const context = await browser.newContext({
    viewport: { width, height },
    reducedMotion: 'reduce',
    ignoreHTTPSErrors: true,
  });
  const page = await context.newPage();
  await page.clock.setFixedTime(shot.now ?? NOW);
  const problems: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') problems.push(message.text());
  });
  page.on('pageerror', (error) => problems.push(`fault: ${error.message}`));
  await serve(page);
  await page.goto(`${ORIGIN}/?${shot.query}${shot.hash ?? ''}`);
  await page.waitForSelector(shot.waitFor ?? 'main h1', { timeout: 30_000 });
  await page.evaluate(() => document.fonts.ready.then(() => null));
  if (shot.act !== undefined) await shot.act(page);
  await page.waitForTimeout(400);
  await page.screenshot({ path: join(SHOTS_FOLDER, `${shot.name}.png`) });
  const { violations } = await new AxeBuilder({ page }).analyze();
  for (const { id, impact, nodes } of violations) {
    if (impact === 'serious' || impact === 'critical') {
      problems.push(
        `axe ${impact} ${id}: ${nodes.map(({ target, failureSummary }) => `${target.join(' ')} ${failureSummary?.split('\n')[1] ?? ''}`).join(' | ')}`,
      );
    }
  }
  process.stdout.write(`${shot.name}: ${problems.length === 0 ? 'clean' : ''}` + '\n');
  for (const problem of new Set(problems)) process.stdout.write(`   ${problem.slice(0, 500)}` + '\n');
  await context.close();
}

const wanted = process.argv.slice(2);
await build({ ...PREVIEW_CONFIG, build: { ...PREVIEW_CONFIG.build, outDir: BUILT } });
mkdirSync(SHOTS_FOLDER, { recursive: true });
const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox', '--headless'],
});
for (const shot of SHOTS) {
  if (wanted.length === 0 || wanted.some((name) => shot.name.startsWith(name))) await takeShot(browser, shot);
}
await browser.close();
