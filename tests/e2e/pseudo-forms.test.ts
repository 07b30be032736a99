// The forms of an entry, the dialogs and a refused intake in a language longer than English: no text is cut, at both sizes of a branch's screens.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { findCutTexts } from './support/find-cut-texts.ts';
import { SIZES, startPseudoBranch } from './support/pseudo-branch.ts';
import type { BranchUnderTest } from './support/sample-branch.ts';
import { toPseudoText } from './support/pseudo-texts.ts';
import { settle, showScreen } from './support/screens.ts';

let branch: BranchUnderTest;
let page: Page;
let entry: string;
let patterns: readonly string[];

beforeAll(async () => {
  ({ branch, page, entry, patterns } = await startPseudoBranch());
});
afterAll(() => branch?.dispose());

/** Lies outside the screen until the keyboard reaches it, which a dialog does not let it. */
const SKIP = toPseudoText('Skip to the page');
const FORM = 'section form[aria-label]';

/** Every action of the entry on the screen. */
async function listActions(): Promise<readonly string[]> {
  await page.locator('[data-action="list"]').click();
  const names = await page
    .locator('[data-action]')
    .evaluateAll((all) => all.map((each) => (each as HTMLElement).dataset['action'] ?? ''));
  await page.locator('[data-action="list"]').click();
  return [...new Set(names)].filter((name) => name !== 'list');
}

async function openAction(action: string): Promise<void> {
  const button = page.locator(`[data-action="${action}"]`).first();
  if ((await button.count()) === 0) await page.locator('[data-action="list"]').click();
  await button.click();
  await page.locator(FORM).waitFor();
  await settle(page);
}

const DIALOGS: readonly {
  readonly name: string;
  readonly route: string;
  readonly open: () => Promise<void>;
}[] = [
  { name: 'help', route: '#/register', open: () => page.keyboard.press('F1') },
  { name: 'keys', route: '#/today', open: () => page.keyboard.press('?') },
  { name: 'palette', route: '#/today', open: () => page.keyboard.press('Control+k') },
  {
    name: 'paper page',
    route: '#/book',
    open: () => page.getByRole('button', { name: 'Take over a paper page' }).click(),
  },
];

describe('a language longer than English', () => {
  it.each(SIZES)('is not cut in any form of an entry at $width x $height', async (size) => {
    await page.setViewportSize(size);
    await showScreen(page, entry);
    const found: string[] = [];
    const actions = await listActions();
    expect(actions.length).toBeGreaterThan(8);
    for (const action of actions) {
      await openAction(action);
      const { cut, count } = await findCutTexts(page, patterns);
      expect(count, action).toBeGreaterThan(10);
      found.push(...cut.map((text) => `${action}: ${text}`));
      await page.keyboard.press('Escape');
      await page.locator(FORM).waitFor({ state: 'detached' });
    }
    expect(found).toEqual([]);
  });

  it.each(SIZES)('is not cut in any dialog at $width x $height', async (size) => {
    await page.setViewportSize(size);
    const found: string[] = [];
    for (const { name, route, open } of DIALOGS) {
      await showScreen(page, route);
      await open();
      await page.locator('[role="dialog"]:visible').waitFor();
      await settle(page);
      const { cut, count } = await findCutTexts(page, patterns);
      expect(count, name).toBeGreaterThan(10);
      found.push(...cut.filter((text) => !text.startsWith(SKIP)).map((text) => `${name}: ${text}`));
      await page.keyboard.press('Escape');
      await page.locator('[role="dialog"]').waitFor({ state: 'detached' });
    }
    expect(found).toEqual([]);
  });

  it.each(SIZES)('is not cut in an intake that was refused at $width x $height', async (size) => {
    await page.setViewportSize(size);
    await showScreen(page, '#/new');
    await page.locator('#intake-happened-at').focus();
    await page.keyboard.type('2');
    await page.locator('#intake-content').focus();
    await page
      .locator('#intake-amount')
      .evaluate((field) => (field as HTMLInputElement).form?.requestSubmit());
    await page.locator('main [role="alert"]').first().waitFor();
    const { cut, count } = await findCutTexts(page, patterns);
    expect(count).toBeGreaterThan(30);
    expect(cut).toEqual([]);
  });
});
