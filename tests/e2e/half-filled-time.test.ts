// A date-time field that is half filled in has no value for a form, in any browser: it must say so, keep the form from being sent and keep what was typed.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';

import { seeRecorded } from '../../build/demo/branch-steps.ts';
import { openEntry } from '../renderer/preview-entry/open-entry.ts';
import { ROOT } from '../../build/project-paths.ts';
import type { FakeDesktop } from '../support/fake-desktop.ts';
import { setUpPreviewBrowser } from './support/preview-browser.ts';

declare const window: Window & { readonly desktop: FakeDesktop };

const LANGUAGES = ['zh-CN', 'zh-TW', 'en'] as const;

describe('a half-filled time', () => {
  const preview = setUpPreviewBrowser();
  let page: Page;

  afterEach(() => page.context().close());

  async function open(query: string, hash: string): Promise<void> {
    ({ page } = await preview.open(`line=down&${query}`, hash));
  }

  /** The sentence for a day with its time, as the language has it. */
  const sayPartial = (language: (typeof LANGUAGES)[number] = 'zh-CN'): string => {
    const texts = JSON.parse(readFileSync(join(ROOT, 'assets/locales', language, 'common.json'), 'utf8')) as {
      readonly partial: { readonly instant: string };
    };
    return texts.partial.instant;
  };
  const countFacts = async () => await page.evaluate(() => window.desktop.fake.journal.events.length);
  const readValue = async (id: string) => await page.locator(id).inputValue();
  const readProblem = async (id: string) => await page.locator(`${id}-problem`).innerText();
  const isFocused = async (id: string) =>
    await page.evaluate((wanted) => `#${document.activeElement?.id}` === wanted, id);

  /** Types the day alone, part after part, and goes somewhere else. */
  async function typeDay(id: string, leaveTo: string): Promise<void> {
    await page.locator(id).focus();
    await page.keyboard.type('20261124');
    await page.locator(leaveTo).focus();
  }

  it.each(LANGUAGES)(
    'says on leaving what is needed, in the language of the screen: %s',
    async (language) => {
      await open(`person=p-wang&lang=${language}`, '#/new');
      await page.waitForSelector('#intake-happened-at');
      await typeDay('#intake-happened-at', '#intake-content');
      await expect.poll(() => readProblem('#intake-happened-at')).toBe(sayPartial(language));
      await expect.poll(() => page.locator('#intake-happened-at').getAttribute('aria-invalid')).toBe('true');
    },
  );

  it('[CAP-3] keeps an intake from being recorded with the time left out, and keeps the day that was typed', async () => {
    await open('person=p-wang', '#/new');
    await page.waitForSelector('#intake-happened-at');
    await page.getByRole('radio', { name: '来信' }).check({ force: true });
    await page.fill('#intake-phone', '13810046620');
    await page.fill('#intake-content', '自动取款机吞卡两天未退。');
    await typeDay('#intake-happened-at', '#intake-content');
    const before = await countFacts();
    await page.keyboard.press('Control+Enter');
    await expect.poll(() => isFocused('#intake-happened-at')).toBe(true);
    await expect.poll(() => readProblem('#intake-happened-at')).toBe(sayPartial());
    expect(await countFacts()).toBe(before);
    // The day is still there: the time alone completes it.
    for (let part = 0; part < 3; part += 1) await page.keyboard.press('Tab');
    await page.keyboard.type('0930');
    await expect.poll(() => readValue('#intake-happened-at')).toBe('2026-11-24T09:30');
    await expect.poll(() => page.locator('#intake-happened-at-problem').count()).toBe(0);
    await page.keyboard.press('Control+Enter');
    await seeRecorded(page);
    const facts = await page.evaluate(() => window.desktop.fake.journal.events);
    expect(facts.at(-1)).toMatchObject({
      kind: 'entry-received',
      payload: { happenedAt: '2026-11-24T01:30:00.000Z' },
    });
  });

  it('lets a form be sent whose field is empty, whole, or emptied again', async () => {
    await open('person=p-wang', '#/new');
    await page.waitForSelector('#intake-happened-at');
    await page.getByRole('radio', { name: '来信' }).check({ force: true });
    await page.fill('#intake-phone', '13810046620');
    await page.fill('#intake-content', '自动取款机吞卡两天未退。');
    await typeDay('#intake-happened-at', '#intake-content');
    await page.locator('#intake-happened-at').focus();
    for (let part = 0; part < 5; part += 1) {
      await page.keyboard.press('Backspace');
      await page.keyboard.press('Tab');
    }
    await page.locator('#intake-content').focus();
    await expect.poll(() => page.locator('#intake-happened-at-problem').count()).toBe(0);
    await page.keyboard.press('Control+Enter');
    await seeRecorded(page);
  });

  it('[C-54] is not taken for an empty beginning when somebody is appointed to stand in', async () => {
    await open('person=p-chen', '#/settings');
    await page.waitForSelector('#stand-in-from');
    await typeDay('#stand-in-from', '#stand-in-note');
    await page.fill('#stand-in-to', '2026-11-30T17:00');
    const before = await countFacts();
    await page.keyboard.press('Control+Enter');
    await expect.poll(() => readProblem('#stand-in-from')).toBe(sayPartial());
    expect(await countFacts()).toBe(before);
  });

  it('says so in the period of the register, where there is no form to send', async () => {
    await open('person=p-li', '#/register');
    await page.waitForSelector('[role="list"] a');
    const from = page.locator('input[type="date"]').first();
    await from.focus();
    await page.keyboard.type('2026');
    await page.locator('input[type="search"]').focus();
    await page.locator('input[type="date"][aria-invalid="true"]').waitFor();
    const saidIn = page.locator(`[id="${await from.getAttribute('aria-describedby')}"]`);
    await expect.poll(() => saidIn.getAttribute('role')).toBe('alert');
    await from.fill('2026-11-24');
    await page.locator('input[type="date"][aria-invalid="true"]').waitFor({ state: 'detached' });
  });

  it('is not left out of an interim reply', async () => {
    await open('person=p-li', '#/register');
    await openEntry(page, '赵国强');
    await page.locator('[data-action="give-reply"]').click();
    await page.fill('#reply-content', '正在核查监控录像。');
    await page.locator('#reply-interim').check();
    await typeDay('#reply-next', '#reply-content');
    const before = await countFacts();
    await page.keyboard.press('Control+Enter');
    await expect.poll(() => readProblem('#reply-next')).toBe(sayPartial());
    expect(await countFacts()).toBe(before);
  });
});
