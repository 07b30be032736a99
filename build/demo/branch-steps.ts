import type { Locator, Page } from 'playwright-core';

import { BANK_BRANCH_HOUSE } from '../../shared/sample/houses/bank-branch.ts';
import type { Role } from '../../shared/domain/vocabulary.ts';
import { say } from './say.ts';

/** The staff of the branch to try, and of the same branch in head office's sample, as they appear on the sign-in page. */
export const STAFF = {
  receiver: nameOf('receiver'),
  manager: nameOf('complaint-manager'),
  head: nameOf('branch-head'),
};
export const SAMPLE_PASSWORD = 'Branch-2026-demo';

function nameOf(role: Role): string {
  const person = BANK_BRANCH_HOUSE.people.find(({ roles }) => roles.includes(role));
  if (person === undefined) throw new Error(`Nobody of the sample is [${role}]`);
  return person.name;
}

/** Longest a screen may take to show what it must, milliseconds; far above what it needs. */
const SHOW_LIMIT_MS = 20_000;

/** Waits until something can be seen. */
export async function see(target: Locator): Promise<void> {
  await target.first().waitFor({ state: 'visible', timeout: SHOW_LIMIT_MS });
}

/** Goes to a page of the application the way a link does. */
export async function goTo(page: Page, route: string): Promise<void> {
  await page.evaluate((hash) => {
    window.location.hash = hash;
  }, route);
}

/** First run: address and one-time code, until the staff list is there. */
export async function enrol(page: Page, address: string, code: string): Promise<void> {
  await see(page.getByRole('heading', { name: say('first-run:enrol.title') }));
  await page.getByLabel(say('first-run:enrol.address')).fill(address);
  await page.getByRole('textbox', { name: say('first-run:enrol.code'), exact: true }).fill(code);
  await page.getByRole('button', { name: say('first-run:enrol.action'), exact: true }).click();
  await see(page.getByRole('heading', { name: say('sign-in:title') }));
}

/** Chooses a person and signs in; resolves on Today. */
export async function signIn(page: Page, name: string): Promise<void> {
  await see(page.getByRole('heading', { name: say('sign-in:title') }));
  await page.getByRole('radio', { name: new RegExp(name) }).check();
  await page.getByRole('textbox', { name: say('sign-in:password'), exact: true }).fill(SAMPLE_PASSWORD);
  await page.getByRole('button', { name: say('sign-in:signIn'), exact: true }).click();
  await see(page.getByRole('navigation', { name: say('branch-frame:nav') }));
}

/** Hands the computer to a colleague. */
export async function changePerson(page: Page, from: string, to: string): Promise<void> {
  await page
    .getByRole('banner')
    .getByRole('button', { name: new RegExp(`^${from}`) })
    .click();
  await page.getByRole('menuitem', { name: say('branch-frame:signOut') }).click();
  await signIn(page, to);
}

export type PhoneComplaint = {
  readonly phone: string;
  readonly name: string;
  readonly content: string;
  readonly place: string;
  readonly demand: string;
  readonly amountYuan: string;
};

/** Records a phone complaint; resolves with the official number once the screen says it is saved. */
export async function recordPhoneComplaint(page: Page, complaint: PhoneComplaint): Promise<string> {
  await goTo(page, '#/new');
  await see(page.locator('#intake-content'));
  await page
    .getByRole('radiogroup', { name: say('new-entry:field.channel') })
    .getByLabel(say('common:channel.phone'), { exact: true })
    .check();
  await page.locator('#intake-phone').fill(complaint.phone);
  await page.locator('#intake-name').fill(complaint.name);
  await page.locator('#intake-content').fill(complaint.content);
  await page.locator('#intake-place').fill(complaint.place);
  await page.locator('#intake-demand').fill(complaint.demand);
  await page
    .getByRole('radiogroup', { name: say('new-entry:field.remedy') })
    .getByLabel(say('common:remedy.compensation'), { exact: true })
    .check();
  await page.locator('#intake-amount').fill(complaint.amountYuan);
  await page.locator('#intake-restated').check();
  await page.keyboard.press('Control+Enter');
  return await seeRecorded(page);
}

/**
 * Waits for the note of a recorded entry; its official number. By the number and not by the words above it: an earlier entry of the same
 * customer beside the form shows the same words as its status.
 */
export async function seeRecorded(page: Page): Promise<string> {
  const number = page.getByTestId('recorded-number');
  await see(number);
  return (await number.innerText()).trim();
}

/** Opens an entry by searching its number in the register. */
export async function openEntry(page: Page, number: string): Promise<void> {
  await goTo(page, '#/register');
  await see(page.getByRole('searchbox'));
  await page.getByRole('searchbox').fill(number);
  await see(page.getByText(number).first());
  const href = await page.locator(`a[href^="#/entry/"]`, { hasText: number }).first().getAttribute('href');
  if (href === null) throw new Error(`The register shows no link to [${number}]`);
  await goTo(page, href);
  await see(page.getByRole('region', { name: say('entry:actions.label') }));
}

/** Opens the form of an action that is lawful now. */
export async function startAction(page: Page, action: string): Promise<void> {
  await page
    .getByRole('region', { name: say('entry:actions.label') })
    .getByRole('button', { name: new RegExp(`^${say(`entry:action.${action}`)}`) })
    .first()
    .click();
}

/** Sends the open form and waits for the word that it was written. */
export async function submitForm(page: Page, label: string): Promise<void> {
  await page
    .getByRole('button', { name: new RegExp(`^${say(label)}`) })
    .last()
    .click();
}

/** Waits for the refusal at the hand, by its reason. */
export async function seeRefusal(page: Page, reason: string): Promise<string> {
  const note = page.locator(`[role="alert"][data-reason="${reason}"]`);
  await see(note);
  return (await note.first().innerText()).trim();
}

/** Waits for the quiet confirmation after an action. */
export async function seeDone(page: Page, key: string): Promise<void> {
  await see(page.getByText(say(`entry:done.${key}`), { exact: true }));
}
