import type { Page } from 'playwright-core';

const LIST = '[role="list"] a';

/** Finds an entry in the register by a word of it, and opens it by keyboard. */
export async function openEntry(page: Page, name: string): Promise<void> {
  await page.waitForSelector(LIST);
  await page.fill('input[type="search"]', name);
  await page.waitForFunction(
    (text) =>
      document.querySelectorAll('[role="list"] a').length === 1 && document.body.textContent?.includes(text),
    name,
  );
  await page.locator(LIST).first().focus();
  await page.keyboard.press('Enter');
  await page.waitForSelector('article h1');
}
