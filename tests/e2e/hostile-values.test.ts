// Hostile values through the forms in a real browser, under the shipped content security policy (I-1, I-2).
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { AttackReport } from '../renderer/preview-hostile/attack-entry-forms.ts';
import { PREVIEW_CONFIG } from '../renderer/preview/preview-config.ts';
import type { FormReport } from '../renderer/preview-hostile/attack-form.ts';
import type { FormName } from '../renderer/preview-hostile/form-attacks.ts';
import { ORIGIN, launchPreviewBrowser, servePreview } from '../renderer/preview/serve-preview.ts';
import { REQUEST_SCHEMAS } from '../../shared/bridge/request-schemas.ts';
import { HOSTILE_COUNT } from '../support/hostile-values.ts';
import { findHarm, listenForComplaints, NO_HARM, plantMarkup, watchPolicy } from './support/watch-harm.ts';

const NOW = '2026-11-24T02:40:00.000Z';
/** Every so manieth value, so that a run of all tests is through in minutes; `HOSTILE_STEP=1` sends all 2,000 through the forms of entries. */
const DEFAULT_STEP = 20;
const STEP = Number(process.env['HOSTILE_STEP'] ?? DEFAULT_STEP);
const ROOT = join(import.meta.dirname, '../renderer/preview-hostile');

type Attackers = {
  attackEntryForms(step: number, only: readonly string[] | null): Promise<AttackReport>;
  attackForm(name: FormName, step: number): Promise<FormReport>;
  attackFields(selector: string, from: number, count: number): Promise<readonly string[]>;
};
declare const window: Window & Attackers;

type FormRun = {
  readonly form: FormName;
  readonly query: string;
  readonly hash?: string;
  /** Every so manieth value in an ordinary run; else {@link SELDOM}. */
  readonly every?: number;
  /** Fewer than these, and the form was not attacked. */
  readonly least: { readonly saved: number; readonly refused: number };
};

/** Sixteen of the 2,000: each form is opened anew for every value. */
const SELDOM = 125;

const FORMS: readonly FormRun[] = [
  { form: 'intake', query: 'person=p-wang', hash: '#/new', every: 100, least: { saved: 5, refused: 1 } },
  {
    form: 'intake',
    query: 'scene=empty&person=p-wang&pack=manufacturer',
    hash: '#/new',
    every: 83,
    least: { saved: 0, refused: 5 },
  },
  { form: 'paper-page', query: 'person=p-li', hash: '#/book', least: { saved: 5, refused: 0 } },
  { form: 'sign-in', query: 'scene=sign-in', least: { saved: 0, refused: 10 } },
  { form: 'enrolment', query: 'scene=first-run', least: { saved: 0, refused: 10 } },
  {
    form: 'hotline',
    query: 'person=p-chen',
    hash: '#/settings',
    least: { saved: 0, refused: 10 },
  },
  {
    form: 'stand-in',
    query: 'person=p-chen',
    hash: '#/settings',
    least: { saved: 2, refused: 4 },
  },
  { form: 'duty', query: 'person=p-li', hash: '#/duties', least: { saved: 2, refused: 0 } },
  {
    form: 'page-signature',
    query: 'person=p-chen',
    hash: '#/pages',
    least: { saved: 2, refused: 4 },
  },
  { form: 'batch', query: 'person=p-chen', hash: '#/sign-off', least: { saved: 1, refused: 0 } },
  {
    form: 'view-name',
    query: 'person=p-li',
    hash: '#/register',
    least: { saved: 8, refused: 0 },
  },
  { form: 'strike', query: 'person=p-li', hash: '#/register', least: { saved: 2, refused: 0 } },
];

describe('hostile values', { timeout: 1_200_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'branchbook-hostile-'));
  let browser: Browser;
  let complaints: readonly string[] = [];

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
    complaints = listenForComplaints(page, (address) => address.startsWith(ORIGIN));
    await watchPolicy(page);
    await page.exposeFunction(
      'checkRequest',
      (channel: keyof typeof REQUEST_SCHEMAS, request: unknown) =>
        REQUEST_SCHEMAS[channel].safeParse(request).success,
    );
    await page.clock.setFixedTime(NOW);
    await servePreview(page, folder);
    await page.goto(`${ORIGIN}/?${query}${hash}`);
    // Before somebody has signed in the pages have no frame.
    const isOutside = /scene=(?:sign-in|first-run)/u.test(query);
    await page.waitForSelector(isOutside ? 'h1' : 'main h1', { timeout: 60_000 });
    await page.waitForFunction(() => 'attackEntryForms' in window);
    return page;
  }

  it('[I-1] [I-2] of every family values are saved as they were typed, or refused in words and still in their field', async () => {
    const page = await openPage('person=p-li&line=down', '#/register');
    const report = await page.evaluate(async (step) => window.attackEntryForms(step, null), STEP);
    process.stdout.write(`${JSON.stringify({ ...report, wrong: report.wrong.length })}\n`);
    expect(report.wrong.slice(0, 20)).toEqual([]);
    expect(report.saved + report.refused).toBe(Math.ceil(HOSTILE_COUNT / STEP));
    expect(Object.keys(report.byForm).length).toBeGreaterThan(5);
    expect(await findHarm(page)).toEqual(NO_HARM);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it.each(FORMS)(
    '[I-1] [I-2] $form: saved as typed, or refused in words with the text in its field',
    async ({ form, query, hash = '', every = SELDOM, least }) => {
      const page = await openPage(`line=down&${query}`, hash);
      const step = Math.max(1, Math.round((every * STEP) / DEFAULT_STEP));
      const { wrong, ...counts } = await page.evaluate(async ([name, nth]) => window.attackForm(name, nth), [
        form,
        step,
      ] as const);
      process.stdout.write(`${form} ${JSON.stringify(counts)}\n`);
      expect(wrong.slice(0, 20)).toEqual([]);
      expect(counts.saved).toBeGreaterThanOrEqual(least.saved);
      expect(counts.refused).toBeGreaterThanOrEqual(least.refused);
      expect(await findHarm(page)).toEqual(NO_HARM);
      expect(complaints).toEqual([]);
      await page.context().close();
    },
  );

  it('[I-1] [I-2] the head signs, and sends back, with any of them as the note', async () => {
    const page = await openPage('person=p-chen&line=down', '#/register');
    const report = await page.evaluate(
      async (step) =>
        window.attackEntryForms(step, ['sign-off', 'return-for-rework', 'return-plan', 'approve-plan']),
      STEP * 8,
    );
    process.stdout.write(`head ${JSON.stringify({ ...report, wrong: report.wrong.length })}\n`);
    expect(report.wrong.filter((each) => !each.startsWith('unsent'))).toEqual([]);
    expect(report.saved + report.refused).toBeGreaterThan(0);
    expect(await findHarm(page)).toEqual(NO_HARM);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('[I-2] the palette finds nothing to run', async () => {
    const page = await openPage('person=p-li&line=down', '#/today');
    await page.keyboard.press('Control+k');
    await page.waitForSelector('[role="dialog"] input');
    expect(await page.evaluate(async () => window.attackFields('[role="dialog"] input', 60, 60))).toEqual([]);
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
    const { pwned, violations } = await plantMarkup(page);
    expect(pwned).toBeNull();
    expect(violations).toEqual([expect.stringContaining('require-trusted-types-for')]);
    await page.context().close();
  });
});
