// The whole work without a mouse: recording, finding, opening; focus always visible and never lost.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { see, seeRecorded } from '../../build/demo/branch-steps.ts';
import { say } from '../../build/demo/say.ts';
import { startSampleBranch } from './support/sample-branch.ts';
import type { BranchUnderTest } from './support/sample-branch.ts';
import { settle, showScreen } from './support/screens.ts';

/** Keys beyond the text itself that a plain phone complaint may cost. */
const KEY_LIMIT = 25;

let branch: BranchUnderTest;
let page: Page;
beforeAll(async () => {
  branch = await startSampleBranch();
  ({ page } = branch);
});
afterAll(() => branch?.dispose());

const getRoute = () => page.evaluate(() => window.location.hash);
const getFocus = () =>
  page.evaluate(() => {
    const at = document.activeElement;
    return at instanceof HTMLInputElement && at.type === 'radio' ? at.name : (at?.id ?? '');
  });

/** How an element and what holds it are drawn: what a person could tell the focus by. */
const LOOK = ['outline', 'boxShadow', 'borderColor', 'backgroundColor', 'textDecoration', 'opacity'] as const;
const drawFocused = (): Promise<{ readonly isInView: boolean; readonly look: string } | null> =>
  page.evaluate((names) => {
    const at = document.activeElement;
    if (at === null || at === document.body) return null;
    const box = at.getBoundingClientRect();
    const chain = [at, at.parentElement, at.parentElement?.parentElement, at.nextElementSibling];
    const drawn = chain.flatMap((each) => (each ? names.map((name) => getComputedStyle(each)[name]) : ['']));
    const before = getComputedStyle(at, '::before');
    return {
      isInView: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
      look: [...drawn, before.outline, before.boxShadow].join('; '),
    };
  }, LOOK);

/** Whether the focused element is on the screen and drawn otherwise than without the focus. */
async function isFocusSeen(): Promise<boolean> {
  await settle(page);
  const focused = await drawFocused();
  if (focused === null || !focused.isInView) return false;
  const bare = await page.evaluate((names) => {
    const at = document.activeElement;
    if (!(at instanceof HTMLElement)) return '';
    at.blur();
    const chain = [at, at.parentElement, at.parentElement?.parentElement, at.nextElementSibling];
    const drawn = chain.flatMap((each) => (each ? names.map((name) => getComputedStyle(each)[name]) : ['']));
    const before = getComputedStyle(at, '::before');
    const look = [...drawn, before.outline, before.boxShadow].join('; ');
    at.focus();
    return look;
  }, LOOK);
  return bare !== focused.look;
}

/** Goes on with Enter until the field has the focus; answers how many times that took. */
async function enterUntil(field: string): Promise<number> {
  for (let presses = 0; presses < 20; presses += 1) {
    if ((await getFocus()) === field) return presses;
    await page.keyboard.press('Enter');
  }
  throw new Error(`Enter does not lead to [${field}], it stands at [${await getFocus()}]`);
}

describe('keyboard alone', () => {
  it('records a phone complaint from Today, and opens it with Enter', async () => {
    let keys = 0;
    const press = async (key: string) => {
      await page.keyboard.press(key);
      keys += key.split('+').length;
    };
    await press('n');
    await see(page.locator('#intake-content'));
    await expect.poll(getFocus).toBe('channel');
    const write = async (field: string, text: string) => {
      keys += await enterUntil(field);
      await page.keyboard.insertText(text);
    };
    await write('intake-phone', '13900139000');
    await write('intake-name', '何秀兰');
    await write('intake-content', '自动柜员机吞卡后两天没有人联系，急需用钱。');
    await write('intake-demand', '尽快退卡，并赔偿300元。');
    keys += await enterUntil('remedy');
    const isCompensation = () =>
      page.evaluate(() => document.activeElement instanceof HTMLInputElement && document.activeElement.value);
    while ((await isCompensation()) !== 'compensation') await press('ArrowDown');
    await write('intake-amount', '300');
    keys += await enterUntil('intake-restated');
    await press('Space');
    await press('Control+Enter');
    await seeRecorded(page);
    process.stdout.write(`keys beyond the text of a phone complaint: ${keys}\n`);
    expect(keys).toBeLessThanOrEqual(KEY_LIMIT);

    await page.keyboard.press('Enter');
    await see(page.getByRole('region', { name: say('entry:actions.label') }));
    await expect.poll(() => getRoute()).toMatch(/^#\/entry\//u);
    await see(page.getByText('何秀兰').first());
  });

  it('walks the register with J and K, opens with Enter', async () => {
    await page.keyboard.press('g');
    await page.keyboard.press('r');
    await expect.poll(getRoute).toBe('#/register');
    await see(page.locator('main [role="listitem"] a').first());
    const getLine = () =>
      page.evaluate(
        () => document.activeElement?.closest('[role="listitem"]')?.getAttribute('aria-posinset') ?? null,
      );
    await page.keyboard.press('j');
    await expect.poll(getLine).toBe('1');
    await expect.poll(() => isFocusSeen()).toBe(true);
    await page.keyboard.press('j');
    await expect.poll(getLine).toBe('2');
    await page.keyboard.press('j');
    await expect.poll(getLine).toBe('3');
    await page.keyboard.press('k');
    await expect.poll(getLine).toBe('2');
    const href = await page.evaluate(() => document.activeElement?.getAttribute('href') ?? null);
    expect(href).toMatch(/^#\/entry\//u);
    await page.keyboard.press('Enter');
    await expect.poll(getRoute).toBe(href);
  });

  it('opens an entry from the palette', async () => {
    await page.keyboard.press('Control+k');
    await see(page.getByPlaceholder(say('branch-frame:palette.placeholder')));
    await settle(page);
    await page.keyboard.insertText('何秀兰');
    await see(page.getByRole('dialog').getByText('何秀兰'));
    await page.waitForFunction(() =>
      document.querySelector('[role="dialog"] [data-selected]')?.textContent.includes('何秀兰'),
    );
    await page.keyboard.press('Enter');
    await expect.poll(getRoute).toMatch(/^#\/entry\//u);
    await see(page.locator('main').getByText('何秀兰').first());
    await page.getByPlaceholder(say('branch-frame:palette.placeholder')).waitFor({ state: 'hidden' });
  });

  it('shows the map of the keyboard on ?, and gives the focus back on Escape', async () => {
    await page.keyboard.press('g');
    await page.keyboard.press('t');
    await expect.poll(getRoute).toBe('#/today');
    await see(page.locator('main a[href^="#/entry/"]').first());
    await page.keyboard.press('j');
    const getHref = () => page.evaluate(() => document.activeElement?.getAttribute('href') ?? null);
    await expect.poll(getHref).toMatch(/^#\/entry\//u);
    const before = await getHref();
    for (const [key, panel] of [
      ['?', page.getByRole('dialog', { name: say('branch-frame:map.title') })],
      ['Control+k', page.getByPlaceholder(say('branch-frame:palette.placeholder'))],
    ] as const) {
      await page.keyboard.press(key);
      await see(panel);
      await settle(page);
      expect(
        await page.evaluate(() => document.activeElement?.closest('[role="dialog"]') !== null),
        `focus is inside after ${key}`,
      ).toBe(true);
      await page.keyboard.press('Escape');
      await panel.waitFor({ state: 'hidden' });
      await expect.poll(getHref, { message: `focus is back after ${key}` }).toBe(before);
    }
  });

  it('shows where the focus is at every stop of the Tab key', async () => {
    for (const route of ['#/today', '#/new', '#/register', '#/settings']) {
      await showScreen(page, route);
      const unseen: string[] = [];
      const seen = new Set<string>();
      for (let stop = 0; stop < 60; stop += 1) {
        await page.keyboard.press('Tab');
        const at = await page.evaluate(() => document.activeElement?.outerHTML.slice(0, 200) ?? '');
        // The parts of a date are stops of one field.
        if (seen.has(at) || at.startsWith('<body')) continue;
        seen.add(at);
        if (!(await isFocusSeen())) unseen.push(at);
      }
      expect(seen.size, route).toBeGreaterThan(8);
      expect(unseen, route).toEqual([]);
    }
  });

  it('closes the form of an action with Escape, and the focus is on the action again', async () => {
    await page.keyboard.press('Control+k');
    await see(page.getByPlaceholder(say('branch-frame:palette.placeholder')));
    await page.keyboard.insertText('何秀兰');
    await page.waitForFunction(() =>
      document.querySelector('[role="dialog"] [data-selected]')?.textContent.includes('何秀兰'),
    );
    await page.keyboard.press('Enter');
    const actions = page.getByRole('region', { name: say('entry:actions.label') });
    await see(actions);
    await page.getByPlaceholder(say('branch-frame:palette.placeholder')).waitFor({ state: 'hidden' });
    await settle(page);
    const handOver = actions.getByRole('button', { name: new RegExp(`^${say('entry:action.hand-over')}`) });
    await handOver.focus();
    await page.keyboard.press('Enter');
    await see(page.locator('#hand-over-note'));
    await page.keyboard.press('Escape');
    await page.locator('#hand-over-note').waitFor({ state: 'hidden' });
    expect(await handOver.evaluate((button) => document.activeElement === button)).toBe(true);
  });
});
