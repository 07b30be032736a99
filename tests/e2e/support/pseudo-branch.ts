import type { Page } from 'playwright-core';

import { STAFF } from '../../../build/demo/branch-steps.ts';
import type { DesktopApi } from '../../../shared/bridge/desktop-api.ts';
import { listTextPatterns } from './pseudo-texts.ts';
import { startSampleBranch } from './sample-branch.ts';
import type { BranchUnderTest } from './sample-branch.ts';
import { showFirstEntry } from './screens.ts';

declare const window: { readonly desktop: DesktopApi };

/** The screens that branches have. */
export const SIZES = [
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
] as const;

/** The branch to try in English, the longest of the languages, whose texts are then replaced by longer ones. */
export type PseudoBranch = {
  readonly branch: BranchUnderTest;
  readonly page: Page;
  /** The address of an entry. */
  readonly entry: string;
  /** Patterns of the application's own texts. */
  readonly patterns: readonly string[];
};

/** Starts it with its head signed in. */
export async function startPseudoBranch(): Promise<PseudoBranch> {
  const branch = await startSampleBranch(STAFF.head);
  const { page } = branch;
  const entry = await showFirstEntry(page);
  await page.evaluate((settings) => window.desktop.settings.put(settings), { language: 'en' as const });
  await page.waitForFunction(() => document.documentElement.lang === 'en');
  return { branch, page, entry, patterns: listTextPatterns('en') };
}
