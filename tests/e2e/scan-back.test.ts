// A printed register form comes back as a picture, and finds its entry by its code (EVI-1).
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';

import { say } from '../../build/demo/say.ts';
import { openEntry } from '../renderer/preview-entry/open-entry.ts';
import { drawLetter } from '../renderer/preview-attachments/draw-letter.ts';
import type { FakeDesktop } from '../support/fake-desktop.ts';
import { setUpPreviewBrowser } from './support/preview-browser.ts';
import type { OpenedPreview } from './support/preview-browser.ts';
import { findHarm, NO_HARM } from './support/watch-harm.ts';

declare const window: Window & { readonly desktop: FakeDesktop };

const ENTRY_PICKER = '[data-testid="attachment-picker"]';
const SCREEN = { width: 1_366, height: 768, mobile: false };
/** How finely the form is printed, points an inch. */
const PAPER_DPI = 240;
const NUMBER = /[A-Z0-9]{2,6}-\d{10}/u;

/** A sheet of A4 on a desk, by a telephone of eight megapixels: askew, a little out of focus, pressed hard. */
async function photograph(page: Page, sheet: Buffer, degrees: number): Promise<Buffer> {
  const desk = await page.context().newPage();
  await desk.setViewportSize({ width: 3_000, height: 2_600 });
  await desk.setContent(
    `<body style="margin:0;background:#6b5d4f"><img src="data:image/png;base64,${sheet.toString('base64')}"
      style="position:absolute;left:100px;top:300px;width:2800px;filter:blur(.6px) brightness(.93);transform:rotate(${degrees}deg)">`,
  );
  const picture = await desk.screenshot({ type: 'jpeg', quality: 55 });
  await desk.close();
  return picture;
}

describe('scan-back', () => {
  const preview = setUpPreviewBrowser();

  async function openRegister(): Promise<OpenedPreview> {
    const opened = await preview.open('person=p-li&line=down', '#/register');
    await opened.page.waitForSelector('[role="list"] a');
    return opened;
  }

  /** The printed form of an entry, and its number and page; ends on the register. */
  async function printForm(page: Page, name: string) {
    await openEntry(page, name);
    const hash = new URL(page.url()).hash;
    const number = NUMBER.exec(await page.locator('article').innerText())![0];
    await page.evaluate((to) => void (window.location.hash = to), hash.replace('#/entry/', '#/print/'));
    await page.waitForSelector('.form-foot .qr svg');
    const printer = await page.context().newCDPSession(page);
    await printer.send('Emulation.setDeviceMetricsOverride', {
      ...SCREEN,
      deviceScaleFactor: PAPER_DPI / 96,
    });
    const sheet = await page.screenshot({ type: 'png', fullPage: true });
    await printer.send('Emulation.clearDeviceMetricsOverride');
    await printer.detach();
    await page.evaluate(() => void (window.location.hash = '#/register'));
    await page.waitForSelector('[role="list"] a');
    return { hash, number, sheet };
  }

  const toUpload = (name: string, buffer: Buffer) => ({ name, mimeType: 'image/jpeg', buffer });
  /** By the button of the register, through the system's picker. */
  async function fileForm(page: Page, file: ReturnType<typeof toUpload>): Promise<void> {
    const asked = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: say('register:scanBack'), exact: true }).click();
    await (await asked).setFiles(file);
  }

  const isInSight = (page: Page, selector: string) =>
    page.locator(selector).evaluate((part) => {
      const { top, bottom } = part.getBoundingClientRect();
      return top >= 0 && bottom <= window.innerHeight;
    });

  /** What the journal says was attached to the entry of a page. */
  const listAttached = (page: Page, hash: string) =>
    page.evaluate(
      (id) => {
        const { events } = window.desktop.fake.journal;
        return events.flatMap(({ entryId, kind, payload }) =>
          kind === 'evidence-added' && entryId === id
            ? [(payload as { readonly purpose: string }).purpose]
            : [],
        );
      },
      hash.replace('#/entry/', ''),
    );

  it.each([3, -6, 90])(
    '[EVI-1] opens the entry of a form photographed at %i degrees, with the picture recorded as its signed form',
    async (degrees) => {
      const { page, complaints } = await openRegister();
      const { hash, sheet } = await printForm(page, '赵国强');
      const picture = await photograph(page, sheet, degrees);
      // So low a window shows the beginning of an entry and not what is attached to it.
      await page.setViewportSize({ width: 1366, height: 480 });
      await fileForm(page, toUpload('扫描件.jpg', picture));
      await page.waitForURL((address) => address.hash === `${hash}/attachments`);
      await page.waitForSelector('article li[data-struck="false"]');
      await expect.poll(() => isInSight(page, 'article li[data-struck="false"]')).toBe(true);
      await expect.poll(() => listAttached(page, hash)).toEqual(['signed-form']);
      expect(complaints).toEqual([]);
      expect(await findHarm(page)).toEqual(NO_HARM);
      await page.context().close();
    },
  );

  it('[EVI-1] prints the code beside the words of the foot, all of it on one sheet', async () => {
    const { page } = await openRegister();
    await openEntry(page, '赵国强');
    await page.evaluate(
      () => void (window.location.hash = window.location.hash.replace('#/entry/', '#/print/')),
    );
    await page.waitForSelector('.form-foot .qr svg');
    const [code, words] = await page
      .locator('.form-foot .qr svg, .form-foot .qr + div')
      .evaluateAll((parts) => parts.map((part) => part.getBoundingClientRect().toJSON() as DOMRect));
    expect(code!.right).toBeLessThan(words!.left);
    expect(code!.width).toBeCloseTo(code!.height, 0);
    // 28 mm: 96 points an inch on the screen.
    expect(code!.width).toBeCloseTo((28 / 25.4) * 96, 0);
    const paper = await page.pdf({ preferCSSPageSize: true });
    expect(paper.toString('latin1').match(/\/Type\s*\/Page\b/gu)).toHaveLength(1);
    await page.context().close();
  });

  it('[EVI-1] [EVI-2] says of a picture without a code that it is none, and keeps nothing of it', async () => {
    const { page } = await openRegister();
    await fileForm(page, toUpload('来信.jpg', await drawLetter(page)));
    await page.locator('[role="alert"][data-reason="form-code-missing"]').waitFor();
    expect(new URL(page.url()).hash).toBe('#/register');
    expect(await page.locator('li[data-struck]').count()).toBe(0);
    await page.context().close();
  });

  it('[EVI-1] takes a form that is put on another entry to its own, and leads there', async () => {
    const { page, complaints } = await openRegister();
    const { hash, number, sheet } = await printForm(page, '赵国强');
    const other = page.locator('[role="list"] a').filter({ hasNotText: '赵国强' }).first();
    const otherHash = (await other.getAttribute('href'))!;
    await page.evaluate((to) => void (window.location.hash = to), otherHash);
    await page.waitForURL((address) => address.hash === otherHash);
    await page.waitForFunction(
      (own) => document.querySelector('article')?.textContent?.includes(own) === false,
      number,
    );
    await page
      .locator(ENTRY_PICKER)
      .setInputFiles([
        toUpload('扫描件.jpg', await photograph(page, sheet, 2)),
        toUpload('来信.jpg', await drawLetter(page)),
      ]);
    const note = page.getByRole('status').filter({ hasText: number });
    await note.waitFor();
    await page.waitForSelector('article select');
    await expect.poll(() => page.locator('article select').inputValue()).toBe('photo');
    expect(await listAttached(page, otherHash)).toEqual([]);
    await note.getByRole('link').click();
    await page.waitForURL((address) => address.hash === `${hash}/attachments`);
    await page.waitForFunction(
      (own) => document.querySelector('article')?.textContent?.includes(own) === true,
      number,
    );
    await page.waitForSelector('article li[data-struck="false"]');
    await expect.poll(() => listAttached(page, hash)).toEqual(['signed-form']);
    await expect.poll(() => page.locator('article select').count()).toBe(0);
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});
