// Hostile values through the forms in a real browser, under the shipped content security policy (I-1, I-2).
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { AttackReport } from '../renderer/preview-hostile/attack-entry-forms.ts';
import { PREVIEW_CONFIG } from '../renderer/preview/preview-config.ts';
import { ORIGIN, launchPreviewBrowser, servePreview } from '../renderer/preview/serve-preview.ts';
import { REQUEST_SCHEMAS } from '../../shared/bridge/request-schemas.ts';
import { HOSTILE_COUNT } from '../support/hostile-values.ts';

const NOW = '2026-11-24T02:40:00.000Z';
/** Every so manieth value, so that a run of all tests is through in minutes; `HOSTILE_STEP=1` sends all 2,000. */
const STEP = Number(process.env['HOSTILE_STEP'] ?? 20);
const ROOT = join(import.meta.dirname, '../renderer/preview-hostile');

type Attackers = {
  attackEntryForms(step: number): Promise<AttackReport>;
  attackFields(selector: string, from: number, count: number): Promise<readonly string[]>;
};
declare const window: Window &
  Attackers & { readonly __pwned?: unknown; readonly __violations: readonly string[] };

describe('hostile values', { timeout: 1_200_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'branchbook-hostile-'));
  let browser: Browser;
  let complaints: string[] = [];

  beforeAll(async () => {
    await build({ ...PREVIEW_CONFIG, root: ROOT, build: { ...PREVIEW_CONFIG.build, outDir: folder } });
    browser = await launchPreviewBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function openPage(query: string, hash: string): Promise<Page> {
    const context = await browser.newContext({
      viewport: { width: 1366, height: 768 },
      ignoreHTTPSErrors: true,
    });
    const page = await context.newPage();
    complaints = [];
    page.on('pageerror', (error) => complaints.push(`fault ${error.message}`));
    page.on('dialog', (dialog) => {
      complaints.push(`dialog ${dialog.message()}`);
      void dialog.dismiss();
    });
    page.on('popup', () => complaints.push('popup'));
    page.on('request', (request) => {
      if (!request.url().startsWith(ORIGIN)) complaints.push(`request ${request.url().slice(0, 100)}`);
    });
    await page.addInitScript(() => {
      const violations: string[] = [];
      Object.assign(globalThis, { __violations: violations });
      document.addEventListener('securitypolicyviolation', (event) =>
        violations.push(
          `${event.violatedDirective} ${event.blockedURI} ${event.sample} ${event.sourceFile}:${event.lineNumber}`,
        ),
      );
    });
    await page.exposeFunction(
      'checkAppend',
      (request: unknown) => REQUEST_SCHEMAS['journal.append'].safeParse(request).success,
    );
    await page.clock.setFixedTime(NOW);
    await servePreview(page, folder);
    await page.goto(`${ORIGIN}/?${query}${hash}`);
    await page.waitForSelector('main h1', { timeout: 60_000 });
    await page.waitForFunction(() => 'attackEntryForms' in window);
    return page;
  }

  /** What ran or was stopped from running; nothing of either may be. */
  const findHarm = async (page: Page) =>
    page.evaluate(() => ({ pwned: window.__pwned ?? null, violations: window.__violations }));
  const NO_HARM = { pwned: null, violations: [] };

  it('[I-1] [I-2] of every family values are saved as they were typed, or refused in words and still in their field', async () => {
    const page = await openPage('person=p-li&line=down', '#/register');
    const report = await page.evaluate(async (step) => window.attackEntryForms(step), STEP);
    process.stdout.write(`${JSON.stringify({ ...report, wrong: report.wrong.length })}\n`);
    expect(report.wrong.slice(0, 20)).toEqual([]);
    expect(report.saved + report.refused).toBe(Math.ceil(HOSTILE_COUNT / STEP));
    expect(Object.keys(report.byForm).length).toBeGreaterThan(5);
    expect(await findHarm(page)).toEqual(NO_HARM);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('[I-2] searching for any of them finds nothing to run', async () => {
    const page = await openPage('person=p-li&line=down', '#/register');
    await page.waitForSelector('input[type="search"]');
    expect(await page.evaluate(async () => window.attackFields('input[type="search"]', 0, 60))).toEqual([]);
    expect(await findHarm(page)).toEqual(NO_HARM);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('[I-2] a page that put a text in as markup would be noticed', async () => {
    const page = await openPage('person=p-li&line=down', '#/register');
    await page.evaluate(() => {
      const place = document.createElement('div');
      document.querySelector('main')?.append(place);
      try {
        place.innerHTML = '<img src="x" onerror="window.__pwned=1">';
      } catch {
        // Refused by the policy, which is what must be seen below.
      }
    });
    const { pwned, violations } = await findHarm(page);
    expect(pwned).toBeNull();
    expect(violations).toEqual([expect.stringContaining('require-trusted-types-for')]);
    await page.context().close();
  });
});
