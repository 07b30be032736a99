import type { Page } from 'playwright-core';

import { toPseudoText } from './pseudo-texts.ts';

/** What cannot be read in full once the page speaks a longer language, and of how many texts. */
export type CutTexts = { readonly cut: readonly string[]; readonly count: number };

/** Puts texts of a longer language in the place of the application's own, looks what is cut, and puts the own ones back. */
export async function findCutTexts(page: Page, patterns: readonly string[]): Promise<CutTexts> {
  const texts = await readOwnTexts(page, patterns);
  return await replaceTexts(page, Object.fromEntries(texts.map((text) => [text, toPseudoText(text)])));
}

/** Texts of the application on the page, each once. */
const readOwnTexts = (page: Page, patterns: readonly string[]) =>
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
const replaceTexts = (page: Page, replacements: Readonly<Record<string, string>>) =>
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
    // A leaf of the book is no longer than the screen, and the kiosk's page does not scroll.
    const isHeld = getComputedStyle(document.body).overflowY === 'hidden';
    for (const { node, text } of changed) {
      const range = document.createRange();
      range.selectNodeContents(node);
      // A button is cut before its words are.
      const own = (node.parentElement?.closest('button') ?? range).getBoundingClientRect();
      if (own.width <= 1 || own.height <= 1) continue;
      let at = node.parentElement;
      while (at !== null && !['auto', 'scroll'].includes(getComputedStyle(at).overflowY)) {
        const box = at.getBoundingClientRect();
        if (at.matches('[data-side]') && (own.bottom > box.bottom + 1 || own.top < box.top - 1)) {
          cut.push(`${text} leaves its leaf`);
          break;
        }
        at = at.parentElement;
      }
      if (at === null && isHeld && (own.bottom > innerHeight + 1 || own.top < -1)) {
        cut.push(`${text} leaves the screen`);
      }
    }
    for (const { node, was } of changed) node.textContent = was;
    return { cut: [...new Set(cut)], count: changed.length };
  }, replacements);
