// A head signs several entries with one password, on the built application and its real shell (SIG-1, SIG-3, security L7).
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import {
  changePerson,
  openEntry,
  recordPhoneComplaint,
  SAMPLE_PASSWORD,
  see,
  STAFF,
  startAction,
} from '../../build/demo/branch-steps.ts';
import { say } from '../../build/demo/say.ts';
import { startSampleBranch } from './support/sample-branch.ts';
import type { BranchUnderTest } from './support/sample-branch.ts';
import { showScreen } from './support/screens.ts';

const LIMIT_MS = 180_000;

let branch: BranchUnderTest;
let page: Page;
// Before each and not once: a second try needs a branch where nobody has signed yet.
beforeEach(async () => {
  branch = await startSampleBranch();
  ({ page } = branch);
}, LIMIT_MS);
afterEach(() => branch?.dispose());

const CUSTOMERS = ['钱若溪', '孟广生'] as const;

/** A complaint that its receiver answers at once, with a content customer. */
async function recordAnswered(name: string): Promise<string> {
  const number = await recordPhoneComplaint(page, {
    phone: `1380000${name === CUSTOMERS[0] ? '0011' : '0022'}`,
    name,
    content: `${name}来电，反映排队时间过长。`,
    place: '营业大厅',
    demand: '说明原因',
    amountYuan: '',
  });
  await openEntry(page, number);
  await startAction(page, 'give-reply');
  await page.locator('#reply-content').fill('已说明原因并致歉。');
  await page
    .getByRole('radiogroup', { name: say('entry:form.reply.satisfied') })
    .getByLabel(say('entry:form.reply.satisfiedYes'), { exact: true })
    .check();
  await page.keyboard.press('Control+Enter');
  await see(page.getByText(say('entry:done.give-reply'), { exact: true }));
  return number;
}

const row = (number: string) => page.locator('main li', { hasText: number });

describe('signing together', () => {
  it(
    '[SIG-1] [SIG-3] [L7] what was read is marked and signed with one password; a wrong one signs nothing',
    async () => {
      const numbers: string[] = [];
      for (const name of CUSTOMERS) numbers.push(await recordAnswered(name));
      await changePerson(page, STAFF.receiver, STAFF.head);
      await showScreen(page, '#/sign-off');
      for (const [index, number] of numbers.entries()) {
        // The first of the queue is on the page from the start; every other one is unread and cannot be ticked.
        if (index > 0) expect(await row(number).getByRole('checkbox').isDisabled()).toBe(true);
        await row(number).getByRole('link').click();
        await see(page.locator('main dd', { hasText: CUSTOMERS[index]! }));
        await page.keyboard.press('x');
        await page.waitForFunction(
          (label) => document.querySelector<HTMLInputElement>(`input[aria-label="${label}"]`)?.checked,
          say('sign-off:markLabel', { number }),
        );
      }
      const sign = async (password: string) => {
        await page.locator('main form input[type=password]').fill(password);
        await page.keyboard.press('Control+Enter');
      };
      await sign('wrong');
      await see(page.locator('[role="alert"][data-reason="wrong-password"]'));
      await sign(SAMPLE_PASSWORD);
      await see(page.getByText(say('sign-off:resultAll', { total: '2' }), { exact: true }));
      for (const number of numbers) await expect.poll(() => row(number).count()).toBe(0);
      for (const number of numbers) {
        await openEntry(page, number);
        await see(page.getByRole('img', { name: new RegExp(STAFF.head) }));
      }
    },
    LIMIT_MS,
  );
});
