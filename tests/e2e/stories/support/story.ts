import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

import type { Locator, Page } from 'playwright-core';
import {
  changePerson,
  goTo,
  SAMPLE_PASSWORD,
  see,
  seeRecorded,
  signIn,
} from '../../../../build/demo/branch-steps.ts';
import { say } from '../../../../build/demo/say.ts';
import {
  listActionKeys,
  LIST_KEY,
} from '../../../../renderer/branch/screens/entry/actions/action-catalogue.ts';
import type { PageAction } from '../../../../renderer/branch/screens/entry/actions/action-catalogue.ts';
import { fillForm } from './fill-form.ts';
import type { Written } from './fill-form.ts';

/** Longest a step of a story may take on a busy machine, milliseconds. */
const STEP_LIMIT_MS = 15_000;

/** A matter of one house, told through the interface alone: by keys and by the words that stand on the screen. */
export class Story {
  readonly page: Page;
  private readonly packId: string;
  private person: string | null = null;
  /** Where the matter stands, once there is one. */
  private route: string | null = null;

  constructor(page: Page, packId: string) {
    this.page = page;
    this.packId = packId;
    page.setDefaultTimeout(STEP_LIMIT_MS);
  }

  /** Hands the computer to this person, and opens the matter before them once there is one. */
  async become(name: string): Promise<void> {
    if (this.person === null) await signIn(this.page, name);
    else await changePerson(this.page, this.person, name);
    this.person = name;
    if (this.route === null) return;
    await goTo(this.page, this.route);
    await see(this.bar());
  }

  /** Records a matter; resolves on its page. */
  async record(written: Written): Promise<void> {
    await this.writeIntake(written);
    await seeRecorded(this.page);
    await this.page.keyboard.press('Enter');
    await see(this.bar());
    this.route = new URL(this.page.url()).hash;
  }

  private async writeIntake(written: Written): Promise<void> {
    await this.page.keyboard.press('n');
    const form = this.page.locator('main form');
    await see(form);
    await fillForm(form, written);
    await this.page.keyboard.press('Control+Enter');
  }

  /** Does a step of the matter: opens its form by its keys, fills it, sends it, and waits until it was written. */
  async act(action: PageAction, written: Written = {}): Promise<void> {
    const form = await this.openForm(action);
    const timeline = this.page.getByRole('region', { name: say('entry:timeline.title'), exact: true });
    const before = (await timeline.textContent()) ?? '';
    await fillForm(form, written);
    await form.locator('button[type=submit]').press('Enter');
    const alert = form.getByRole('alert');
    await form.waitFor({ state: 'detached' }).catch(async (cause: unknown) => {
      const said = await alert.allInnerTexts();
      throw said.length === 0 ? cause : new Error(`[${action}] was refused: ${said.join(' ')}`);
    });
    // The form is gone once it was written; what can be done next is known once the page shows it.
    await timeline.filter({ hasNotText: before }).waitFor();
  }

  /** Tries a step; the sentence at the hand. The form is left as a person leaves it. */
  async actInVain(action: PageAction, written: Written = {}): Promise<string> {
    const form = await this.openForm(action);
    await fillForm(form, written);
    await form.locator('button[type=submit]').press('Enter');
    await see(form.getByRole('alert'));
    const said = (await form.getByRole('alert').allInnerTexts()).join('\n');
    return said;
  }

  /** Leaves the open form. */
  async leaveForm(): Promise<void> {
    await this.page.keyboard.press('Escape');
    await this.bar().locator('form').waitFor({ state: 'detached' });
  }

  /** The sentence that the page gives for a step that cannot be done now. */
  async readRefusal(action: PageAction): Promise<string> {
    const list = this.bar().locator('details');
    if (!(await list.evaluate((element) => (element as HTMLDetailsElement).open)))
      await list.locator('summary').press('Enter');
    const name = say(`entry:action.${action}`, {}, this.packId);
    // Several steps share one sentence, and one step's name may be part of another's.
    const term = list.locator('dt', { hasText: new RegExp(`(^|、)${name}(、|$)`, 'u') });
    await see(term);
    return await term.first().locator('xpath=following-sibling::dd[1]').innerText();
  }

  /** Signs with one's own password; the matter is closed with a seal on it. */
  async sign(note = ''): Promise<void> {
    await this.act('sign-off', {
      ...(note === '' ? {} : { [say('sign-off:note')]: note }),
      [say('sign-off:password')]: SAMPLE_PASSWORD,
    });
  }

  /** Waits for the standing of the matter as its head says it. */
  async expectStatus(status: string): Promise<void> {
    await see(
      this.article()
        .locator('header')
        .getByText(say(`common:status.${status}`, {}, this.packId), { exact: true }),
    );
  }

  /** Who has it now. */
  async expectOwner(name: string): Promise<void> {
    const owner = this.article().locator('dt', { hasText: say('entry:facts.owner') });
    await see(owner.first().locator('xpath=following-sibling::dd[1]').filter({ hasText: name }));
  }

  /** Waits for words anywhere on the matter's page. */
  async seeWords(words: string | RegExp): Promise<void> {
    await see(this.article().getByText(words));
  }

  /** The end of every story: closed, sealed, and the journal of this computer holds together. */
  async expectSealed(seal: RegExp): Promise<void> {
    await this.expectStatus('closed');
    await see(this.article().locator('header').getByRole('img', { name: seal }));
    await this.photograph('closed');
    await goTo(this.page, '#/sync');
    await this.page.locator('[data-action="verify-journal"]').press('Enter');
    await see(this.page.locator('[data-verified="true"]').getByText(/^完好：[1-9]\d* 条/u));
  }

  /** A picture of the page as it stands, where `BRANCHBOOK_STORY_SHOTS` names a folder for it. */
  async photograph(moment: string): Promise<void> {
    const folder = process.env['BRANCHBOOK_STORY_SHOTS'];
    if (folder === undefined) return;
    mkdirSync(folder, { recursive: true });
    await this.page.evaluate(async () => await document.fonts.ready);
    await this.page.screenshot({
      path: join(folder, `${this.packId}-${moment}.png`),
      animations: 'disabled',
    });
  }

  private async openForm(action: PageAction): Promise<Locator> {
    const keys = listActionKeys(action);
    await see(this.bar().locator('[data-action]'));
    await this.page.keyboard.press(keys[0]!.toLowerCase());
    if (keys[0] === LIST_KEY) {
      await see(this.bar().getByRole('group', { name: say('entry:actions.all') }));
      await this.page.keyboard.press(keys[1]!.toLowerCase());
    }
    const form = this.bar().getByRole('form', {
      name: say(`entry:action.${action}`, {}, this.packId),
      exact: true,
    });
    await see(form).catch(async () => {
      throw new Error(
        `[${action}] cannot be done now: ${await this.readRefusal(action).catch(() => 'and no reason is given')}`,
      );
    });
    return form;
  }

  private bar(): Locator {
    return this.page.getByRole('region', { name: say('entry:actions.label') });
  }

  private article(): Locator {
    return this.page.locator('main article');
  }
}
