import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';

import { chromium } from 'playwright-core';
import type { Page } from 'playwright-core';

import { ensureChromium } from '../ensure-chromium.ts';
import { launchApplication } from '../launch-application.ts';
import type { LaunchedApplication } from '../launch-application.ts';
import {
  changePerson,
  enrol,
  goTo,
  openEntry,
  recordPhoneComplaint,
  SAMPLE_PASSWORD,
  see,
  seeDone,
  seeRefusal,
  signIn,
  STAFF,
  startAction,
  submitForm,
} from './branch-steps.ts';
import { instruct, issueEnrolmentCode, signInToConsole } from './console-steps.ts';
import { DemoRecorder } from './demo-report.ts';
import type { DemoReport } from './demo-report.ts';
import { createHeadOfficeProcess, findFreePort } from './head-office-process.ts';
import { checkPrintedForm } from './printed-form.ts';
import { say } from './say.ts';
import { BRANCH, COMPLAINT, INSTRUCTION, NOTES } from './story.ts';
import { verifyJournals } from './verify-journals.ts';

/** Every step the demonstration must show, in order (the product's main job). */
export const MAIN_JOB_STEPS = [
  'first-run',
  'sign-in',
  'record-offline',
  'authority-refused',
  'hand-over',
  'head-confirms',
  'escalated-waiting',
  'restart-keeps-everything',
  'line-back',
  'hq-instructs',
  'instruction-arrives',
  'reply-conveys-only-instruction',
  'head-signs',
  'form-printed',
  'journals-verify',
] as const;

export type MainJobOptions = {
  /** Where report, screenshots and the PDF go. */
  readonly folder: string;
  /** A fresh folder for the data of branch and head office. */
  readonly work: string;
  readonly databaseUrl: string | null;
};

/** Performs the main job by the user interface alone and reports each step. Everything it started is ended again. */
export async function runMainJob({ folder, work, databaseUrl }: MainJobOptions): Promise<DemoReport> {
  mkdirSync(folder, { recursive: true });
  const recorder = new DemoRecorder(folder);
  const office = createHeadOfficeProcess({
    dataFolder: join(work, 'head-office'),
    port: await findFreePort(),
    databaseUrl,
  });
  const userData = join(work, 'branch');
  const launch = () => launchApplication({ userData, headOfficeAddress: office.address });
  const browser = await chromium.launch({
    executablePath: await ensureChromium(),
    args: ['--disable-gpu', '--no-first-run', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
  });
  const consolePage = await browser.newPage({ viewport: { width: 1366, height: 768 }, locale: 'zh-CN' });
  await office.start();
  let application: LaunchedApplication = await launch();
  const { host } = application;
  let number = '';
  const page = (): Page => application.page;

  try {
    await recorder.step('first-run', async () => {
      await signInToConsole(consolePage, office.address);
      const code = await issueEnrolmentCode(consolePage, BRANCH);
      await enrol(page(), office.address, code);
      return page();
    });
    await recorder.step('sign-in', async () => {
      await signIn(page(), STAFF.receiver);
      await see(page().getByRole('heading', { level: 1 }));
      return page();
    });
    await recorder.step('record-offline', async () => {
      await office.stop();
      number = await recordPhoneComplaint(page(), COMPLAINT);
      return page();
    });
    await recorder.step('authority-refused', async () => {
      await openEntry(page(), number);
      await startAction(page(), 'give-reply');
      await page().locator('#reply-content').fill(NOTES.promise);
      await choose(page(), 'entry:form.remedy', 'common:remedy.compensation');
      await page().locator('#reply-amount').fill('2000');
      await submitForm(page(), 'entry:form.reply.submit');
      const sentence = await seeRefusal(page(), 'beyond-authority');
      if (!sentence.includes(say('packs/bank-branch:role.hq-officer')))
        throw new Error(`It does not say who may [${sentence}]`);
      return page();
    });
    await recorder.step('hand-over', async () => {
      await page().keyboard.press('Escape');
      await startAction(page(), 'hand-over');
      await page().locator('#hand-over-note').fill(NOTES.handOver);
      await submitForm(page(), 'entry:form.handOver.submit');
      await seeDone(page(), 'hand-over');
      return page();
    });
    await recorder.step('head-confirms', async () => {
      await changePerson(page(), STAFF.receiver, STAFF.manager);
      await openEntry(page(), number);
      await startAction(page(), 'take-over');
      await submitForm(page(), 'entry:form.takeOver.submit');
      await seeDone(page(), 'take-over');
      await startAction(page(), 'investigate');
      await page().locator('#investigate-findings').fill(NOTES.findings);
      await choose(page(), 'entry-forms:investigate.responsibility', 'common:responsibility.own');
      await submitForm(page(), 'entry:action.investigate');
      await seeDone(page(), 'other');
      await startAction(page(), 'request-escalation');
      await page().locator('#escalate-note').fill(NOTES.escalation);
      await submitForm(page(), 'entry:form.escalate.submit');
      await seeDone(page(), 'request-escalation');
      await changePerson(page(), STAFF.manager, STAFF.head);
      await openEntry(page(), number);
      await startAction(page(), 'confirm-escalation');
      await page().locator('#confirm-note').fill(NOTES.confirmation);
      await submitForm(page(), 'entry:form.confirm.submit');
      await seeDone(page(), 'confirm-escalation');
      return page();
    });
    await recorder.step('escalated-waiting', async () => {
      await goTo(page(), '#/escalations');
      await see(page().getByText(number));
      await see(page().getByText(say('common:escalationState.submitted'), { exact: true }));
      return page();
    });
    await recorder.step('restart-keeps-everything', async () => {
      await application.kill();
      application = await launch();
      await signIn(page(), STAFF.head);
      await openEntry(page(), number);
      await see(page().getByText(COMPLAINT.content.slice(0, 20)));
      await see(page().getByText(say('common:status.waiting-hq'), { exact: true }));
      return page();
    });
    await recorder.step('line-back', async () => {
      await office.start();
      await goTo(page(), '#/sync');
      await page()
        .getByRole('button', { name: say('sync:syncNow') })
        .click();
      await see(page().getByText(say('sync:waiting.none'), { exact: true }));
      await openEntry(page(), number);
      await see(page().getByText(say('entry:event.escalation-delivered'), { exact: true }));
      return page();
    });
    await recorder.step('hq-instructs', async () => {
      await consolePage.reload();
      await instruct(consolePage, number, INSTRUCTION);
      return consolePage;
    });
    await recorder.step('instruction-arrives', async () => {
      await goTo(page(), '#/sync');
      await page()
        .getByRole('button', { name: say('sync:syncNow') })
        .click();
      await goTo(page(), '#/escalations');
      await see(page().getByText(say('common:escalationState.instructed'), { exact: true }));
      await openEntry(page(), number);
      await see(page().getByText(INSTRUCTION.conveyText));
      return page();
    });
    await recorder.step('reply-conveys-only-instruction', async () => {
      await changePerson(page(), STAFF.head, STAFF.manager);
      await openEntry(page(), number);
      await startAction(page(), 'give-reply');
      await page().locator('#reply-amount').fill('1800');
      await submitForm(page(), 'entry:form.reply.submit');
      await seeRefusal(page(), 'not-what-was-instructed');
      await page().screenshot({ path: join(folder, 'other-amount-refused.png') });
      await page()
        .getByRole('button', { name: say('entry:form.reply.restore') })
        .click();
      await choose(page(), 'entry:form.reply.satisfied', 'entry:form.reply.satisfiedYes');
      await submitForm(page(), 'entry:form.reply.submit');
      await seeDone(page(), 'give-reply');
      return page();
    });
    await recorder.step('head-signs', async () => {
      await changePerson(page(), STAFF.manager, STAFF.head);
      await openEntry(page(), number);
      await startAction(page(), 'sign-off');
      await page().locator('#sign-password').fill(SAMPLE_PASSWORD);
      await submitForm(page(), 'sign-off:sign');
      await see(page().getByText(say('common:status.closed'), { exact: true }));
      await see(page().getByRole('img', { name: new RegExp(STAFF.head) }));
      return page();
    });
    await recorder.step('form-printed', async () => {
      await page()
        .getByRole('button', { name: new RegExp(`^${say('entry:print')}`) })
        .click();
      const note = page().getByText(new RegExp(`^${say('entry:printedAs', { path: '' })}`));
      await see(note);
      const printed = await note.first().getAttribute('title');
      if (printed === null) throw new Error('The application does not say where the form lies');
      await checkPrintedForm(printed, [number, say('print:formTitle'), COMPLAINT.name, '1,500']);
      copyFileSync(printed, join(folder, 'register-entry.pdf'));
      return page();
    });
    await recorder.step('journals-verify', async () => {
      await goTo(page(), '#/sync');
      await page()
        .getByRole('button', { name: say('sync:syncNow') })
        .click();
      await see(page().getByText(say('sync:waiting.none'), { exact: true }));
      await page()
        .getByRole('button', { name: say('sync:journal.verify') })
        .click();
      await see(page().getByText(say('sync:journal.intact_other').split('：')[0] ?? ''));
      await verifyJournals(userData, consolePage, number);
      return page();
    });
  } finally {
    await application.close().catch(() => application.kill());
    await browser.close();
    await office.stop();
  }
  return recorder.finish(host, databaseUrl === null ? 'pglite' : 'postgresql', MAIN_JOB_STEPS);
}

/** Checks one radio of a group, both named by their texts. */
async function choose(page: Page, group: string, option: string): Promise<void> {
  await page
    .getByRole('radiogroup', { name: say(group) })
    .last()
    .getByLabel(say(option), { exact: true })
    .check();
}
