import type { Page } from 'playwright-core';

import { buildPdf, buildWav } from '../../shared/evidence/build-documents.ts';
import type { Shot } from '../preview/take-shots.ts';
import { openEntry } from '../preview-entry/open-entry.ts';
import { drawLetter } from './draw-letter.ts';

const PICKER = '[data-testid="attachment-picker"]';
const MANAGER = 'person=p-li&line=down';

async function attachAll(page: Page): Promise<void> {
  const letter = await drawLetter(page);
  await page.setInputFiles(PICKER, [
    { name: '来信第一页.jpg', mimeType: 'image/jpeg', buffer: letter },
    { name: '来电录音 11-20.wav', mimeType: 'audio/wav', buffer: Buffer.from(buildWav({ sound: 640_000 })) },
    { name: '扣款凭证.pdf', mimeType: 'application/pdf', buffer: Buffer.from(buildPdf({ pages: 3 })) },
    { name: '证明.pdf', mimeType: 'application/pdf', buffer: Buffer.from('<html><script>alert(1)</script>') },
  ]);
  await page.getByRole('alert').first().waitFor();
  await page.waitForFunction(() => document.querySelectorAll('select').length >= 3);
}

async function recordAll(page: Page): Promise<void> {
  await openEntry(page, '赵国强');
  await attachAll(page);
  await page.getByRole('button', { name: /登记 3 个附件/ }).click();
  await page.waitForFunction(() => document.querySelectorAll('article ul li[data-struck]').length === 3);
}

async function showStrip(page: Page): Promise<void> {
  await page
    .locator('h2', { hasText: '附件' })
    .evaluate((heading) => heading.scrollIntoView({ block: 'start' }));
}

const ON_ENTRY = { hash: '#/register', waitFor: '[role="list"] a' } as const;

/** The attachments of a form and of an entry, waiting, recorded and looked at. */
export const ATTACHMENT_SHOTS: readonly Shot[] = [
  {
    name: 'attach-empty',
    query: MANAGER,
    ...ON_ENTRY,
    act: async (page) => {
      await openEntry(page, '赵国强');
      await showStrip(page);
    },
  },
  {
    name: 'attach-waiting',
    query: MANAGER,
    ...ON_ENTRY,
    act: async (page) => {
      await openEntry(page, '赵国强');
      await attachAll(page);
      await showStrip(page);
    },
  },
  {
    name: 'attach-recorded-dark-wide',
    query: `${MANAGER}&scheme=dark`,
    ...ON_ENTRY,
    size: [1920, 1080],
    act: async (page) => {
      await recordAll(page);
      await showStrip(page);
    },
  },
  {
    name: 'attach-viewer',
    query: MANAGER,
    ...ON_ENTRY,
    act: async (page) => {
      await recordAll(page);
      await page.getByRole('button', { name: '查看 来信第一页.jpg' }).click();
      await page.waitForFunction(() => {
        const picture = document.querySelector<HTMLImageElement>('[role="dialog"] img');
        return picture !== null && picture.naturalWidth > 0;
      });
    },
  },
  {
    name: 'attach-intake',
    query: 'person=p-wang&line=down',
    hash: '#/new',
    act: async (page) => {
      await page.getByRole('radio', { name: '来信' }).check({ force: true });
      await page.locator(PICKER).waitFor({ state: 'attached' });
      await attachAll(page);
      await page
        .locator('select')
        .first()
        .evaluate((list) => list.scrollIntoView({ block: 'center' }));
    },
  },
  {
    name: 'attach-intake-large-dark',
    query: 'person=p-wang&line=down&large=1&scheme=dark',
    hash: '#/new',
    act: async (page) => {
      await attachAll(page);
      await page
        .locator('select')
        .first()
        .evaluate((list) => list.scrollIntoView({ block: 'center' }));
    },
  },
];
