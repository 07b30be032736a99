import type { Page } from 'playwright-core';

import type { Shot } from '../preview/take-shots.ts';
import { drawLetter } from './draw-letter.ts';

const PICKER = '[data-testid="attachment-picker"]';
const MANAGER = 'person=p-li&line=down';

async function openForm(page: Page): Promise<void> {
  await page.getByRole('button', { name: '录入纸质意见' }).click();
  await page.locator(PICKER).waitFor({ state: 'attached' });
}

async function attach(page: Page): Promise<void> {
  await openForm(page);
  await page.setInputFiles(PICKER, [
    { name: '意见簿第8页.jpg', mimeType: 'image/jpeg', buffer: await drawLetter(page) },
  ]);
  await page.waitForFunction(
    () => (document.querySelector<HTMLImageElement>('[role="dialog"] span > img')?.naturalWidth ?? 0) > 0,
  );
}

async function put(page: Page): Promise<void> {
  await attach(page);
  await page.getByRole('button', { name: '存入意见簿' }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.locator('[aria-label="纸质原件的照片"] img').waitFor();
}

const AT = { hash: '#/book', waitFor: 'main h1' } as const;

/** A page of the paper book: the form, empty and with its photograph, and the page in the book. */
export const PAPER_SHOTS: readonly Shot[] = [
  { name: 'paper-empty', query: MANAGER, ...AT, act: openForm },
  { name: 'paper-photo', query: MANAGER, ...AT, act: attach },
  {
    name: 'paper-photo-dark-wide',
    query: `${MANAGER}&scheme=dark`,
    ...AT,
    size: [1920, 1080],
    act: attach,
  },
  { name: 'paper-leaf', query: MANAGER, ...AT, act: put },
  { name: 'paper-leaf-dark-wide', query: `${MANAGER}&scheme=dark`, ...AT, size: [1920, 1080], act: put },
  { name: 'paper-leaf-large', query: `${MANAGER}&large=1`, ...AT, act: put },
];
