import type { CDPSession, Locator, Page } from 'playwright-core';

import { see, signIn, STAFF } from '../../../build/demo/branch-steps.ts';
import { say } from '../../../build/demo/say.ts';
import { startFreshApplication } from './sample-branch.ts';
import type { BranchUnderTest } from './sample-branch.ts';
import { showScreen } from './screens.ts';

/** A year of a house is composed for the branch to try, which on a busy machine takes longer than a screen may. */
const SAMPLE_LIMIT_MS = 120_000;

/** The kiosk in the hall, and what drives it as a browser's own input. */
export type HallKiosk = { readonly kiosk: Page; readonly cdp: CDPSession };

/** The branch to try, with somebody of its staff signed in. */
export async function startHall(name: string = STAFF.manager): Promise<BranchUnderTest> {
  const branch = await startFreshApplication();
  try {
    const { page } = branch;
    await page.getByRole('button', { name: say('first-run:sample.action') }).click();
    await page.getByRole('heading', { name: say('sign-in:title') }).waitFor({ timeout: SAMPLE_LIMIT_MS });
    await signIn(page, name);
    return branch;
  } catch (cause) {
    await branch.dispose();
    throw cause;
  }
}

/** Opens the kiosk from the book of the staff; resolves on its first page. */
export async function openKiosk(page: Page): Promise<HallKiosk> {
  await showScreen(page, '#/book');
  const opened = page.context().waitForEvent('page');
  await page.getByRole('button', { name: say('opinion-book:openKiosk') }).click();
  const kiosk = await opened;
  await see(kiosk.getByRole('button', { name: say('kiosk:write') }));
  const cdp = await kiosk.context().newCDPSession(kiosk);
  await cdp.send('Emulation.setTouchEmulationEnabled', { enabled: true });
  return { kiosk, cdp };
}

/** A button of the kiosk by the key of its text. */
export function findButton(kiosk: Page, key: string): Locator {
  return kiosk.getByRole('button', { name: say(`kiosk:${key}`), exact: true });
}

/** A finger on the middle of something. */
export async function tap(cdp: CDPSession, target: Locator): Promise<void> {
  await see(target);
  const box = (await target.boundingBox())!;
  const touchPoints = [{ x: box.x + box.width / 2, y: box.y + box.height / 2 }];
  await cdp.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints });
  await cdp.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}

/** Strokes of a finger over a pad. It rests before it is lifted: one lifted in flight throws the page, which takes the next tap to halt. */
export async function draw(cdp: CDPSession, pad: Locator, strokes: number): Promise<void> {
  const box = (await pad.boundingBox())!;
  const start = Date.now() / 1_000 - 60;
  for (let stroke = 0; stroke < strokes; stroke += 1) {
    const send = async (type: 'touchStart' | 'touchMove' | 'touchEnd', step: number) => {
      const at = Math.min(step, 5);
      const point = { x: box.x + 30 + stroke * 40 + at * 5, y: box.y + 20 + at * at * 2 };
      const touchPoints = type === 'touchEnd' ? [] : [point];
      await cdp.send('Input.dispatchTouchEvent', {
        type,
        touchPoints,
        timestamp: start + stroke * 2 + step / 5,
      });
    };
    await send('touchStart', 0);
    for (let step = 1; step < 8; step += 1) await send('touchMove', step);
    await send('touchEnd', 8);
  }
}

/** What the customer is told after handing in. */
export type Receipt = { readonly number: string; readonly pageNumber: number };

/** The receipt on the last spread, which stays open. */
export async function readReceipt(kiosk: Page): Promise<Receipt> {
  const status = kiosk.getByRole('status');
  await see(status);
  const text = await status.innerText();
  return { number: /HB01-\d+/u.exec(text)![0], pageNumber: Number(/\d+/u.exec(text)![0]) };
}
