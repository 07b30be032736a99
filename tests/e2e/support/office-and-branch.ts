import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { chromium } from 'playwright-core';
import type { Page } from 'playwright-core';

import { createHeadOfficeProcess, findFreePort } from '../../../build/demo/head-office-process.ts';
import { ensureChromium } from '../../../build/ensure-chromium.ts';
import { startFreshApplication } from './sample-branch.ts';
import type { BranchUnderTest } from './sample-branch.ts';

/** A running head office with its console in a browser, and an application that is set up with its address. */
export type OfficeAndBranch = {
  readonly address: string;
  readonly branch: BranchUnderTest;
  readonly consolePage: Page;
  dispose(): Promise<void>;
};

/** Starts all three on empty folders; the application stands on the first-run page, the console is not opened. */
export async function startOfficeAndBranch(): Promise<OfficeAndBranch> {
  const work = mkdtempSync(join(tmpdir(), 'branchbook-office-'));
  const office = createHeadOfficeProcess({
    dataFolder: join(work, 'head-office'),
    port: await findFreePort(),
    databaseUrl: null,
  });
  // One after the other: what does not start leaves nothing behind that would have to be ended.
  await office.start();
  const browser = await chromium.launch({
    executablePath: await ensureChromium(),
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  const branch = await startFreshApplication(office.address).catch(async (cause: unknown) => {
    await browser.close();
    await office.stop();
    throw cause;
  });
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'zh-CN' });
  return {
    address: office.address,
    branch,
    consolePage: await context.newPage(),
    async dispose() {
      await branch.dispose();
      await browser.close();
      await office.stop();
      rmSync(work, { recursive: true, force: true });
    },
  };
}
