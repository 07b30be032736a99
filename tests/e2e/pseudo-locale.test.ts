// A language that is longer than English: no text of a screen is cut, at both sizes of a branch's screens.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { STAFF } from '../../build/demo/branch-steps.ts';
import type { DesktopApi } from '../../shared/bridge/desktop-api.ts';
import { listTextPatterns, toPseudoText } from './support/pseudo-texts.ts';
import { startSampleBranch } from './support/sample-branch.ts';
import type { BranchUnderTest } from './support/sample-branch.ts';
import { BRANCH_SCREENS, settle, showFirstEntry, showScreen } from './support/screens.ts';

declare const window: { readonly desktop: DesktopApi };

const SIZES = [
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
] as const;

let branch: BranchUnderTest;
let page: Page;
let entry: string;
const patterns = listTextPatterns('en');

beforeAll(async () => {
  branch = await startSampleBranch(STAFF.head);
  ({ page } = branch);
  entry = await showFirstEntry(page);
  await page.evaluate((settings) => window.desktop.settings.put(settings), { language: 'en' as const });
  await page.waitForFunction(() => document.documentElement.lang === 'en');
});
afterAll(() => branch?.dispose());

/** Texts of the application on the page, each once. */
const readOwnTexts = () =>
  page.evaluate((each) => {
    const own = each.map((pattern) => new RegExp(pattern, 'u'));
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found = new Set<string>();
    while (walker.nextNode() !== null) {
      const text = walker.currentNode.textContent?.trim() ?? '';
      if (text.length > 1 && own.some((pattern) => pattern.test(text))) found.add(text);
    }
    return [...found];
  }, patterns);

/** Puts other texts in the place of the application's own; answers which of them cannot be read in full. */
const findCut = (replacements: Readonly<Record<string, string>>) =>
  page.evaluate((texts) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const changed: { readonly node: Node; readonly was: string; readonly text: string }[] = [];
    while (walker.nextNode() !== null) {
      const node = walker.currentNode;
      const was = node.textContent ?? '';
      const text = texts[was.trim()];
      if (text !== undefined) changed.push({ node, was, text });
    }
    for (const { node, text } of changed) node.textContent = text;
    const cut: string[] = [];
    if (document.documentElement.scrollWidth > innerWidth + 1) {
      cut.push(`the page is ${document.documentElement.scrollWidth} wide`);
    }
    for (const { node, text } of changed) {
      const range = document.createRange();
      range.selectNodeContents(node);
      const own = range.getBoundingClientRect();
      // Not on the screen: closed lists, texts for screen readers.
      if (own.width <= 1 || own.height <= 1) continue;
      for (let at = node.parentElement; at !== null && at !== document.body; at = at.parentElement) {
        const { overflowX, clipPath, position, textOverflow } = getComputedStyle(at);
        const box = at.getBoundingClientRect();
        if (clipPath !== 'none' || box.width <= 1 || position === 'fixed') break;
        if (overflowX === 'auto' || overflowX === 'scroll') break;
        if (overflowX === 'visible') continue;
        // Cut on purpose where the whole is said on hovering.
        if (textOverflow === 'ellipsis' && node.parentElement?.closest('[title]') !== null) break;
        if (own.right > box.right + 1 || own.left < box.left - 1) {
          cut.push(`${text} in ${at.tagName}.${at.className}`);
          break;
        }
      }
      const button = node.parentElement?.closest('button, a[class*="link"], [role="tab"]');
      const edge = button?.getBoundingClientRect();
      if (edge !== undefined && (own.right > edge.right + 1 || own.bottom > edge.bottom + 4)) {
        cut.push(`${text} leaves its button`);
      }
    }
    for (const { node, was } of changed) node.textContent = was;
    return { cut: [...new Set(cut)], count: changed.length };
  }, replacements);

async function checkScreen(
  route: string,
): Promise<{ readonly cut: readonly string[]; readonly count: number }> {
  await showScreen(page, route);
  const texts = await readOwnTexts();
  return await findCut(Object.fromEntries(texts.map((text) => [text, toPseudoText(text)])));
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
    const { cut } = await findCut(longer);
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
