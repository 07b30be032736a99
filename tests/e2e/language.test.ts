// Three languages without a restart: no key shows, no Chinese is left in English but what people wrote, nothing overflows.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { ROOT } from '../../build/project-paths.ts';
import { LANGUAGES } from '../../shared/bridge/desktop-api.ts';
import type { DesktopApi, Language } from '../../shared/bridge/desktop-api.ts';
import { startSampleBranch } from './support/sample-branch.ts';
import type { BranchUnderTest } from './support/sample-branch.ts';
import { BRANCH_SCREENS, settle, showFirstEntry, showScreen } from './support/screens.ts';

declare const window: { readonly desktop: DesktopApi };

/** `namespace:path.of.key`, or a path of at least three words: what i18next shows for a text it does not have. */
const KEY = /\b[a-z][\w-]*:[a-z][\w-]*\.[\w.-]+|\b[a-z][a-zA-Z-]+(?:\.[a-z][a-zA-Z-]+){2,}\b|\{\{/u;

let branch: BranchUnderTest;
let page: Page;
let entry: string;
beforeAll(async () => {
  branch = await startSampleBranch();
  ({ page } = branch);
  await page.setViewportSize({ width: 1366, height: 768 });
  entry = await showFirstEntry(page);
});
afterAll(() => branch?.dispose());

async function changeTo(language: Language, isLargePrint: boolean): Promise<void> {
  await page.evaluate((settings) => window.desktop.settings.put(settings), { language, isLargePrint });
  const frame = JSON.parse(
    readFileSync(join(ROOT, `assets/locales/${language}/branch-frame.json`), 'utf8'),
  ) as { readonly register: string };
  await page.waitForFunction(
    ({ register, large }) =>
      document.querySelector('nav')?.innerText.includes(register) === true &&
      document.documentElement.dataset['largePrint'] === String(large),
    { register: frame.register, large: isLargePrint },
  );
}

/** Every text and label a person meets on the page, one a line. */
const readTexts = () =>
  page.evaluate(() => {
    const labels = [...document.querySelectorAll('[aria-label], [title], [placeholder]')].flatMap((each) =>
      ['aria-label', 'title', 'placeholder'].map((name) => each.getAttribute(name) ?? ''),
    );
    return [...document.body.innerText.split('\n'), ...labels].filter((text) => text.trim() !== '');
  });

/** What people wrote, and names: text that no language changes. */
const readData = () =>
  page.evaluate(async () => {
    const [device, facts] = await Promise.all([
      window.desktop.device.getState({}),
      window.desktop.journal.read({ afterSeq: 0, limit: 5000 }),
    ]);
    const found: string[] = ['简体中文', '繁體中文', '简', '繁'];
    const collect = (value: unknown): void => {
      if (typeof value === 'string') found.push(...value.split('\n'));
      else if (typeof value === 'object' && value !== null) Object.values(value).forEach(collect);
    };
    collect(device);
    collect(facts);
    return found.filter((text) => /\p{Script=Han}/u.test(text)).toSorted((a, b) => b.length - a.length);
  });

/** Whether Chinese is left when all that people wrote is taken out; a clipped text is the beginning of a longer one. */
function isChinese(text: string, data: readonly string[]): boolean {
  const rest = data.reduce((left, word) => left.replaceAll(word, ''), text);
  if (!/\p{Script=Han}/u.test(rest)) return false;
  const clipped = rest.replace(/…$/u, '').trim();
  return clipped.length < 6 || !data.some((word) => word.startsWith(clipped));
}

/** Boxes that are wider than their place: the page itself, and text that is cut off without an ellipsis. */
const findOverflow = () =>
  page.evaluate(() => {
    const found: string[] = [];
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth > clientWidth) found.push(`page ${scrollWidth} > ${clientWidth}`);
    for (const each of document.querySelectorAll<HTMLElement>('button, nav a, h1, h2, label, [role="tab"]')) {
      const box = each.getBoundingClientRect();
      if (box.width === 0 || each.closest('[aria-hidden="true"]') !== null) continue;
      const style = getComputedStyle(each);
      const isHiddenOnPurpose =
        box.width <= 1 || style.clipPath !== 'none' || each.closest('[inert]') !== null;
      if (isHiddenOnPurpose) continue;
      const isCut =
        each.scrollWidth > each.clientWidth + 1 &&
        style.display !== 'inline' &&
        style.textOverflow !== 'ellipsis';
      const isOut = box.right > innerWidth + 1 && !each.closest('[data-scrollable]');
      const inner = each.querySelector<HTMLElement>('.mantine-Button-label');
      const isLabelCut = inner !== null && inner.scrollWidth > inner.clientWidth + 1;
      if (isCut || isOut || isLabelCut) found.push(`${each.tagName} "${each.innerText.slice(0, 40)}"`);
    }
    return found;
  });

describe('three languages without a restart', () => {
  it('finds a key, Chinese and overflow where they are', async () => {
    expect(KEY.test('entry:action.sign-off')).toBe(true);
    await changeTo('zh-CN', false);
    await showScreen(page, '#/settings');
    const data = await readData();
    expect((await readTexts()).filter((text) => isChinese(text, data)).length).toBeGreaterThan(10);
    await page.evaluate(() => {
      const planted = document.createElement('h2');
      planted.append('planted '.repeat(60));
      planted.id = 'planted';
      planted.style.whiteSpace = 'nowrap';
      document.querySelector('main')?.prepend(planted);
    });
    expect((await findOverflow()).join()).toContain('planted');
    await page.evaluate(() => document.querySelector('#planted')?.remove());
  });

  for (const language of [...LANGUAGES, 'zh-CN'] as const)
    it(`${language}: whole on every screen, at both sizes of print`, async () => {
      const problems: string[] = [];
      const data = await readData();
      for (const isLargePrint of [false, true]) {
        await changeTo(language, isLargePrint);
        for (const { name, route } of [...BRANCH_SCREENS, { name: 'entry', route: entry }]) {
          await showScreen(page, route);
          await settle(page);
          const where = `${name}${isLargePrint ? ', large print' : ''}`;
          const texts = await readTexts();
          problems.push(
            ...texts.filter((text) => KEY.test(text)).map((text) => `${where}: key in [${text}]`),
            ...(await findOverflow()).map((text) => `${where}: overflow of ${text}`),
          );
          if (language === 'en')
            problems.push(
              ...texts.filter((text) => isChinese(text, data)).map((text) => `${where}: [${text}]`),
            );
        }
      }
      expect([...new Set(problems)]).toEqual([]);
    });
});
