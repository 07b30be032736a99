import { join } from 'node:path';

import { chromium } from 'playwright-core';
import type { Page } from 'playwright-core';

import type { DesktopApi, Settings } from '../../shared/bridge/desktop-api.ts';
import { ensureChromium } from '../ensure-chromium.ts';
import { launchApplication } from '../launch-application.ts';
import {
  changePerson,
  enrol,
  goTo,
  openEntry,
  recordPhoneComplaint,
  SAMPLE_PASSWORD,
  see,
  seeDone,
  signIn,
  STAFF,
  startAction,
  submitForm,
} from './branch-steps.ts';
import { instruct, issueEnrolmentCode, signInToConsole } from './console-steps.ts';
import { createHeadOfficeProcess, findFreePort } from './head-office-process.ts';
import { say } from './say.ts';
import { findPack } from '../../shared/policy/built-in-packs.ts';
import { SAMPLE_HOUSES } from '../../shared/sample/sample-houses.ts';
import { BRANCH, COMPLAINT, INSTRUCTION, NOTES } from './story.ts';

/** The screen of most branches, and a wide one. */
const SIZES = [
  { width: 1366, height: 768, suffix: '' },
  { width: 1920, height: 1080, suffix: '-wide' },
] as const;

/** Other looks of the pages that are looked at all day. */
const LOOKS: readonly { readonly suffix: string; readonly settings: Partial<Settings> }[] = [
  { suffix: '-dark', settings: { colourScheme: 'dark' } },
  { suffix: '-large', settings: { colourScheme: 'light', isLargePrint: true } },
];
/** The house that the whole set shows; each other one has its morning. */
const BANK = 'bank-branch';
const PLAIN_LOOK: Partial<Settings> = { colourScheme: 'light', isLargePrint: false };

export type Pictures = {
  readonly all: readonly string[];
  /** Those in plain look, in both sizes: what lies in the repository. */
  readonly plain: readonly string[];
};

/** Photographs a page in every size, under one name. */
class Camera {
  readonly all: string[] = [];
  readonly plain: string[] = [];
  private readonly folder: string;

  constructor(folder: string) {
    this.folder = folder;
  }

  async take(page: Page, name: string): Promise<void> {
    for (const { suffix, ...size } of SIZES) {
      await page.setViewportSize(size);
      await this.shoot(page, `${name}${suffix}`);
      this.plain.push(`${name}${suffix}.png`);
    }
    await page.setViewportSize(SIZES[0]);
  }

  /** The same in the other looks, in the usual size, where `page` stands. */
  async takeLooks(page: Page, name: string): Promise<void> {
    for (const { suffix, settings } of LOOKS) {
      await changeSettings(page, settings);
      await this.shoot(page, `${name}${suffix}`);
    }
    await changeSettings(page, PLAIN_LOOK);
  }

  private async shoot(page: Page, name: string): Promise<void> {
    await settle(page);
    await page.screenshot({ path: join(this.folder, `${name}.png`) });
    this.all.push(`${name}.png`);
  }
}

/** Nothing is busy, nothing moves, every letter is drawn. */
async function settle(page: Page): Promise<void> {
  await page.waitForFunction(
    () =>
      document.querySelector('[aria-busy="true"], [data-loading="true"]') === null &&
      !document
        .getAnimations()
        .some(
          ({ playState, effect }) =>
            playState === 'running' && effect?.getComputedTiming().iterations !== Infinity,
        ),
  );
  await page.evaluate(async () => await document.fonts.ready);
}

async function changeSettings(page: Page, change: Partial<Settings>): Promise<void> {
  await page.evaluate(
    async (values) => await (window as unknown as { desktop: DesktopApi }).desktop.settings.put(values),
    change,
  );
  await page.waitForFunction(({ colourScheme, isLargePrint }) => {
    const { mantineColorScheme, largePrint } = document.documentElement.dataset;
    return (
      (colourScheme === undefined || mantineColorScheme === colourScheme) &&
      (isLargePrint === undefined || largePrint === String(isLargePrint))
    );
  }, change);
}

async function show(page: Page, route: string): Promise<void> {
  await goTo(page, route);
  await see(page.locator('main h1, main h2'));
}

/** Takes every picture into `folder`; `work` is a fresh folder for the data of branch and head office. */
export async function takePictures(options: {
  readonly folder: string;
  readonly work: string;
}): Promise<Pictures> {
  const camera = new Camera(options.folder);
  await photographSample(camera, join(options.work, 'sample'));
  await photographEscalation(camera, options.work);
  for (const { packId } of SAMPLE_HOUSES) {
    if (packId !== BANK) await photographHouse(camera, join(options.work, packId), packId);
  }
  return camera;
}

/** The branch to try, filled: what each person sees of a month's work. */
async function photographSample(camera: Camera, userData: string): Promise<void> {
  const application = await launchApplication({ userData });
  const { page } = application;
  try {
    await see(page.getByRole('button', { name: say('first-run:sample.action') }));
    await camera.take(page, 'first-run');
    await page.getByRole('button', { name: say('first-run:sample.action') }).click();
    await see(page.getByRole('heading', { name: say('sign-in:title') }));
    await camera.take(page, 'sign-in');
    await signIn(page, STAFF.receiver);
    await show(page, '#/new');
    await fillIntake(page);
    await camera.take(page, 'new-entry');
    await changePerson(page, STAFF.receiver, STAFF.manager);
    await show(page, '#/today');
    await see(page.locator('main a[href^="#/entry/"]'));
    await camera.take(page, 'today');
    await camera.takeLooks(page, 'today');
    await show(page, '#/register');
    await see(page.locator('main a[href^="#/entry/"]'));
    await camera.take(page, 'register');
    await camera.takeLooks(page, 'register');
    await changePerson(page, STAFF.manager, STAFF.head);
    await show(page, '#/sign-off');
    await see(page.locator('main article'));
    await camera.take(page, 'sign-off');
    await show(page, '#/pages');
    await see(page.locator('main article table'));
    await camera.take(page, 'pages');
    await camera.takeLooks(page, 'pages');
    await page.getByRole('link', { name: say('pages:monthPage') }).click();
    await see(page.getByRole('article', { name: say('pages:monthPage') }));
    await camera.take(page, 'pages-month');
    for (const name of ['book', 'duties', 'sync', 'settings']) {
      await show(page, `#/${name}`);
      await camera.take(page, name);
    }
    await page.keyboard.press('F1');
    await see(page.getByRole('dialog'));
    await camera.take(page, 'help');
  } finally {
    await application.close().catch(() => application.kill());
  }
}

/** Another house to try, as its manager finds it in the morning. */
async function photographHouse(camera: Camera, userData: string, packId: string): Promise<void> {
  const application = await launchApplication({ userData });
  const { page } = application;
  try {
    await see(page.getByRole('button', { name: say('first-run:sample.action') }));
    const staff = await page.evaluate(async (id) => {
      const { device } = (window as unknown as { desktop: DesktopApi }).desktop;
      const tried = await device.trySample({ packId: id, history: 'year' });
      return tried.ok && tried.value.kind !== 'fresh' ? tried.value.people : [];
    }, packId);
    const manager = findPack(packId)?.jobs.manager;
    const person = staff.find(({ roles }) => manager !== undefined && roles.includes(manager)) ?? staff[0];
    if (person === undefined) throw new Error(`Nobody works in the house of [${packId}]`);
    await page.reload();
    await signIn(page, person.name);
    await see(page.locator('main a[href^="#/entry/"]'));
    await camera.take(page, `house-${packId}`);
  } finally {
    await application.close().catch(() => application.kill());
  }
}

async function fillIntake(page: Page): Promise<void> {
  await see(page.locator('#intake-content'));
  await page.locator('#intake-phone').fill(COMPLAINT.phone);
  await page.locator('#intake-name').fill(COMPLAINT.name);
  await page.locator('#intake-content').fill(COMPLAINT.content);
  await page.locator('#intake-place').fill(COMPLAINT.place);
  await page.locator('#intake-demand').fill(COMPLAINT.demand);
  await page
    .getByRole('radiogroup', { name: say('new-entry:field.remedy') })
    .getByLabel(say('common:remedy.compensation'), { exact: true })
    .check();
  await page.locator('#intake-amount').fill(COMPLAINT.amountYuan);
}

/** One matter on its way to head office and back, in branch and console, until it is signed. */
async function photographEscalation(camera: Camera, work: string): Promise<void> {
  const office = createHeadOfficeProcess({
    dataFolder: join(work, 'head-office'),
    port: await findFreePort(),
    databaseUrl: null,
  });
  const browser = await chromium.launch({
    executablePath: await ensureChromium(),
    args: ['--disable-gpu', '--no-first-run', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
  });
  await office.start();
  const application = await launchApplication({
    userData: join(work, 'branch'),
    headOfficeAddress: office.address,
  });
  const { page } = application;
  try {
    const desk = await browser.newPage({ viewport: SIZES[0], locale: 'zh-CN' });
    await signInToConsole(desk, office.address);
    await enrol(page, office.address, await issueEnrolmentCode(desk, BRANCH));
    await signIn(page, STAFF.receiver);
    const number = await recordPhoneComplaint(page, COMPLAINT);
    await escalate(page, number);
    await sync(page);
    await desk.goto(`${office.address}/console/#/escalations`);
    await desk.reload();
    await desk.getByRole('link', { name: new RegExp(number) }).click();
    await see(desk.getByRole('article', { name: number }));
    await camera.take(desk, 'console');
    await instruct(desk, number, INSTRUCTION);
    await sync(page);
    await show(page, '#/escalations');
    await see(page.getByText(say('common:escalationState.instructed'), { exact: true }));
    await camera.take(page, 'escalations');
    await changePerson(page, STAFF.head, STAFF.manager);
    await openEntry(page, number);
    await see(page.getByText(INSTRUCTION.conveyText));
    await camera.take(page, 'entry');
    await camera.takeLooks(page, 'entry');
    await startAction(page, 'give-reply');
    await camera.take(page, 'entry-reply');
    await page
      .getByRole('radiogroup', { name: say('entry:form.reply.satisfied') })
      .getByLabel(say('entry:form.reply.satisfiedYes'), { exact: true })
      .check();
    await submitForm(page, 'entry:form.reply.submit');
    await seeDone(page, 'give-reply');
    await changePerson(page, STAFF.manager, STAFF.head);
    await openEntry(page, number);
    await startAction(page, 'sign-off');
    await page.locator('#sign-password').fill(SAMPLE_PASSWORD);
    await submitForm(page, 'sign-off:sign');
    await see(page.getByText(say('common:status.closed'), { exact: true }));
    await camera.take(page, 'entry-closed');
  } finally {
    await application.close().catch(() => application.kill());
    await browser.close();
    await office.stop();
  }
}

async function sync(page: Page): Promise<void> {
  await goTo(page, '#/sync');
  await page.getByRole('button', { name: say('sync:syncNow') }).click();
  await see(page.getByText(say('sync:waiting.none'), { exact: true }));
}

/** From the receiver over the complaint manager to the branch head, who confirms it. */
async function escalate(page: Page, number: string): Promise<void> {
  await openEntry(page, number);
  await startAction(page, 'hand-over');
  await page.locator('#hand-over-note').fill(NOTES.handOver);
  await submitForm(page, 'entry:form.handOver.submit');
  await seeDone(page, 'hand-over');
  await changePerson(page, STAFF.receiver, STAFF.manager);
  await openEntry(page, number);
  await startAction(page, 'take-over');
  await submitForm(page, 'entry:form.takeOver.submit');
  await seeDone(page, 'take-over');
  await startAction(page, 'request-escalation');
  await page.locator('#escalate-note').fill(NOTES.escalation);
  await submitForm(page, 'entry:form.escalate.submit');
  await seeDone(page, 'request-escalation');
  await changePerson(page, STAFF.manager, STAFF.head);
  await openEntry(page, number);
  await startAction(page, 'confirm-escalation');
  await page.locator('#confirm-note').fill(NOTES.confirmation);
  await submitForm(page, 'entry:form.confirm.submit');
  await seeDone(page, 'confirm-escalation');
}
