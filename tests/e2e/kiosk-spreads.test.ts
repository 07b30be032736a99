// Everything the kiosk shows, in its three languages: no finding against WCAG, large and light for everybody, nothing cut.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { LANGUAGES } from '../../shared/bridge/desktop-api.ts';
import type { DesktopApi } from '../../shared/bridge/desktop-api.ts';
import { findAccessibilityProblems } from './support/check-accessibility.ts';
import { findCutTexts } from './support/find-cut-texts.ts';
import { findButton, openKiosk, startHall } from './support/hall-kiosk.ts';
import { SPREAD_COUNT, walkSpreads } from './support/kiosk-spreads.ts';
import { listTextPatterns, toPseudoText } from './support/pseudo-texts.ts';
import type { BranchUnderTest } from './support/sample-branch.ts';
import { settle } from './support/screens.ts';

declare const window: { readonly desktop: DesktopApi } & globalThis.Window;

const SMALL = { width: 1366, height: 768 };
const LARGE = { width: 1920, height: 1080 };
/** Smallest type and smallest thing to touch, CSS pixels on the smaller screen. */
const LEAST_TYPE = 17;
const LEAST_TARGET = 44;

let branch: BranchUnderTest;
let page: Page;
let kiosk: Page;

beforeAll(async () => {
  branch = await startHall();
  ({ page } = branch);
  ({ kiosk } = await openKiosk(page));
  await kiosk.setViewportSize(SMALL);
  await kiosk.clock.install();
});
afterAll(() => branch?.dispose());

/** Type that is smaller, and things to touch that are smaller, than a hall may have. A seal is a picture and says its words by its label. */
const findSmall = () =>
  kiosk.evaluate(
    ({ type, target }) => {
      const found: string[] = [];
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      while (walker.nextNode() !== null) {
        const { textContent, parentElement: at } = walker.currentNode;
        if (at === null || textContent?.trim() === '' || at.closest('[role="img"], script, style') !== null)
          continue;
        const size = Number.parseFloat(getComputedStyle(at).fontSize);
        if (size < type) found.push(`type of ${size} px: ${textContent}`);
      }
      for (const each of document.querySelectorAll('button, input, textarea, a')) {
        const { width, height } = each.getBoundingClientRect();
        if (Math.min(width, height) < target) found.push(`${width} x ${height} px: ${each.outerHTML}`);
      }
      return found;
    },
    { type: LEAST_TYPE, target: LEAST_TARGET },
  );

/** Buttons, fields and sentences that lie over one another, in the question that is asked or else on the page. */
const findOverlaps = () =>
  kiosk.evaluate(() => {
    const layer =
      document.querySelector('dialog[open], [role="dialog"], [role="alertdialog"]') ??
      document.querySelector('main')!;
    const parts = [...layer.querySelectorAll<HTMLElement>('button, input, p, label')]
      .map((part) => ({ part, box: part.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 1 && box.height > 1);
    return parts.flatMap(({ part, box }, index) =>
      parts.slice(index + 1).flatMap((other) => {
        const across = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
        const down = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
        const isWithin = part.contains(other.part) || other.part.contains(part);
        return across > 1 && down > 1 && !isWithin
          ? [`${part.outerHTML.slice(0, 120)} over ${other.part.outerHTML.slice(0, 120)}`]
          : [];
      }),
    );
  });

/** What everybody sees of the paper, and how large. */
const readLook = () =>
  kiosk.evaluate(() => {
    const colours = (selector: string) => {
      const { color, backgroundColor } = getComputedStyle(document.querySelector(selector)!);
      return `${color} on ${backgroundColor}`;
    };
    return {
      page: colours('#root > div, #root div'),
      book: colours('main section'),
      button: colours('main button'),
      type: getComputedStyle(document.documentElement).fontSize,
    };
  });

describe('every spread of the kiosk', { timeout: 600_000 }, () => {
  it('finds what is planted', async () => {
    await kiosk.evaluate(() => {
      const planted = document.createElement('div');
      planted.id = 'planted';
      planted.dataset['side'] = 'left';
      planted.style.cssText = 'position:absolute;top:0;height:1rem;width:60rem';
      const low = document.createElement('p');
      low.style.cssText = 'margin-top:4rem;font-size:10px';
      low.textContent = 'planted';
      const picture = document.createElement('img');
      const over = document.createElement('p');
      const covered = document.querySelector('main button')!.getBoundingClientRect();
      over.style.cssText = `position:fixed;left:${covered.left}px;top:${covered.top}px;width:9rem;height:2rem`;
      planted.append(picture, low, over);
      document.querySelector('main')?.append(planted);
    });
    const found = await findAccessibilityProblems(kiosk, 'planted');
    const small = await findSmall();
    const overlaps = await findOverlaps();
    const { cut } = await findCutTexts(kiosk, ['^planted$']);
    await kiosk.evaluate(() => document.querySelector('#planted')?.remove());
    expect(found).toEqual([expect.stringMatching(/image-alt \(critical\)/u)]);
    expect(small).toEqual(['type of 10 px: planted']);
    expect(overlaps).toEqual([expect.stringMatching(/^<button.* over <p style="position: fixed/u)]);
    expect(cut).toEqual([`${toPseudoText('planted')} leaves its leaf`]);
  });

  it.each(LANGUAGES)(
    'has no finding against WCAG 2.2 A and AA, nothing small and nothing over another, in %s',
    async (language) => {
      const found: string[] = [];
      const seen: string[] = [];
      await walkSpreads(kiosk, language, async (where) => {
        seen.push(where);
        found.push(...(await findAccessibilityProblems(kiosk, `${where}, ${language}`)));
        const wrong = [...(await findSmall()), ...(await findOverlaps())];
        found.push(...wrong.map((each) => `${where}, ${language}: ${each}`));
      });
      expect(found).toEqual([]);
      expect(seen).toHaveLength(SPREAD_COUNT);
    },
  );

  it('is light and as large for everybody, whatever the computer and the branch prefer', async () => {
    const look = await readLook();
    expect(look.type).toBe('20px');
    await kiosk.emulateMedia({ colorScheme: 'dark' });
    await page.evaluate((settings) => window.desktop.settings.put(settings), {
      colourScheme: 'dark',
      isLargePrint: true,
    } as const);
    await expect.poll(() => readLook()).toEqual(look);
    expect(await findAccessibilityProblems(kiosk, 'cover, dark')).toEqual([]);
    await kiosk.emulateMedia({ colorScheme: 'light' });
    await kiosk.setViewportSize(LARGE);
    expect(Number.parseFloat((await readLook()).type)).toBeCloseTo(28.1, 1);
    await kiosk.setViewportSize(SMALL);
  });

  it('has no finding in the contrast colours of the system', async () => {
    await kiosk.emulateMedia({ forcedColors: 'active' });
    const found = [...(await findAccessibilityProblems(kiosk, 'cover, forced colours'))];
    await findButton(kiosk, 'write').click();
    found.push(...(await findAccessibilityProblems(kiosk, 'write, forced colours')));
    await findButton(kiosk, 'discard').click();
    await kiosk.emulateMedia({ forcedColors: 'none' });
    expect(found).toEqual([]);
  });

  it('is not cut in a longer language on the smaller and the larger screen', async () => {
    const patterns = listTextPatterns('en');
    const found: string[] = [];
    const counts: number[] = [];
    await walkSpreads(kiosk, 'en', async (where) => {
      for (const size of [LARGE, SMALL]) {
        await kiosk.setViewportSize(size);
        await settle(kiosk);
        const { cut, count } = await findCutTexts(kiosk, patterns);
        found.push(...cut.map((text) => `${where}, ${size.width}: ${text}`));
        counts.push(count);
      }
    });
    expect(found).toEqual([]);
    expect(counts).toHaveLength(SPREAD_COUNT * 2);
    expect(Math.min(...counts)).toBeGreaterThan(4);
  });
});
