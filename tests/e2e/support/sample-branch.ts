import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Page } from 'playwright-core';

import { see, signIn, STAFF } from '../../../build/demo/branch-steps.ts';
import { say } from '../../../build/demo/say.ts';
import { launchApplication } from '../../../build/launch-application.ts';
import type { LaunchedApplication } from '../../../build/launch-application.ts';

/** An application on data of its own, that can be ended and started again. */
export type BranchUnderTest = {
  readonly page: Page;
  readonly application: LaunchedApplication;
  /** Everything that the application keeps lies here. */
  readonly userData: string;
  /** SIGKILL to everything, then a start on the same data; `between` finds it ended. */
  killAndRestart(between?: () => void): Promise<void>;
  dispose(): Promise<void>;
};

/**
 * Starts the application on an empty folder; it stands on the first-run page. `BRANCHBOOK_APP_FOLDER` names another
 * built application than the project's own, so that a packed one can be tested with the same suite.
 */
export async function startFreshApplication(headOfficeAddress?: string): Promise<BranchUnderTest> {
  const userData = mkdtempSync(join(tmpdir(), 'branchbook-e2e-'));
  const appFolder = process.env['BRANCHBOOK_APP_FOLDER'];
  const launch = () =>
    launchApplication({
      userData,
      ...(headOfficeAddress === undefined ? {} : { headOfficeAddress }),
      ...(appFolder === undefined ? {} : { appFolder }),
    });
  let application = await launch();
  return {
    get page() {
      return application.page;
    },
    get application() {
      return application;
    },
    userData,
    async killAndRestart(between) {
      await application.kill();
      between?.();
      application = await launch();
    },
    async dispose() {
      await application.kill();
      rmSync(userData, { recursive: true, force: true });
    },
  };
}

/** First run: the branch to try; resolves on the sign-in page. */
export async function trySample(page: Page): Promise<void> {
  await page.getByRole('button', { name: say('first-run:sample.action') }).click();
  await see(page.getByRole('heading', { name: say('sign-in:title') }));
}

/** The sample branch with somebody signed in, on Today. */
export async function startSampleBranch(name: string = STAFF.receiver): Promise<BranchUnderTest> {
  const branch = await startFreshApplication();
  try {
    await trySample(branch.page);
    await signIn(branch.page, name);
    return branch;
  } catch (cause) {
    await branch.dispose();
    throw cause;
  }
}
