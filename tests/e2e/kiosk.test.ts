// The opinion book in the hall, end to end: written by keyboard, by touch and by hand; impossible to leave; read, answered, converted.
import type { CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { see } from '../../build/demo/branch-steps.ts';
import { say } from '../../build/demo/say.ts';
import type { DesktopApi } from '../../shared/bridge/desktop-api.ts';
import type { KioskApi } from '../../shared/bridge/kiosk-api.ts';
import { ANSWER_WITHIN_MS, ASK_AFTER_MS } from '../../renderer/kiosk/use-idle.ts';
import { draw, findButton, openKiosk, readReceipt, startHall, tap } from './support/hall-kiosk.ts';
import type { Receipt } from './support/hall-kiosk.ts';
import type { BranchUnderTest } from './support/sample-branch.ts';
import { showScreen } from './support/screens.ts';

declare const window: { readonly desktop: DesktopApi; readonly kiosk: KioskApi } & globalThis.Window;

const WORDS = '上午只开两个窗口，请王经理多安排人手。我的电话13912345678。';
const PHONE = '13800138000';

let branch: BranchUnderTest;
let page: Page;
let kiosk: Page;
let cdp: CDPSession;

beforeAll(async () => {
  branch = await startHall();
  ({ page } = branch);
  ({ kiosk, cdp } = await openKiosk(page));
});
afterAll(() => branch?.dispose());

const button = (key: string) => findButton(kiosk, key);

let typed: Receipt;

// The tests follow one day in the hall, in order.
describe('the kiosk', { retry: 0 }, () => {
  it('[BOOK-1] takes an opinion by keyboard, with contact', async () => {
    await button('write').click();
    await kiosk.getByRole('textbox', { name: say('kiosk:words') }).click();
    await kiosk.keyboard.insertText(WORDS);
    await kiosk.getByLabel(say('kiosk:phone')).fill(PHONE);
    await see(kiosk.getByText(say('kiosk:contactLeft')));
    await button('submit').click();
    typed = await readReceipt(kiosk);
    expect(typed.pageNumber).toBeGreaterThan(0);
    await button('done').click();
    await see(button('write'));
  });

  describe('refuses every way out', () => {
    let address: string;
    beforeAll(async () => {
      address = kiosk.url();
      await kiosk.evaluate(() => {
        const seenKeys: string[] = [];
        Object.assign(window, { seenKeys });
        window.addEventListener('keydown', (event) => seenKeys.push(event.key));
      });
    });

    /** The page never moved nor began anew: what was put on its window before is still there. */
    const readHold = async () => {
      await expect.poll(() => page.context().pages().length).toBe(2);
      await see(button('write'));
      return {
        isClosed: kiosk.isClosed(),
        address: kiosk.url(),
        isSameDocument: await kiosk.evaluate(() => 'seenKeys' in window),
      };
    };
    const held = () => ({ isClosed: false, address, isSameDocument: true });
    const takeKeys = async () =>
      await kiosk.evaluate(() => (window as unknown as { seenKeys: string[] }).seenKeys.splice(0));

    it('lets a letter through, so that a key that is missing was refused', async () => {
      await kiosk.keyboard.press('a');
      expect(await takeKeys()).toEqual(['a']);
    });

    it.each([
      ['close the window', 'Control+w'],
      ['close by the system', 'Alt+F4'],
      ['quit', 'Control+q'],
      ['a new window', 'Control+n'],
      ['a new tab', 'Control+t'],
      ['reload', 'Control+r'],
      ['reload by its key', 'F5'],
      ['reload without the cache', 'Control+Shift+R'],
      ['print', 'Control+p'],
      ['save', 'Control+s'],
      ['open a file', 'Control+o'],
      ['find', 'Control+f'],
      ['paste', 'Control+v'],
      ['copy', 'Control+c'],
      ['the developer tools', 'Control+Shift+I'],
      ['the developer tools by their key', 'F12'],
      ['enlarge', 'Control+='],
      ['make smaller', 'Control+-'],
      ['help', 'F1'],
      ['full screen', 'F11'],
      ['leave full screen', 'Escape'],
      ['back', 'Alt+ArrowLeft'],
      ['forward', 'Alt+ArrowRight'],
      ['another program', 'Alt+Tab'],
      ['the start menu', 'Meta'],
      ['the context menu', 'ContextMenu'],
    ])('[BOOK-1] the key for: %s', async (_name, key) => {
      await kiosk.keyboard.press(key);
      // Control and Shift alone do nothing; the combination they begin never arrives.
      expect((await takeKeys()).filter((seen) => !['Control', 'Shift'].includes(seen))).toEqual([]);
      expect(await readHold()).toEqual(held());
    });

    it.each(['contextmenu', 'dragstart', 'dragover', 'drop', 'auxclick', 'copy', 'cut', 'paste'])(
      '[BOOK-1] the event: %s',
      async (name) => {
        const isRefused = await kiosk.evaluate(
          (type) => !document.body.dispatchEvent(new Event(type, { bubbles: true, cancelable: true })),
          name,
        );
        expect(isRefused).toBe(true);
        expect(await readHold()).toEqual(held());
      },
    );

    it('[BOOK-1] enlarging with the wheel', async () => {
      const scales = await kiosk.evaluate(() => {
        const wheel = (ctrlKey: boolean) =>
          !document.body.dispatchEvent(new WheelEvent('wheel', { ctrlKey, bubbles: true, cancelable: true }));
        return { withControl: wheel(true), alone: wheel(false) };
      });
      expect(scales).toEqual({ withControl: true, alone: false });
    });

    it.each([
      ['another site', 'https://example.com/'],
      ['the page of the staff', 'https://branchbook.app.invalid/index.html'],
      ['itself, anew', 'https://kiosk.app.invalid/kiosk/index.html'],
      ['a file', 'file:///etc/passwd'],
      ['a page of its own making', 'data:text/html,<h1>x</h1>'],
      ['the settings of the browser', 'chrome://settings'],
    ])('[BOOK-1] a link and an address: %s', async (_name, target) => {
      await kiosk.evaluate((to) => {
        const link = document.createElement('a');
        link.href = to;
        document.body.append(link);
        link.click();
        link.remove();
      }, target);
      expect(await readHold()).toEqual(held());
      await kiosk.evaluate((to) => {
        window.location.href = to;
      }, target);
      expect(await readHold()).toEqual(held());
    });

    it.each([
      ['window.open', () => void window.open('https://example.com/')],
      [
        'a link to a new window',
        () => {
          const link = document.createElement('a');
          Object.assign(link, { target: '_blank', href: 'https://example.com/' });
          link.click();
        },
      ],
      ['window.close', () => window.close()],
      ['history.back', () => window.history.back()],
      ['history.go', () => window.history.go(-2)],
      ['location.reload', () => window.location.reload()],
      ['window.print', () => window.print()],
      ['full screen', () => void document.exitFullscreen().catch(() => undefined)],
      [
        'a download',
        () => {
          const link = document.createElement('a');
          link.download = 'x';
          link.href = URL.createObjectURL(new Blob(['x']));
          link.click();
        },
      ],
    ])('[BOOK-1] a script: %s', async (_name, run) => {
      await kiosk.evaluate(run);
      expect(await readHold()).toEqual(held());
    });
  });

  it('[BOOK-1] [BOOK-2] takes one by touch and by hand, on the next page', async () => {
    await tap(cdp, button('write'));
    await tap(cdp, kiosk.getByRole('radio', { name: say('kiosk:modes.hand') }));
    await draw(cdp, kiosk.getByRole('img', { name: say('kiosk:handLabel') }), 5);
    await tap(cdp, kiosk.getByLabel(say('kiosk:phone')));
    const phone = kiosk.getByLabel(say('kiosk:phone'));
    for (const digit of '1390') await tap(cdp, kiosk.getByRole('button', { name: digit, exact: true }));
    await expect.poll(() => phone.inputValue()).toBe('1390');
    for (let digit = 0; digit < 4; digit += 1) await tap(cdp, button('digitBack'));
    await expect.poll(() => phone.inputValue()).toBe('');
    await tap(cdp, button('digitsDone'));
    await expect.poll(() => kiosk.getByRole('group', { name: say('kiosk:digits') }).count()).toBe(0);
    await draw(cdp, kiosk.getByRole('img', { name: say('kiosk:signatureLabel') }), 3);
    await button('submit').click();
    const drawn = await readReceipt(kiosk);
    expect(drawn.pageNumber).toBe(typed.pageNumber + 1);
    await button('done').click();
  });

  it('[BOOK-2] shows pages with personal data masked, and never the ink', async () => {
    await button('read').click();
    await see(kiosk.getByText(say('kiosk:inHand')));
    expect(
      await kiosk
        .getByRole('region', { name: say('kiosk:readTitle') })
        .locator('svg path')
        .count(),
    ).toBe(0);
    await button('previous').click();
    await see(kiosk.getByText('上午只开两个窗口，请*经理多安排人手。我的电话139********。'));
    const pages = await kiosk.evaluate(async () => await window.kiosk.listPages({ skip: 0, limit: 6 }));
    expect(JSON.stringify(pages)).not.toContain(PHONE);
    expect(JSON.stringify(pages)).not.toContain('strokes');
    await button('home').click();
  });

  it('[BOOK-1] [E3] knows four calls, none of the branch, and no storage of it', async () => {
    const known = await kiosk.evaluate(async () => ({
      calls: Object.keys(window.kiosk).toSorted(),
      hasDesktop: 'desktop' in window,
      databases: await indexedDB.databases(),
      isNetworkOpen: await fetch('https://example.com').then(
        () => true,
        () => false,
      ),
    }));
    expect(known).toEqual({
      calls: ['getState', 'leave', 'listPages', 'writeOpinion'],
      hasDesktop: false,
      databases: [],
      isNetworkOpen: false,
    });
    expect(await page.evaluate(() => 'kiosk' in window)).toBe(false);
  });

  it('[BOOK-1] asks when nobody is there, and clears the page', async () => {
    await kiosk.clock.install();
    await button('write').click();
    await kiosk.getByRole('textbox', { name: say('kiosk:words') }).fill('没有写完');
    await kiosk.clock.fastForward(ASK_AFTER_MS + 1_000);
    await see(kiosk.getByRole('alertdialog'));
    await button('idle.stay').click();
    await expect
      .poll(() => kiosk.getByRole('textbox', { name: say('kiosk:words') }).inputValue())
      .toBe('没有写完');
    await kiosk.clock.fastForward(ASK_AFTER_MS + 1_000);
    await see(kiosk.getByRole('alertdialog'));
    await kiosk.clock.fastForward(ANSWER_WITHIN_MS + 1_000);
    await see(button('read'));
    await button('write').click();
    await expect.poll(() => kiosk.getByRole('textbox', { name: say('kiosk:words') }).inputValue()).toBe('');
    await button('discard').click();
  });
});

describe('the book of the staff', { retry: 0 }, () => {
  const turnTo = async (pageNumber: number) => {
    await showScreen(page, '#/today');
    await showScreen(page, '#/book');
    await see(page.getByText(say('opinion-book:page', { number: String(pageNumber) })));
  };

  it('[BANK-28] opens on what nobody has read, and records the reading', async () => {
    await turnTo(typed.pageNumber);
    await see(page.getByText(say('opinion-book:isUnread'), { exact: true }));
    await page.getByRole('button', { name: say('opinion-book:markRead') }).click();
    await see(page.getByText(say('opinion-book:readToday'), { exact: true }));
    await expect.poll(() => page.getByText(say('opinion-book:isUnread'), { exact: true }).count()).toBe(0);
  });

  it('[BOOK-4] turns the opinion into an entry of the register with one action', async () => {
    await page.keyboard.press('ArrowLeft');
    await see(page.getByText(say('opinion-book:page', { number: String(typed.pageNumber) })));
    await see(page.getByText(say('opinion-book:customerOwed')));
    await page.getByRole('button', { name: say('opinion-book:enter') }).click();
    const links = page.getByRole('link', { name: /HB01-\d+/u });
    await see(links.nth(1));
    await expect.poll(() => links.count()).toBe(2);
  });
});

describe('a page of the paper book', { retry: 0 }, () => {
  /** A photograph of a sheet, drawn by the page itself: no file of the repository. */
  const drawSheet = async () =>
    Buffer.from(
      await page.evaluate(async () => {
        const sheet = new OffscreenCanvas(600, 800);
        const pen = sheet.getContext('2d')!;
        pen.fillStyle = '#f7f3e6';
        pen.fillRect(0, 0, 600, 800);
        pen.strokeRect(80, 120, 400, 20);
        const picture = await sheet.convertToBlob({ type: 'image/jpeg' });
        return [...new Uint8Array(await picture.arrayBuffer())];
      }),
    );

  it('[BOOK-5] is photographed by the staff, takes the next number, and is read beside the page', async () => {
    await page.getByRole('button', { name: say('opinion-book:typePaper') }).click();
    const form = page.getByRole('form', { name: say('opinion-book:paper.title') });
    const picker = form.locator('[data-testid="attachment-picker"]');
    await picker.setInputFiles({ name: '第9页.jpg', mimeType: 'image/jpeg', buffer: await drawSheet() });
    await see(form.getByText(say('opinion-book:paper.contentHint')));
    await form.getByRole('button', { name: say('opinion-book:paper.save') }).click();
    await see(page.getByText(say('opinion-book:page', { number: String(typed.pageNumber + 2) })));
    const photos = page.getByRole('group', { name: say('opinion-book:photos') });
    await see(photos);
    await photos.getByRole('button').click();
    const large = page.getByRole('dialog').getByRole('img', { name: '第9页.jpg' });
    await see(large);
    await expect.poll(() => large.evaluate((image) => (image as HTMLImageElement).naturalWidth)).toBe(600);
    await page.keyboard.press('Escape');
  });

  it('[BOOK-2] [BOOK-5] is not shown in the hall, where the page says that the original is on paper', async () => {
    await button('read').click();
    await see(kiosk.getByText(say('kiosk:paperInHand')));
    expect(await kiosk.locator('img').count()).toBe(0);
    const pages = await kiosk.evaluate(async () => await window.kiosk.listPages({ skip: 0, limit: 1 }));
    expect(pages).toMatchObject({ value: { pages: [{ writtenBy: 'customer-paper', text: null }] } });
    expect(JSON.stringify(pages)).not.toMatch(/jpg|[0-9a-f]{64}/u);
    await button('home').click();
  });
});
