// A language that is longer than English: no text of a screen is cut, at both sizes of a branch's screens.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { findCutTexts } from './support/find-cut-texts.ts';
import type { CutTexts } from './support/find-cut-texts.ts';
import { SIZES, startPseudoBranch } from './support/pseudo-branch.ts';
import type { BranchUnderTest } from './support/sample-branch.ts';
import { toPseudoText } from './support/pseudo-texts.ts';
import { BRANCH_SCREENS, settle, showScreen } from './support/screens.ts';

let branch: BranchUnderTest;
let page: Page;
let entry: string;
let patterns: readonly string[];

beforeAll(async () => {
  ({ branch, page, entry, patterns } = await startPseudoBranch());
});
afterAll(() => branch?.dispose());

async function checkScreen(route: string): Promise<CutTexts> {
  await showScreen(page, route);
  return await findCutTexts(page, patterns);
}

describe('a language longer than English', () => {
  it('notices a text that is cut, and one that leaves its button', async () => {
    await showScreen(page, '#/settings');
    await page.evaluate(() => {
      const box = document.createElement('div');
      box.style.cssText = 'width:3rem;overflow:hidden;white-space:nowrap';
      box.textContent = 'planted';
      const button = document.createElement('button');
      button.style.cssText = 'width:2rem;white-space:nowrap';
      button.textContent = 'pressed';
      document.querySelector('main')?.prepend(box, button);
    });
    const longer = { planted: toPseudoText('planted'), pressed: toPseudoText('pressed') };
    const { cut } = await findCutTexts(page, ['^planted$', '^pressed$']);
    expect(cut).toEqual([expect.stringContaining(longer.planted), `${longer.pressed} leaves its button`]);
  });

  it.each(SIZES)('is not cut on any screen at $width x $height', async (size) => {
    await page.setViewportSize(size);
    await settle(page);
    const found: string[] = [];
    for (const { name, route } of [...BRANCH_SCREENS, { name: 'entry', route: entry }]) {
      const { cut, count } = await checkScreen(route);
      expect(count, name).toBeGreaterThan(10);
      found.push(...cut.map((text) => `${name}: ${text}`));
    }
    expect(found).toEqual([]);
  });
});
