// The page of the running application: what gets into it stays text, and nothing gets out (security E2 to E5).
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Page, Request } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { goTo, see, seeRecorded } from '../../build/demo/branch-steps.ts';
import { say } from '../../build/demo/say.ts';
import { ROOT } from '../../build/project-paths.ts';
import type { DesktopSubscription } from '../../shared/bridge/desktop-api.ts';
import { REQUEST_SCHEMAS } from '../../shared/bridge/request-schemas.ts';
import { startSampleBranch } from './support/sample-branch.ts';
import { findHarm, watchPolicy } from './support/watch-harm.ts';
import type { BranchUnderTest } from './support/sample-branch.ts';
import { BRANCH_SCREENS, showFirstEntry, showScreen } from './support/screens.ts';

type TestWindow = {
  readonly desktop: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly wasRun?: boolean;
  readonly injections: Readonly<Record<string, unknown>>;
  tryInjection(name: string, limitMs: number): Promise<string | null>;
  open(url: string): { readonly closed: boolean } | null;
  location: { href: string };
};
declare const window: TestWindow;

/** A record, so that the compiler misses the one that nobody wrote down here. */
const SUBSCRIPTIONS: Readonly<Record<DesktopSubscription, true>> = {
  'app.onCommand': true,
  'settings.onChange': true,
  'kiosk.onAsked': true,
};
const INJECTIONS = readFileSync(join(ROOT, 'tests/electron/windows/injections.js'), 'utf8');

const HOSTILE = [
  '<script>window.wasRun = true</script>',
  '"><script>window.wasRun = true</script>',
  '<img src=x onerror="window.wasRun = true">',
  '<svg onload="window.wasRun = true">',
  '<svg><animate onbegin="window.wasRun = true" attributeName=x dur=1s>',
  '<iframe srcdoc="<script>parent.wasRun = true</script>">',
  '<a href="javascript:window.wasRun = true">点此</a>',
  'javascript:window.wasRun=true',
  'data:text/html,<script>opener.wasRun = true</script>',
  '<math><mtext></form><form><mglyph><style></math><img src onerror=window.wasRun=true>',
  '<details open ontoggle="window.wasRun = true">',
  '<body onpageshow="window.wasRun = true">',
  '<input autofocus onfocus="window.wasRun = true">',
  "';window.wasRun = true;//",
  '${window.wasRun = true}',
  '{{constructor.constructor("window.wasRun = true")()}}',
  '$t(common:close)',
  '<style>*{display:none}</style>',
  '<meta http-equiv="refresh" content="0;url=https://evil.example/">',
  '<base href="https://evil.example/">',
  ']]><script>window.wasRun = true</script>',
  '__proto__',
  '＜script＞window.wasRun = true＜/script＞',
] as const;

/** Characters that nobody sees: they would make a signed text read otherwise than it is. */
const UNSEEN: Readonly<Record<string, string>> = {
  'right-to-left override': '应付\u202E元0002\u202C整',
  isolate: '应付\u2066元0002\u2069整',
  NUL: '客户\u0000反映',
  escape: '客户\u001B[31m反映',
  'lone high surrogate': '客户\uD800反映',
  'lone low surrogate': '客户\uDC00反映',
};

let branch: BranchUnderTest;
let page: Page;
const requests: string[] = [];

beforeAll(async () => {
  branch = await startSampleBranch();
  ({ page } = branch);
  await watchPolicy(page);
  page.context().on('request', (request: Request) => requests.push(request.url()));
  await page.reload();
});
afterAll(() => branch?.dispose());

/** Addresses that the application asked for and that are not its own. */
function listForeign(): readonly string[] {
  const origin = new URL(page.url()).origin;
  return requests.filter((url) => !url.startsWith(`${origin}/`) && !/^(?:blob|data):/u.test(url));
}

async function fillIntake(name: string, content: string): Promise<void> {
  await showScreen(page, '#/new');
  await page.locator('#intake-phone').fill('13600136000');
  await page.locator('#intake-restated').check();
  // As from the clipboard: typing cannot make these characters, pasting can.
  for (const [field, text] of [
    ['#intake-name', name],
    ['#intake-content', content],
  ] as const)
    await page.locator(field).evaluate((element, value) => {
      const prototype = Object.getPrototypeOf(element) as object;
      Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(element, value);
      element.dispatchEvent(new Event('input', { bubbles: true }));
    }, text);
}

describe('the page of the running application', () => {
  it('[E2] breaks its own policy on no screen', async () => {
    for (const { route } of BRANCH_SCREENS) await showScreen(page, route);
    await showFirstEntry(page);
    await page.keyboard.press('Control+k');
    await see(page.getByPlaceholder(say('branch-frame:palette.placeholder')));
    await page.keyboard.press('Escape');
    expect((await findHarm(page)).violations).toEqual([]);
    expect(listForeign()).toEqual([]);
  });

  it('[E3] has the functions of the bridge on its window, and nothing else of the shell', async () => {
    const found = await page.evaluate(() => ({
      methods: Object.entries(window.desktop).flatMap(([group, methods]) =>
        Object.entries(methods).map(([name, value]) => `${group}.${name}: ${typeof value}`),
      ),
      isFrozen:
        Object.isFrozen(window.desktop) &&
        Object.values(window.desktop).every((each) => Object.isFrozen(each)),
      shell: [
        'require',
        'process',
        'module',
        'global',
        'Buffer',
        'ipcRenderer',
        'electron',
        '__dirname',
      ].filter((name) => name in window),
    }));
    const expected = [...Object.keys(REQUEST_SCHEMAS), ...Object.keys(SUBSCRIPTIONS)].map(
      (name) => `${name}: function`,
    );
    expect(found.methods.toSorted()).toEqual(expected.toSorted());
    expect(found.isFrozen).toBe(true);
    expect(found.shell).toEqual([]);
  });

  it('shows hostile text as text, everywhere it appears', async () => {
    const runs: string[] = [];
    for (const text of HOSTILE) {
      await fillIntake(text, `客户原话：${text}`);
      await page.keyboard.press('Control+Enter');
      await seeRecorded(page);
      await page.getByRole('button', { name: new RegExp(`^${say('new-entry:saved.open')}`) }).click();
      await see(page.getByRole('region', { name: say('entry:actions.label') }));
      await see(page.locator('main').getByText(`客户原话：${text}`));
      if (await page.evaluate(() => window.wasRun === true)) runs.push(text);
    }
    expect(runs).toEqual([]);
    for (const { route } of BRANCH_SCREENS) await showScreen(page, route);
    await showScreen(page, '#/register');
    await page.getByRole('searchbox').fill('<script>');
    await see(
      page.locator('main').getByText('<script>window.wasRun = true</script>').filter({ visible: true }),
    );
    expect(await page.evaluate(() => window.wasRun)).toBeUndefined();
    expect((await findHarm(page)).violations).toEqual([]);
    expect(listForeign()).toEqual([]);
  });

  for (const [name, text] of Object.entries(UNSEEN)) {
    it(`refuses unseen characters in a sentence and keeps what was typed: ${name}`, async () => {
      await fillIntake('周建平', text);
      await page.keyboard.press('Control+Enter');
      const sentence = say('refusals:forbidden-character');
      await see(page.getByText(sentence));
      expect(
        await page
          .locator('#intake-content')
          .evaluate((field) => (field instanceof HTMLTextAreaElement ? field.value : '')),
      ).toBe(text);
      await expect.poll(() => page.locator('#intake-name').inputValue()).toBe('周建平');
    });
  }

  it('[E4] opens no window and goes nowhere', async () => {
    await goTo(page, '#/today');
    const before = page.url();
    const isClosed = await page.evaluate(async () => {
      const opened = window.open('https://evil.example/');
      for (const href of [
        'https://evil.example/',
        'data:text/html,x',
        'javascript:void 0',
        'file:///etc/passwd',
      ])
        window.location.href = href;
      while (opened !== null && !opened.closed) await new Promise((resolve) => setTimeout(resolve, 20));
      return true;
    });
    expect([isClosed, page.url()]).toEqual([true, before]);
    await expect.poll(() => page.context().pages().length).toBe(1);
    expect(await page.evaluate(() => document.body.textContent.length)).toBeGreaterThan(0);
  });

  it('[E2] stops thirty ways of injection, and no request leaves', async () => {
    await page.evaluate(INJECTIONS);
    const names = await page.evaluate(() => Object.keys(window.injections));
    expect(names.length).toBeGreaterThanOrEqual(30);
    // A script element whose text was written past the policy raises no event: the browser says that it does not run it.
    const refused: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') refused.push(message.text());
    });
    const passed: string[] = [];
    for (const name of names) {
      const before = refused.length;
      const directive = await page.evaluate((one) => window.tryInjection(one, 2_000), name);
      const isRefused = refused.slice(before).some((text) => text.includes('will not be executed'));
      if (directive === null && !isRefused) passed.push(name);
    }
    expect(passed).toEqual([]);
    expect(await page.evaluate(() => window.wasRun)).toBeUndefined();
  });
});
