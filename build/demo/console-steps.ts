import type { Page } from 'playwright-core';

import { see } from './branch-steps.ts';
import { say } from './say.ts';

const OFFICER = { login: 'officer', password: 'HeadOffice-2026-demo' } as const;

/** The officer signs in to the console in the browser. */
export async function signInToConsole(page: Page, address: string): Promise<void> {
  await page.goto(`${address}/console/`);
  await page.getByLabel(say('console:signIn.login')).fill(OFFICER.login);
  await page.getByRole('textbox', { name: say('console:signIn.password') }).fill(OFFICER.password);
  await page.getByRole('button', { name: say('console:signIn.submit'), exact: true }).click();
  await see(page.getByRole('heading', { name: say('console:escalations.title') }));
}

/** Issues a one-time code for a branch, as shown on the screen. */
export async function issueEnrolmentCode(page: Page, branch: string): Promise<string> {
  await page.getByRole('link', { name: say('console:nav.branches') }).click();
  await page.getByRole('button', { name: say('console:branches.enrolFor', { name: branch }) }).click();
  const code = page.getByTestId('enrolment-code');
  await see(code);
  return (await code.innerText()).trim();
}

export type Instruction = { readonly amountYuan: string; readonly conveyText: string; readonly note: string };

/** Opens the matter with this number and decides it. */
export async function instruct(page: Page, number: string, instruction: Instruction): Promise<void> {
  await page.goto(`${new URL(page.url()).origin}/console/#/escalations`);
  await page.getByRole('link', { name: new RegExp(number) }).click();
  await see(page.getByRole('article', { name: number }));
  await page.getByLabel(say('console:decision.amount')).fill(instruction.amountYuan);
  await page.getByLabel(say('console:decision.conveyText')).fill(instruction.conveyText);
  await page.getByLabel(say('console:decision.internalNote')).fill(instruction.note);
  await page.getByRole('button', { name: say('console:decision.submitInstruction') }).click();
  await see(page.getByText(instruction.conveyText).first());
  await page
    .getByRole('button', { name: say('console:decision.submitInstruction') })
    .waitFor({ state: 'detached' });
}
