// The desktop tells of work that falls due: from the entries of the sample branch over the bridge to the shell (DUE-5).
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { changePerson, see, signIn, STAFF } from '../../build/demo/branch-steps.ts';
import { say } from '../../build/demo/say.ts';
import type { DesktopApi } from '../../shared/bridge/desktop-api.ts';
import { startSampleBranch } from './support/sample-branch.ts';
import type { BranchUnderTest } from './support/sample-branch.ts';
import { showScreen } from './support/screens.ts';

declare const window: { readonly desktop: DesktopApi };

/** Nothing but these sentences with a count each: no number of an entry, no name, no telephone. */
const COUNTS =
  /^(?:\d+ (?:件已逾期，请尽快处理|件即将到期，请按时办理|项定期事项逾期未办，请尽快补办)。\n?)+$/u;

type Shown = { readonly title: string; readonly body: string };

describe('a notification of the desktop', () => {
  let branch: BranchUnderTest;
  beforeAll(async () => {
    branch = await startSampleBranch(STAFF.manager);
  });
  afterAll(async () => await branch?.dispose());

  const readShown = (): readonly Shown[] => {
    const file = join(branch.userData, 'host-notices.jsonl');
    if (!existsSync(file)) return [];
    return readFileSync(file, 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as Shown);
  };

  it('[DUE-5] says how much is late, in counts alone, and not again after another start', async () => {
    await expect.poll(readShown, { timeout: 30_000 }).toHaveLength(1);
    const [first] = readShown();
    expect(first?.title).toBe('网点意见簿');
    expect(first?.body).toMatch(COUNTS);

    await branch.killAndRestart();
    await branch.page.clock.install();
    await signIn(branch.page, STAFF.manager);
    await showScreen(branch.page, '#/duties');
    await showScreen(branch.page, '#/today');
    // Longer than the rest that the page waits for before it tells.
    await branch.page.clock.fastForward(10_000);
    // Another person is told of their own; what the one before was told again would stand in front of it.
    await changePerson(branch.page, STAFF.manager, STAFF.head);
    await expect.poll(() => readShown().length, { timeout: 30_000 }).toBeGreaterThan(1);
    const [, second] = readShown();
    expect(second?.body).toMatch(COUNTS);
    // The head has other work than the manager: the same counts again would be the manager's.
    expect(second?.body).not.toBe(first?.body);
    expect(readShown()).toEqual([first, second]);
  });

  it('[DUE-5] is not shown to whoever switched it off', async () => {
    const { page } = branch;
    const before = readShown();
    await showScreen(page, '#/settings');
    await see(page.getByText(say('settings:reminderNote')));
    await page
      .getByRole('radiogroup', { name: say('settings:reminder') })
      .getByText(say('settings:reminderState.off'))
      .click();
    await page.waitForFunction(async () => {
      const settings = await window.desktop.settings.get({});
      return settings.ok && !settings.value.isNotifying;
    });

    const answer = await page.evaluate(() =>
      window.desktop.app.showNotice({ overdue: 1, 'due-soon': 0, 'duty-missed': 0 }),
    );

    expect(answer).toEqual({ ok: true, value: 'quiet' });
    expect(readShown()).toEqual(before);
  });
});
