// What was typed is never lost: not by a kill, not by a refusal, and it is thrown away only when a person says so twice.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { see, signIn, STAFF } from '../../build/demo/branch-steps.ts';
import { say } from '../../build/demo/say.ts';
import { startSampleBranch } from './support/sample-branch.ts';
import type { BranchUnderTest } from './support/sample-branch.ts';
import { settle, showScreen } from './support/screens.ts';

/** What may be missing after a kill: what was typed in the last second (reliability, drafts). */
const GRACE_MS = 1_000;

let branch: BranchUnderTest;
const page = (): Page => branch.page;
beforeAll(async () => {
  branch = await startSampleBranch();
});
afterAll(() => branch?.dispose());

describe('a draft', () => {
  it('is there to the last character after everything was killed', async () => {
    await showScreen(page(), '#/new');
    await page().locator('#intake-phone').fill('13700137000');
    await page().locator('#intake-content').focus();
    const typed: { readonly text: string; readonly at: number }[] = [];
    let text = '';
    for (const letter of '客户反映贷款提前还清后仍被扣款两期，要求退还并说明原因。'.repeat(3)) {
      await page().keyboard.insertText(letter);
      text += letter;
      typed.push({ text, at: performance.now() });
    }
    const killedAt = performance.now();
    await branch.killAndRestart();
    await signIn(page(), STAFF.receiver);
    await showScreen(page(), '#/new');
    const found = await page().locator('#intake-content').inputValue();
    const owed = typed.findLast(({ at }) => at < killedAt - GRACE_MS)?.text ?? '';
    process.stdout.write(`typed ${text.length} characters, owed ${owed.length}, found ${found.length}\n`);
    expect(text.startsWith(found)).toBe(true);
    expect(found.length).toBeGreaterThanOrEqual(owed.length);
    await expect.poll(() => page().locator('#intake-phone').inputValue()).toBe('13700137000');
  });

  it('stays when the entry is refused, with the sentence at the field', async () => {
    await page().locator('#intake-phone').fill('');
    await page().locator('#intake-content').fill('没有留电话，也没有复述。');
    await page().keyboard.press('Control+Enter');
    await see(page().getByText(/联系方式至少填写一项|须先向客户复述要点/u));
    await expect.poll(() => page().locator('#intake-content').inputValue()).toBe('没有留电话，也没有复述。');
    await showScreen(page(), '#/today');
    await showScreen(page(), '#/new');
    await expect.poll(() => page().locator('#intake-content').inputValue()).toBe('没有留电话，也没有复述。');
  });

  it('is thrown away only after a question, and then for good', async () => {
    const discard = page().getByRole('button', { name: say('new-entry:discard'), exact: true });
    await discard.click();
    const dialog = page().getByRole('dialog', { name: say('new-entry:discardTitle') });
    await see(dialog);
    await settle(page());
    // Keeping is what Enter does.
    await page().keyboard.press('Enter');
    await dialog.waitFor({ state: 'hidden' });
    await expect.poll(() => page().locator('#intake-content').inputValue()).toBe('没有留电话，也没有复述。');
    await discard.click();
    await dialog.getByRole('button', { name: say('new-entry:discardConfirm'), exact: true }).click();
    await dialog.waitFor({ state: 'hidden' });
    await expect.poll(() => page().locator('#intake-content').inputValue()).toBe('');
    await showScreen(page(), '#/today');
    await showScreen(page(), '#/new');
    await expect.poll(() => page().locator('#intake-content').inputValue()).toBe('');
  });
});
