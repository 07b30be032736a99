// No screen has a finding against WCAG 2.x A or AA, in light, dark and large print.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import {
  changePerson,
  enrol,
  openEntry,
  recordPhoneComplaint,
  see,
  signIn,
  STAFF,
  startAction,
  submitForm,
} from '../../build/demo/branch-steps.ts';
import { issueEnrolmentCode, signInToConsole } from '../../build/demo/console-steps.ts';
import { say } from '../../build/demo/say.ts';
import type { DesktopApi } from '../../shared/bridge/desktop-api.ts';
import { findAccessibilityProblems } from './support/check-accessibility.ts';
import { startOfficeAndBranch } from './support/office-and-branch.ts';
import type { OfficeAndBranch } from './support/office-and-branch.ts';
import type { BranchUnderTest } from './support/sample-branch.ts';
import { BRANCH_SCREENS, showScreen } from './support/screens.ts';

declare const window: { readonly desktop: DesktopApi };

const LOOKS = [
  { name: 'light', colourScheme: 'light', isLargePrint: false },
  { name: 'dark', colourScheme: 'dark', isLargePrint: false },
  { name: 'large print', colourScheme: 'light', isLargePrint: true },
] as const;

const COMPLAINT = {
  phone: '13800138000',
  name: '周建平',
  content: '定期存款转存时录入利率有误，到期少计利息，多次往返网点核对。',
  place: '营业室3号柜台',
  demand: '赔偿2000元并说明原因。',
  amountYuan: '2000',
};

let both: OfficeAndBranch;
let branch: BranchUnderTest;
let consolePage: Page;
beforeAll(async () => {
  both = await startOfficeAndBranch();
  ({ branch, consolePage } = both);
});
afterAll(() => both?.dispose());

/** What axe finds on the page as it stands, in each look. */
async function checkInEachLook(where: string): Promise<readonly string[]> {
  const found: string[] = [];
  for (const { name, ...look } of LOOKS) {
    await branch.page.evaluate((settings) => window.desktop.settings.put(settings), look);
    await branch.page.waitForFunction(
      ({ colourScheme, isLargePrint }) =>
        document.documentElement.dataset['mantineColorScheme'] === colourScheme &&
        document.documentElement.dataset['largePrint'] === String(isLargePrint),
      look,
    );
    found.push(...(await findAccessibilityProblems(branch.page, `${where}, ${name}`)));
  }
  return found;
}

/** The console follows the computer's colours. */
async function checkConsole(where: string): Promise<readonly string[]> {
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await consolePage.emulateMedia({ colorScheme });
    found.push(...(await findAccessibilityProblems(consolePage, `console ${where}, ${colorScheme}`)));
  }
  return found;
}

// The tests follow one application from its first run to an escalation that head office reads.
describe('every screen without a finding', () => {
  it('first run, and a refused code', async () => {
    const found = [...(await checkInEachLook('first run'))];
    await branch.page.getByLabel(say('first-run:enrol.address')).fill(both.address);
    await branch.page
      .getByRole('textbox', { name: say('first-run:enrol.code'), exact: true })
      .fill('WRONG-CODE');
    await branch.page.getByRole('button', { name: say('first-run:enrol.action'), exact: true }).click();
    await see(branch.page.getByRole('alert'));
    found.push(...(await checkInEachLook('first run, refused')));
    expect(found).toEqual([]);
  });

  it('console: sign in, desk, branches with a code', async () => {
    await consolePage.goto(`${both.address}/console/`);
    await see(consolePage.getByLabel(say('console:signIn.login')));
    const found = [...(await checkConsole('sign in'))];
    await signInToConsole(consolePage, both.address);
    found.push(...(await checkConsole('desk without matters')));
    const code = await issueEnrolmentCode(consolePage, '和平路支行营业室');
    found.push(...(await checkConsole('branches')));
    await enrol(branch.page, both.address, code);
    expect(found).toEqual([]);
  });

  it('sign in', async () => {
    expect(await checkInEachLook('sign in')).toEqual([]);
    await signIn(branch.page, STAFF.receiver);
  });

  it('finds what is planted', async () => {
    await branch.page.evaluate(() => {
      const picture = document.createElement('img');
      picture.id = 'planted';
      document.body.append(picture);
    });
    const found = await findAccessibilityProblems(branch.page, 'planted');
    await branch.page.evaluate(() => document.querySelector('#planted')?.remove());
    expect(found).toEqual([expect.stringMatching(/image-alt \(critical\) at #planted/u)]);
  });

  it('the pages of an empty register', async () => {
    const found: string[] = [];
    for (const { name, route } of BRANCH_SCREENS) {
      await showScreen(branch.page, route);
      found.push(...(await findAccessibilityProblems(branch.page, `${name}, empty`)));
    }
    expect(found).toEqual([]);
  });

  it('a saved entry, and its page with a form open', async () => {
    const number = await recordPhoneComplaint(branch.page, COMPLAINT);
    const found = [...(await checkInEachLook('saved'))];
    await openEntry(branch.page, number);
    found.push(...(await checkInEachLook('entry')));
    await startAction(branch.page, 'give-reply');
    found.push(...(await checkInEachLook('entry with a form')));
    await branch.page.keyboard.press('Escape');
    await startAction(branch.page, 'hand-over');
    await branch.page.locator('#hand-over-note').fill('超出本岗权限。');
    await submitForm(branch.page, 'entry:form.handOver.submit');
    await changePerson(branch.page, STAFF.receiver, STAFF.manager);
    await openEntry(branch.page, number);
    await startAction(branch.page, 'take-over');
    await submitForm(branch.page, 'entry:form.takeOver.submit');
    await startAction(branch.page, 'request-escalation');
    await branch.page.locator('#escalate-note').fill('超出网点权限，请总行核定。');
    await submitForm(branch.page, 'entry:form.escalate.submit');
    await changePerson(branch.page, STAFF.manager, STAFF.head);
    await openEntry(branch.page, number);
    await startAction(branch.page, 'confirm-escalation');
    found.push(...(await checkInEachLook('entry to confirm')));
    await submitForm(branch.page, 'entry:form.confirm.submit');
    await see(branch.page.getByText(say('common:status.waiting-hq'), { exact: true }));
    expect(found).toEqual([]);
  });

  for (const { name, route } of BRANCH_SCREENS) {
    it(`${name}, with an entry`, async () => {
      await showScreen(branch.page, route);
      expect(await checkInEachLook(`${name}, with an entry`)).toEqual([]);
    });
  }

  it('command palette and map of the keyboard', async () => {
    await showScreen(branch.page, '#/today');
    await branch.page.keyboard.press('Control+k');
    await see(branch.page.getByPlaceholder(say('branch-frame:palette.placeholder')));
    const found = [...(await checkInEachLook('palette'))];
    await branch.page.keyboard.press('Escape');
    await branch.page.getByPlaceholder(say('branch-frame:palette.placeholder')).waitFor({ state: 'hidden' });
    await branch.page.keyboard.press('?');
    await see(branch.page.getByRole('dialog', { name: say('branch-frame:map.title') }));
    found.push(...(await checkInEachLook('keyboard')));
    await branch.page.keyboard.press('Escape');
    expect(found).toEqual([]);
  });

  it('console: the desk, and an entry to decide', async () => {
    await showScreen(branch.page, '#/sync');
    await branch.page.getByRole('button', { name: say('sync:syncNow') }).click();
    await see(branch.page.getByText(say('sync:waiting.none'), { exact: true }));
    await consolePage.goto(`${both.address}/console/#/escalations`);
    const matter = consolePage.getByRole('link', { name: /HB01/u }).first();
    await see(matter);
    const found = [...(await checkConsole('desk'))];
    await matter.click();
    await see(consolePage.getByLabel(say('console:decision.conveyText')));
    found.push(...(await checkConsole('entry')));
    expect(found).toEqual([]);
  });
});
