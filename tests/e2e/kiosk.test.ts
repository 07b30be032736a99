// The opinion book in the hall, end to end: written by keyboard, by touch and by hand; impossible to leave; read, answered, converted.
import type { CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import {
  openEntry,
  SAMPLE_PASSWORD,
  see,
  seeDone,
  signIn,
  STAFF,
  startAction,
  submitForm,
} from '../../build/demo/branch-steps.ts';
import { say } from '../../build/demo/say.ts';
import type { DesktopApi } from '../../shared/bridge/desktop-api.ts';
import type { KioskApi } from '../../shared/bridge/kiosk-api.ts';
import { ANSWER_WITHIN_MS, ASK_AFTER_MS } from '../../renderer/kiosk/use-idle.ts';
import { findAccessibilityProblems } from './support/check-accessibility.ts';
import { startFreshApplication } from './support/sample-branch.ts';
import type { BranchUnderTest } from './support/sample-branch.ts';
import { showScreen } from './support/screens.ts';

declare const window: { readonly desktop: DesktopApi; readonly kiosk: KioskApi } & globalThis.Window;

const WORDS = '上午只开两个窗口，请王经理多安排人手。我的电话13912345678。';
const START_LIMIT_MS = 120_000;
const PHONE = '13800138000';

let branch: BranchUnderTest;
let page: Page;
let kiosk: Page;
let cdp: CDPSession;

beforeAll(async () => {
  branch = await startFreshApplication();
  ({ page } = branch);
  await page.getByRole('button', { name: say('first-run:sample.action') }).click();
  // A year of a house is composed here, which on a busy machine takes longer than a screen may.
  await page.getByRole('heading', { name: say('sign-in:title') }).waitFor({ timeout: START_LIMIT_MS });
  await signIn(page, STAFF.manager);
  await showScreen(page, '#/book');
  kiosk = await openKiosk();
});
afterAll(() => branch?.dispose());

async function openKiosk(): Promise<Page> {
  const opened = page.context().waitForEvent('page');
  await page.getByRole('button', { name: say('opinion-book:openKiosk') }).click();
  const found = await opened;
  await see(found.getByRole('button', { name: say('kiosk:write') }));
  cdp = await found.context().newCDPSession(found);
  await cdp.send('Emulation.setTouchEmulationEnabled', { enabled: true });
  return found;
}

const button = (key: string) => kiosk.getByRole('button', { name: say(`kiosk:${key}`), exact: true });

/** A finger on the middle of something. */
async function tap(target: ReturnType<Page['getByRole']>): Promise<void> {
  await see(target);
  const box = (await target.boundingBox())!;
  const touchPoints = [{ x: box.x + box.width / 2, y: box.y + box.height / 2 }];
  await cdp.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints });
  await cdp.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}

/** Strokes of a finger over a pad. */
async function draw(pad: ReturnType<Page['getByRole']>, strokes: number): Promise<void> {
  const box = (await pad.boundingBox())!;
  for (let stroke = 0; stroke < strokes; stroke += 1) {
    const at = (step: number) => [
      { x: box.x + 30 + stroke * 40 + step * 5, y: box.y + 20 + step * step * 2 },
    ];
    await cdp.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: at(0) });
    for (let step = 1; step < 6; step += 1)
      await cdp.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: at(step) });
    await cdp.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  }
}

async function readReceipt(): Promise<{ readonly number: string; readonly pageNumber: number }> {
  const status = kiosk.getByRole('status');
  await see(status);
  const text = await status.innerText();
  return { number: /HB01-\d+/u.exec(text)![0], pageNumber: Number(/\d+/u.exec(text)![0]) };
}

let typed: { readonly number: string; readonly pageNumber: number };

// The tests follow one day in the hall, in order.
describe('the kiosk', () => {
  it('[BOOK-1] takes an opinion by keyboard, with contact', async () => {
    await button('write').click();
    await kiosk.getByRole('textbox', { name: say('kiosk:words') }).click();
    await kiosk.keyboard.insertText(WORDS);
    await kiosk.getByLabel(say('kiosk:phone')).fill(PHONE);
    await see(kiosk.getByText(say('kiosk:contactLeft')));
    await button('submit').click();
    typed = await readReceipt();
    await button('done').click();
    await see(button('write'));
  });

  it('[BOOK-1] [BOOK-2] takes one by touch and by hand, on the next page', async () => {
    await tap(button('write'));
    await tap(kiosk.getByRole('radio', { name: say('kiosk:modes.hand') }));
    await draw(kiosk.getByRole('img', { name: say('kiosk:handLabel') }), 5);
    await tap(kiosk.getByLabel(say('kiosk:phone')));
    for (const digit of '139') await tap(kiosk.getByRole('button', { name: digit, exact: true }));
    for (let digit = 0; digit < 3; digit += 1) await tap(button('digitBack'));
    await tap(button('digitsDone'));
    await draw(kiosk.getByRole('img', { name: say('kiosk:signatureLabel') }), 3);
    await tap(button('submit'));
    const drawn = await readReceipt();
    expect(drawn.pageNumber).toBe(typed.pageNumber + 1);
    await tap(button('done'));
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

  it('[BOOK-1] refuses every way out', async () => {
    const address = kiosk.url();
    await kiosk.evaluate(() => {
      const seen: string[] = [];
      Object.assign(window, { seenKeys: seen });
      window.addEventListener('keydown', (event) => seen.push(event.key));
    });
    const keys = [
      'Control+w',
      'Control+q',
      'Control+n',
      'Control+t',
      'Control+r',
      'Control+p',
      'Control+s',
      'Control+o',
      'Control+v',
      'Control+Shift+I',
      'Control+=',
      'Control+-',
      'F1',
      'F5',
      'F11',
      'F12',
      'Escape',
      'Alt+F4',
      'Alt+ArrowLeft',
      'Alt+Tab',
      'Meta',
      'ContextMenu',
    ];
    for (const key of keys) await kiosk.keyboard.press(key);
    await kiosk.keyboard.press('a');
    const seen = await kiosk.evaluate(() => (window as unknown as { seenKeys: string[] }).seenKeys);
    // A modifier alone does nothing; the combination it begins never arrives.
    expect(seen.filter((key) => !['Control', 'Shift'].includes(key))).toEqual(['a']);

    const refused = await kiosk.evaluate(() => {
      const send = (event: Event) => !document.body.dispatchEvent(event);
      const make = (name: string) => new Event(name, { bubbles: true, cancelable: true });
      return {
        contextmenu: send(make('contextmenu')),
        drop: send(make('drop')),
        dragover: send(make('dragover')),
        paste: send(make('paste')),
        copy: send(make('copy')),
        zoom: send(new WheelEvent('wheel', { ctrlKey: true, bubbles: true, cancelable: true })),
        print: window.print() === undefined,
        opened: window.open('https://example.com') === null,
      };
    });
    expect(refused).toMatchObject({
      contextmenu: true,
      drop: true,
      dragover: true,
      paste: true,
      copy: true,
      zoom: true,
      print: true,
    });
    for (const target of [
      'https://example.com/',
      'https://branchbook.app.invalid/index.html',
      'file:///etc/passwd',
    ]) {
      await kiosk.evaluate((to) => {
        const link = document.createElement('a');
        link.href = to;
        document.body.append(link);
        link.click();
        link.remove();
      }, target);
    }
    await kiosk.evaluate(() => {
      window.close();
      window.history.back();
    });
    await kiosk.evaluate(() => {
      const link = document.createElement('a');
      link.download = 'x';
      link.href = URL.createObjectURL(new Blob(['x']));
      link.click();
    });
    expect(kiosk.isClosed()).toBe(false);
    expect(kiosk.url()).toBe(address);
    await see(button('write'));
    expect(page.context().pages()).toHaveLength(2);
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
    expect(await kiosk.getByRole('textbox', { name: say('kiosk:words') }).inputValue()).toBe('没有写完');
    await kiosk.clock.fastForward(ASK_AFTER_MS + 1_000);
    await see(kiosk.getByRole('alertdialog'));
    await kiosk.clock.fastForward(ANSWER_WITHIN_MS + 1_000);
    await see(button('read'));
    await button('write').click();
    expect(await kiosk.getByRole('textbox', { name: say('kiosk:words') }).inputValue()).toBe('');
    await button('discard').click();
  });

  it('has no finding against WCAG A or AA, in any language', async () => {
    const found: string[] = [];
    for (const language of ['简体中文', '繁體中文', 'English']) {
      await kiosk.getByRole('button', { name: language, exact: true }).click();
      found.push(...(await findAccessibilityProblems(kiosk, `cover, ${language}`)));
      const [write, read] = [kiosk.locator('main button').nth(0), kiosk.locator('main button').nth(1)];
      await read.click();
      found.push(...(await findAccessibilityProblems(kiosk, `read, ${language}`)));
      await kiosk.locator('main button').nth(1).click();
      await kiosk.getByRole('button', { name: language, exact: true }).click();
      await write.click();
      found.push(...(await findAccessibilityProblems(kiosk, `write, ${language}`)));
      await kiosk
        .locator('main button')
        .filter({ hasText: /不写了|不寫了|Discard/u })
        .click();
    }
    expect(found).toEqual([]);
  });

  it('[BOOK-1] [SEC-1] is left with the password of a member of staff, and locks who guesses', async () => {
    await button('staff').click();
    const password = kiosk.getByLabel(say('kiosk:leave.password'));
    const leaveAs = async (name: string, secret: string) => {
      await kiosk.getByLabel(say('kiosk:leave.name')).fill(name);
      await password.fill(secret);
      await button('leave.submit').click();
    };
    for (let tries = 0; tries < 4; tries += 1) {
      await leaveAs(STAFF.head, 'guess');
      await see(kiosk.getByText(say('kiosk:leave.wrong')));
      await expect.poll(() => password.inputValue()).toBe('');
    }
    await leaveAs(STAFF.head, SAMPLE_PASSWORD);
    await see(kiosk.getByText(/请等 \d+ 秒/u));
    expect(kiosk.isClosed()).toBe(false);
    const closed = kiosk.waitForEvent('close');
    await leaveAs('', SAMPLE_PASSWORD);
    await closed;
    await see(page.getByRole('heading', { name: say('opinion-book:title') }));
  });
});

describe('the book of the staff', () => {
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
    expect(await page.getByText(say('opinion-book:isUnread'), { exact: true }).count()).toBe(0);
  });

  it('[BOOK-4] turns the opinion into an entry of the register with one action', async () => {
    await page.keyboard.press('ArrowLeft');
    await see(page.getByText(say('opinion-book:page', { number: String(typed.pageNumber) })));
    await see(page.getByText(say('opinion-book:customerOwed')));
    await page.getByRole('button', { name: say('opinion-book:enter') }).click();
    await see(page.getByRole('link', { name: /HB01-\d+/u }).nth(1));
  });

  it('[BANK-31] [BANK-32] [C-04] with a contact, the answer in the book does not end it; a reply to the customer does', async () => {
    const reply = async (mode: string) => {
      await startAction(page, 'give-reply');
      await page
        .getByText(say(`common:replyMode.${mode}`), { exact: true })
        .first()
        .click();
      await page.locator('#reply-content').fill('已增开窗口，谢谢您的意见。');
      await submitForm(page, 'entry:form.reply.submit');
      await seeDone(page, 'give-reply');
    };
    await openEntry(page, typed.number);
    await reply('in-book');
    await startAction(page, 'sign-off').catch(() => undefined);
    await see(page.getByText(say('refusals:customer-reply-missing')).first());
    await reply('phone');
    await startAction(page, 'sign-off');
    await page.locator('#sign-password').fill(SAMPLE_PASSWORD);
    await submitForm(page, 'sign-off:sign');
    await see(page.getByText(say('common:status.closed'), { exact: true }));
  });
});
