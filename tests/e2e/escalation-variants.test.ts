// The turns an escalation can take beside the straight way, and what goes wrong at the doors (AUT-4, AUT-6, SIG-1, security L4).
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import {
  changePerson,
  enrol,
  goTo,
  openEntry,
  recordPhoneComplaint,
  see,
  seeDone,
  seeRefusal,
  signIn,
  STAFF,
  startAction,
  submitForm,
} from '../../build/demo/branch-steps.ts';
import { instruct, issueEnrolmentCode, signInToConsole } from '../../build/demo/console-steps.ts';
import { say } from '../../build/demo/say.ts';
import type { DesktopApi } from '../../shared/bridge/desktop-api.ts';
import { startOfficeAndBranch } from './support/office-and-branch.ts';
import type { OfficeAndBranch } from './support/office-and-branch.ts';
import { startFreshApplication } from './support/sample-branch.ts';

declare const window: { readonly desktop: DesktopApi };

const BRANCH = '和平路支行营业室';
const COMPLAINT = {
  phone: '13500135000',
  name: '郑国强',
  content: '理财到期后三天才到账，客服两次答复不一致，要求说明并补偿。',
  place: '理财室',
  demand: '补偿3000元并书面说明。',
  amountYuan: '3000',
};

let both: OfficeAndBranch;
let page: Page;
let consolePage: Page;
let number = '';
let code = '';

beforeAll(async () => {
  both = await startOfficeAndBranch();
  ({ page } = both.branch);
  ({ consolePage } = both);
  await signInToConsole(consolePage, both.address);
  code = await issueEnrolmentCode(consolePage, BRANCH);
});
afterAll(() => both?.dispose());

/** The person at the computer changes, and the entry is open before them. */
async function passTo(from: string, to: string): Promise<void> {
  await changePerson(page, from, to);
  await openEntry(page, number);
}

async function requestEscalation(note: string): Promise<void> {
  await startAction(page, 'request-escalation');
  await page.locator('#escalate-note').fill(note);
  await submitForm(page, 'entry:form.escalate.submit');
  await seeDone(page, 'request-escalation');
}

async function synchronise(): Promise<void> {
  await goTo(page, '#/sync');
  await page.getByRole('button', { name: say('sync:syncNow') }).click();
  await see(page.getByText(say('sync:waiting.none'), { exact: true }));
}

async function tryCode(target: Page, typed: string, reason: string): Promise<string> {
  const address = target.getByLabel(say('first-run:enrol.address'));
  const field = target.getByRole('textbox', { name: say('first-run:enrol.code'), exact: true });
  await address.fill(both.address);
  await field.fill(typed);
  await target.getByRole('button', { name: say('first-run:enrol.action'), exact: true }).click();
  const sentence = await seeRefusal(target, reason);
  expect([await address.inputValue(), await field.inputValue()]).toEqual([both.address, typed]);
  return sentence;
}

// The tests follow one entry; each goes on where the one before it ended.
describe('enrolment', () => {
  it('refuses a wrong code in a sentence, and keeps what was typed', async () => {
    expect(await tryCode(page, 'AAAA-BBBB-CCCC', 'code-unknown')).toContain(say('refusals:code-unknown'));
  });

  it('refuses a code that another computer has used', async () => {
    await enrol(page, both.address, code);
    const second = await startFreshApplication(both.address);
    try {
      expect(await tryCode(second.page, code, 'code-used')).toContain(say('refusals:code-used'));
    } finally {
      await second.dispose();
    }
  });
});

describe('passwords', () => {
  it('[L4] refuses a wrong one at sign-in; from the fourth on one has to wait', async () => {
    await page.getByRole('radio', { name: new RegExp(STAFF.receiver) }).check();
    const field = page.getByRole('textbox', { name: say('sign-in:password'), exact: true });
    const submit = page.getByRole('button', { name: say('sign-in:signIn'), exact: true });
    for (let attempt = 0; attempt < 4; attempt += 1) {
      await field.fill(`wrong-${attempt}`);
      await submit.click();
      await see(page.locator('[role="alert"][data-reason]').or(page.getByText(/请等 \d+ 秒再试/u)));
      await page.waitForFunction(() => document.querySelector('[data-loading="true"]') === null);
      expect(await page.getByRole('navigation', { name: say('branch-frame:nav') }).count()).toBe(0);
    }
    await field.fill('wrong-again');
    if (await submit.isEnabled()) await submit.click();
    await see(page.getByText(/请等 \d+ 秒再试/u));
    await expect.poll(() => submit.isDisabled()).toBe(true);
    // The wait is that of the person; a colleague is not kept out.
    const colleague = await page.evaluate(
      async () =>
        await window.desktop.session
          .signIn({ personId: 'p-li', password: 'Branch-2026-demo' })
          .then(async (outcome) => {
            await window.desktop.session.signOut({});
            return outcome.ok;
          }),
    );
    expect(colleague).toBe(true);
  });
});

describe('an escalation', () => {
  it('[AUT-4] stays in the branch when the head declines it', async () => {
    await both.branch.killAndRestart();
    ({ page } = both.branch);
    await signIn(page, STAFF.manager);
    number = await recordPhoneComplaint(page, COMPLAINT);
    await openEntry(page, number);
    await startAction(page, 'take-over');
    await submitForm(page, 'entry:form.takeOver.submit');
    await seeDone(page, 'take-over');
    await requestEscalation('客户要求补偿3000元，请总行核定。');
    await passTo(STAFF.manager, STAFF.head);
    await startAction(page, 'decline-escalation');
    await submitForm(page, 'entry:form.decline.submit');
    await see(page.getByText(say('entry:form.required')).first());
    await page.locator('#decline-reason').fill('请先核查到账时间，属本网点责任的按网点权限办理。');
    await submitForm(page, 'entry:form.decline.submit');
    await seeDone(page, 'other');
    await see(page.getByText(say('entry:event.escalation-declined')));
    await see(page.getByText(say('common:status.in-handling'), { exact: true }));
    await synchronise();
    await consolePage.goto(`${both.address}/console/#/escalations`);
    await see(consolePage.getByText(say('console:escalations.empty'), { exact: true }));
    await expect.poll(() => consolePage.getByRole('link', { name: new RegExp(number) }).count()).toBe(0);
  });

  it('[AUT-6] comes back with a question, is answered, and then instructed', async () => {
    await changePerson(page, STAFF.head, STAFF.manager);
    await openEntry(page, number);
    await requestEscalation('已核查：到账迟延三天属实，超出网点权限，再报总行。');
    await passTo(STAFF.manager, STAFF.head);
    await startAction(page, 'confirm-escalation');
    await submitForm(page, 'entry:form.confirm.submit');
    await seeDone(page, 'confirm-escalation');
    await synchronise();

    await consolePage.getByRole('link', { name: new RegExp(number) }).click();
    await see(consolePage.getByRole('article', { name: number }));
    await consolePage.getByRole('tab', { name: say('console:decision.ask') }).click();
    await consolePage.getByLabel(say('console:decision.question')).fill('请补充产品名称和应到账日期。');
    await consolePage.getByRole('button', { name: say('console:decision.submitQuestion') }).click();
    await consolePage
      .getByRole('button', { name: say('console:decision.submitQuestion') })
      .waitFor({ state: 'detached' });

    await synchronise();
    await goTo(page, '#/escalations');
    await see(page.getByText(say('common:escalationState.returned'), { exact: true }));
    await passTo(STAFF.head, STAFF.manager);
    await startAction(page, 'answer-question');
    await see(page.getByText('请补充产品名称和应到账日期。').first());
    await page.locator('#answer-text').fill('产品为稳盈30天，应于11月17日到账，实际11月20日。');
    await submitForm(page, 'entry:form.answer.submit');
    await seeDone(page, 'other');
    await synchronise();

    await instruct(consolePage, number, {
      amountYuan: '800',
      conveyText: '经总行核定，补偿800元，并就到账迟延致歉。',
      note: '',
    });
    await synchronise();
    await openEntry(page, number);
    await see(page.getByText('经总行核定，补偿800元，并就到账迟延致歉。').first());
    const answer = page.getByRole('button', { name: new RegExp(`^${say('entry:action.answer-question')}`) });
    await expect.poll(() => answer.count()).toBe(0);
  });

  it('[SIG-1] a wrong password does not sign; what was written stays', async () => {
    await startAction(page, 'give-reply');
    await submitForm(page, 'entry:form.reply.submit');
    await seeDone(page, 'give-reply');
    await passTo(STAFF.manager, STAFF.head);
    await startAction(page, 'sign-off');
    await page.locator('#sign-note').fill('同意。');
    await page.locator('#sign-password').fill('wrong');
    await submitForm(page, 'sign-off:sign');
    await seeRefusal(page, 'wrong-password');
    await expect.poll(() => page.locator('#sign-note').inputValue()).toBe('同意。');
    await see(page.getByText(say('common:status.replied'), { exact: true }));
    await page.locator('#sign-password').fill('Branch-2026-demo');
    await submitForm(page, 'sign-off:sign');
    await see(page.getByText(say('common:status.closed'), { exact: true }));
  });
});

describe('the exchange with head office', () => {
  it('takes a fact twice without harm', async () => {
    await synchronise();
    const before = await page.evaluate(() => window.desktop.headOffice.getStatus({}));
    const again = await page.evaluate(async () => {
      const head = await window.desktop.journal.getHead({});
      const pushed = await window.desktop.headOffice.push({});
      const first = await window.desktop.headOffice.pull({ after: 0, includeOwn: true });
      const second = await window.desktop.headOffice.pull({ after: 0, includeOwn: true });
      return { head, pushed, first, second };
    });
    await synchronise();
    const after = await page.evaluate(() => window.desktop.headOffice.getStatus({}));
    if (!before.ok || !after.ok || !again.first.ok || !again.second.ok || !again.head.ok)
      throw new Error('The exchange was refused');
    expect(again.pushed).toMatchObject({ ok: true, value: { sent: 0, remaining: 0 } });
    expect(again.second.value.events).toEqual(again.first.value.events);
    const ids = again.first.value.events.map(({ event }) => event.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(after.value.acknowledgedSeq).toBe(again.head.value.seq);
    expect(after.value.log).toMatchObject({
      logSize: before.value.log?.logSize,
      logRoot: before.value.log?.logRoot,
    });
    expect(after.value.refused).toEqual([]);
    await openEntry(page, number);
    await see(page.getByText(say('common:status.closed'), { exact: true }));
  });
});
