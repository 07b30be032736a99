import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { see } from '../../build/demo/branch-steps.ts';
import { say } from '../../build/demo/say.ts';
import { startSampleBranch } from './support/sample-branch.ts';
import type { BranchUnderTest } from './support/sample-branch.ts';
import { showScreen } from './support/screens.ts';

describe('the worker of the working store, as built', () => {
  let branch: BranchUnderTest;

  beforeAll(async () => {
    branch = await startSampleBranch();
  });
  afterAll(async () => await branch.dispose());

  it('starts under the policy of the pages, and search finds by it what the register shows', async () => {
    const { page } = branch;
    await showScreen(page, '#/register');
    const shown = async () => (await page.locator('main').textContent()) ?? '';
    const number = /[A-Z0-9]+-\d{10}/u.exec(await shown())?.[0];
    expect(number).toBeDefined();

    await page.getByLabel(say('register:searchLabel')).fill(number ?? '');

    await see(page.getByText(say('register:count', { total: '1' }), { exact: true }));
    await expect.poll(() => shown()).toContain(number);
    // The full check after opening has a second one, which ends with it.
    await expect
      .poll(() => page.workers().map((worker) => new URL(worker.url()).pathname))
      .toEqual([expect.stringMatching(/^\/assets\/store-worker-[\w-]+\.js$/u)]);
  });

  it('no other script starts as a worker', async () => {
    const refused = await branch.page.evaluate(() =>
      ['blob', 'data:text/javascript,0', '/assets/other.js'].map((address) => {
        const target = address === 'blob' ? URL.createObjectURL(new Blob(['0'])) : address;
        try {
          return new Worker(target) instanceof Worker ? 'started' : 'none';
        } catch (fault) {
          return fault instanceof TypeError ? 'refused' : String(fault);
        }
      }),
    );

    expect(refused).toEqual(['refused', 'refused', 'refused']);
  });
});
