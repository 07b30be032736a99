import type { Page } from 'playwright-core';

import { see } from '../../../../build/demo/branch-steps.ts';
import { say } from '../../../../build/demo/say.ts';
import type { DesktopApi } from '../../../../shared/bridge/desktop-api.ts';
import { startFreshApplication } from '../../support/sample-branch.ts';
import type { BranchUnderTest } from '../../support/sample-branch.ts';

declare const window: { readonly desktop: DesktopApi };

/** The screen of most branches, in pixels. */
const SCREEN = { width: 1366, height: 768 } as const;

/** The application with the house of a policy and an empty book, at the sign-in page. Setting up is all that is done past the interface. */
export async function openHouse(packId: string): Promise<BranchUnderTest> {
  const branch = await startFreshApplication();
  try {
    await branch.page.setViewportSize(SCREEN);
    await enterEmptyBook(branch.page, packId);
    return branch;
  } catch (cause) {
    await branch.dispose();
    throw cause;
  }
}

async function enterEmptyBook(page: Page, packId: string): Promise<void> {
  await see(page.getByRole('button', { name: say('first-run:sample.action') }));
  const isEntered = await page.evaluate(
    async (id) => (await window.desktop.device.trySample({ packId: id, history: 'none' })).ok,
    packId,
  );
  if (!isEntered) throw new Error(`The house of [${packId}] was refused`);
  await page.reload();
  await see(page.getByRole('heading', { name: say('sign-in:title') }));
}
