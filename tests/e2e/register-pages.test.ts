// A day's page is signed, locked, corrected by an addition, printed, and cannot be changed through the bridge (SIG-2).
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { changePerson, SAMPLE_PASSWORD, see, signIn, STAFF } from '../../build/demo/branch-steps.ts';
import { say } from '../../build/demo/say.ts';
import { LIST_KEY } from '../../renderer/branch/screens/entry/actions/action-catalogue.ts';
import type { DesktopApi } from '../../shared/bridge/desktop-api.ts';
import type { EventDraft } from '../../shared/domain/events.ts';
import { startSampleBranch } from './support/sample-branch.ts';
import type { BranchUnderTest } from './support/sample-branch.ts';
import { showScreen } from './support/screens.ts';

declare const window: { readonly desktop: DesktopApi };

const NEW_WORDS = '更正：客户来电补充，等候时间为五十分钟。';

let branch: BranchUnderTest;
let page: Page;
beforeAll(async () => {
  branch = await startSampleBranch(STAFF.head);
  ({ page } = branch);
});
afterAll(() => branch?.dispose());

const sheet = () => page.getByRole('article', { name: say('pages:dayPage') });
const chosen = () => page.locator('main [aria-current="true"]');

async function openPages(): Promise<void> {
  await showScreen(page, '#/pages');
  await see(sheet());
}

/** Tries to write facts the way a page that was taken over would; answers why not, or `taken`. */
const push = (drafts: readonly EventDraft[]) =>
  page.evaluate(async (each) => {
    const head = await window.desktop.journal.getHead({});
    if (!head.ok) return head.error.reason;
    const { seq } = head.value;
    const answer = await window.desktop.journal.append({
      expectedSeq: seq,
      role: 'branch-head',
      drafts: each,
    });
    return answer.ok ? 'taken' : answer.error.reason;
  }, drafts);

describe('a page of the register', () => {
  let on = '';
  let lines = '';
  let digest = '';

  it('[SIG-2] [L7] is signed with the password, not without', async () => {
    await openPages();
    on = (await sheet().getByRole('heading').first().textContent()) ?? '';
    const sign = sheet().getByRole('button', { name: say('pages:sign') });
    await sign.click();
    await see(page.getByText(say('sign-off:passwordMissing')));
    await page.locator('#page-password').fill('wrong');
    await page.keyboard.press('Control+Enter');
    await see(page.locator('[role="alert"][data-reason="wrong-password"]'));
    expect(await sheet().getByRole('img').count()).toBe(0);
    await page.locator('#page-password').fill(SAMPLE_PASSWORD);
    await page.keyboard.press('Control+Enter');
    await see(sheet().getByRole('img', { name: new RegExp(STAFF.head) }));
    await see(sheet().getByText(say('pages:intact')));
    await expect.poll(() => sign.count()).toBe(0);
    lines = (await sheet().locator('tbody').first().innerText()) ?? '';
    digest = (await sheet().locator('code').first().textContent()) ?? '';
    expect(digest).toMatch(/^[0-9a-f]{16}$/);
  });

  it('[SIG-2] [NUM-4] a correction stands below its line, and the page waits for the head again', async () => {
    await changePerson(page, STAFF.head, STAFF.manager);
    await openPages();
    await page.locator('main ul a', { hasText: shortDayOf(on) }).click();
    await sheet().locator('tbody a').first().click();
    await see(page.locator('main h1, main h2'));
    const form = page.locator('main form');
    await see(page.getByRole('region', { name: say('entry:actions.label') }));
    await page.keyboard.press(LIST_KEY);
    await page.getByRole('button', { name: new RegExp(`^${say('entry:action.correct')}`) }).click();
    await form.locator('textarea').nth(0).fill(NEW_WORDS);
    await form.locator('textarea').nth(1).fill('客户补充');
    await page.keyboard.press('Control+Enter');
    await form.waitFor({ state: 'detached' });

    await openPages();
    await page.locator('main ul a', { hasText: shortDayOf(on) }).click();
    await see(sheet().locator('ins', { hasText: NEW_WORDS }));
    await expect.poll(() => sheet().locator('s').count()).toBe(1);
    await see(chosen().getByText(say('pages:state.added'), { exact: true }));
    expect(await sheet().locator('code').first().textContent()).toBe(digest);
    expect((await sheet().locator('tbody').first().innerText()).startsWith(lines)).toBe(true);
    await see(sheet().getByText(say('pages:intact')));
    // Whoever is not the head reads who may.
    expect(await page.locator('#page-password').count()).toBe(0);
  });

  it('[SIG-2] nothing that is pushed through the bridge signs or changes it', async () => {
    await changePerson(page, STAFF.manager, STAFF.head);
    await openPages();
    const head = await page.evaluate(async () => {
      const facts = await window.desktop.journal.read({ afterSeq: 0, limit: 5_000 });
      return facts.ok ? facts.value.filter(({ kind }) => kind === 'day-page-signed').at(-1) : undefined;
    });
    const payload = head!.payload as EventDraft<'day-page-signed'>['payload'];
    const forged = { ...payload, rows: payload.rows.map((row) => ({ ...row, number: `${row.number}9` })) };
    expect(await push([{ kind: 'day-page-signed', entryId: null, payload: forged }])).toBe(
      'confirmation-needed',
    );
    expect(await push([{ kind: 'day-page-signed', entryId: null, payload }])).toBe('confirmation-needed');
    const entryId = payload.rows[0]!.entryId;
    const intake = await page.evaluate(async (id) => {
      const facts = await window.desktop.journal.read({ afterSeq: 0, limit: 5_000 });
      return facts.ok
        ? facts.value.find((fact) => fact.kind === 'entry-received' && fact.entryId === id)?.payload
        : undefined;
    }, entryId);
    const again = { ...(intake as EventDraft<'entry-received'>['payload']), content: '从未有过投诉。' };
    expect(await push([{ kind: 'entry-received', entryId, payload: again }])).toBe('taken');

    await branch.killAndRestart();
    ({ page } = branch);
    await signIn(page, STAFF.head);
    await openPages();
    await page.locator('main ul a', { hasText: shortDayOf(on) }).click();
    await see(sheet().getByText(say('pages:intact')));
    expect(await sheet().locator('code').first().textContent()).toBe(digest);
    expect((await sheet().locator('tbody').first().innerText()).startsWith(lines)).toBe(true);
    await page.locator('#page-password').fill(SAMPLE_PASSWORD);
    await page.keyboard.press('Control+Enter');
    await page.waitForFunction(
      (name) => document.querySelectorAll(`main article [role="img"][aria-label*="${name}"]`).length === 2,
      STAFF.head,
    );
    await see(chosen().getByText(say('pages:state.signed'), { exact: true }));
  });

  it('[STA-3] goes on paper', async () => {
    await sheet()
      .getByRole('button', { name: say('pages:print') })
      .click();
    await see(page.getByText(/\.pdf/));
    expect(await page.locator('main [role="alert"]').count()).toBe(0);
  });
});

/** `2026年11月24日（星期二）` as the list of the month calls it. */
function shortDayOf(day: string): string {
  const date = /(\d+)日/.exec(day)?.[1] ?? '';
  return say('pages:shortDay', { day: date, weekday: '' }).trim();
}
