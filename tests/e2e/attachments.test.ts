// Attachments in a real browser, under the shipped content security policy: by the picker, by drop and by paste (EVI-1, EVI-2, I-2, I-5, F47).
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';

import { PATIENCE_MS } from '../../renderer/branch/attachments/check-aside.ts';
import { drawLetter } from '../renderer/preview-attachments/draw-letter.ts';
import { openEntry } from '../renderer/preview-entry/open-entry.ts';
import { bytesOf, segment } from '../shared/evidence/build-images.ts';
import { PLAIN_FILES } from '../shared/evidence/corpus-file.ts';
import { FILE_CORPUS } from '../shared/evidence/file-corpus.ts';
import { SIZED } from '../shared/evidence/sized-files.ts';
import { setUpPreviewBrowser } from './support/preview-browser.ts';
import { findHarm, NO_HARM } from './support/watch-harm.ts';

const PICKER = '[data-testid="attachment-picker"]';
const CANARY = 'CANARY-31.2304N-121.4737E';

const TYPES: Readonly<Record<string, string>> = {
  jpg: 'image/jpeg',
  png: 'image/png',
  pdf: 'application/pdf',
};
const toUpload = (name: string, bytes: Uint8Array) => ({
  name,
  // What the system would say of it; the application does not ask.
  mimeType: TYPES[name.split('.').at(-1) ?? ''] ?? 'application/octet-stream',
  buffer: Buffer.from(bytes),
});

/** Of the corpus every third file that is refused for what it is; those of ten megabytes stay with the unit test. */
const REFUSED = FILE_CORPUS.filter(
  ({ expected, bytes }) => expected !== 'taken' && bytes.length < 1_000_000,
).filter((_, index) => index % 3 === 0);

describe('attachments', () => {
  const preview = setUpPreviewBrowser();
  let complaints: readonly string[] = [];

  async function openPage(query: string, hash: string): Promise<Page> {
    const opened = await preview.open(query, hash);
    ({ complaints } = opened);
    return opened.page;
  }

  async function openOnEntry(): Promise<Page> {
    const page = await openPage('person=p-li&line=down', '#/register');
    await openEntry(page, '赵国强');
    await page.locator(PICKER).waitFor({ state: 'attached' });
    return page;
  }

  /** Hands files to the page by an event of its own, as a drag or the clipboard would. */
  async function hand(
    page: Page,
    kind: 'drop' | 'paste',
    file: { name: string; mimeType: string; buffer: Buffer },
  ) {
    await page.evaluate(
      ({ kind: how, name, mimeType, bytes }) => {
        const data = new DataTransfer();
        data.items.add(new File([Uint8Array.from(bytes)], name, { type: mimeType }));
        const options = { bubbles: true, cancelable: true };
        const event =
          how === 'drop'
            ? new DragEvent('drop', { ...options, dataTransfer: data })
            : new ClipboardEvent('paste', { ...options, clipboardData: data });
        document.body.dispatchEvent(event);
      },
      { kind, name: file.name, mimeType: file.mimeType, bytes: [...file.buffer] },
    );
  }

  const waitForTiles = async (page: Page, count: number) =>
    await page.waitForFunction(
      (wanted) => document.querySelectorAll('li[data-struck]').length === wanted,
      count,
    );

  it('[EVI-2] refuses a sample of the corpus one by one, runs nothing of it, and keeps what is lawful among them', async () => {
    const page = await openOnEntry();
    expect(REFUSED.length).toBeGreaterThan(40);
    const files = REFUSED.map(({ name, bytes }) => toUpload(name, bytes));
    await page.setInputFiles(PICKER, [...files, toUpload('来电录音.wav', PLAIN_FILES['audio/wav'])]);
    await waitForTiles(page, 1);
    const reasons = await page
      .locator('[role="alert"]')
      .evaluateAll((notes) => notes.map((note) => note.dataset['reason']));
    expect(reasons).toEqual(REFUSED.map(({ expected }) => expected));
    expect(complaints).toEqual([]);
    expect(await findHarm(page)).toEqual(NO_HARM);
    expect(page.url()).toContain('#/');
    await page.context().close();
  });

  it.each([
    ['taken', null],
    ['file-hides-another', 'file-hides-another'],
  ] as const)(
    '[F47] reads a file of ten megabytes beside the page, not in its thread: %s',
    async (expected, reason) => {
      const page = await openOnEntry();
      const large = SIZED.find((file) => file.expected === 'taken' && file.name.endsWith('.pdf'))!;
      expect(large.bytes.length).toBeGreaterThan(9_000_000);
      const bytes = Uint8Array.from(large.bytes);
      // A second file right behind the first makes one that is two things.
      if (reason !== null) bytes.set(bytesOf('PK\x03\x04'), bytes.length - 4);
      const checked = page.waitForEvent('worker', (worker) => worker.url().includes('check-worker'));
      // From the disk: handed over as a message, ten megabytes take longer than the check.
      const path = join(preview.folder, '合同.pdf');
      writeFileSync(path, bytes);
      await page.setInputFiles(PICKER, path);
      const worker = await checked;
      await (expected === 'taken'
        ? waitForTiles(page, 1)
        : page.locator(`[role="alert"][data-reason]`).waitFor());
      if (expected !== 'taken') await expect.poll(() => page.locator('[role="alert"]').count()).toBe(1);
      // It ends with its file.
      await expect.poll(() => page.workers().includes(worker)).toBe(false);
      expect(complaints).toEqual([]);
      expect(await findHarm(page)).toEqual(NO_HARM);
      await page.context().close();
    },
  );

  it('[F47] refuses a file whose check does not come to an end', async () => {
    const page = await openOnEntry();
    // A check that never begins is one that never ends.
    await page.route('**/check-worker-*.js', () => undefined);
    await page.clock.install();
    const asked = page.waitForRequest('**/check-worker-*.js');
    await page.setInputFiles(PICKER, [toUpload('录音.wav', new Uint8Array(300_000))]);
    await asked;
    await page.clock.fastForward(PATIENCE_MS);
    await page.locator('[role="alert"][data-reason="file-broken"]').waitFor();
    expect(await page.locator('li[data-struck]').count()).toBe(0);
    await page.context().close();
  });

  it('[EVI-1] takes a picture by picker, drop and paste, records them, and shows one large', async () => {
    const page = await openOnEntry();
    const letter = await drawLetter(page);
    const png = await drawLetter(page, 'png');
    await page.setInputFiles(PICKER, [toUpload('来信.jpg', letter)]);
    await waitForTiles(page, 1);
    await hand(page, 'drop', toUpload('截图.png', png));
    await waitForTiles(page, 2);
    await hand(page, 'drop', toUpload('假照片.jpg', bytesOf('<html><script>alert(1)</script>')));
    await page.locator('[role="alert"][data-reason="file-type-refused"]').waitFor();
    await hand(page, 'paste', toUpload('凭证.pdf', PLAIN_FILES['application/pdf']));
    await waitForTiles(page, 3);
    await page.getByRole('button', { name: '登记 3 个附件' }).click();
    await page.getByRole('button', { name: '查看 来信.jpg' }).click();
    await page.waitForFunction(
      () => (document.querySelector<HTMLImageElement>('[role="dialog"] img')?.naturalWidth ?? 0) > 0,
    );
    expect(complaints).toEqual([]);
    expect(await findHarm(page)).toEqual(NO_HARM);
    await page.context().close();
  });

  it('[I-5] keeps nothing of what a picture carries besides its picture', async () => {
    const page = await openOnEntry();
    const letter = await drawLetter(page);
    const noted = bytesOf(
      letter.subarray(0, 2),
      segment(0xe1, bytesOf('Exif\0\0', CANARY)),
      letter.subarray(2),
    );
    expect(Buffer.from(noted).includes(CANARY)).toBe(true);
    await page.setInputFiles(PICKER, [toUpload('手机照片.jpg', noted)]);
    await waitForTiles(page, 1);
    const kept = await page.evaluate(async () => {
      const [{ name = '' } = {}] = (await indexedDB.databases()).filter((each) =>
        each.name?.startsWith('branchbook-'),
      );
      const opening = indexedDB.open(name);
      await new Promise((resolve) => (opening.onsuccess = resolve));
      const reading = opening.result.transaction('attachments').objectStore('attachments').getAll();
      await new Promise((resolve) => (reading.onsuccess = resolve));
      opening.result.close();
      return (reading.result as { body: Uint8Array }[]).map(({ body }) => Array.from(body));
    });
    expect(kept).toHaveLength(1);
    expect(Buffer.from(kept[0]!).subarray(0, 3)).toEqual(Buffer.from([0xff, 0xd8, 0xff]));
    expect(Buffer.from(kept[0]!).includes(CANARY)).toBe(false);
    expect(Buffer.from(kept[0]!).includes('Exif')).toBe(false);
    await page.context().close();
  });

  it('[CAP-2] [BANK-36] asks for the scan of a letter, and takes the first picture for it', async () => {
    const page = await openPage('person=p-wang&line=down', '#/new');
    await page.getByRole('radio', { name: '来信' }).check({ force: true });
    await page.locator(PICKER).waitFor({ state: 'attached' });
    await page.setInputFiles(PICKER, [toUpload('来信.jpg', await drawLetter(page))]);
    await waitForTiles(page, 1);
    await expect.poll(() => page.locator('li[data-struck] select').inputValue()).toBe('letter-scan');
    expect(complaints).toEqual([]);
    expect(await findHarm(page)).toEqual(NO_HARM);
    await page.context().close();
  });
});
