import type { Page } from 'playwright-core';

import { goTo, see } from '../../../build/demo/branch-steps.ts';
import { PLAIN_ROUTES, toHash } from '../../../renderer/branch/frame/routes.ts';
import type { PlainRoute } from '../../../renderer/branch/frame/routes.ts';

/** What the tests call each page; the type misses the page that nobody wrote down here. */
const PAGE_NAMES: Readonly<Record<PlainRoute, string>> = {
  today: 'today',
  register: 'register',
  new: 'new entry',
  'sign-off': 'sign-off',
  escalations: 'escalations',
  duties: 'duties',
  pages: 'register pages',
  book: 'opinion book',
  sync: 'sync',
  settings: 'settings',
};

/** Every page of the branch that a signed-in person reaches. */
export const BRANCH_SCREENS: readonly { readonly name: string; readonly route: string }[] = PLAIN_ROUTES.map(
  (kind) => ({ name: PAGE_NAMES[kind], route: toHash({ kind }) }),
);

/** Opens a page and waits until its heading stands there and nothing is loading. */
export async function showScreen(page: Page, route: string): Promise<void> {
  await goTo(page, route);
  await see(page.locator('main h1, main h2'));
  await settle(page);
}

/** Opens the first entry of the register; resolves with its route. */
export async function showFirstEntry(page: Page): Promise<string> {
  await showScreen(page, '#/register');
  const link = page.locator('main a[href^="#/entry/"]').first();
  await see(link);
  const route = await link.getAttribute('href');
  if (route === null) throw new Error('The register shows no entry');
  await showScreen(page, route);
  return route;
}

/** Waits until nothing is busy and every movement of the page is over: a colour half way is no colour. */
export async function settle(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const isMoving = document
      .getAnimations()
      .some(
        ({ playState, effect }) =>
          playState === 'running' && effect?.getComputedTiming().iterations !== Infinity,
      );
    return !isMoving && document.querySelector('[aria-busy="true"], [data-loading="true"]') === null;
  });
}
